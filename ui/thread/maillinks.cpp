#include "ui/thread/maillinks.h"

#include "ui/thread/showntext.h"

#include <QDesktopServices>
#include <QRegularExpression>
#include <QUrl>

namespace ivm {

namespace {

const QString Mail = QStringLiteral("mailto:");
constexpr qsizetype Longest = 254; // RFC 5321

const QRegularExpression &pattern()
{
    static const QRegularExpression mail(
        QStringLiteral("(?<![\\w.%+/:@&=?-])[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@"
                       "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}"
                       "(?![\\w@/:%-]|\\.\\w)"),
        QRegularExpression::UseUnicodePropertiesOption); // a letter is a letter in any script
    return mail;
}

} // namespace

QList<ShownLink> mailIn(const ShownText &text)
{
    QList<ShownLink> found;
    auto matches = pattern().globalMatch(text.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype end = match.capturedEnd();
        if (match.capturedLength() > Longest || (text.cut && end == text.text.size()))
            continue;
        found << ShownLink{ int(match.capturedStart()), int(match.capturedLength()),
                            Mail + match.captured() };
    }
    return found;
}

std::optional<QString> mailOf(const ShownLink &link)
{
    if (!link.address.startsWith(Mail))
        return {};
    return link.address.sliced(Mail.size());
}

bool writeMail(const QString &address)
{
    QUrl url;
    url.setScheme(QStringLiteral("mailto"));
    url.setPath(address, QUrl::DecodedMode);
    const auto whole = pattern().match(address);
    return whole.hasMatch() && whole.capturedLength() == address.size()
        && QDesktopServices::openUrl(url);
}

} // namespace ivm
