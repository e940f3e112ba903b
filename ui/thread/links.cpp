#include "ui/thread/links.h"

#include "ui/thread/maillinks.h"
#include "ui/thread/showntext.h"

#include <QDesktopServices>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace ivm {

namespace {

const QString Tel = QStringLiteral("tel:");

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

/// Where an address ends: at a blank, a quotation mark, an angle bracket, or a sign that stands for
/// what cannot be shown.
bool endsAddress(QChar c)
{
    return c.isSpace() || !c.isPrint() || c == QChar::LineSeparator
        || c == QChar::ReplacementCharacter || (c.unicode() >= 0x2400 && c.unicode() <= 0x2426)
        || QStringView(u"<>\"“”«»`").contains(c);
}

/// Without the full stop of the sentence and a bracket that was opened before the address.
qsizetype withoutPunctuation(QStringView address)
{
    qsizetype length = address.size();
    while (length > 0) {
        const QChar last = address.at(length - 1);
        const QStringView kept = address.first(length);
        const bool bracket = (last == u')' && kept.count(u')') > kept.count(u'('))
            || (last == u']' && kept.count(u']') > kept.count(u'['));
        if (!bracket && !QStringView(u".,;:!?'’*_").contains(last))
            break;
        --length;
    }
    return length;
}

} // namespace

QList<ShownLink> linksIn(const ShownText &text)
{
    QList<ShownLink> links;
    const QStringView all(text.text);
    for (qsizetype at = all.indexOf(u"http", 0, Qt::CaseInsensitive); at >= 0;
         at = all.indexOf(u"http", at + 4, Qt::CaseInsensitive)) {
        if (at > 0 && (all.at(at - 1).isLetterOrNumber() || all.at(at - 1) == u'-'))
            continue;
        qsizetype end = at;
        while (end < all.size() && !endsAddress(all.at(end)))
            ++end;
        if (text.cut && end == all.size())
            break;
        const qsizetype length = withoutPunctuation(all.sliced(at, end - at));
        const QString typed = all.sliced(at, length).toString();
        if (!typed.contains(QLatin1String("://")))
            continue;
        const QUrl url(typed, QUrl::StrictMode);
        if (!isWeb(url) || !url.userInfo().isEmpty() || url.authority().contains(u'@'))
            continue;
        links << ShownLink{ int(at), int(length), QString::fromLatin1(url.toEncoded()) };
        at += length - 4;
    }
    return links;
}

QList<ShownLink> numbersIn(const ShownText &text)
{
    // Area and exchange begin with 2 to 9 (North American Numbering Plan).
    static const QRegularExpression number(
        QStringLiteral("(?<![\\d\\w/+.-])(?:\\+?1[ .-]?)?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[ .-]?)"
                       "[2-9]\\d{2}[ .-]?\\d{4}(?![\\d\\w/]|[.-]\\d)"));
    const QList<ShownLink> web = linksIn(text);
    QList<ShownLink> numbers;
    auto matches = number.globalMatch(text.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int start = int(match.capturedStart());
        const int length = int(match.capturedLength());
        const bool inside = std::ranges::any_of(web, [&](const ShownLink &link) {
            return start < link.start + link.length && link.start < start + length;
        });
        const bool cut = text.cut && start + length == text.text.size();
        const auto parsed = PhoneNumber::parseTyped(match.captured());
        if (!inside && !cut && parsed && parsed->isE164())
            numbers << ShownLink{ start, length, Tel + parsed->text() };
    }
    return numbers;
}

QList<ShownLink> linksAndNumbersIn(const ShownText &text)
{
    QList<ShownLink> all = linksIn(text);
    const auto isFree = [&all](const ShownLink &one) {
        return std::ranges::none_of(all, [&one](const ShownLink &link) {
            return one.start < link.start + link.length && link.start < one.start + one.length;
        });
    };
    for (const QList<ShownLink> &more : { mailIn(text), numbersIn(text) }) {
        QList<ShownLink> free;
        std::ranges::copy_if(more, std::back_inserter(free), isFree);
        all += free;
    }
    std::ranges::sort(all, {}, &ShownLink::start);
    return all;
}

std::optional<PhoneNumber> numberOf(const ShownLink &link)
{
    if (!link.address.startsWith(Tel))
        return {};
    return PhoneNumber(link.address.sliced(Tel.size()));
}

bool openInBrowser(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return isWeb(url) && QDesktopServices::openUrl(url);
}

} // namespace ivm
