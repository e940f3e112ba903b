#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace ivm {

/// Lines of a dry run as a table: words only, made once, however many there are.
class LinesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(const QStringList &headings, const QList<QStringList> &lines);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headings;
    QList<QStringList> m_lines;
};

} // namespace ivm
