#include "ui/look/button.h"

#include "ui/look/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ivm::look {

Button::Button(const QString &label, Kind kind, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLabel(label);
    dress();
}

Button::Button(Icon icon, const QString &name, Kind kind, QWidget *parent)
    : Button(QString(), kind, parent)
{
    setIcon(icon);
    setAccessibleName(name);
    setHint(name);
}

void Button::setLabel(const QString &label)
{
    if (m_label == label && !label.isEmpty())
        return;
    m_label = label;
    setText(QString(label).replace(u'&', QLatin1String("&&")));
    setAccessibleName(label);
    updateGeometry();
    update();
}

void Button::setIcon(std::optional<Icon> icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    dress();
    update();
}

void Button::setJoined(Qt::Edges edges)
{
    m_joined = edges;
    update();
}

void Button::setOpensMenu(bool opens)
{
    m_opensMenu = opens;
    updateGeometry();
    update();
}

void Button::setHint(const QString &hint, const QKeySequence &shortcut)
{
    m_key.reset();
    setToolTip(ivm::look::toolTip(hint, shortcut));
    setAccessibleDescription(hint == accessibleName() ? QString() : hint);
}

void Button::setHint(const QString &hint, const NamedKey &key)
{
    setHint(hint, key.now());
    m_hint = hint;
    m_key = key;
}

void Button::dress()
{
    const bool strong = m_kind == Kind::Primary || m_kind == Kind::Solid;
    setFont(ivm::look::font(m_kind == Kind::Solid ? Text::Body : Text::Small,
                            strong                     ? QFont::DemiBold
                                : m_kind == Kind::Link ? QFont::Normal
                                                       : QFont::Medium));
}

QSize Button::sizeHint() const
{
    const int icon = m_icon ? px(16) : 0;
    const int text = m_label.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_label);
    const int between = icon && text ? px(8) : 0;
    const int menu = m_opensMenu ? px(16) : 0;
    if (m_kind == Kind::Link)
        return { icon + between + text + menu,
                 std::max(px(Metrics::Target), fontMetrics().height()) };
    const int height = px(m_kind == Kind::Solid ? 36 : Metrics::ButtonHeight);
    if (!text && !menu)
        return { height, height };
    const int padding = px(m_kind == Kind::Solid ? 18 : Metrics::ButtonPadding);
    return { icon + between + text + menu + 2 * padding, height };
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = isEnabled() && (underMouse() || isDown());
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = px(Metrics::Radius);

    QColor ground = Qt::transparent, edge = Qt::transparent, ink = c.text;
    switch (m_kind) {
    case Kind::Plain:
        ground = hot || isChecked() ? c.hover : c.surface;
        edge = hot ? c.muted : c.line;
        break;
    case Kind::Danger:
        ground = hot ? c.redWeak : c.surface;
        edge = hot ? c.red : c.line;
        ink = c.red;
        break;
    case Kind::Primary:
        ground = c.accentWeak;
        edge = hot ? c.accent : QColor(Qt::transparent);
        ink = c.accent;
        break;
    case Kind::Solid:
        ground = hot ? (c.dark ? c.accent.lighter(108) : c.accent.darker(112)) : c.accent;
        ink = c.accentText;
        break;
    case Kind::Quiet:
        ground = hot || isChecked() ? c.accentWeak : Qt::transparent;
        ink = hot ? c.accent : c.muted;
        break;
    case Kind::Link:
        ink = c.accent;
        break;
    case Kind::OnBar:
        ground = hot ? c.barPill : Qt::transparent;
        ink = c.barText;
        break;
    }
    if (!isEnabled()) {
        // Still readable: the reason stands beside it, and the label says what it would do.
        ink = c.muted;
        if (m_kind == Kind::Solid || m_kind == Kind::Primary) {
            ground = c.background;
            edge = c.line;
        } else if (m_kind == Kind::Quiet) {
            ink.setAlphaF(0.4F); // an ordinary one is muted already
        }
    }
    if (isDown() && m_kind != Kind::Solid)
        ground = m_kind == Kind::OnBar ? c.barHover : c.accentWeak;
    painter.setPen(edge);
    painter.setBrush(ground);
    if (m_kind != Kind::Link) {
        // Where another button goes on, the rounding lies beyond the edge.
        painter.drawRoundedRect(box.adjusted(m_joined & Qt::LeftEdge ? -radius - 1 : 0, 0,
                                             m_joined & Qt::RightEdge ? radius + 1 : 0, 0),
                                radius, radius);
    }
    if (m_joined & Qt::LeftEdge) {
        QColor faint = ink;
        faint.setAlphaF(0.45F);
        painter.fillRect(QRectF(0, height() / 4., 1, height() / 2.), faint);
    }

    const int icon = m_icon ? px(16) : 0;
    const int text = m_label.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_label);
    const int between = icon && text ? px(8) : 0;
    const int menu = m_opensMenu ? px(16) : 0;
    const int content = icon + between + text + menu;
    int x = m_kind == Kind::Link ? 0 : std::max(px(4), (width() - content) / 2);
    if (m_icon) {
        paintIcon(painter, *m_icon, QRectF(x, (height() - icon) / 2., icon, icon), ink);
        x += icon + between;
    }
    if (text) {
        QFont used = font();
        used.setUnderline(m_kind == Kind::Link && hot);
        painter.setFont(used);
        painter.setPen(ink);
        const int room = width() - x - menu - (m_kind == Kind::Link ? 0 : px(4));
        painter.drawText(QRect(x, 0, room + 1, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_label, Qt::ElideRight, room + 1));
        x += text;
    }
    if (m_opensMenu) {
        paintIcon(painter, Icon::ChevronDown,
                  QRectF(x + px(6), (height() - px(10)) / 2., px(10), px(10)), ink);
    }
    if (!showsFocus(*this))
        return;
    // On full blue the ring stands within, in the colour of the words: seen on any ground.
    if (m_kind == Kind::Solid)
        paintFocusRing(painter, QRectF(rect()).adjusted(2, 2, -2, -2), radius - 2, c.accentText);
    else
        paintFocusRing(painter, rect(), m_kind == Kind::Link ? 3 : radius,
                       m_kind == Kind::OnBar ? c.barText : c.accent);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    // Enter presses the focused button everywhere, as Space does: once, however long it is held,
    // for the keyboard may have gone on to another button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Button::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_repeats)
        QAbstractButton::mouseDoubleClickEvent(event); // a press like any other
    else
        event->accept();
}

bool Button::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_key) {
        setHint(m_hint, NamedKey(*m_key));
    } else if (event->type() == QEvent::ApplicationFontChange) {
        dress();
        updateGeometry();
    } else if (event->type() == QEvent::ApplicationPaletteChange) {
        update();
    }
    return QAbstractButton::event(event);
}

} // namespace ivm::look
