#pragma once

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

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int most() const;

    QVBoxLayout *m_place;
};

} // namespace ivm
