#include "ui/report/figuretable.h"

#include "ui/look/look.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimer>
#include <QWheelEvent>

namespace ivm {

using namespace look;

namespace {

constexpr int RowPadding = 12;

/// Quiet words over a line.
class Headings final : public QHeaderView
{
public:
    explicit Headings(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    { }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const auto align = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
        painter->save();
        painter->fillRect(rect, colours().surface);
        painter->setPen(colours().line);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setPen(colours().muted);
        painter->setFont(look::font(Text::Small));
        painter->drawText(rect.adjusted(px(3), 0, -px(3), 0), align.toInt(),
                          model()->headerData(section, Qt::Horizontal).toString());
        painter->restore();
    }
    QSize sectionSizeFromContents(int section) const override
    {
        const QFontMetrics metrics(look::font(Text::Small));
        return { metrics.horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString())
                     + px(16),
                 metrics.height() + px(10) };
    }
};

} // namespace

class FigureTable::Model final : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const ReportRows &rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    void setStacked(bool stacked)
    {
        if (m_stacked == stacked)
            return;
        beginResetModel();
        m_stacked = stacked;
        endResetModel();
    }
    bool isStacked() const { return m_stacked; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_stacked ? 1 : int(m_rows.headings.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        if (role == Qt::TextAlignmentRole)
            return int((index.column() > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        const QStringList &row = m_rows.rows.at(index.row());
        return m_stacked ? stacked(row) : row.value(index.column());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || m_stacked)
            return {};
        if (role == Qt::TextAlignmentRole)
            return int((section > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? m_rows.headings.value(section) : QVariant();
    }

private:
    QString stacked(const QStringList &row) const
    {
        QStringList parts;
        for (qsizetype i = 1; i < m_rows.headings.size(); ++i)
            parts.append(m_rows.headings.at(i) + QStringLiteral(": ") + row.value(i));
        return row.value(0) + u'\n' + parts.join(QStringLiteral(" · "));
    }

    ReportRows m_rows;
    bool m_stacked = false;
};

FigureTable::FigureTable(const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_model(new Model(this))
{
    setAccessibleName(name);
    setModel(m_model);
    setHorizontalHeader(new Headings(this));
    verticalHeader()->hide();
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

FigureTable::~FigureTable() = default;

void FigureTable::setRows(const ReportRows &rows)
{
    m_model->show(rows);
    if (m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0)); // where arrow keys begin
    clearSelection();
    fit();
}

bool FigureTable::isStacked() const
{
    return m_model->isStacked();
}

int FigureTable::roomWanted()
{
    resizeColumnsToContents();
    int wanted = 0;
    for (int i = 0; i < m_model->columnCount(); ++i)
        wanted += columnWidth(i);
    return wanted;
}

void FigureTable::fit()
{
    if (m_fitting || width() <= 0)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const int place = currentIndex().row();
    m_model->setStacked(false);
    const int columns = m_model->columnCount();
    const int wanted = roomWanted();
    const bool stacked = columns > 2 && wanted > viewport()->width();
    m_model->setStacked(stacked);
    horizontalHeader()->setVisible(!stacked);
    setWordWrap(true);
    if (stacked) {
        setColumnWidth(0, viewport()->width());
    } else if (columns > 0) {
        // What is left over goes to what is read first.
        const int others = wanted - columnWidth(0);
        setColumnWidth(0, std::max(px(60), viewport()->width() - others));
    }
    resizeRowsToContents();
    for (int row = 0; row < m_model->rowCount(); ++row)
        setRowHeight(row, rowHeight(row) + px(RowPadding));
    if (place >= 0)
        setCurrentIndex(m_model->index(place, 0));
    clearSelection();
    setFixedHeight(sizeHint().height());
}

QSize FigureTable::sizeHint() const
{
    int high = 2 * frameWidth();
    if (!isStacked())
        high += horizontalHeader()->sizeHint().height();
    for (int row = 0; row < m_model->rowCount(); ++row)
        high += rowHeight(row);
    return { px(200), high };
}

QSize FigureTable::minimumSizeHint() const
{
    return { px(120), sizeHint().height() };
}

void FigureTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        QTimer::singleShot(0, this, &FigureTable::fit); // once the header has its place
}

bool FigureTable::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QTimer::singleShot(0, this, &FigureTable::fit);
    return QTableView::event(event);
}

void FigureTable::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // all of it is seen: the page scrolls
}

} // namespace ivm
