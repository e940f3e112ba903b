#include "ui/conversations/conversationlistmodel.h"

#include "ui/conversations/rowdifference.h"
#include "ui/look/look.h"

#include <algorithm>

namespace ivm {

namespace {

constexpr int Page = 60; // two tall screens

// Urgent and waiting stand at the top without a title.
std::optional<Section> titledSection(Section section)
{
    if (section == Section::Answered || section == Section::Archived)
        return section;
    return std::nullopt;
}

} // namespace

ConversationListModel::ConversationListModel(ReadPage readPage, Now now, look::DateText dates,
                                             QObject *parent)
    : QAbstractListModel(parent)
    , m_readPage(std::move(readPage))
    , m_now(std::move(now))
    , m_dates(std::move(dates))
{ }

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RowContent &content = m_rows.at(index.row()).content;
    switch (role) {
    case Qt::DisplayRole:
        return content.name;
    case Qt::AccessibleTextRole:
        return content.spoken;
    case Qt::ToolTipRole:
        return content.full.isEmpty() ? QVariant()
                                      : look::toolTip(content.name + u'\n' + content.full);
    case ContentRole:
        return QVariant::fromValue(content);
    case ConversationRole:
        return content.header ? QVariant() : QVariant(raw(content.id));
    default:
        return {};
    }
}

Qt::ItemFlags ConversationListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (m_rows.at(index.row()).content.header)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool ConversationListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next.has_value();
}

void ConversationListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto more = read(m_next, Page);
    if (!more)
        return;
    m_next = more->next;
    m_read += int(more->rows.size());
    std::optional<Section> above;
    if (!m_rows.isEmpty() && m_rows.last().conversation)
        above = m_rows.last().conversation->section;
    // A row may have moved down since: it stands where it was until the next refresh.
    QList<Conversation> fresh;
    for (const Conversation &row : more->rows) {
        if (!indexOf(row.id).isValid())
            fresh.append(row);
    }
    const QList<Row> rows = dressed(fresh, above);
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

std::optional<Conversation> ConversationListModel::conversation(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).conversation : std::nullopt;
}

QModelIndex ConversationListModel::indexOf(ConversationId id) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).content.id == id)
            return index(int(row));
    }
    return {};
}

QModelIndex ConversationListModel::reach(ConversationId id)
{
    for (int pages = 0; pages < 5; ++pages) {
        const QModelIndex found = indexOf(id);
        if (found.isValid() || !m_next)
            return found;
        fetchMore({});
    }
    return indexOf(id);
}

QModelIndex ConversationListModel::nearest(int row) const
{
    for (int down = std::max(0, row); down < m_rows.size(); ++down) {
        if (!m_rows.at(down).content.header)
            return index(down);
    }
    for (int up = std::min(row, int(m_rows.size())) - 1; up >= 0; --up) {
        if (!m_rows.at(up).content.header)
            return index(up);
    }
    return {};
}

void ConversationListModel::show(QueueId queue, const ListFilter &filter)
{
    const bool sameQueue = queue == m_queue && !m_rows.isEmpty();
    m_queue = queue;
    m_filter = filter;
    if (sameQueue) {
        m_read = std::min(m_read, Page);
        refresh();
        return;
    }
    auto first = read(std::nullopt, Page);
    beginResetModel();
    m_rows.clear();
    m_next.reset();
    m_read = 0;
    if (first) {
        m_rows = dressed(first->rows, std::nullopt);
        m_next = first->next;
        m_read = int(first->rows.size());
    }
    endResetModel();
    Q_EMIT refreshed();
}

void ConversationListModel::refresh()
{
    if (m_queue == QueueId{})
        return;
    const auto now = read(std::nullopt, std::max(m_read, Page));
    if (!now)
        return;
    m_next = now->next;
    m_read = int(now->rows.size());
    become(dressed(now->rows, std::nullopt));
    Q_EMIT refreshed();
}

void ConversationListModel::tick()
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        Row &mine = m_rows[row];
        if (!mine.conversation)
            continue;
        RowContent told = describe(*mine.conversation, m_now(), m_dates, m_author);
        if (told == mine.content)
            continue;
        mine.content = std::move(told);
        Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
}

void ConversationListModel::setAuthor(const QString &author)
{
    if (m_author == author)
        return;
    m_author = author;
    tick();
}

std::optional<ConversationListModel::Read>
ConversationListModel::read(const std::optional<ListPlace> &after, int atLeast)
{
    Read all{ .rows = {}, .next = after };
    do {
        auto page
            = m_readPage(m_queue, m_filter, all.next, std::max(1, atLeast - int(all.rows.size())));
        if (!page) {
            Q_EMIT failed(page.error());
            return std::nullopt;
        }
        all.rows += page->rows;
        all.next = page->next;
    } while (all.next && all.rows.size() < atLeast);
    return all;
}

QList<ConversationListModel::Row> ConversationListModel::dressed(const QList<Conversation> &rows,
                                                                 std::optional<Section> above) const
{
    QList<Row> made;
    made.reserve(rows.size() + 2);
    const Instant now = m_now();
    for (const Conversation &c : rows) {
        const auto titled = titledSection(c.section);
        if (titled && (!above || titledSection(*above) != titled))
            made.append({ describeHeader(c.section), std::nullopt });
        above = c.section;
        made.append({ describe(c, now, m_dates, m_author), c });
    }
    return made;
}

void ConversationListModel::become(QList<Row> rows)
{
    const auto ids = [](const QList<Row> &list) {
        QList<ConversationId> made;
        made.reserve(list.size());
        for (const Row &row : list)
            made.append(row.content.id);
        return made;
    };
    for (const RowStep &step : rowDifference(ids(m_rows), ids(rows))) {
        switch (step.kind) {
        case RowStep::Kind::Remove:
            beginRemoveRows({}, step.row, step.row + step.count - 1);
            m_rows.remove(step.row, step.count);
            endRemoveRows();
            break;
        case RowStep::Kind::Insert:
            beginInsertRows({}, step.row, step.row + step.count - 1);
            for (int i = 0; i < step.count; ++i)
                m_rows.insert(step.row + i, rows.at(step.row + i));
            endInsertRows();
            break;
        case RowStep::Kind::Move:
            // Qt counts the goal before taking the row out.
            beginMoveRows({}, step.from, step.from, {},
                          step.row > step.from ? step.row + 1 : step.row);
            m_rows.move(step.from, step.row);
            endMoveRows();
            break;
        }
    }
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const bool looksNew = !(m_rows.at(row).content == rows.at(row).content);
        m_rows[row] = std::move(rows[row]);
        if (looksNew)
            Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
}

} // namespace ivm
