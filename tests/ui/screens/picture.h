#pragma once

// What a state of the window looks like, as an image: of all of it, for people to look at, or of a
// part, for the pages of help.

#include "tests/ui/screens/screens.h"

#include <QImage>

namespace ivm::test {

/// With menus and questions where they stand over it. `density`: pixels for each of the window's.
QImage pictureOf(QWidget &window, qreal density = 1);

/// One picture of help: an excerpt of a state of the window. Pages call it by `id`
/// (ui/help/helppage.h); packaging/help-pictures makes the files.
struct HelpShot
{
    const char *id;
    const char *screen; ///< Of allScreens().
    const char *parts; ///< What is shown of it: objectNames, blanks between them.
    QSize window; ///< Small enough that the excerpt fits a page as it is.
    int margin = 0; ///< Of what is around it: for parts that float.
};

/// The excerpt. Its parts may stand in menus and questions; each must be there and in sight.
QImage pictureOf(QWidget &window, const HelpShot &shot, qreal density);

QList<HelpShot> helpShots();
/// Absent when the table of screens has none of that name.
std::optional<Screen> screenNamed(const char *name);

} // namespace ivm::test
