#include "tests/support/deskfolder.h"

#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "tests/support/catch.h"
#include "tests/support/must.h"

#include <QFile>

namespace ivm::test {

TextInTheLog::TextInTheLog(DeskFolder &folder, LoggedMessage row)
    : m_folder(folder)
    , m_row(std::move(row))
    , m_client(Karen)
    , m_ours(folder.queue("SAC").number)
{ }

TextInTheLog::TextInTheLog(TextInTheLog &&other) noexcept
    : m_folder(other.m_folder)
    , m_row(std::move(other.m_row))
    , m_client(std::move(other.m_client))
    , m_ours(std::move(other.m_ours))
    , m_source(other.m_source)
    , m_open(std::exchange(other.m_open, false))
{ }

TextInTheLog::~TextInTheLog() noexcept(false)
{
    if (m_open)
        take();
}

TextInTheLog &TextInTheLog::from(const PhoneNumber &client)
{
    m_client = client;
    return *this;
}

TextInTheLog &TextInTheLog::to(const PhoneNumber &client)
{
    m_client = client;
    return *this;
}

TextInTheLog &TextInTheLog::on(const char *queue)
{
    m_ours = m_folder.queue(queue).number;
    return *this;
}

TextInTheLog &TextInTheLog::at(Instant when)
{
    m_row.created = when;
    m_row.sent = when;
    return *this;
}

TextInTheLog &TextInTheLog::withStatus(MessageStatus status, int errorCode)
{
    m_row.status = status;
    m_row.errorCode = errorCode;
    return *this;
}

TextInTheLog &TextInTheLog::withPictures(int count)
{
    m_row.mediaCount = count;
    return *this;
}

TextInTheLog &TextInTheLog::withSid(const MessageSid &sid)
{
    m_row.sid = sid;
    return *this;
}

TextInTheLog &TextInTheLog::through(Source source)
{
    m_source = source;
    return *this;
}

LoggedMessage TextInTheLog::row()
{
    m_open = false;
    const bool in = m_row.direction == Direction::In;
    m_row.from = in ? m_client : m_ours;
    m_row.to = in ? m_ours : m_client;
    return m_row;
}

void TextInTheLog::take()
{
    m_folder.take({ row() }, m_source);
}

MessageId TextInTheLog::id()
{
    take();
    const auto message = must(MessageStore(m_folder.database()).bySid(m_row.sid));
    REQUIRE(message);
    return message->id;
}

DeskFolder::DeskFolder(Instant began)
    : clock(began)
{
    open();
}

DeskFolder::~DeskFolder() = default;

void DeskFolder::open()
{
    m_database = must(Database::open(file(), Database::Mode::Owner, [this](const char *sql) {
        return hurdle ? hurdle(sql) : Result<>();
    }));
    must(beginFolder(*m_database, clock.now()));
    m_queues = must(QueueStore(*m_database).all());
    m_logClock = std::make_unique<LogClock>(clock);
    m_intake = std::make_unique<Intake>(*m_database, *m_logClock);
}

void DeskFolder::restart(const std::function<void()> &between)
{
    m_readers.reset();
    m_readerDatabase.reset();
    m_intake.reset();
    m_database.reset();
    if (between)
        between();
    open();
}

void DeskFolder::keepCopy()
{
    QFile::remove(file() + QStringLiteral(".copy"));
    must(m_database->execute(QStringLiteral("VACUUM INTO '%1.copy'").arg(file())));
}

void DeskFolder::restoreCopy()
{
    m_readers.reset();
    m_readerDatabase.reset();
    m_intake.reset();
    m_database.reset();
    for (const char *part : { "", "-wal", "-shm" })
        QFile::remove(file() + QLatin1String(part));
    REQUIRE(QFile::copy(file() + QStringLiteral(".copy"), file()));
    open();
}

MessageSid DeskFolder::nextSid()
{
    // The digits differ from the first one on, as Twilio's do.
    const quint32 n = ++m_lastSid;
    return MessageSid(QStringLiteral("SM%1%2")
                          .arg(n * 2654435761U, 8, 16, QLatin1Char('0'))
                          .arg(n, 24, 16, QLatin1Char('0')));
}

TextInTheLog DeskFolder::receives(const QString &body)
{
    LoggedMessage row;
    row.sid = nextSid();
    row.body = body;
    row.direction = Direction::In;
    row.status = MessageStatus::Received;
    row.segments = 1;
    row.created = clock.now();
    row.sent = clock.now();
    return { *this, row };
}

TextInTheLog DeskFolder::sent(const QString &body)
{
    LoggedMessage row;
    row.sid = nextSid();
    row.body = body;
    row.direction = Direction::Out;
    row.status = MessageStatus::Delivered;
    row.segments = 1;
    row.created = clock.now();
    row.sent = clock.now();
    return { *this, row };
}

TextInTheLog DeskFolder::receives(const char *body)
{
    return receives(QString::fromUtf8(body));
}

TextInTheLog DeskFolder::sent(const char *body)
{
    return sent(QString::fromUtf8(body));
}

Intake::Taken DeskFolder::take(const QList<LoggedMessage> &rows, Source source)
{
    m_taken = must(m_intake->take(rows, {}, source));
    return m_taken;
}

Queue DeskFolder::queue(const char *name)
{
    for (const Queue &queue : m_queues) {
        if (queue.name == QLatin1String(name))
            return queue;
    }
    FAIL("no queue named " << name);
    return {};
}

Conversation DeskFolder::conversation(const char *queueName, const PhoneNumber &client)
{
    const auto found = must(ConversationStore(*m_database).find(queue(queueName).id, client));
    if (!found)
        FAIL("no conversation on " << queueName);
    return *found;
}

ConversationId DeskFolder::idOf(const char *queueName, const PhoneNumber &client)
{
    Transaction transaction(*m_database);
    const auto id = must(ConversationStore(*m_database).ensure(queue(queueName).id, client));
    must(transaction.commit());
    return id;
}

QList<Message> DeskFolder::thread(const char *queueName, const PhoneNumber &client)
{
    return must(MessageStore(*m_database).newest(conversation(queueName, client).id, 10'000));
}

QList<Conversation> DeskFolder::list(const char *queueName, const ListFilter &filter)
{
    return must(ConversationStore(*m_database).list(queue(queueName).id, filter, {}, 10'000)).rows;
}

QueueCounts DeskFolder::counts(const char *queueName)
{
    return must(ConversationStore(*m_database).counts(queue(queueName).id));
}

Standing DeskFolder::standing(const PhoneNumber &client)
{
    return must(ClientStore(*m_database).client(client)).standing;
}

void DeskFolder::archive(const char *queueName, const PhoneNumber &client)
{
    Transaction transaction(*m_database);
    must(ConversationStore(*m_database)
             .setArchived(conversation(queueName, client).id, true, clock.now()));
    must(transaction.commit());
}

void DeskFolder::unarchive(const char *queueName, const PhoneNumber &client)
{
    Transaction transaction(*m_database);
    must(ConversationStore(*m_database)
             .setArchived(conversation(queueName, client).id, false, clock.now()));
    must(transaction.commit());
}

void DeskFolder::markRead(const char *queueName, const PhoneNumber &client)
{
    Transaction transaction(*m_database);
    must(ConversationStore(*m_database).markRead(conversation(queueName, client).id));
    must(transaction.commit());
}

void DeskFolder::needsNoReply(const char *queueName, const PhoneNumber &client)
{
    Transaction transaction(*m_database);
    must(ConversationStore(*m_database).setNoReplyNeeded(conversation(queueName, client).id, true));
    must(transaction.commit());
}

void DeskFolder::fillIsComplete()
{
    while (!must(m_intake->endFill())) { }
}

} // namespace ivm::test
