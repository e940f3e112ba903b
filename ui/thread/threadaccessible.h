#pragma once

#include <QString>

class QWidget;

namespace ivm {

/// Makes every ThreadView a list whose items are its bubbles, each named by what it says. Safe to
/// call again.
void installThreadAccessibility();

/// Tells a screen reader politely that a text came.
void announce(QWidget *where, int child, const QString &words);

} // namespace ivm
