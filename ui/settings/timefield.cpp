#include "ui/settings/timefield.h"

#include "ui/look/dateformats.h"
#include "ui/look/look.h"
#include "ui/look/measured.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>

namespace ivm {

using namespace look;

std::optional<int> typedTime(const QString &text, int before, bool halves)
{
    static const QRegularExpression shape(
        QStringLiteral(R"(^\s*(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*(?:([ap])[\s.]*(?:m[\s.]*)?)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch parts = shape.match(text);
    if (!parts.hasMatch())
        return std::nullopt;
    int hour = parts.capturedView(1).toInt();
    const int minute = parts.capturedView(2).toInt();
    const QString half = parts.captured(3).toLower();
    if (hour > 23 || minute > 59 || (!half.isEmpty() && (hour < 1 || hour > 12)))
        return std::nullopt;
    const bool plain = hour >= 1 && hour <= 12 && !parts.capturedView(1).startsWith(u'0');
    if (!half.isEmpty())
        hour = hour % 12 + (half == QLatin1String("p") ? 12 : 0);
    else if (halves && plain)
        hour = hour % 12 + (before >= 12 * 60 ? 12 : 0);
    return hour * 60 + minute;
}

TimeField::TimeField(const QString &name, QWidget *parent)
    : QTimeEdit(parent)
{
    setAccessibleName(name);
    setDisplayFormat(look::timeFormat());
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setWrapping(true);
    setFocusPolicy(Qt::StrongFocus);
    keepMeasured(this, [this] {
        setFont(look::font(Text::Body));
        setFixedSize(px(92), px(32));
    });
}

void TimeField::setMinutes(int minutes)
{
    setTime(QTime(0, 0).addSecs(minutes % (24 * 60) * 60));
}

int TimeField::minutes() const
{
    return time().hour() * 60 + time().minute();
}

/// Whether this key belongs to a time typed from its beginning to its end.
bool TimeField::typeOver(const QKeyEvent &event)
{
    const bool control = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    const bool letter = !control && !event.text().isEmpty() && event.text().at(0).isPrint();
    const bool paste = event.matches(QKeySequence::Paste);
    if (letter || paste) {
        if (!m_typed && lineEdit()->selectedText() != lineEdit()->text())
            return false;
        if (!m_typed)
            m_before = minutes();
        showTyped(m_typed.value_or(QString())
                  + (paste ? QGuiApplication::clipboard()->text().trimmed() : event.text()));
        return true;
    }
    if (!m_typed || event.key() != Qt::Key_Backspace)
        return false;
    showTyped(m_typed->chopped(std::min<qsizetype>(1, m_typed->size())));
    return true;
}

/// What is typed stays as it is; the time follows as soon as it is one.
void TimeField::showTyped(const QString &typed)
{
    m_typed = typed.left(12);
    const bool halves = displayFormat().contains(u'a', Qt::CaseInsensitive);
    setMinutes(typedTime(*m_typed, m_before, halves).value_or(m_before));
    const QSignalBlocker quiet(lineEdit());
    lineEdit()->setText(*m_typed);
}

void TimeField::endTyping()
{
    if (!m_typed)
        return;
    m_typed.reset();
    const QSignalBlocker quiet(lineEdit());
    lineEdit()->setText(textFromDateTime(dateTime()));
    lineEdit()->selectAll();
}

void TimeField::keyPressEvent(QKeyEvent *event)
{
    if (typeOver(*event)) {
        event->accept();
        return;
    }
    if (m_typed && event->key() == Qt::Key_Escape) {
        setMinutes(m_before);
        endTyping();
        event->accept();
        return;
    }
    if (!event->text().isEmpty() || event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        endTyping(); // Enter, Tab, an arrow: they find a time there
    if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        && lineEdit()->selectedText() == lineEdit()->text())
        setCurrentSection(HourSection); // all of it was chosen, and so no part
    QTimeEdit::keyPressEvent(event);
}

void TimeField::focusInEvent(QFocusEvent *event)
{
    QTimeEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        lineEdit()->selectAll();
    else if (event->reason() == Qt::MouseFocusReason) // the press puts the cursor somewhere first
        QTimer::singleShot(0, this, [this] { lineEdit()->selectAll(); });
}

void TimeField::focusOutEvent(QFocusEvent *event)
{
    endTyping();
    QTimeEdit::focusOutEvent(event);
}

bool TimeField::focusNextPrevChild(bool next)
{
    return QAbstractSpinBox::focusNextPrevChild(next);
}

} // namespace ivm
