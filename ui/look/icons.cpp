#include "ui/look/icons.h"

#include "ui/look/colours.h"
#include "ui/look/practiceicon.h"

#include <QIconEngine>
#include <QLineF>
#include <QPainter>

namespace ivm::look {

namespace {

void line(QPainterPath &path, std::initializer_list<QPointF> points)
{
    auto point = points.begin();
    path.moveTo(*point);
    while (++point != points.end())
        path.lineTo(*point);
}

void rounded(QPainterPath &path, qreal x, qreal y, qreal w, qreal h, qreal r)
{
    path.addRoundedRect(QRectF(x, y, w, h), r, r);
}

void circle(QPainterPath &path, qreal x, qreal y, qreal r)
{
    path.addEllipse(QPointF(x, y), r, r);
}

bool isFilled(Icon icon)
{
    return icon == Icon::Paw || icon == Icon::More;
}

class Engine final : public QIconEngine
{
public:
    Engine(Icon icon, QColor colour)
        : m_icon(icon)
        , m_colour(std::move(colour))
    { }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor colour = m_colour;
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.45f);
        paintIcon(*painter, m_icon, rect, colour);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State on) override
    {
        QPixmap made(size);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        paint(&painter, QRect(QPoint(), size), mode, on);
        return made;
    }
    QIconEngine *clone() const override { return new Engine(*this); }

private:
    Icon m_icon;
    QColor m_colour;
};

} // namespace

