#pragma once

#include <QByteArray>
#include <QHash>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace ivm::faults {

/// ivm-practice in a process of its own, alive as long as this is.
class PracticeLine
{
public:
    /// Absent: it did not begin; stderr says why.
    static std::unique_ptr<PracticeLine> begin(const QString &program, int messages, quint64 seed);
    ~PracticeLine();

    const QUrl &base() const { return m_base; }
    const QProcessEnvironment &environment() const { return m_environment; } ///< With its account.
    /// A page of its control, GET without a form.
    std::optional<QByteArray> control(const QByteArray &what, const QByteArray &form = {}) const;
    /// A client texts the first number. False, and said on stderr: the line did not take the text.
    bool receives(const QByteArray &client, const QByteArray &body, int photos = 0) const;
    /// SHA-256 of a picture as the line serves it, hexadecimal; empty if it does not.
    QByteArray digestOf(const QByteArray &message, const QByteArray &media) const;

private:
    QProcess m_process;
    QUrl m_base;
    QProcessEnvironment m_environment;
    mutable QHash<QByteArray, QByteArray> m_digests; ///< By the picture's sid: they never change.
};

/// Programs that ended so far as none of ours may: by a signal that was not ours, or never. Each
/// was said on stderr when it was seen.
int brokenPrograms();

/// It has not ended.
bool isAlive(QProcess &process);

/// ivmctl over one data folder, as often as one likes, one at a time.
class Ctl
{
public:
    Ctl(QString program, const PracticeLine &line);

    struct Ended
    {
        bool killed = false; ///< By us, in time.
        int exit = -1; ///< -1 also for a broken program, which is counted besides.
        int took = 0; ///< ms
        std::chrono::microseconds worked{ 0 }; ///< Since it was seen at work; see runAimed().
        QByteArray errors; ///< What it wrote to stderr.
    };
    /// Runs it and, unless it ends before, kills it (-9) after so many ms; negative: never. `input`
    /// is all that it reads.
    Ended run(const QStringList &arguments, int killAfter = -1, const QByteArray &input = {}) const;
    /// Runs it and, unless it ends before, kills it so long after `isAtWork` came true; absent:
    /// never. For work that is a small part of a run: a time since the start would mostly miss it.
    Ended runAimed(const QStringList &arguments, const std::function<bool()> &isAtWork,
                   std::optional<std::chrono::microseconds> killAfter) const;
    /// Lets go of a program by killing it; one that crashed before is counted as broken.
    struct Kills
    {
        void operator()(QProcess *process) const;
    };
    using Running = std::unique_ptr<QProcess, Kills>;
    /// Runs it beside us. Its stdout is a line for each event.
    Running begin(const QStringList &arguments) const;
    /// The console `program` on the same folder, off-screen.
    Running beginConsole(const QString &program) const;

    QString folder() const { return m_folder.path(); }

private:
    Running start(const QString &program, const QStringList &arguments) const;

    QString m_program;
    const PracticeLine &m_line;
    QTemporaryDir m_folder;
    QTemporaryDir m_state; ///< What it remembers outside the folder.
};

} // namespace ivm::faults
