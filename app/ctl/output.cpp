#include "app/ctl/output.h"

#include "core/log.h"
#include "core/model/errorwords.h"

#include <QJsonDocument>

#include <cstdio>

namespace ivm::ctl {

namespace {

void write(std::FILE *to, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), to);
    std::fflush(to); // a program reads along line by line
}

constexpr int FirstOfTwilio = 10'000; ///< Its error codes; smaller ones are reasons of our own.

/// Twilio's own words for an error are for programmers: "Authenticate".
QString inPlainWords(const Error &error)
{
    if (error.kind == Error::Kind::NotPermitted || error.code < FirstOfTwilio)
        return error.message;
    const ErrorWords words = ErrorWords::forCode(error.code);
    if (!words.isKnown)
        return error.message;
    return words.next.isEmpty() ? words.say : words.say + QStringLiteral(". ") + words.next;
}

/// Behind the sentence; a reason of our own has been said by it, and would look like an exit code.
QByteArray codeShown(const Error &error)
{
    const bool isReason = error.kind == Error::Kind::NotPermitted && error.code < FirstOfTwilio;
    return error.code && !isReason ? " (" + QByteArray::number(error.code) + ')' : QByteArray();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QString oneLine(const QString &text, int most)
{
    const QString out = unsteered(text.left(most)).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return text.size() > most ? out + QChar(0x2026) : out;
}

QString localTime(Instant at)
{
    return toUtc(at).toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

void Output::object(const QJsonObject &object) const
{
    if (m_json)
        write(stdout, compact(object));
}

void Output::table(const QStringList &heading, const QList<QStringList> &rows) const
{
    if (m_json)
        return;
    QList<qsizetype> widths;
    for (const QString &title : heading)
        widths.append(title.size());
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i + 1 < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    const auto print = [&](const QStringList &row) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 == row.size() ? row[i] : row[i].leftJustified(widths[i] + 2);
        write(stdout, text.trimmed().isEmpty() ? QByteArray("\n") : text.toUtf8() + '\n');
    };
    print(heading);
    for (const QStringList &row : rows)
        print(row);
}

void Output::line(const QString &text) const
{
    if (!m_json)
        write(stdout, text.toUtf8() + '\n');
}

void Output::raw(const QString &text) const
{
    write(stdout, text.toUtf8());
}

Exit Output::error(const Error &error) const
{
    return this->error(error, exitFor(error.kind));
}

Exit Output::error(const Error &error, Exit code) const
{
    const QString words = inPlainWords(error);
    if (m_json)
        write(stderr,
              compact({ { QStringLiteral("kind"), errorWord(error.kind) },
                        { QStringLiteral("message"), redacted(words) },
                        { QStringLiteral("code"), error.code } }));
    else
        write(stderr, "ivmctl: " + redacted(unsteered(words)).toUtf8() + codeShown(error) + '\n');
    return code;
}

bool Output::arrived()
{
    return std::ferror(stdout) == 0;
}

QString errorWord(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Network:
        return QStringLiteral("network");
    case Error::Kind::RateLimited:
        return QStringLiteral("rate_limited");
    case Error::Kind::Unauthorized:
        return QStringLiteral("unauthorized");
    case Error::Kind::Refused:
        return QStringLiteral("refused");
    case Error::Kind::NotFound:
        return QStringLiteral("not_found");
    case Error::Kind::BadReply:
        return QStringLiteral("bad_reply");
    case Error::Kind::Storage:
        return QStringLiteral("storage");
    case Error::Kind::Busy:
        return QStringLiteral("busy");
    case Error::Kind::NotPermitted:
        return QStringLiteral("not_permitted");
    case Error::Kind::Unconfirmed:
        return QStringLiteral("unconfirmed");
    case Error::Kind::Invalid:
        return QStringLiteral("usage");
    case Error::Kind::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

} // namespace ivm::ctl