// clang-format off
QPainterPath iconPath(Icon icon)
{
    QPainterPath p;
    switch (icon) {
    case Icon::Archive:
        rounded(p, 1.8, 2.5, 12.4, 3.4, 0.9); line(p, { { 2.9, 6.2 }, { 2.9, 13.4 }, { 13.1, 13.4 }, { 13.1, 6.2 } });
        line(p, { { 6.2, 8.8 }, { 9.8, 8.8 } }); break;
    case Icon::Back: line(p, { { 9.8, 3 }, { 4.8, 8 }, { 9.8, 13 } }); break;
    case Icon::Bell:
        p.moveTo(3, 11.5); p.cubicTo(4.6, 10, 4, 7.6, 4.4, 5.9); p.cubicTo(5.2, 2.2, 10.8, 2.2, 11.6, 5.9);
        p.cubicTo(12, 7.6, 11.4, 10, 13, 11.5); p.closeSubpath(); line(p, { { 6.8, 13.6 }, { 9.2, 13.6 } }); break;
    case Icon::Camera:
        rounded(p, 1.8, 4.4, 12.4, 9, 1.8); circle(p, 8, 8.9, 2.5); line(p, { { 5.6, 4.3 }, { 6.5, 2.7 }, { 9.5, 2.7 }, { 10.4, 4.3 } }); break;
    case Icon::Check: line(p, { { 3, 8.6 }, { 6.4, 12 }, { 13, 4.6 } }); break;
    case Icon::ChevronDown: line(p, { { 3.2, 5.6 }, { 8, 10.4 }, { 12.8, 5.6 } }); break;
    case Icon::ChevronUp: line(p, { { 3.2, 10.4 }, { 8, 5.6 }, { 12.8, 10.4 } }); break;
    case Icon::Clipboard:
        rounded(p, 3, 2.6, 10, 11.8, 1.8); line(p, { { 6, 2.6 }, { 6, 1.5 }, { 10, 1.5 }, { 10, 2.6 } });
        line(p, { { 5.8, 7 }, { 10.2, 7 } }); line(p, { { 5.8, 10 }, { 10.2, 10 } }); break;
    case Icon::Clock: circle(p, 8, 8, 6); line(p, { { 8, 4.6 }, { 8, 8.2 }, { 10.4, 9.6 } }); break;
    case Icon::Close:
    case Icon::Cross: line(p, { { 4, 4 }, { 12, 12 } }); line(p, { { 12, 4 }, { 4, 12 } }); break;
    case Icon::DoubleCheck:
        line(p, { { 1.2, 8.6 }, { 4.4, 11.8 }, { 10.4, 4.8 } }); line(p, { { 7.4, 11.4 }, { 8, 12 }, { 14.6, 4.8 } }); break;
    case Icon::Down: line(p, { { 8, 2.8 }, { 8, 13 } }); line(p, { { 3.6, 8.8 }, { 8, 13.2 }, { 12.4, 8.8 } }); break;
    case Icon::File:
        line(p, { { 9.4, 1.8 }, { 3.6, 1.8 }, { 3.6, 14.2 }, { 12.4, 14.2 }, { 12.4, 4.8 }, { 9.4, 1.8 } });
        line(p, { { 9.2, 2 }, { 9.2, 5 }, { 12.2, 5 } }); break;
    case Icon::Forbidden: circle(p, 8, 8, 5.8); line(p, { { 4.1, 12 }, { 11.9, 4 } }); break;
    case Icon::Gear:
        // Eight teeth around a hub: the outline goes out and in by turns.
        for (int tooth = 0; tooth < 8; ++tooth) {
            constexpr std::pair<qreal, qreal> Outline[] = { { -15, 4.7 }, { -9.5, 6.4 }, { 9.5, 6.4 }, { 15, 4.7 } };
            for (const auto &[degrees, radius] : Outline) {
                const QPointF at = QLineF::fromPolar(radius, tooth * 45 + degrees).translated(8, 8).p2();
                p.elementCount() == 0 ? p.moveTo(at) : p.lineTo(at);
            }
        }
        p.closeSubpath(); circle(p, 8, 8, 2.2); break;
    case Icon::Inbox:
        line(p, { { 1.8, 9 }, { 3.8, 3 }, { 12.2, 3 }, { 14.2, 9 }, { 14.2, 13.2 }, { 1.8, 13.2 }, { 1.8, 9 } });
        line(p, { { 1.8, 9 }, { 5.4, 9 }, { 6.4, 11 }, { 9.6, 11 }, { 10.6, 9 }, { 14.2, 9 } }); break;
    case Icon::Info: circle(p, 8, 8, 6); line(p, { { 8, 7.4 }, { 8, 11.2 } }); line(p, { { 8, 4.8 }, { 8, 5 } }); break;
    case Icon::More: circle(p, 3.2, 8, 1.3); circle(p, 8, 8, 1.3); circle(p, 12.8, 8, 1.3); break;
    case Icon::Paw:
        p.setFillRule(Qt::WindingFill);
        p.addEllipse(QRectF(1.4, 5.4, 2.9, 4)); p.addEllipse(QRectF(4.4, 2, 3, 4.3));
        p.addEllipse(QRectF(8.6, 2, 3, 4.3)); p.addEllipse(QRectF(11.7, 5.4, 2.9, 4));
        p.moveTo(8, 7.6); p.cubicTo(10.4, 7.6, 12.4, 10.4, 12.4, 12.2); p.cubicTo(12.4, 14.8, 9.4, 14.1, 8, 14.1);
        p.cubicTo(6.6, 14.1, 3.6, 14.8, 3.6, 12.2); p.cubicTo(3.6, 10.4, 5.6, 7.6, 8, 7.6); break;
    case Icon::Pencil:
        line(p, { { 2.6, 13.4 }, { 3.2, 10.4 }, { 11, 2.6 }, { 13.4, 5 }, { 5.6, 12.8 }, { 2.6, 13.4 } }); break;
    case Icon::Person: circle(p, 8, 5.2, 2.9); p.moveTo(2.6, 14); p.cubicTo(2.8, 8.6, 13.2, 8.6, 13.4, 14); break;
    case Icon::Phone:
        p.moveTo(4.6, 2.4); p.lineTo(6.6, 5.6); p.lineTo(5.4, 7.2); p.cubicTo(6.2, 9, 7.2, 10, 8.8, 10.7);
        p.lineTo(10.4, 9.5); p.lineTo(13.6, 11.4); p.cubicTo(13.2, 13.6, 11.6, 14, 10, 13.6);
        p.cubicTo(6, 12.6, 3.4, 10, 2.4, 6); p.cubicTo(2, 4.4, 2.6, 2.8, 4.6, 2.4); break;
    case Icon::Plus: line(p, { { 8, 2.8 }, { 8, 13.2 } }); line(p, { { 2.8, 8 }, { 13.2, 8 } }); break;
    case Icon::Refresh:
        p.arcMoveTo(QRectF(2.6, 2.6, 10.8, 10.8), 40); p.arcTo(QRectF(2.6, 2.6, 10.8, 10.8), 40, 290);
        line(p, { { 13.4, 2.2 }, { 12.8, 5.2 }, { 9.8, 4.6 } }); break;
    case Icon::Search: circle(p, 6.9, 6.9, 4.6); line(p, { { 10.4, 10.4 }, { 14, 14 } }); break;
    case Icon::Send: line(p, { { 2, 8 }, { 14, 2.4 }, { 10.6, 13.8 }, { 7.4, 9 }, { 2, 8 } }); line(p, { { 7.4, 9 }, { 14, 2.4 } }); break;
    case Icon::Smile:
        circle(p, 8, 8, 6); line(p, { { 5.9, 6.3 }, { 5.9, 6.7 } }); line(p, { { 10.1, 6.3 }, { 10.1, 6.7 } });
        p.moveTo(5, 9.6); p.cubicTo(6.2, 11.9, 9.8, 11.9, 11, 9.6); break;
    case Icon::Template: rounded(p, 2.2, 2.4, 11.6, 11.2, 1.8); line(p, { { 5, 6 }, { 11, 6 } }); line(p, { { 5, 9.6 }, { 9, 9.6 } }); break;
    case Icon::Undo:
        line(p, { { 5.8, 2.6 }, { 2.6, 5.8 }, { 5.8, 9 } }); p.moveTo(2.8, 5.8); p.lineTo(9.6, 5.8);
        p.cubicTo(14.8, 5.8, 14.8, 13, 9.6, 13); p.lineTo(6, 13); break;
    case Icon::Warning: line(p, { { 8, 2 }, { 14.6, 13.6 }, { 1.4, 13.6 }, { 8, 2 } }); line(p, { { 8, 6.4 }, { 8, 9.6 } }); line(p, { { 8, 11.6 }, { 8, 11.8 } }); break;
    case Icon::ZoomIn: circle(p, 6.9, 6.9, 4.6); line(p, { { 10.4, 10.4 }, { 14, 14 } }); line(p, { { 4.9, 6.9 }, { 8.9, 6.9 } }); line(p, { { 6.9, 4.9 }, { 6.9, 8.9 } }); break;
    case Icon::ZoomOut: circle(p, 6.9, 6.9, 4.6); line(p, { { 10.4, 10.4 }, { 14, 14 } }); line(p, { { 4.9, 6.9 }, { 8.9, 6.9 } }); break;
    }
    return p;
}
// clang-format on

