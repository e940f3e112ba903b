#include "ui/help/helppage.h"

#include "core/compiledin.h"
#include "ui/help/helppicture.h"

#include <algorithm>
#include <iterator>

namespace ivm {

namespace {

// clang-format off
constexpr const char *Ours[] = {
    "answer", "optin", "stop", "urgent", "commlog", "archive", "afterhours", "queues", "photos",
    "signs", "notarrived", "search", "templates", "handover", "whoanswers", "wrongnumber", "block", "settings",
    "report", "practice", "keys" };

constexpr std::pair<const char *, look::Icon> Signs[] = {
    { "bell", look::Icon::Bell }, { "check", look::Icon::Check },
    { "clipboard", look::Icon::Clipboard }, { "clock", look::Icon::Clock },
    { "cross", look::Icon::Cross }, { "doublecheck", look::Icon::DoubleCheck },
    { "forbidden", look::Icon::Forbidden }, { "warning", look::Icon::Warning } };
// clang-format on

/// "[picture NAME] what it shows", there in both themes. Absent when it is not.
std::optional<HelpLine> readPicture(const QString &line, const QString &language)
{
    const qsizetype end = line.indexOf(u']');
    const QString name = line.first(std::max<qsizetype>(end, 0)).section(u' ', 1).trimmed();
    for (const bool dark : { false, true }) {
        if (name.isEmpty() || helpPictureFile(name, language, dark).isEmpty())
            return std::nullopt;
    }
    return HelpLine{ .kind = HelpLine::Kind::Picture,
                     .words = line.sliced(end + 1).trimmed(),
                     .picture = name };
}

/// Absent when it names a sign or a picture that we do not have.
std::optional<HelpLine> readLine(const QString &line, const QString &language)
{
    using Kind = HelpLine::Kind;
    const auto rest = [&](qsizetype from) { return line.sliced(from).trimmed(); };
    if (line.startsWith(QLatin1String("## ")))
        return HelpLine{ .kind = Kind::Heading, .words = rest(3) };
    if (line.startsWith(QLatin1String("- ")))
        return HelpLine{ .kind = Kind::Point, .words = rest(2) };
    if (line.startsWith(QLatin1String("> ")))
        return HelpLine{ .kind = Kind::Link, .words = rest(2) };
    if (line.startsWith(QLatin1String("[picture")))
        return readPicture(line, language);
    if (line == QLatin1String("{keys}"))
        return HelpLine{ .kind = Kind::Keys, .words = {} };
    if (const qsizetype dot = line.indexOf(QLatin1String(". ")); dot > 0
        && std::all_of(line.begin(), line.begin() + dot, [](QChar c) { return c.isDigit(); }))
        return HelpLine{ .kind = Kind::Step,
                         .words = rest(dot + 2),
                         .number = line.first(dot).toInt() };
    if (line.startsWith(QLatin1String("! "))) {
        const QString name = line.section(u'|', 0, 0).sliced(2).trimmed();
        for (const auto &[known, icon] : Signs) {
            if (name == QLatin1String(known))
                return HelpLine{ .kind = Kind::Sign,
                                 .words = line.section(u'|', 1).trimmed(),
                                 .icon = icon };
        }
        return std::nullopt;
    }
    return HelpLine{ .words = line.trimmed() };
}

QString allWords(const HelpPage &page)
{
    QStringList words{ page.title };
    for (const HelpLine &line : page.lines) {
        if (line.kind != HelpLine::Kind::Link)
            words << line.words;
    }
    return words.join(u' ');
}

} // namespace

Result<HelpPage> readHelpPage(const QString &id, const QString &text, const QString &language)
{
    const QStringList lines = text.split(u'\n');
    HelpPage page{ .id = id, .title = {}, .language = language, .lines = {} };
    if (!lines.first().startsWith(QLatin1String("# ")))
        return failure(Error::Kind::Invalid, QStringLiteral("line 1: a page begins with # Title"));
    page.title = lines.first().sliced(2).trimmed();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        const auto line = readLine(lines.at(i), language);
        if (!line || (line->words.isEmpty() && line->kind != HelpLine::Kind::Keys))
            return failure(
                Error::Kind::Invalid,
                QStringLiteral("line %1: no such sign or picture, or no words").arg(i + 1));
        page.lines.append(*line);
    }
    return page;
}

QList<HelpPage> ourHelp(const QString &language)
{
    QList<HelpPage> pages;
    for (const char *name : Ours) {
        const auto path = [&](const QString &in) {
            return QStringLiteral("help/pages/%1/%2.txt").arg(in, QLatin1String(name));
        };
        const bool translated = !language.isEmpty() && isCompiledIn(path(language));
        const QString in = translated ? language : QStringLiteral("en");
        const auto page
            = readHelpPage(QLatin1String(name), QString::fromUtf8(compiledIn(path(in))), in);
        if (!page)
            qFatal("help page %s: %s", name, qUtf8Printable(page.error().message));
        pages.append(*page);
    }
    return pages;
}

const HelpPage *pageNamed(const QList<HelpPage> &pages, const QString &id)
{
    const auto found = std::ranges::find(pages, id, &HelpPage::id);
    return found == pages.end() ? nullptr : &*found;
}

QList<HelpPage> pagesAbout(const QList<HelpPage> &pages, const QString &typed)
{
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto hasAll = [&](const QString &text) {
        return std::ranges::all_of(
            words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    QList<HelpPage> found;
    std::ranges::copy_if(pages, std::back_inserter(found),
                         [&](const HelpPage &page) { return hasAll(allWords(page)); });
    std::ranges::stable_partition(found, [&](const HelpPage &page) { return hasAll(page.title); });
    return found;
}

} // namespace ivm
