#pragma once

#include <QAbstractButton>

namespace ivm {

/// The round button back to the newest text, with how many came since.
class ScrollDownButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ScrollDownButton(QWidget *parent);
    void setCount(int count);
    int count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = -1;
};

} // namespace ivm
