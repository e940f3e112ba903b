#include "ui/thread/photoviewer.h"

#include "ui/look/accessiblerole.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/thread/photoplaces.h"
#include "ui/thread/photos.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace ivm {

namespace {

constexpr qreal MostZoom = 8;

} // namespace

PhotoViewer::PhotoViewer(Photos &photos, QWidget *over)
    : QWidget(over)
    , m_photos(photos)
{
    setObjectName(QStringLiteral("photoViewer"));
    look::setAccessibleRole(this, QAccessible::Graphic); // before it is known by name
    setAccessibleName(tr("Picture"));
    setFocusPolicy(Qt::StrongFocus);
    makeBar();
    connect(&m_photos, &Photos::ready, this, [this] { update(); });
    connect(&m_photos, &Photos::broken, this, [this] { update(); });
    over->installEventFilter(this);
    hide();
}

void PhotoViewer::makeBar()
{
    m_bar = new QWidget(this);
    m_bar->setAutoFillBackground(true);
    auto *row = new QHBoxLayout(m_bar);
    m_caption
        = new look::PlainLabel({}, look::Text::Small, &look::Colours::text, QFont::Normal, m_bar);
    m_caption->setElided(true);
    m_caption->setObjectName(QStringLiteral("photoCaption"));
    m_before = new look::Button(tr("Previous"), look::Button::Kind::Plain, m_bar);
    m_before->setHint(tr("The picture before"), QKeySequence(Qt::Key_Left));
    m_next = new look::Button(tr("Next"), look::Button::Kind::Plain, m_bar);
    m_next->setHint(tr("The next picture"), QKeySequence(Qt::Key_Right));
    auto *closer
        = new look::Button(look::Icon::ZoomIn, tr("Larger"), look::Button::Kind::Quiet, m_bar);
    closer->setHint(tr("Larger"), QKeySequence(Qt::Key_Plus));
    auto *further
        = new look::Button(look::Icon::ZoomOut, tr("Smaller"), look::Button::Kind::Quiet, m_bar);
    further->setHint(tr("Smaller"), QKeySequence(Qt::Key_Minus));
    auto *turned = new look::Button(tr("Turn"), look::Button::Kind::Plain, m_bar);
    turned->setObjectName(QStringLiteral("photoTurn"));
    turned->setHint(tr("By a quarter, to the right"), QKeySequence(Qt::Key_R));
    m_two = new look::Button(tr("Compare"), look::Button::Kind::Plain, m_bar);
    m_two->setObjectName(QStringLiteral("photoTwo"));
    m_two->setHint(tr("Side by side with the picture before it; the arrows change the right one"),
                   QKeySequence(Qt::Key_B));
    auto *save = new look::Button(tr("Save…"), look::Button::Kind::Plain, m_bar);
    save->setObjectName(QStringLiteral("photoSave"));
    save->setHint(tr("Saves it as a file, without where and with what it was taken"),
                  QKeySequence(QKeySequence::Save));
    auto *close
        = new look::Button(look::Icon::Close, tr("Close"), look::Button::Kind::Quiet, m_bar);
    close->setObjectName(QStringLiteral("photoClose"));
    close->setHint(tr("Close"), QKeySequence(Qt::Key_Escape));
    m_zooms = { further, closer };
    row->addWidget(m_caption, 1);
    for (look::Button *button : { m_before, m_next, m_two, turned, further, closer, save, close })
        row->addWidget(button);
    for (look::Button *step : { m_before, m_next, turned, further, closer })
        step->setRepeats(true);
    connect(m_before, &QAbstractButton::clicked, this, [this] { show(m_at - 1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { show(m_at + 1); });
    connect(closer, &QAbstractButton::clicked, this,
            [this] { zoomTo(m_zoom * 1.5, QRectF(rect()).center()); });
    connect(further, &QAbstractButton::clicked, this,
            [this] { zoomTo(m_zoom / 1.5, QRectF(rect()).center()); });
    connect(save, &QAbstractButton::clicked, this,
            [this] { Q_EMIT saveWanted(m_pictures.at(m_at)); });
    connect(close, &QAbstractButton::clicked, this, &PhotoViewer::finish);
    connect(turned, &QAbstractButton::clicked, this, [this] { turn(1); });
    connect(m_two, &QAbstractButton::clicked, this, &PhotoViewer::toggleBeside);
}

void PhotoViewer::open(const QList<Shown> &pictures, int at)
{
    if (pictures.isEmpty())
        return;
    m_pictures = pictures;
    m_beside.reset();
    setGeometry(parentWidget()->rect());
    raise();
    QWidget::show();
    setFocus();
    show(at);
}

void PhotoViewer::show(int at)
{
    if (at < 0 || at >= m_pictures.size())
        return;
    m_at = at;
    m_zoom = 1;
    m_offset = {};
    if (m_beside && *m_beside >= at) // the earlier one stands on the left
        m_beside = at > 0 ? std::optional(at - 1) : std::nullopt;
    showCaption();
    for (look::Button *other : { m_before, m_next, m_two })
        other->setVisible(m_pictures.size() > 1);
    m_before->setEnabled(at > (m_beside ? 1 : 0));
    m_next->setEnabled(at + 1 < m_pictures.size());
    m_two->setEnabled(at > 0);
    want(at);
    update();
}

void PhotoViewer::showCaption()
{
    const Shown &shown = m_pictures.at(m_at);
    const int count = int(m_pictures.size());
    QString caption = shown.caption;
    if (m_beside)
        caption = tr("%1 beside %2", "two pictures, when each came")
                      .arg(shown.caption, m_pictures.at(*m_beside).when);
    else if (count > 1)
        caption = tr("%1 · %2 of %3")
                      .arg(shown.caption, QString::number(m_at + 1), QString::number(count));
    m_caption->setText(caption);
    setAccessibleName(tr("Picture, %1").arg(caption));
    m_two->setLabel(m_beside ? tr("One") : tr("Compare"));
}

/// Sharp on the screen at once, and when looked at closely.
void PhotoViewer::want(int picture)
{
    m_photos.want(m_pictures.at(picture).item,
                  (QSizeF(size()) * devicePixelRatioF() * 1.5).toSize());
}

void PhotoViewer::toggleBeside()
{
    if (m_beside || m_at == 0)
        m_beside.reset();
    else
        m_beside = m_at - 1;
    if (m_beside)
        want(*m_beside);
    show(m_at);
}

int PhotoViewer::turned() const
{
    return m_pictures.isEmpty() ? 0 : m_turned.value(m_pictures.at(m_at).item.id);
}

void PhotoViewer::turn(int quarters)
{
    if (m_pictures.isEmpty())
        return;
    int &turned = m_turned[m_pictures.at(m_at).item.id];
    turned = (turned + quarters + 4) % 4;
    m_offset = {};
    update();
}

QRectF PhotoViewer::room() const
{
    return QRectF(rect()).adjusted(20, m_bar->height() + 20, -20, -20);
}

/// Of two, each has its half, and below it a line for when it came.
QRectF PhotoViewer::roomOf(int picture) const
{
    if (!m_beside)
        return room();
    const auto [left, right] = halves(room(), 16);
    const QRectF half = picture == m_at ? right : left;
    return half.adjusted(0, 0, 0, -look::px(28));
}

QRectF PhotoViewer::fitted(int picture) const
{
    const MediaItem &item = m_pictures.at(picture).item;
    const QSizeF size(m_photos.picture(item.id).size());
    const qreal most = std::max(item.width, item.height) > 0
        ? std::max(item.width, item.height) / devicePixelRatioF()
        : std::max(size.width(), size.height());
    return fittedPicture(roomOf(picture), size, most, m_turned.value(item.id));
}

QRectF PhotoViewer::place(int picture) const
{
    const QRectF at = fitted(picture);
    const QSizeF size = at.size() * m_zoom;
    return { at.center() + m_offset - QPointF(size.width() / 2, size.height() / 2), size };
}

void PhotoViewer::zoomTo(qreal zoom, QPointF about)
{
    zoom = std::clamp(zoom, 1., MostZoom);
    const QPointF centre = fitted(m_at).center() + m_offset;
    m_offset += (centre - about) * (zoom / m_zoom - 1);
    if (zoom == 1)
        m_offset = {};
    m_zoom = zoom;
    update();
}

void PhotoViewer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(10, 14, 20, m_beside ? 255 : 235));
    if (m_pictures.isEmpty())
        return;
    if (m_beside)
        paintPicture(painter, *m_beside);
    paintPicture(painter, m_at);
}

