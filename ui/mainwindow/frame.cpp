#include "ui/mainwindow/frame.h"

#include "ui/look/plainlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

Frame::Frame(bool practice, QWidget *parent)
    : QWidget(parent)
    , m_practice(practice)
    , m_column(new QVBoxLayout(this))
{
    m_column->setSpacing(0);
    const int edge = practice ? Metrics::PracticeFrame : 0;
    m_column->setContentsMargins(edge, edge, edge, edge);
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

void Frame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_practice ? colours().practice : colours().line);
}

} // namespace ivm
