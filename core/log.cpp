#include "core/log.h"

#include <QRegularExpression>

#include <atomic>
#include <cstdio>
#include <mutex>
#include <utility>
#include <vector>

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

QString unsteered(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        // C0, DEL, C1, and the marks of direction.
        const char16_t u = c.unicode();
        if ((u < 0x20 && u != u'\n') || (u >= 0x7f && u < 0xa0) || (u >= 0x202a && u <= 0x202e)
            || (u >= 0x2066 && u <= 0x2069))
            c = u' ';
    }
    return out;
}

namespace {

std::atomic<Shown> shownOnStderr{ Shown::Everything };

bool isShown(QtMsgType type)
{
    const bool isCritical = type == QtCriticalMsg || type == QtFatalMsg;
    switch (shownOnStderr.load()) {
    case Shown::Everything:
        return true;
    case Shown::Warnings:
        return isCritical || type == QtWarningMsg;
    case Shown::Critical:
        return isCritical;
    }
    return true;
}

} // namespace

// Qt has one message handler for the whole program, which calls it in whatever thread something is
// said.
struct KeptLogs
{
    std::mutex mutex;
    std::vector<KeptLog *> all;

    static KeptLogs &ofThisProgram()
    {
        static KeptLogs logs;
        return logs;
    }
    void write(const char *level, const char *category, const QString &message)
    {
        static thread_local bool isWriting = false; // what is said meanwhile is not kept
        if (std::exchange(isWriting, true))
            return;
        {
            const std::lock_guard lock(mutex);
            for (KeptLog *log : all)
                log->m_file.write(QDateTime::currentDateTimeUtc(), level, category, message);
        }
        isWriting = false;
    }
};

KeptLog::KeptLog(const QString &folder)
    : m_file(folder)
{
    KeptLogs &logs = KeptLogs::ofThisProgram();
    const std::lock_guard lock(logs.mutex);
    logs.all.push_back(this);
}

KeptLog::~KeptLog()
{
    KeptLogs &logs = KeptLogs::ofThisProgram();
    const std::lock_guard lock(logs.mutex);
    std::erase(logs.all, this);
}

void showOfLog(Shown shown)
{
    shownOnStderr = shown;
}

void installRedactedLog()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context,
                              const QString &text) {
        static constexpr const char *names[] = { "debug", "warning", "critical", "fatal", "info" };
        QString line = redacted(text);
        KeptLogs::ofThisProgram().write(names[type], context.category, line);
        line = unsteered(line).replace(QLatin1Char('\n'), QLatin1Char(' '));
        if (isShown(type))
            std::fprintf(stderr, "%s %s: %s\n", names[type], context.category,
                         line.toUtf8().constData());
        if (type == QtFatalMsg)
            std::abort();
    });
}

} // namespace ivm
