#pragma once

#include "core/automessages/openinghours.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

class QDateEdit;
class QDateTimeEdit;
class QLineEdit;

namespace ivm {

class DayRow;
namespace look {
class Button;
class PlainLabel;
class Switch;
} // namespace look

/// Asks, in place, for a holiday (or another day with hours of its own) or for a one-off closing.
class DayForm final : public QWidget
{
    Q_OBJECT

public:
    explicit DayForm(QWidget *parent);
    void askDay(QDate proposed);
    /// Local to the clinic, like all times here.
    void askClosing(const QDateTime &proposed);

Q_SIGNALS:
    void dayGiven(const ivm::SpecialDay &day);
    void closingGiven(const QDateTime &from, const QDateTime &to, const QString &why);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void leave();
    void judge();
    void give();

    QPointer<QWidget> m_cameFrom; ///< Where the keyboard was.
    bool m_isClosing = false;
    QWidget *m_day;
    QWidget *m_closing;
    QDateEdit *m_date;
    DayRow *m_hours;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    QLineEdit *m_name;
    look::PlainLabel *m_why;
    look::Button *m_give;
};

} // namespace ivm
