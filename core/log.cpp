#include "core/log.h"

#include <QRegularExpression>

#include <cstdio>

namespace ivm {

Q_LOGGING_CATEGORY(lcDesk, "ivm.desk", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "ivm.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcOutbox, "ivm.outbox", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPractice, "ivm.practice", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "ivm.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "ivm.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "ivm.ui", QtInfoMsg)

QString redacted(const QString &line)
{
    // Order matters: long tokens first, or the digits inside them are taken for numbers.
    static const QRegularExpression url(QStringLiteral(R"(\bhttps?://\S+)"));
    static const QRegularExpression basic(QStringLiteral(R"(\bBasic\s+[A-Za-z0-9+/=_-]+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sid(QStringLiteral(R"(\b(?:AC|SK|MG|PN)[0-9a-fA-F]{32}\b)"));
    static const QRegularExpression secret(
        QStringLiteral(R"((?<![A-Za-z0-9])(?!(?:SM|MM|ME)[0-9a-f]{32})[A-Za-z0-9+/]{32,}={0,2})"));
    static const QRegularExpression number(QStringLiteral(
        R"((?:%2B|(?<![0-9A-Za-z])\+?)(?:\(?\d{3}\)?[\s.\-]?\d{3}[\s.\-]?\d{4}|1[\s.\-]?\(?\d{3}\)?[\s.\-]?\d{3}[\s.\-]?\d{4}|\d{7,})(?![0-9A-Za-z]))"));
    // With half of a letter in a line no expression finds anything in it.
    QString out = QString::fromUtf8(line.toUtf8());
    out.replace(url, QStringLiteral("[url]"));
    out.replace(basic, QStringLiteral("[credentials]"));
    out.replace(sid, QStringLiteral("[id]"));
    out.replace(secret, QStringLiteral("[secret]"));
    out.replace(number, QStringLiteral("[number]"));
    return out;
}

void installRedactedLog()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context,
                              const QString &text) {
        static constexpr const char *names[] = { "debug", "warning", "critical", "fatal", "info" };
        QString line = redacted(text);
        line.replace(QLatin1Char('\n'), QLatin1Char(' '))
            .replace(QLatin1Char('\x1b'), QLatin1Char(' '));
        std::fprintf(stderr, "%s %s: %s\n", names[type], context.category,
                     line.toUtf8().constData());
        if (type == QtFatalMsg)
            std::abort();
    });
}

} // namespace ivm
