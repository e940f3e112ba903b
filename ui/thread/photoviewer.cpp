#include "ui/thread/photoviewer.h"

#include "ui/look/accessiblerole.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/thread/photos.h"

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
    auto *save = new look::Button(tr("Save…"), look::Button::Kind::Plain, m_bar);
    save->setObjectName(QStringLiteral("photoSave"));
    save->setHint(tr("Saves the picture as a file"), QKeySequence(QKeySequence::Save));
    auto *close
        = new look::Button(look::Icon::Close, tr("Close"), look::Button::Kind::Quiet, m_bar);
    close->setObjectName(QStringLiteral("photoClose"));
    close->setHint(tr("Close"), QKeySequence(Qt::Key_Escape));
    row->addWidget(m_caption, 1);
    for (look::Button *button : { m_before, m_next, further, closer, save, close })
        row->addWidget(button);
    connect(m_before, &QAbstractButton::clicked, this, [this] { show(m_at - 1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { show(m_at + 1); });
    connect(closer, &QAbstractButton::clicked, this,
            [this] { zoomTo(m_zoom * 1.5, QRectF(rect()).center()); });
    connect(further, &QAbstractButton::clicked, this,
            [this] { zoomTo(m_zoom / 1.5, QRectF(rect()).center()); });
    connect(save, &QAbstractButton::clicked, this,
            [this] { Q_EMIT saveWanted(m_pictures.at(m_at).item); });
    connect(close, &QAbstractButton::clicked, this, &PhotoViewer::finish);
    connect(&m_photos, &Photos::ready, this, [this] { update(); });
    connect(&m_photos, &Photos::broken, this, [this] { update(); });
    over->installEventFilter(this);
    hide();
}

void PhotoViewer::open(const QList<Shown> &pictures, int at)
{
    if (pictures.isEmpty())
        return;
    m_pictures = pictures;
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
    const Shown &shown = m_pictures.at(at);
    const QString caption = m_pictures.size() > 1
        ? tr("%1 · %2 of %3")
              .arg(shown.caption, QString::number(at + 1), QString::number(m_pictures.size()))
        : shown.caption;
    m_caption->setText(caption);
    setAccessibleName(tr("Picture, %1").arg(caption));
    for (look::Button *other : { m_before, m_next })
        other->setVisible(m_pictures.size() > 1);
    m_before->setEnabled(at > 0);
    m_next->setEnabled(at + 1 < m_pictures.size());
    // Sharp on the screen at once, and when looked at closely.
    m_photos.want(shown.item, (QSizeF(size()) * devicePixelRatioF() * 1.5).toSize());
    update();
}

QRectF PhotoViewer::fitted() const
{
    const QImage image = m_photos.picture(m_pictures.at(m_at).item.id);
    const QRectF room = QRectF(rect()).adjusted(20, m_bar->height() + 20, -20, -20);
    if (image.isNull() || room.isEmpty())
        return {};
    QSizeF size(image.size());
    const MediaItem &item = m_pictures.at(m_at).item;
    const qreal most = std::max(item.width, item.height) > 0
        ? std::max(item.width, item.height) / devicePixelRatioF()
        : std::max(size.width(), size.height());
    size.scale(room.size(), Qt::KeepAspectRatio);
    const qreal longest = std::max(size.width(), size.height());
    if (longest > 2 * most)
        size *= 2 * most / longest; // small ones are not blown up into blocks
    return { room.center() - QPointF(size.width() / 2, size.height() / 2), size };
}

QRectF PhotoViewer::place() const
{
    const QRectF at = fitted();
    const QSizeF size = at.size() * m_zoom;
    return { at.center() + m_offset - QPointF(size.width() / 2, size.height() / 2), size };
}

void PhotoViewer::zoomTo(qreal zoom, QPointF about)
{
    zoom = std::clamp(zoom, 1., MostZoom);
    const QPointF centre = fitted().center() + m_offset;
    m_offset += (centre - about) * (zoom / m_zoom - 1);
    if (zoom == 1)
        m_offset = {};
    m_zoom = zoom;
    update();
}

void PhotoViewer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(10, 14, 20, 235));
    if (m_pictures.isEmpty())
        return;
    const qint64 id = m_pictures.at(m_at).item.id;
    const QImage image = m_photos.picture(id);
    if (image.isNull()) {
        painter.setPen(Qt::white);
        painter.setFont(look::font());
        painter.drawText(rect(), Qt::AlignCenter,
                         m_photos.isBroken(id) ? tr("Picture could not be loaded")
                                               : tr("Loading the picture…"));
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place(), image);
}

void PhotoViewer::keyPressEvent(QKeyEvent *event)
{
    const QPointF centre = QRectF(rect()).center();
    if (event->matches(QKeySequence::Save) && !m_pictures.isEmpty()) {
        Q_EMIT saveWanted(m_pictures.at(m_at).item);
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
    if (!place().contains(event->position()))
        finish();
}

void PhotoViewer::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_zoom <= 1)
        return;
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
    m_bar->setGeometry(0, 0, width(), m_bar->sizeHint().height());
    m_offset = {};
}

bool PhotoViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void PhotoViewer::finish()
{
    hide();
    Q_EMIT closed();
}

} // namespace ivm
