#include "ui/thread/threadmodel.h"

#include "core/clock.h"
#include "core/store/readers.h"
#include "ui/thread/threaddifference.h"

#include <QJsonDocument>
#include <QScopedValueRollback>

#include <algorithm>

namespace ivm {

ThreadModel::ThreadModel(Readers &readers, Clock &clock, look::DateText dates, QObject *parent)
    : QAbstractListModel(parent)
    , m_readers(readers)
    , m_clock(clock)
{
    m_context.dates = std::move(dates);
    m_context.here = QTimeZone::systemTimeZone();
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return m_rows.at(index.row()).text.text;
    if (role == Qt::AccessibleTextRole)
        return m_rows.at(index.row()).spoken;
    return {};
}

int ThreadModel::indexOf(MessageId id) const
{
    const auto at = std::lower_bound(
        m_rows.begin(), m_rows.end(), id,
        [](const ThreadRow &row, MessageId wanted) { return raw(row.id) < raw(wanted); });
    return at != m_rows.end() && at->id == id ? int(at - m_rows.begin()) : -1;
}

template <typename T>
std::optional<T> ThreadModel::read(Result<T> answer)
{
    if (answer)
        return std::move(*answer);
    Q_EMIT readFailed(answer.error());
    return {};
}

void ThreadModel::open(ConversationId conversation, const QString &clientName)
{
    beginResetModel();
    m_conversation = conversation;
    m_context.clientName = clientName;
    m_context.newFrom.reset();
    m_messages.clear();
    m_rows.clear();
    m_newer = false;
    if (const auto first = read(m_readers.messages.firstUnread(conversation)))
        m_context.newFrom = *first;
    if (auto newest = read(m_readers.messages.newest(conversation, Screenful)))
        m_messages = std::move(*newest);
    m_older = m_messages.size() == Screenful;
    describe();
    m_context.fromTheBeginning = !m_older;
    m_context.toTheEnd = true;
    knowUrgentWords(m_messages);
    m_rows = threadRows(m_messages, m_context);
    endResetModel();
}

void ThreadModel::close()
{
    beginResetModel();
    m_conversation.reset();
    m_context.newFrom.reset();
    m_messages.clear();
    m_rows.clear();
    m_older = m_newer = false;
    endResetModel();
}

void ThreadModel::setClientName(const QString &name)
{
    if (m_context.clientName == name)
        return;
    m_context.clientName = name;
    take(m_messages);
}

void ThreadModel::refresh()
{
    if (!m_conversation)
        return;
    // From the first row shown, or from the very beginning when all of it is shown: a late row may
    // belong before it.
    const MessageId before = m_older && !m_messages.isEmpty()
        ? MessageId(raw(m_messages.constFirst().id) - 1)
        : MessageId(0);
    const int shown = int(m_messages.size());
    auto rows = read(
        m_readers.messages.after(*m_conversation, before, m_newer ? shown : shown + Screenful));
    if (!rows)
        return;
    const QScopedValueRollback news(m_takingNews, !m_newer);
    m_newer = m_newer || rows->size() == shown + Screenful;
    describe();
    take(std::move(*rows));
}

void ThreadModel::loadOlder()
{
    if (!m_conversation || !m_older || m_messages.isEmpty())
        return;
    auto rows
        = read(m_readers.messages.before(*m_conversation, m_messages.constFirst().id, Screenful));
    if (!rows)
        return;
    m_older = rows->size() == Screenful;
    take(*rows + m_messages);
}

void ThreadModel::loadNewer()
{
    if (!m_conversation || !m_newer || m_messages.isEmpty())
        return;
    auto rows
        = read(m_readers.messages.after(*m_conversation, m_messages.constLast().id, Screenful));
    if (!rows)
        return;
    m_newer = rows->size() == Screenful;
    take(m_messages + *rows);
}

void ThreadModel::showNewest()
{
    if (!m_conversation || !m_newer)
        return;
    if (auto rows = read(m_readers.messages.newest(*m_conversation, Screenful))) {
        m_older = rows->size() == Screenful;
        m_newer = false;
        take(std::move(*rows));
    }
}

void ThreadModel::showOldest()
{
    if (!m_conversation || !m_older)
        return;
    if (auto rows = read(m_readers.messages.after(*m_conversation, MessageId(0), Screenful))) {
        m_older = false;
        m_newer = rows->size() == Screenful;
        take(std::move(*rows));
    }
}

bool ThreadModel::showAround(MessageId id)
{
    if (!m_conversation)
        return false;
    if (indexOf(id) >= 0)
        return true;
    const auto one = read(m_readers.messages.one(id));
    if (!one || !*one || (*one)->conversation != *m_conversation)
        return false;
    auto earlier = read(m_readers.messages.before(*m_conversation, id, Screenful / 2));
    auto later
        = read(m_readers.messages.after(*m_conversation, MessageId(raw(id) - 1), Screenful / 2));
    if (!earlier || !later)
        return false;
    m_older = earlier->size() == Screenful / 2;
    m_newer = later->size() == Screenful / 2;
    take(*earlier + *later);
    return true;
}

void ThreadModel::clearNewLine()
{
    if (!m_context.newFrom)
        return;
    m_context.newFrom.reset();
    take(m_messages);
}

void ThreadModel::describe()
{
    m_context.now = m_clock.now();
    m_context.copiedThrough.reset();
    m_context.notes.clear();
    if (auto notes = read(m_readers.notes.of(*m_conversation)))
        m_context.notes = std::move(*notes);
    const auto last = read(m_readers.copies.last(*m_conversation));
    if (last && *last) {
        m_context.copiedThrough = (*last)->through;
        m_context.copiedBy = (*last)->author;
        m_context.copiedAt = (*last)->at;
    }
}

/// The clinic's own, as the settings have them now; looked up only where something is underlined.
void ThreadModel::knowUrgentWords(const QList<Message> &messages)
{
    if (m_knowsWords || std::ranges::none_of(messages, &Message::urgent))
        return;
    m_knowsWords = true;
    if (const auto document = read(m_readers.settings.document(QStringLiteral("words"))))
        m_context.urgentWords = UrgentWords::fromJson(QJsonDocument(*document).toJson());
}

void ThreadModel::take(QList<Message> messages)
{
    m_context.fromTheBeginning = !m_older;
    m_context.toTheEnd = !m_newer;
    knowUrgentWords(messages);
    const QList<ThreadRow> next = threadRows(messages, m_context);
    m_messages = std::move(messages);
    for (const ThreadStep &step : threadDifference(m_rows, next)) {
        const int last = step.first + step.count - 1;
        switch (step.kind) {
        case ThreadStep::Kind::Remove:
            beginRemoveRows({}, step.first, last);
            m_rows.remove(step.first, step.count);
            endRemoveRows();
            break;
        case ThreadStep::Kind::Insert:
            beginInsertRows({}, step.first, last);
            for (int at = step.first; at <= last; ++at)
                m_rows.insert(at, next.at(at));
            endInsertRows();
            break;
        case ThreadStep::Kind::Update: {
            QList<int> failed;
            for (int at = step.first; at <= last; ++at) {
                const ThreadRow &now = next.at(at);
                if (now.failed && !m_rows.at(at).failed && now.side != ThreadRow::Side::Client)
                    failed << at;
                m_rows[at] = now;
            }
            Q_EMIT dataChanged(index(step.first), index(last));
            for (const int at : std::as_const(failed))
                Q_EMIT becameFailed(at);
            break;
        }
        }
    }
}

} // namespace ivm
