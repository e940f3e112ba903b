#pragma once

#include <QPointer>
#include <QScrollArea>

class QVBoxLayout;

namespace ivm {

/// The strips above the composer's box, one below the other: as high as they are, and on a small
/// screen or with text at 200 % no higher than leaves room for the rest; then they scroll.
class StripStack final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StripStack(QWidget *parent = nullptr);
    QVBoxLayout *place() const { return m_place; }
    /// This one of them stays in sight where not all have room; null: none in particular.
    void keepInSight(QWidget *strip);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int most() const;
    void showKept();

    QVBoxLayout *m_place;
    QPointer<QWidget> m_kept;
};

} // namespace ivm
