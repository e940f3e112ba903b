#pragma once

#include "ui/report/reportwords.h"

#include <QTableView>

namespace ivm {

/// A table of figures as high as its rows, read and walked through by keyboard. Where there is no
/// room for its columns each row becomes a few lines of words.
class FigureTable final : public QTableView
{
    Q_OBJECT

public:
    explicit FigureTable(const QString &name, QWidget *parent = nullptr);
    ~FigureTable() override;
    void setRows(const ReportRows &rows);
    bool isStacked() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
    int roomWanted();

    class Model;
    Model *m_model;
    bool m_fitting = false;
};

} // namespace ivm