void paintIcon(QPainter &painter, Icon icon, const QRectF &rect, const QColor &colour)
{
    const qreal side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2);
    painter.scale(side / 16, side / 16);
    const QPainterPath path = iconPath(icon);
    if (isFilled(icon)) {
        painter.fillPath(path, colour);
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
    painter.restore();
}

QIcon iconOf(Icon icon, const QColor &colour)
{
    return QIcon(new Engine(icon, colour));
}

namespace {

QIcon pawInBubble(const QColor &ground, const QColor &paw)
{
    QIcon made;
    for (const int size : { 16, 24, 32, 48, 64, 128, 256 }) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size / 64., size / 64.);
        QPainterPath bubble;
        bubble.addRoundedRect(QRectF(2, 3, 60, 50), 14, 14);
        QPainterPath tail;
        tail.moveTo(14, 48);
        tail.lineTo(12, 63);
        tail.lineTo(30, 50);
        tail.closeSubpath();
        painter.fillPath(bubble.united(tail), ground);
        paintIcon(painter, Icon::Paw, QRectF(13, 9, 38, 38), paw);
        made.addPixmap(pixmap);
    }
    return made;
}

} // namespace

QIcon programIcon()
{
    return pawInBubble(lightColours().bar, Qt::white);
}

QIcon practiceIcon()
{
    return pawInBubble(lightColours().practice, lightColours().practiceText);
}

} // namespace ivm::look
