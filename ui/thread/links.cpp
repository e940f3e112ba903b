#include "ui/thread/links.h"

#include "ui/thread/showntext.h"

#include <QDesktopServices>
#include <QUrl>

namespace ivm {

namespace {

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

bool openInBrowser(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return isWeb(url) && QDesktopServices::openUrl(url);
}

} // namespace ivm
