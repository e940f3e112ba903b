#pragma once

// The look in force: colours, text size, fonts. Like QApplication's own palette and font it belongs
// to the application, and like them a change reaches every widget as ApplicationPaletteChange or
// ApplicationFontChange. Window's thread only.

#include "ui/look/colours.h"
#include "ui/look/metrics.h"

#include <QFont>

class QAbstractScrollArea;
class QWidget;

namespace ivm::look {

enum class Theme : int { System = 0, Light = 1, Dark = 2 };

/// Once, after QApplication and before the first widget: style, palette, font.
void install(Theme theme = Theme::System);
void setTheme(Theme theme);
Theme theme();
const Colours &colours();

/// What the person chose with Ctrl + and −, on top of the system's own text size. 1 is 100 %.
void setZoom(qreal zoom);
qreal zoom();
/// Of text and whatever holds it, against the mock-ups.
qreal scale();
/// A measure of the mock-ups at the present text size, whole pixels.
int px(qreal measure);

/// Sizes of the mock-ups' text.
enum class Text {
    Tiny, ///< 12: day lines, section titles
    Small, ///< 13: time, preview, buttons, hints
    Body, ///< 14: names, most things
    Bubble, ///< 14.5
    Title, ///< 17: name of the open conversation
    Queue, ///< 20: the queue in the bar
};
QFont font(Text size = Text::Body, QFont::Weight weight = QFont::Normal);

/// The face with emoji in colour that this machine has; empty: none.
QString emojiFamily();

/// A tooltip of any text as text: rich and always escaped (a bare one would be guessed at, and
/// opens files named in it). RELIABILITY appendix B.
QString toolTip(const QString &text);
/// With a shortcut beside it, in the system's spelling.
QString toolTip(const QString &text, const QKeySequence &shortcut);

/// Scroll bars that stand over what they scroll instead of beside it: for lists and threads, whose
/// rows keep their right edge free.
void overlayScrollBars(QAbstractScrollArea &area);

/// Whether to draw the ring around a widget that has the focus: while somebody works with the
/// keyboard. After a click the place is known. Fields that are written in show theirs always.
bool showsFocus(const QWidget &widget);

/// Motion is off when the system asks for none, or in tests.
bool animates();
void setAnimates(bool on);

} // namespace ivm::look
