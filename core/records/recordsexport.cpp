#include "core/records/recordsexport.h"

#include "core/csv/csvwriter.h"
#include "core/records/cliniczone.h"
#include "core/records/consentrecordof.h"
#include "core/records/recordsfolder.h"
#include "core/records/recordspages.h"
#include "core/records/redaction.h"
#include "core/store/messageid.h"
#include "core/store/readers.h"

#include <QDateTime>
#include <QJsonObject>

#include <algorithm>

namespace ivm {

namespace {

constexpr int TextsAtOnce = 200;
constexpr int ConversationsAtOnce = 200;

QString automaticWord(AutoKind kind)
{
    switch (kind) {
    case AutoKind::None:
        return {};
    case AutoKind::Request:
        return QStringLiteral("automatic: opt-in request");
    case AutoKind::Welcome:
        return QStringLiteral("automatic: welcome");
    case AutoKind::AfterHours:
        return QStringLiteral("automatic: after hours");
    case AutoKind::Emergency:
        return QStringLiteral("automatic: emergency");
    }
    return QStringLiteral("automatic");
}

QString noteWord(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Note:
        return QStringLiteral("Note of the desk");
    case NoteKind::PhonedNoAnswer:
        return QStringLiteral("Phoned, no answer");
    case NoteKind::Phoned:
        return QStringLiteral("Phoned");
    case NoteKind::HandedTo:
        return QStringLiteral("Handed to another queue");
    case NoteKind::HandedFrom:
        return QStringLiteral("Handed over from another queue");
    }
    return QStringLiteral("Note of the desk");
}

QString fileEnding(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.sliced(dot);
}

class Exporting
{
public:
    Exporting(Database &database, const QString &mediaFolder, const RecordsWanted &wanted,
              Instant now, const ImportProgress &progress)
        : m_readers(database)
        , m_mediaFolder(mediaFolder)
        , m_wanted(wanted)
        , m_now(now)
        , m_progress(progress)
    { }

    Result<RecordsExported> run(const QString &to);

private:
    Result<> prepare();
    Result<> everyConversation();
    Result<> conversation(const Conversation &thread);
    Result<> beginPage(const Conversation &thread);
    Result<> text(const Conversation &thread, const Message &message);
    Result<QStringList> media(const Message &message);
    Result<> consentOf(const PhoneNumber &client);
    Result<> finish();
    QString queueName(QueueId id) const;
    QList<std::pair<QString, QString>> asked() const;

    Readers m_readers;
    QString m_mediaFolder;
    const RecordsWanted &m_wanted;
    Instant m_now;
    const ImportProgress &m_progress;

