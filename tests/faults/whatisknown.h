#pragma once

#include <QByteArray>
#include <QString>

namespace ivm::faults {

/// Everything the folder knows that bears on one client's automatic texts, to stderr: why a text
/// that was owed is missing must be in it. The folder is nobody's while this looks.
void printWhatIsKnown(const QString &folder, const QByteArray &client);

} // namespace ivm::faults
