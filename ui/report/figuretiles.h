#pragma once

#include "ui/report/reportwords.h"

#include <QWidget>

namespace ivm {

/// Figures in large type with their names below, in columns of one width, as many as there is room
/// for. Each is a word to screen readers.
class FigureTiles final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureTiles(QWidget *parent = nullptr);
    void show(const QList<ReportFigure> &figures);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int arrange(int width, bool apply) const;
    QList<QWidget *> m_tiles;
};

} // namespace ivm
