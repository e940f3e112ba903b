#pragma once

// A desk on the command line: the real ivmctl against the real practice line, on loopback.
//
//     const PracticeServer server;
//     Shell desk(server);
//     REQUIRE(desk.types("sync --full").code == 0);
//     CHECK(desk.types("queues").rows().size() == 3);

#include "tests/faults/httpcall.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace ivm::test {

inline QList<QJsonObject> objectsIn(const QByteArray &lines)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        QJsonParseError error;
        objects.append(QJsonDocument::fromJson(line, &error).object());
        INFO(line.toStdString());
        CHECK(error.error == QJsonParseError::NoError);
    }
    return objects;
}

/// `ivm-practice` as a child process, and what it says of itself.
class PracticeServer
{
public:
    explicit PracticeServer(int messages = 400)
    {
        m_process.start(QStringLiteral(IVM_PRACTICE_PROGRAM),
                        { QStringLiteral("--port"), QStringLiteral("0"),
                          QStringLiteral("--messages"), QString::number(messages) });
        QByteArray line;
        while (!line.contains('\n')) {
            REQUIRE(m_process.waitForReadyRead(20'000));
            line += m_process.readAllStandardOutput();
        }
        m_ready = QJsonDocument::fromJson(line).object();
        REQUIRE_FALSE(m_ready.isEmpty());
    }
    ~PracticeServer() { stop(); }
    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QString value(const char *name) const { return m_ready.value(QLatin1String(name)).toString(); }

    /// Through /practice/, the line's own control: a fault, a fate, a text from a client.
    void control(const char *what, const QByteArray &form) const
    {
        const auto answer = asked(what, form);
        INFO(what << ' ' << form.toStdString() << ": " << answer.toStdString());
        REQUIRE_FALSE(answer.contains("\"error\""));
    }
    /// How many requests to send `body` reached the line, and how many of them made a text.
    struct Reached
    {
        int requests = 0;
        int texts = 0;
        bool operator==(const Reached &) const = default;
    };
    Reached reached(const QString &body) const
    {
        Reached count;
        const auto ledger = QJsonDocument::fromJson(asked("ledger", {})).array();
        for (const QJsonValue value : ledger) {
            const QJsonObject entry = value.toObject();
            if (entry.value(QStringLiteral("body")).toString() != body)
                continue;
            ++count.requests;
            count.texts += entry.value(QStringLiteral("took_effect")).toBool() ? 1 : 0;
        }
        return count;
    }

private:
    QByteArray asked(const char *what, const QByteArray &form) const
    {
        const auto answer = faults::httpCall(
            QUrl(value("base_url") + QStringLiteral("/practice/") + QLatin1String(what)), form);
        REQUIRE(answer);
        return *answer;
    }

    QProcess m_process;
    QJsonObject m_ready;
};

struct Ended
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    QList<QJsonObject> rows() const { return objectsIn(out); }
    QString errorKind() const
    {
        const auto errors = objectsIn(err);
        REQUIRE(errors.size() == 1); // one object, and nothing else
        CHECK_FALSE(errors.first().value(QStringLiteral("message")).toString().isEmpty());
        return errors.first().value(QStringLiteral("kind")).toString();
    }
};

/// A front desk that types `ivmctl …`. Whatever it is told, the secret is in none of it.
class Shell
{
public:
    explicit Shell(const PracticeServer &server)
        : m_environment(QProcessEnvironment::systemEnvironment())
        , m_base(server.value("base_url"))
        , m_secret(server.value("api_secret"))
    {
        m_environment.insert(QStringLiteral("TWILIO_ACCOUNT_SID"), server.value("account_sid"));
        m_environment.insert(QStringLiteral("TWILIO_API_KEY"), server.value("api_key"));
        m_environment.insert(QStringLiteral("TWILIO_API_SECRET"), m_secret);
    }
    QString folder() const { return m_folder.filePath(QStringLiteral("desk")); }
    void setEnvironment(const char *name, const QString &value)
    {
        m_environment.insert(QLatin1String(name), value);
    }
    void forgetAccount()
    {
        for (const char *name : { "TWILIO_ACCOUNT_SID", "TWILIO_API_KEY", "TWILIO_API_SECRET" })
            m_environment.remove(QLatin1String(name));
    }

