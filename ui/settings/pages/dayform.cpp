#include "ui/settings/pages/dayform.h"

#include "ui/look/button.h"
#include "ui/look/dateformats.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/card.h"
#include "ui/settings/fields.h"
#include "ui/settings/pages/dayrow.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

template <typename Edit>
Edit *dateField(const QString &name, const char *object, const QString &format, QWidget *parent)
{
    auto *field = new Edit(parent);
    field->setAccessibleName(name);
    field->setObjectName(QString::fromLatin1(object));
    field->setDisplayFormat(format);
    field->setButtonSymbols(QAbstractSpinBox::UpDownArrows);
    leaveWheelToPage(*field);
    keepMeasured(field, [field] {
        field->setFont(look::font(Text::Body));
        field->setFixedHeight(px(34));
    });
    return field;
}

} // namespace

DayForm::DayForm(QWidget *parent)
    : QWidget(parent)
    , m_day(new QWidget(this))
    , m_closing(new QWidget(this))
    , m_name(new QLineEdit(this))
    , m_why(new PlainLabel({}, Text::Small, &Colours::red, QFont::Normal, this))
    , m_give(new Button(QString(), Button::Kind::Primary, this))
{
    setObjectName(QStringLiteral("dayForm"));
    auto *day = new QVBoxLayout(m_day);
    day->setContentsMargins(0, 0, 0, 0);
    m_date = dateField<QDateEdit>(tr("Day"), "dayDate", look::dateFormat(), m_day);
    m_hours = new DayRow(tr("Hours"), QStringLiteral("dayHours"), m_day);
    day->addWidget(m_date, 0, Qt::AlignLeft);
    day->addWidget(m_hours);
    auto *closing = new FlowRow(m_closing);
    auto *lines = new QVBoxLayout(m_closing);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(closing);
    const QString format = look::dateFormat() + u' ' + look::timeFormat();
    m_from = dateField<QDateTimeEdit>(tr("Closed from"), "closedFrom", format, closing);
    m_to = dateField<QDateTimeEdit>(tr("Closed until"), "closedTo", format, closing);
    closing->add(m_from);
    closing->add(new PlainLabel(tr("to"), Text::Body, &Colours::muted, QFont::Normal, closing));
    closing->add(m_to);
    m_name->setObjectName(QStringLiteral("dayName"));
    m_name->setMaxLength(60);
    m_give->setObjectName(QStringLiteral("giveDay"));
    auto *cancel = new Button(tr("Cancel"), Button::Kind::Plain, this);
    cancel->setObjectName(QStringLiteral("cancelDay"));
    m_why->setWordWrap(true);
    m_why->setObjectName(QStringLiteral("dayObjection"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_give);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_day);
    column->addWidget(m_closing);
    column->addWidget(m_name);
    column->addWidget(m_why);
    column->addLayout(buttons);
    keepMeasured(this, [column, buttons] {
        column->setContentsMargins(0, px(8), 0, 0);
        column->setSpacing(px(8));
        buttons->setSpacing(px(8));
    });
    connect(m_give, &Button::clicked, this, &DayForm::give);
    connect(cancel, &Button::clicked, this, &DayForm::leave);
    connect(m_name, &QLineEdit::returnPressed, this, &DayForm::give);
    for (QDateTimeEdit *field : { m_from, m_to })
        connect(field, &QDateTimeEdit::dateTimeChanged, this, &DayForm::judge);
    connect(m_hours, &DayRow::changed, this, &DayForm::judge);
}

void DayForm::askDay(QDate proposed)
{
    m_cameFrom = QApplication::focusWidget();
    m_isClosing = false;
    m_day->show();
    m_closing->hide();
    m_date->setDate(proposed);
    m_hours->setSpans({});
    m_hours->setPicture({});
    m_name->clear();
    m_name->setPlaceholderText(tr("What day is it? “Thanksgiving”"));
    m_name->setAccessibleName(tr("Name of the day"));
    m_give->setLabel(tr("Add this day"));
    judge();
    show();
    m_date->setFocus(Qt::TabFocusReason);
}

void DayForm::askClosing(const QDateTime &proposed)
{
    m_cameFrom = QApplication::focusWidget();
    m_isClosing = true;
    m_day->hide();
    m_closing->show();
    m_from->setDateTime(proposed);
    m_to->setDateTime(QDateTime(proposed.date().addDays(1), QTime(8, 0)));
    m_name->clear();
    m_name->setPlaceholderText(tr("Why? “Staff meeting”"));
    m_name->setAccessibleName(tr("Reason of the closing"));
    m_give->setLabel(tr("Add this closing"));
    judge();
    show();
    m_from->setFocus(Qt::TabFocusReason);
}

/// Back to what opened it.
void DayForm::leave()
{
    if (m_cameFrom)
        m_cameFrom->setFocus(Qt::TabFocusReason);
    hide();
}

void DayForm::judge()
{
    const QString why = m_isClosing
        ? (m_from->dateTime() < m_to->dateTime() ? QString()
                                                 : tr("A closing begins before it ends."))
        : m_hours->objection();
    if (!m_isClosing)
        m_hours->setPicture(m_hours->spans());
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_give->setEnabled(why.isEmpty());
}

void DayForm::give()
{
    if (!m_give->isEnabled())
        return;
    leave();
    if (m_isClosing)
        Q_EMIT closingGiven(m_from->dateTime(), m_to->dateTime(), m_name->text().trimmed());
    else
        Q_EMIT dayGiven({ m_date->date(), m_hours->spans(), m_name->text().trimmed() });
}

void DayForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ivm
