#pragma once

// The pages of help, as data (resources/help/pages/LANGUAGE/*.txt): one task a page, a few lines of
// plain text with eight kinds of line. They are shown as widgets, never as rich text, so that
// nothing in them can name a file or an address but a picture of ours. Pure.
//
//     # Title                       the first line
//     ## Heading
//     1. a step, in order           numbered by us
//     - a point
//     ! warning | a sign of the screen, and what it means
//     [picture composer] words      a picture of the window, and what can be seen on it
//     {keys}                        all keys, as they are bound
//     > archive                     see also: another page
//     anything else is a paragraph

#include "core/result.h"
#include "ui/look/icons.h"

#include <QList>
#include <QString>

#include <optional>

namespace ivm {

struct HelpLine
{
    enum class Kind { Paragraph, Heading, Step, Point, Sign, Picture, Keys, Link };
    Kind kind = Kind::Paragraph;
    QString words; ///< With {key:…} in it; of a link the id of the page.
    look::Icon icon = look::Icon::Info; ///< Of a sign.
    int number = 0; ///< Of a step, from 1.
    QString picture; ///< Of a picture its name; `words` say what it shows.

    bool operator==(const HelpLine &) const = default;
};

struct HelpPage
{
    QString id;
    QString title;
    QString language; ///< "en", "es": of its words and its pictures.
    QList<HelpLine> lines;

    bool operator==(const HelpPage &) const = default;
};

/// Invalid, with the line's number, for a sign or a picture we do not have, a picture that nothing
/// is said of, or a page without a title.
Result<HelpPage> readHelpPage(const QString &id, const QString &text,
                              const QString &language = QStringLiteral("en"));

/// All that come with the program, in the order to list them. A language without its own pages has
/// the English ones.
QList<HelpPage> ourHelp(const QString &language = {});
const HelpPage *pageNamed(const QList<HelpPage> &pages, const QString &id);

/// Those that speak of all these words, the ones that say so in their title first; all of them for
/// no words.
QList<HelpPage> pagesAbout(const QList<HelpPage> &pages, const QString &typed);

} // namespace ivm