    /// With --json, --data-dir and --base-url before it.
    Ended types(const QStringList &words)
    {
        return typesExactly(QStringList{ QStringLiteral("--json"), QStringLiteral("--data-dir"),
                                         folder(), QStringLiteral("--base-url"), m_base }
                            + words);
    }
    Ended types(const char *words) { return types(split(words)); }
    /// With these lines on standard input.
    Ended typesBlindly(const char *words, const QStringList &lines)
    {
        return typesExactly(QStringList{ QStringLiteral("--json"), QStringLiteral("--data-dir"),
                                         folder(), QStringLiteral("--base-url"), m_base,
                                         QStringLiteral("--password-stdin") }
                                + split(words),
                            (lines.join(u'\n') + u'\n').toUtf8());
    }
    QString secret() const { return m_secret; }
    Ended typesExactly(const QStringList &words, const QByteArray &input = {})
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(IVMCTL_PROGRAM), words);
        process.write(input);
        process.closeWriteChannel();
        REQUIRE(process.waitForFinished(60'000));
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        const Ended ended{ process.exitCode(), process.readAllStandardOutput(),
                           process.readAllStandardError() };
        CHECK_FALSE((ended.out + ended.err).contains(m_secret.toUtf8()));
        return ended;
    }
    /// Does not wait for its end.
    std::unique_ptr<QProcess> starts(const char *words) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->start(QStringLiteral(IVMCTL_PROGRAM),
                       QStringList{ QStringLiteral("--data-dir"), folder(),
                                    QStringLiteral("--base-url"), m_base }
                           + split(words));
        return process;
    }
    Ended typesPlainly(const char *words)
    {
        return typesExactly(QStringList{ QStringLiteral("--data-dir"), folder(),
                                         QStringLiteral("--base-url"), m_base }
                            + split(words));
    }

    /// The way it looks to whoever writes scripts: `sh -c`, with $IVMCTL and this desk's options.
    Ended scripts(const char *script)
    {
        QProcess process;
        auto environment = m_environment;
        environment.insert(QStringLiteral("IVMCTL"),
                           QStringLiteral(IVMCTL_PROGRAM " --data-dir ") + folder()
                               + QStringLiteral(" --base-url ") + m_base);
        environment.insert(QStringLiteral("DESK"), folder());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("sh"), { QStringLiteral("-c"), QString::fromUtf8(script) });
        REQUIRE(process.waitForFinished(60'000));
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        return { process.exitCode(), process.readAllStandardOutput(),
                 process.readAllStandardError() };
    }

    /// A client of SAC with that standing, from the history.
    QString clientWho(const char *standing)
    {
        const auto rows = types("conversations --queue SAC --archived").rows();
        for (const QJsonObject &row : rows) {
            if (row.value(QStringLiteral("consent")).toString() == QLatin1String(standing)
                && !row.value(QStringLiteral("network_blocked")).toBool())
                return row.value(QStringLiteral("client")).toString();
        }
        FAIL("nobody in the history is " << standing);
        return {};
    }

private:
    static QStringList split(const char *words)
    {
        return QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QString m_base;
    QString m_secret;
};

inline QStringList with(const QStringList &words, const QString &client)
{
    QStringList out;
    for (const QString &word : words)
        out.append(word == QLatin1String("CLIENT") ? client : word);
    return out;
}

inline QStringList words(const char *text, const QString &client)
{
    return with(QString::fromUtf8(text).split(QLatin1Char(' ')), client);
}

} // namespace ivm::test
