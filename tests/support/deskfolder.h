#pragma once

// A data folder full of texts, and the words to fill it: a real file with the real schema in a
// temporary folder, the three queues of the hospital, a simulated clock and an intake.
//
//     DeskFolder folder;
//     folder.receives("My dog ate a sock").from(Karen).on("SAC");
//     folder.clock.advance(5min);
//     folder.sent("Please come in").to(Karen).on("SAC");
//     CHECK_FALSE(folder.conversation("SAC", Karen).waitingSince);

#include "core/logclock.h"
#include "core/store/database.h"
#include "core/store/readers.h"
#include "core/sync/intake.h"
#include "tests/support/simulatedclock.h"

#include <QTemporaryDir>

#include <memory>

namespace ivm::test {

inline const PhoneNumber Karen{ QStringLiteral("+12175550148") };
inline const PhoneNumber Miguel{ QStringLiteral("+12175550173") };
inline const PhoneNumber Ruth{ QStringLiteral("+13095550112") };

class DeskFolder;

/// A row of the log in the making. It is taken in when the statement ends, or when its id is asked
/// for.
class TextInTheLog
{
public:
    TextInTheLog(DeskFolder &folder, LoggedMessage row);
    ~TextInTheLog() noexcept(false); // a failure to take it in ends the test
    TextInTheLog(TextInTheLog &&other) noexcept;
    TextInTheLog(const TextInTheLog &) = delete;
    TextInTheLog &operator=(const TextInTheLog &) = delete;
    TextInTheLog &operator=(TextInTheLog &&) = delete;

    TextInTheLog &from(const PhoneNumber &client);
    TextInTheLog &to(const PhoneNumber &client);
    TextInTheLog &on(const char *queue);
    TextInTheLog &at(Instant when);
    TextInTheLog &withStatus(MessageStatus status, int errorCode = 0);
    TextInTheLog &withPictures(int count);
    TextInTheLog &withSid(const MessageSid &sid);
    TextInTheLog &through(Source source);

    MessageId id();
    /// The row alone; nothing is taken in.
    LoggedMessage row();

private:
    void take();

    DeskFolder &m_folder;
    LoggedMessage m_row;
    PhoneNumber m_client;
    PhoneNumber m_ours;
    Source m_source = Source::Live;
    bool m_open = true;
};

/// Everything must work in it: what fails ends the test.
class DeskFolder
{
public:
    /// `began` is when the folder is first opened; the clock stands there.
    explicit DeskFolder(Instant began = fromMs(1'795'000'000'000));
    ~DeskFolder();
    DeskFolder(const DeskFolder &) = delete;
    DeskFolder &operator=(const DeskFolder &) = delete;

    // Texts, by default Karen's on SAC, now, live.
    TextInTheLog receives(const char *body);
    TextInTheLog receives(const QString &body);
    /// Somebody's text of the log: delivered, written by nobody known here.
    TextInTheLog sent(const char *body);
    TextInTheLog sent(const QString &body);
    Intake::Taken take(const QList<LoggedMessage> &rows, Source source = Source::Live);
    /// Makes sids that no other row has.
    MessageSid nextSid();

    // What is there now.
    Conversation conversation(const char *queue, const PhoneNumber &client = Karen);
    ConversationId idOf(const char *queue, const PhoneNumber &client = Karen);
    QList<Message> thread(const char *queue, const PhoneNumber &client = Karen);
    QList<Conversation> list(const char *queue, const ListFilter &filter = {});
    QueueCounts counts(const char *queue);
    Standing standing(const PhoneNumber &client = Karen);
    Queue queue(const char *name);

    /// What a person does to a conversation, in a transaction.
    void archive(const char *queue, const PhoneNumber &client = Karen);
    void unarchive(const char *queue, const PhoneNumber &client = Karen);
    void markRead(const char *queue, const PhoneNumber &client = Karen);
    void needsNoReply(const char *queue, const PhoneNumber &client = Karen);
    /// Everyone's history is here: standings are no longer unknown.
    void fillIsComplete();

    /// Closes the file and opens it again, as a restart does. `between` is while it is closed.
    void restart(const std::function<void()> &between = {});
    /// A backup of the file as it is now, and its restoring over whatever is there then.
    void keepCopy();
    void restoreCopy();

    QString path() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(QStringLiteral("desk.sqlite")); }
    Database &database() { return *m_database; }
    Intake &intake() { return *m_intake; }
    /// What is written goes by it, as in the back office. A restart begins another.
    LogClock &logClock() { return *m_logClock; }
    /// Over a read-only connection of its own, as the window has.
    Readers &readers();
    /// What the last take answered.
    const Intake::Taken &lastTaken() const { return m_taken; }

    SimulatedClock clock;
    /// Asked before every statement that changes the file; empty: nothing is in the way.
    Database::Hurdle hurdle;

private:
    void open();
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<LogClock> m_logClock;
    std::unique_ptr<Intake> m_intake;
    std::unique_ptr<Database> m_readerDatabase;
    std::unique_ptr<Readers> m_readers;
    QList<Queue> m_queues;
    Intake::Taken m_taken;
    quint32 m_lastSid = 0;
};

} // namespace ivm::test
