#include "ui/mainwindow/frame.h"

#include "ui/look/plainlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

constexpr int AlarmEdge = 5;

}

Frame::Frame(bool practice, QWidget *parent)
    : QWidget(parent)
    , m_practice(practice)
    , m_column(new QVBoxLayout(this))
{
    m_column->setSpacing(0);
    setEdge();
    if (practice) {
        auto *words = new PlainLabel(tr("Practice line. Nothing here reaches a real phone."),
                                     Text::Small, &Colours::practiceText, QFont::DemiBold, this);
        words->setObjectName(QStringLiteral("practiceWords"));
        words->setAlignment(Qt::AlignCenter);
        words->setElided(true);
        words->setContentsMargins(px(8), px(1), px(8), px(4));
        m_column->addWidget(words);
    }
}

void Frame::setEdge()
{
    const int edge = (m_practice ? Metrics::PracticeFrame : 0) + (m_alarm ? AlarmEdge : 0);
    m_column->setContentsMargins(edge, edge, edge, edge);
}

void Frame::setAlarm(bool alarm)
{
    if (std::exchange(m_alarm, alarm) == alarm)
        return;
    setEdge();
    update();
}

void Frame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_practice ? colours().practice : colours().line);
    if (!m_alarm)
        return;
    // Inside the orange of the practice line, which stays to be seen.
    const int edge = m_practice ? Metrics::PracticeFrame : 0;
    painter.fillRect(rect().adjusted(edge, edge, -edge, -edge), colours().red);
}

} // namespace ivm