    QList<Queue> m_queues;
    QTimeZone m_zone;
    QString m_hospital;
    std::optional<Redaction> m_redaction;
    std::unique_ptr<RecordsFolder> m_folder;
    std::unique_ptr<RecordsFile> m_index;
    std::unique_ptr<RecordsFile> m_table;
    std::unique_ptr<RecordsFile> m_page; // the conversation at hand; absent until it has a text
    QString m_number; // its, in the export
    QHash<PhoneNumber, QString> m_consentIn; // under which number a client's record is
    RecordsExported m_done;
};

QString Exporting::queueName(QueueId id) const
{
    const auto queue = std::ranges::find(m_queues, id, &Queue::id);
    return queue == m_queues.end() ? QString() : queue->name;
}

QList<std::pair<QString, QString>> Exporting::asked() const
{
    const auto day = [this](const std::optional<Instant> &at) {
        return at ? recordsTime(*at, m_zone) : QString();
    };
    return {
        { QStringLiteral("Kept by"), m_hospital },
        { QStringLiteral("Client"),
          m_wanted.client
              ? (m_wanted.redactNumbers ? QStringLiteral("one client") : m_wanted.client->text())
              : QStringLiteral("all clients") },
        { QStringLiteral("Queue"),
          m_wanted.queue ? queueName(*m_wanted.queue) : QStringLiteral("all queues") },
        { QStringLiteral("From"), day(m_wanted.since) },
        { QStringLiteral("Before"), day(m_wanted.until) },
        { QStringLiteral("Phone numbers"),
          m_wanted.redactNumbers ? QStringLiteral("redacted") : QStringLiteral("shown") },
        { QStringLiteral("Drawn up"), recordsTime(m_now, m_zone) },
        { QStringLiteral("By"), m_wanted.author },
    };
}

Result<> Exporting::prepare()
{
    auto queues = m_readers.queues.all();
    if (!queues)
        return tl::unexpected(queues.error());
    m_queues = *queues;
    const auto clinic = m_readers.settings.document(QStringLiteral("clinic"));
    if (!clinic)
        return tl::unexpected(clinic.error());
    m_hospital = clinic->value(QLatin1String("hospital")).toString();
    const auto zone = clinicZone(m_readers.settings);
    if (!zone)
        return tl::unexpected(zone.error());
    m_zone = *zone;
    QList<PhoneNumber> ours;
    for (const Queue &queue : std::as_const(m_queues))
        ours.append(queue.number);
    m_redaction.emplace(m_wanted.redactNumbers, ours);

    auto index = m_folder->file(QStringLiteral("index.html"));
    if (!index)
        return tl::unexpected(index.error());
    m_index = std::move(*index);
    auto table = m_folder->file(QStringLiteral("messages.csv"));
    if (!table)
        return tl::unexpected(table.error());
    m_table = std::move(*table);
    if (auto done = m_table->write(CsvMark + csvRow(recordsColumns())); !done)
        return done;
    return m_index->write(pageBegin(QStringLiteral("Text message records")) + factsTable(asked())
                          + "<table>\n<thead><tr><th>Conversation</th><th>Queue</th><th>Client</th>"
                            "<th>Name</th><th>Consent</th></tr></thead>\n<tbody>\n");
}

Result<QStringList> Exporting::media(const Message &message)
{
    QStringList names;
    for (const MediaItem &item : message.media) {
        const QString name = QStringLiteral("media/%1-%2-%3%4")
                                 .arg(m_number)
                                 .arg(m_done.texts + 1)
                                 .arg(item.position + 1)
                                 .arg(item.file.isEmpty() ? QString() : fileEnding(item.file));
        if (item.file.isEmpty()) {
            ++m_done.mediaMissing;
            names.append(QStringLiteral("(not on this computer)"));
            continue;
        }
        const auto copied = m_folder->copy(m_mediaFolder + u'/' + item.file, name);
        if (copied) {
            names.append(name);
        } else if (copied.error().kind == Error::Kind::NotFound) {
            ++m_done.mediaMissing;
            names.append(QStringLiteral("(missing from the media folder)"));
        } else {
            return tl::unexpected(copied.error());
        }
    }
    return names;
}

Result<> Exporting::consentOf(const PhoneNumber &client)
{
    if (m_consentIn.value(client) != m_number)
        return {}; // written with another of their conversations
    auto record = consentRecordOf(m_readers, client, m_now);
    if (!record)
        return tl::unexpected(record.error());
    if (m_redaction->isOn()) {
        record->client = PhoneNumber(m_redaction->client(client));
        record->clientName = m_redaction->text(record->clientName);
        for (ConsentLine &line : record->lines)
            line.words = m_redaction->text(line.words);
    }
    const QString name = QStringLiteral("consent/%1").arg(m_number);
    if (auto done = m_folder->write(name + QStringLiteral(".csv"), consentCsv(*record)); !done)
        return done;
    return m_folder->write(name + QStringLiteral(".html"), consentHtml(*record));
}

Result<> Exporting::beginPage(const Conversation &thread)
{
    ++m_done.conversations;
    m_number = QStringLiteral("%1").arg(m_done.conversations, 4, 10, QLatin1Char('0'));
    const QString name = QStringLiteral("conversations/%1.html").arg(m_number);
    auto page = m_folder->file(name);
    if (!page)
        return tl::unexpected(page.error());
    m_page = std::move(*page);
    const auto client = m_readers.clients.client(thread.client);
    if (!client)
        return tl::unexpected(client.error());
    const auto hold = m_readers.holds.of(thread.client);
    if (!hold)
        return tl::unexpected(hold.error());
    const auto blocks = m_readers.blocks.ofClient(thread.client);
    if (!blocks)
        return tl::unexpected(blocks.error());
    const auto marks = m_readers.marks.of(thread.client);
    if (!marks)
        return tl::unexpected(marks.error());

    const QString called = m_redaction->client(thread.client);
    const QString who = m_redaction->text(client->name);
    QList<std::pair<QString, QString>> facts{
        { QStringLiteral("Queue"), queueName(thread.queue) },
        { QStringLiteral("Client"), called },
        { QStringLiteral("Name"), who },
        { QStringLiteral("Animals"),
          m_redaction->text(client->animals.join(QStringLiteral(", "))) },
        { QStringLiteral("Staff note"), m_redaction->text(client->note) },
    };
    if (*hold)
        facts.append({ QStringLiteral("Legal hold"),
                       QStringLiteral("since %1, by %2: %3")
                           .arg(recordsTime((*hold)->at, m_zone), (*hold)->by,
                                m_redaction->text((*hold)->reason)) });
    for (const Block &block : *blocks) {
        QString words
            = QStringLiteral("%1, by %2: %3")
                  .arg(recordsTime(block.at, m_zone), block.by, m_redaction->text(block.reason));
        if (block.endedAt)
            words += QStringLiteral(" (ended %1 by %2: %3)")
                         .arg(recordsTime(*block.endedAt, m_zone), block.endedBy,
                              m_redaction->text(block.endReason));
        facts.append({ QStringLiteral("Blocked"), words });
    }
    for (const ClientMark &mark : *marks) {
        QString words
            = QStringLiteral("since %1, by %2").arg(recordsTime(mark.at, m_zone), mark.by);
        if (!mark.who.isEmpty())
            words += QStringLiteral(": ") + m_redaction->text(mark.who);
        if (mark.endedAt)
            words += QStringLiteral(" (until %1, by %2)")
                         .arg(recordsTime(*mark.endedAt, m_zone), mark.endedBy);
        facts.append({ mark.kind == ClientMarkKind::SuspectedMinor
                           ? QStringLiteral("May be under 18")
                           : QStringLiteral("Shared phone, also answered by"),
                       words });
    }
    const auto notes = m_readers.notes.of(thread.id);
    if (!notes)
        return tl::unexpected(notes.error());
    for (const Note &note : *notes) {
        const bool fits = (!m_wanted.since || note.at >= *m_wanted.since)
            && (!m_wanted.until || note.at < *m_wanted.until);
        if (fits)
            facts.append({ noteWord(note.kind),
                           QStringLiteral("%1, by %2: %3")
                               .arg(recordsTime(note.at, m_zone), note.author,
                                    m_redaction->text(note.text)) });
    }
    if (!m_consentIn.contains(thread.client))
        m_consentIn.insert(thread.client, m_number);
    const QString title = QStringLiteral("Conversation %1").arg(m_number);
    if (auto done = m_page->write(pageBegin(title) + factsTable(facts) + textsBegin()); !done)
        return done;
    return m_index->write("<tr><td><a href=\"" + name.toUtf8() + "\">" + m_number.toUtf8()
                          + "</a></td><td>" + queueName(thread.queue).toHtmlEscaped().toUtf8()
                          + "</td><td>" + called.toHtmlEscaped().toUtf8() + "</td><td>"
                          + who.toHtmlEscaped().toUtf8() + "</td><td><a href=\"consent/"
                          + m_consentIn.value(thread.client).toUtf8()
                          + ".html\">consent record</a></td></tr>\n");
}

Result<> Exporting::text(const Conversation &thread, const Message &message)
{
    if (!m_page) {
        if (auto done = beginPage(thread); !done)
            return done;
    }
    const auto files = media(message);
    if (!files)
        return tl::unexpected(files.error());
    ++m_done.texts;
    const RecordedText row{
        .conversation = m_number,
        .queue = queueName(thread.queue),
        .client = m_redaction->client(thread.client),
        .clientName = m_redaction->text(thread.clientName),
        .at = message.at,
        .inbound = message.direction == Direction::In,
        .by
        = message.automatic == AutoKind::None ? message.author : automaticWord(message.automatic),
        .body = m_redaction->text(message.body),
        .status
        = message.status == MessageStatus::Other ? message.statusText : statusWord(message.status),
        .errorCode = message.errorCode,
        .media = *files,
        .sid = message.sid.text(),
        .maskedBy = message.maskedBy,
    };
    if (auto done = m_page->write(textRow(row, m_zone)); !done)
        return done;
    return m_table->write(csvRow(recordsCells(row, m_zone)));
}

Result<> Exporting::conversation(const Conversation &thread)
{
    MessageId at
        = m_wanted.since ? MessageId(raw(firstMessageIdAt(*m_wanted.since)) - 1) : MessageId{};
    for (bool more = true; more;) {
        const auto page = m_readers.messages.after(thread.id, at, TextsAtOnce);
        if (!page)
            return tl::unexpected(page.error());
        more = page->size() == TextsAtOnce;
        for (const Message &message : *page) {
            at = message.id;
            if (m_wanted.since && message.at < *m_wanted.since)
                continue;
            if (m_wanted.until && message.at >= *m_wanted.until) {
                more = false;
                break;
            }
            if (auto done = text(thread, message); !done)
                return done;
        }
        if (m_progress && !m_progress(0))
            return failure(Error::Kind::Cancelled, QStringLiteral("the export was given up"));
    }
    if (!m_page)
        return {};
    if (auto done = m_page->write(textsEnd() + pageEnd()); !done)
        return done;
    if (auto done = m_folder->close(std::move(m_page)); !done)
        return done;
    return consentOf(thread.client);
}

Result<> Exporting::everyConversation()
{
    const auto fits = [this](const Conversation &thread) {
        return (!m_wanted.queue || thread.queue == *m_wanted.queue)
            && (!m_wanted.client || thread.client == *m_wanted.client);
    };
    if (m_wanted.client) {
        const auto threads = m_readers.conversations.ofClient(*m_wanted.client);
        if (!threads)
            return tl::unexpected(threads.error());
        for (const Conversation &thread : *threads) {
            if (!fits(thread))
                continue;
            if (auto done = conversation(thread); !done)
                return done;
        }
        return {};
    }
    ConversationId last{};
    for (;;) {
        const auto ids = m_readers.conversations.idsAfter(last, ConversationsAtOnce);
        if (!ids)
            return tl::unexpected(ids.error());
        if (ids->isEmpty())
            return {};
        for (const ConversationId id : *ids) {
            last = id;
            const auto thread = m_readers.conversations.one(id);
            if (!thread)
                return tl::unexpected(thread.error());
            if (!*thread || !fits(**thread))
                continue;
            if (auto done = conversation(**thread); !done)
                return done;
        }
    }
}

Result<> Exporting::finish()
{
    if (auto done = m_index->write("</tbody></table>\n" + pageEnd()); !done)
        return done;
    if (auto done = m_folder->close(std::move(m_index)); !done)
        return done;
    if (auto done = m_folder->close(std::move(m_table)); !done)
        return done;
    m_done.files = m_folder->files();
    QJsonObject manifest{
        { QStringLiteral("what"), QStringLiteral("text message records") },
        { QStringLiteral("program"), QStringLiteral("ivm " IVM_VERSION) },
        { QStringLiteral("made"),
          QDateTime::fromMSecsSinceEpoch(toMs(m_now), Qt::UTC).toString(Qt::ISODate) },
        { QStringLiteral("conversations"), m_done.conversations },
        { QStringLiteral("texts"), m_done.texts },
        { QStringLiteral("media_missing"), m_done.mediaMissing },
        { QStringLiteral("numbers_redacted"), m_wanted.redactNumbers },
    };
    QJsonObject request;
    for (const auto &[label, value] : asked()) {
        if (!value.isEmpty())
            request.insert(label, value);
    }
    manifest.insert(QStringLiteral("asked_for"), request);
    return m_folder->finish(manifest);
}

Result<RecordsExported> Exporting::run(const QString &to)
{
    auto folder = RecordsFolder::make(to);
    if (!folder)
        return tl::unexpected(folder.error());
    m_folder = std::move(*folder);
    if (auto done = prepare(); !done)
        return tl::unexpected(done.error());
    if (auto done = everyConversation(); !done)
        return tl::unexpected(done.error());
    if (m_done.texts == 0)
        return failure(Error::Kind::NotFound,
                       QStringLiteral("no texts fit what was asked for: nothing was written"));
    if (auto done = finish(); !done)
        return tl::unexpected(done.error());
    m_done.folder = to;
    return m_done;
}

} // namespace

Result<RecordsExported> exportRecords(Database &database, const QString &mediaFolder,
                                      const QString &to, const RecordsWanted &wanted, Instant now,
                                      const ImportProgress &progress)
{
    return Exporting(database, mediaFolder, wanted, now, progress).run(to);
}

} // namespace ivm
