#include "core/twilio/credentials.h"

#include <algorithm>

namespace ivm::twilio {

namespace {

bool isPlain(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    });
}

bool isVisibleAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

} // namespace

bool wipe(QByteArray &bytes)
{
    if (bytes.isEmpty())
        return true;
    if (!bytes.isDetached())
        return false;
    volatile char *at = bytes.data(); // volatile: not to be left out as a write nobody reads
    for (qsizetype i = 0; i < bytes.size(); ++i)
        at[i] = '\0';
    return true;
}

Result<Credentials> Credentials::make(const QString &account, const QString &key,
                                      const QString &secret)
{
    const QString ac = account.trimmed();
    const QString sk = key.trimmed();
    const QString sec = secret.trimmed();
    const auto invalid
        = [](const char *why) { return failure(Error::Kind::Invalid, QLatin1String(why)); };
    if (!ac.startsWith(u"AC") || !isPlain(ac))
        return invalid("the account SID must start with AC and hold letters and digits only");
    if (sk.startsWith(u"AC"))
        return invalid(
            "this is the account's own name with its Auth Token; make an API key (SK...) "
            "instead, which can be taken back for one computer");
    if (!sk.startsWith(u"SK") || !isPlain(sk))
        return invalid("the API key must start with SK and hold letters and digits only");
    if (sec.isEmpty())
        return invalid("the API secret is missing");
    if (!isVisibleAscii(sec))
        return invalid("the API secret holds a character that no secret has");
    return Credentials{ .account = ac, .key = sk, .secret = Secret(sec.toUtf8()) };
}

QByteArray Credentials::authorization() const
{
    QByteArray pair = key.toUtf8() + ':' + secret.revealed();
    QByteArray header = "Basic " + pair.toBase64();
    wipe(pair);
    return header;
}

} // namespace ivm::twilio
