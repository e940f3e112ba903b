#pragma once

// The data the programs carry with them (resources/ivm.qrc): words, wordings, defaults. It is part
// of the program, like its code, so a file that is missing or damaged is a fault of the build and
// ends the program at once.

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace ivm {

/// The bytes of `path`, e.g. "words/keywords.json".
QByteArray compiledIn(const QString &path);
/// The same, read as one JSON object.
QJsonObject compiledInDocument(const QString &path);
/// Whether there is such a file.
bool isCompiledIn(const QString &path);

} // namespace ivm