void PhotoViewer::paintPicture(QPainter &painter, int picture) const
{
    const Shown &shown = m_pictures.at(picture);
    const QRectF room = roomOf(picture);
    const QImage image = m_photos.picture(shown.item.id);
    painter.setPen(Qt::white);
    painter.setFont(look::font());
    if (m_beside)
        painter.drawText(QRectF(room.left(), room.bottom(), room.width(), look::px(28)),
                         Qt::AlignCenter | Qt::TextSingleLine, shown.when);
    if (image.isNull()) {
        painter.drawText(room, Qt::AlignCenter,
                         m_photos.isBroken(shown.item.id) ? tr("Picture could not be loaded")
                                                          : tr("Loading the picture…"));
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_beside)
        painter.setClipRect(room); // closely looked at, neither covers the other
    QRectF place = this->place(picture);
    const int quarters = m_turned.value(shown.item.id);
    painter.translate(place.center());
    painter.rotate(90. * quarters);
    if (quarters % 2 != 0)
        place = QRectF(place.topLeft(), place.size().transposed());
    painter.drawImage(QRectF(QPointF(-place.width() / 2, -place.height() / 2), place.size()),
                      image);
    painter.restore();
}

void PhotoViewer::keyPressEvent(QKeyEvent *event)
{
    const QPointF centre = QRectF(rect()).center();
    if (event->matches(QKeySequence::Save) && !m_pictures.isEmpty()) {
        Q_EMIT saveWanted(m_pictures.at(m_at));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        finish();
        return;
    case Qt::Key_Left:
        show(m_at - 1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Space:
        show(m_at + 1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomTo(m_zoom * 1.5, centre);
        return;
    case Qt::Key_Minus:
        zoomTo(m_zoom / 1.5, centre);
        return;
    case Qt::Key_0:
        zoomTo(1, centre);
        return;
    case Qt::Key_R:
        turn(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return;
    case Qt::Key_B:
        toggleBeside();
        return;
    default:
        break;
    }
    // Keys meant for the thread below must not reach it while it cannot be seen.
    if (event->key() != Qt::Key_Tab && event->key() != Qt::Key_Backtab)
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

void PhotoViewer::wheelEvent(QWheelEvent *event)
{
    zoomTo(m_zoom * (event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2), event->position());
}

void PhotoViewer::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position();
    const bool on = place(m_at).contains(event->position())
        || (m_beside && roomOf(*m_beside).contains(event->position()));
    if (!on)
        finish();
}

void PhotoViewer::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    if (m_zoom <= 1) { // nothing to move within: it is being taken out
        if ((event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance()
            && place(m_at).contains(m_pressed))
            Q_EMIT dragWanted(m_pictures.at(m_at));
        return;
    }
    m_offset += event->position() - m_pressed;
    m_pressed = event->position();
    update();
}

void PhotoViewer::mouseDoubleClickEvent(QMouseEvent *event)
{
    zoomTo(m_zoom > 1 ? 1 : 3, event->position());
}

void PhotoViewer::resizeEvent(QResizeEvent *)
{
    // Narrow: the wheel and the keys make it larger, too.
    for (look::Button *button : m_zooms)
        button->setVisible(width() >= look::px(560));
    m_bar->setGeometry(0, 0, width(), m_bar->sizeHint().height());
    m_offset = {};
}

bool PhotoViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

/// What lies below cannot be seen: Tab stays in here.
bool PhotoViewer::focusNextPrevChild(bool next)
{
    if (!isVisible()) // it is going, and gives the keyboard back
        return QWidget::focusNextPrevChild(next);
    QWidget *to = QApplication::focusWidget();
    const auto takesIt = [this](const QWidget *widget) {
        return (widget == this || isAncestorOf(widget)) && widget->isVisible()
            && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
    };
    if (!to || !takesIt(to))
        to = this;
    do
        to = next ? to->nextInFocusChain() : to->previousInFocusChain();
    while (!takesIt(to));
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void PhotoViewer::finish()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

} // namespace ivm
