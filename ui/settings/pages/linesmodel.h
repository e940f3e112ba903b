#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace ivm {

/// Lines of a dry run as a table: words only, made once, however many there are. Where there is no
/// room for columns they are stacked: where it stands and what it is in one line, the rest below.
class LinesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(const QStringList &headings, const QList<QStringList> &lines);
    void setStacked(bool stacked);
    bool isStacked() const { return m_stacked; }
    int linesOfARow() const; ///< As many as the text of the longest row has.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString stackedText(const QStringList &line) const;

    bool m_stacked = false;
    QStringList m_headings;
    QList<QStringList> m_lines;
};

/// Widths of columns that fit side by side: where there is not room for all, the widest give way.
QList<int> fittedWidths(QList<int> wanted, int room);

} // namespace ivm
