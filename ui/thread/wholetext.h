#pragma once

#include <QString>

class QWidget;

namespace ivm {

/// The whole of a text too long for a bubble, as plain text that scrolls. Returns at once.
void showWholeText(QWidget *window, const QString &whose, const QString &body);

} // namespace ivm
