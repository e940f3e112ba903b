#include "ui/settings/pages/linesmodel.h"

#include "ui/look/look.h"

#include <algorithm>

namespace ivm {

namespace {

constexpr int InTheFirst = 3; // the line of the file, what it is, whose number

} // namespace

void LinesModel::show(const QStringList &headings, const QList<QStringList> &lines)
{
    beginResetModel();
    m_headings = headings;
    m_lines = lines;
    endResetModel();
}

int LinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_headings.isEmpty() ? 0 : m_stacked ? 1 : int(m_headings.size());
}

void LinesModel::setStacked(bool stacked)
{
    if (m_stacked == stacked)
        return;
    beginResetModel();
    m_stacked = stacked;
    endResetModel();
}

int LinesModel::linesOfARow() const
{
    return m_stacked ? 1 + std::max(0, int(m_headings.size()) - InTheFirst) : 1;
}

QString LinesModel::stackedText(const QStringList &line) const
{
    QStringList first{ QStringLiteral("%1 %2").arg(m_headings.value(0), line.value(0)) };
    for (int i = 1; i < InTheFirst; ++i) {
        if (!line.value(i).isEmpty())
            first.append(line.value(i));
    }
    QStringList all{ first.join(QStringLiteral(" · ")) };
    for (int i = InTheFirst; i < m_headings.size(); ++i) {
        if (!line.value(i).isEmpty())
            all.append(line.value(i));
    }
    return all.join(u'\n');
}

QVariant LinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QStringList &line = m_lines.at(index.row());
    const QString text = m_stacked ? stackedText(line) : line.value(index.column());
    if (role == Qt::ToolTipRole) // where it was cut
        return look::toolTip(text);
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(text) : QVariant();
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || m_stacked)
        return {};
    return m_headings.value(section);
}

QList<int> fittedWidths(QList<int> wanted, int room)
{
    for (;;) {
        int all = 0;
        for (const int width : wanted)
            all += width;
        if (all <= room || wanted.isEmpty())
            return wanted;
        // The widest give up what they have beyond the next, or what is missing.
        const int widest = *std::ranges::max_element(wanted);
        const auto many = int(std::ranges::count(wanted, widest));
        int next = 0;
        for (const int width : wanted) {
            if (width < widest)
                next = std::max(next, width);
        }
        const int less = std::min(widest - next, (all - room + many - 1) / many);
        if (less <= 0)
            return wanted;
        for (int &width : wanted) {
            if (width == widest)
                width -= less;
        }
    }
}

} // namespace ivm
