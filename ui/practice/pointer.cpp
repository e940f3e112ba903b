#include "ui/practice/pointer.h"

#include "ui/look/look.h"

#include <QEvent>
#include <QPainter>

namespace ivm {

using namespace look;
using training::Place;

namespace {

constexpr std::chrono::seconds Stay(6);

/// The first that is there is meant: a narrow window has other controls for the same.
QStringList namesOf(Place place)
{
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
    switch (place) {
    case Place::QueueBar:
        return list("queueButton");
    case Place::List:
        return list("conversationList back");
    case Place::NeedsReply:
        return list("filterNeedsReply back");
    case Place::ShowArchived:
        return list("showArchived back");
    case Place::Thread:
    case Place::Photo:
        return list("threadView");
    case Place::Box:
        return list("composerBox composerStrip0");
    case Place::Send:
        return list("send");
    case Place::WhyClosed:
        return list("composerStrip0 composerBox");
    case Place::Copy:
        return list("copy more");
    case Place::Archive:
        return list("archive more");
    case Place::More:
        return list("more");
    case Place::Client:
        return list("clientPanel");
    case Place::Initials:
        return list("composerInitials initials");
    case Place::Settings:
        return list("settingsButton");
    }
    return {};
}

} // namespace

QWidget *placeIn(const QWidget &window, Place place)
{
    for (const QString &name : namesOf(place)) {
        auto *control = window.findChild<QWidget *>(name);
        if (control && control->isVisible())
            return control;
    }
    return nullptr;
}

Pointer::Pointer(QWidget &window)
    : QWidget(&window)
{
    setObjectName(QStringLiteral("pointer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_away.setSingleShot(true);
    m_away.setInterval(Stay);
    connect(&m_away, &QTimer::timeout, this, &QWidget::hide);
    window.installEventFilter(this);
    hide();
}

void Pointer::pointAt(QWidget &control)
{
    m_target = &control;
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
    m_away.start();
    if (control.focusPolicy() != Qt::NoFocus && control.isEnabled())
        control.setFocus(Qt::OtherFocusReason);
}

QRect Pointer::ring() const
{
    const QPoint at = m_target->mapTo(parentWidget(), QPoint(0, 0));
    return QRect(at, m_target->size())
        .adjusted(-px(4), -px(4), px(4), px(4))
        .intersected(rect().adjusted(px(2), px(2), -px(2), -px(2)));
}

void Pointer::paintEvent(QPaintEvent *)
{
    if (!m_target || !m_target->isVisible())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Two lines, so that one of them stands out on any ground.
    for (const auto &[colour, width] :
         { std::pair(colours().surface, 7), std::pair(colours().practice, 3) }) {
        painter.setPen(QPen(colour, px(width)));
        painter.drawRoundedRect(ring(), px(8), px(8));
    }
}

bool Pointer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        hide(); // everything moves
    return QWidget::eventFilter(watched, event);
}

} // namespace ivm
