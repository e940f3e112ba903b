#pragma once

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace ivm {

/// Holds one widget beside something higher that scrolls, and keeps it in sight: it stays at the
/// top while there is room below it. One that is higher than what is seen goes on until its end is.
class KeptInSight final : public QWidget
{
public:
    /// Takes the content.
    explicit KeptInSight(QWidget *content, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QWidget *m_content;
    QPointer<QScrollArea> m_scroll; ///< What it lies in, since it was last shown.
};

/// How far down it stands: `scrolled` of its column is above what is seen.
int keptAt(int scrolled, int seen, int content, int column);

} // namespace ivm
