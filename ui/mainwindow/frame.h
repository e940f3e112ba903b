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
    /// A red edge around the window: somebody waits too long, and nobody is on it.
    void setAlarm(bool alarm);
    bool isAlarmed() const { return m_alarm; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setEdge();

    bool m_practice;
    bool m_alarm = false;
    QVBoxLayout *m_column;
};

} // namespace ivm
