#include "ui/help/helppicture.h"

#include "ui/look/accessiblerole.h"
#include "ui/look/look.h"

#include <QEvent>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

// The pictures lie in a static library: without this reference the linker would leave them out.
// (The macro may not stand inside a namespace.)
static void linkPictures()
{
    Q_INIT_RESOURCE(helppictures);
}

namespace ivm {

using namespace look;

QString helpPictureName(const QString &id, const QString &language, bool dark)
{
    return QStringLiteral("/%1/%2-%3.png")
        .arg(language, id, dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

QString helpPictureFile(const QString &id, const QString &language, bool dark)
{
    static const bool linked = (linkPictures(), true);
    Q_UNUSED(linked)
    const QString file = QStringLiteral(":/ivm/pictures") + helpPictureName(id, language, dark);
    return QFile::exists(file) ? file : QString();
}

HelpPicture::HelpPicture(const QString &id, const QString &language, const QString &shows,
                         QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_language(language)
{
    setObjectName(QStringLiteral("helpPicture-%1").arg(id));
    setAccessibleRole(this, QAccessible::Graphic);
    setAccessibleName(tr("Picture"));
    setAccessibleDescription(shows);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    choose();
}

QSize HelpPicture::pictureSize(int width) const
{
    // It grows with the text around it: whoever needs large letters needs them in pictures, too.
    const QSizeF whole = QSizeF(m_pixels) / HelpPictureDensity * scale();
    return (whole.width() > width ? whole * (width / whole.width()) : whole).toSize();
}

QSize HelpPicture::sizeHint() const
{
    return pictureSize(QWIDGETSIZE_MAX);
}

QSize HelpPicture::minimumSizeHint() const
{
    return pictureSize(px(120));
}

/// The variant for the theme in force. Only its head is read; what can be seen is decoded.
void HelpPicture::choose()
{
    const QString file = helpPictureFile(m_id, m_language, colours().dark);
    if (file != m_file) {
        m_file = file;
        m_whole = {};
        m_fitted = {};
        m_pixels = QImageReader(m_file, "png").size();
    }
    updateGeometry();
    prepare();
}

void HelpPicture::prepare()
{
    if (!isVisible())
        return;
    // The file has a palette; scaled as it is, it would be dithered to one of Qt's own.
    if (m_whole.isNull())
        m_whole = QImageReader(m_file, "png").read().convertToFormat(QImage::Format_RGB32);
    const QSize wanted = (QSizeF(pictureSize(width())) * devicePixelRatioF()).toSize();
    if (m_whole.isNull() || wanted.isEmpty() || m_fitted.size() == wanted)
        return;
    m_fitted = m_whole.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    m_fitted.setDevicePixelRatio(devicePixelRatioF());
    update();
}

void HelpPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place = QRectF(QPointF(), QSizeF(pictureSize(width())));
    const qreal radius = px(Metrics::Radius);
    QPainterPath round;
    round.addRoundedRect(place, radius, radius);
    painter.setClipPath(round);
    painter.drawImage(QPointF(), m_fitted);
    painter.setClipping(false);
    painter.setPen(colours().line);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void HelpPicture::resizeEvent(QResizeEvent *)
{
    prepare();
}

void HelpPicture::showEvent(QShowEvent *)
{
    prepare();
}

bool HelpPicture::event(QEvent *event)
{
    const bool known = QWidget::event(event);
    if (event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::ApplicationFontChange)
        choose();
    return known;
}

} // namespace ivm
