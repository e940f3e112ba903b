#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ivm {

/// The window's ground. On the practice line it wears an orange frame and says so at the top:
/// impossible to mistake for the real line.
class Frame final : public QWidget
{
    Q_OBJECT

public:
    Frame(bool practice, QWidget *parent);
    QVBoxLayout *column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_practice;
    QVBoxLayout *m_column;
};

} // namespace ivm
