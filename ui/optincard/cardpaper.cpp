#include "ui/optincard/cardpaper.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QSaveFile>

#include <cmath>

namespace ivm {

namespace {

constexpr qreal Width = 612;
constexpr qreal Height = 792;
constexpr qreal Edge = 27; // printers leave out about a third of an inch

const QColor Ink(QStringLiteral("#1B2230"));
const QColor Pale(QStringLiteral("#4A5568"));
const QColor Warning(QStringLiteral("#9A3412"));

/// A column of texts from the top down: measured first, then drawn, by the same rule.
class Column
{
public:
    Column(QPainter &painter, const QRectF &place, qreal factor, bool draws)
        : m_painter(painter)
        , m_place(place)
        , m_factor(factor)
        , m_draws(draws)
        , m_y(place.top())
    { }

    void text(const QString &words, qreal size, const QColor &colour, QFont::Weight weight,
              Qt::Alignment align = Qt::AlignLeft, qreal indent = 0)
    {
        if (words.isEmpty())
            return;
        QFont font;
        font.setPixelSize(std::max(1, int(std::round(size * m_factor))));
        font.setWeight(weight);
        m_painter.setFont(font);
        const QRectF room(m_place.left() + indent, m_y, m_place.width() - indent, 10'000);
        const int flags = int(align) | Qt::TextWordWrap;
        const QRectF taken = m_painter.boundingRect(room, flags, words);
        m_fits = m_fits && taken.width() <= room.width() + 1;
        if (m_draws) {
            m_painter.setPen(colour);
            m_painter.drawText(QRectF(room.topLeft(), QSizeF(room.width(), taken.height() + 1)),
                               flags, words);
        }
        m_y += taken.height();
    }
    void step(int number, const QString &words, qreal size, const QColor &accent)
    {
        const qreal begin = m_y;
        const qreal indent = size * m_factor * 1.7;
        if (m_draws) {
            QFont font;
            font.setPixelSize(std::max(1, int(std::round(size * m_factor * 0.8))));
            font.setWeight(QFont::Bold);
            m_painter.setFont(font);
            const qreal dot = size * m_factor * 1.25;
            const QRectF circle(m_place.left(), begin, dot, dot);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(accent);
            m_painter.drawEllipse(circle);
            m_painter.setPen(Qt::white);
            m_painter.drawText(circle, Qt::AlignCenter, QString::number(number));
        }
        text(words, size, Ink, QFont::Normal, Qt::AlignLeft, indent);
        m_y = std::max(m_y, begin + size * m_factor * 1.3);
    }
    void code(const QrCode &code, qreal side)
    {
        side = std::min(side * m_factor, m_place.width());
        const QRectF square(m_place.center().x() - side / 2, m_y, side, side);
        if (m_draws)
            paintQrCode(m_painter, square, code);
        m_y += side;
    }
    void gap(qreal size) { m_y += size * m_factor; }
    bool fits() const { return m_fits && m_y <= m_place.bottom(); }
    qreal bottom() const { return m_y; }

private:
    QPainter &m_painter;
    QRectF m_place;
    qreal m_factor;
    bool m_draws;
    qreal m_y;
    bool m_fits = true;
};

class Card
{
public:
    Card(QPainter &painter, const OptInCard &card, const QrCode &code, const QColor &accent)
        : m_painter(painter)
        , m_card(card)
        , m_code(code)
        , m_accent(accent)
    { }

    void paint(const QRectF &place)
    {
        qreal factor = 1.3; // as large as it can be read from, as small as it must be
        while (factor > 0.3 && !lay(place, factor, false))
            factor *= 0.96;
        lay(place, factor, true);
    }

private:
    /// The head band, then beside or below each other what is looked at and what is read.
    bool lay(const QRectF &place, qreal factor, bool draws)
    {
        const QRectF head = band(place, factor, draws);
        const QRectF body = place.adjusted(18, head.height() + 16 * factor, -18, -8);
        const qreal foot = smallPrint(body, factor, false);
        const QRectF above(body.topLeft(), QSizeF(body.width(), body.height() - foot - 10));
        bool fits = above.height() > 0;
        if (place.width() > place.height()) {
            const qreal left = above.width() * 0.4;
            fits = look(QRectF(above.topLeft(), QSizeF(left, above.height())), factor, draws, 190)
                && fits;
            fits = read(above.adjusted(left + 22, 0, 0, 0), factor, draws, Qt::AlignLeft) && fits;
        } else {
            Column top(m_painter, above, factor, draws);
            top.text(m_card.headline, 40, Ink, QFont::Bold, Qt::AlignHCenter);
            top.gap(14);
            QRectF rest = above;
            rest.setTop(top.bottom());
            Column middle(m_painter, rest, factor, draws);
            lookAt(middle, 250);
            middle.gap(22);
            QRectF below = rest;
            below.setTop(middle.bottom());
            fits = top.fits() && middle.fits()
                && steps(below.adjusted(below.width() * 0.08, 0, -below.width() * 0.08, 0), factor,
                         draws)
                && fits;
        }
        QRectF last = body;
        last.setTop(body.bottom() - foot);
        smallPrint(last, factor, draws);
        return fits;
    }

    QRectF band(const QRectF &place, qreal factor, bool draws)
    {
        const QRectF inner = place.adjusted(18, 10, -18, 0);
        Column measured(m_painter, inner, factor, false);
        words(measured);
        QRectF head = place;
        head.setBottom(measured.bottom() + 10);
        if (!draws)
            return head;
        QPainterPath shape;
        shape.addRoundedRect(head, 12, 12);
        m_painter.fillPath(shape, m_accent);
        Column drawn(m_painter, inner, factor, true);
        words(drawn);
        return head;
    }
    void words(Column &column) const
    {
        column.text(m_card.hospital, 15, QColor(255, 255, 255, 225), QFont::Medium);
        column.text(m_card.queue, 22, Qt::white, QFont::Bold);
    }

    void lookAt(Column &column, qreal side) const
    {
        column.text(m_card.code, 14, Pale, QFont::DemiBold, Qt::AlignHCenter);
        column.code(m_code, side);
        column.text(m_card.orText, 14, Pale, QFont::DemiBold, Qt::AlignHCenter);
        column.gap(3);
        column.text(m_card.number, 30, m_accent, QFont::Bold, Qt::AlignHCenter);
    }
    bool look(const QRectF &place, qreal factor, bool draws, qreal side)
    {
        Column column(m_painter, place, factor, draws);
        lookAt(column, side);
        return column.fits();
    }
    bool read(const QRectF &place, qreal factor, bool draws, Qt::Alignment align)
    {
        Column column(m_painter, place, factor, draws);
        column.text(m_card.headline, 30, Ink, QFont::Bold, align);
        column.gap(14);
        QRectF rest = place;
        rest.setTop(column.bottom());
        return column.fits() && steps(rest, factor, draws);
    }
    bool steps(const QRectF &place, qreal factor, bool draws)
    {
        Column column(m_painter, place, factor, draws);
        for (int i = 0; i < m_card.steps.size(); ++i) {
            column.step(i + 1, m_card.steps.at(i), 16, m_accent);
            column.gap(8);
        }
        column.gap(4);
        column.text(m_card.emergency, 16, Warning, QFont::Bold);
        return column.fits();
    }
    /// How high it is.
    qreal smallPrint(const QRectF &place, qreal factor, bool draws)
    {
        // What must be readable is never smaller than 7.5 points.
        Column column(m_painter, place, std::max(factor, 0.8), draws);
        column.text(m_card.small.join(u' '), 9.5, Pale, QFont::Normal);
        return column.bottom() - place.top();
    }

    QPainter &m_painter;
    const OptInCard &m_card;
    const QrCode &m_code;
    QColor m_accent;
};

} // namespace

QSizeF paperSize()
{
    return { Width, Height };
}

void paintPaper(QPainter &painter, const CardPaper &paper)
{
    if (paper.cards.isEmpty())
        return;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), paperSize()), Qt::white);
    const QColor accent(paper.colour.isEmpty() ? QStringLiteral("#17458F") : paper.colour);
    const auto card = [&](const OptInCard &which, const QRectF &place) {
        Card(painter, which, paper.code, accent).paint(place);
    };
    const QRectF whole = QRectF(QPointF(), paperSize()).adjusted(Edge, Edge, -Edge, -Edge);
    const QRectF half(Edge, Height / 2 + Edge / 2, whole.width(), Height / 2 - Edge * 1.5);
    const OptInCard &front = paper.cards.first();
    const OptInCard &other = paper.cards.last();
    if (paper.form == CardPaper::Form::Page && paper.cards.size() == 1) {
        card(front, whole);
    } else if (paper.form == CardPaper::Form::Page) {
        card(front, half.translated(0, -Height / 2 + Edge / 2));
        card(other, half);
    } else {
        card(front, half);
        painter.translate(Width, Height);
        painter.rotate(180);
        card(other, half);
    }
    painter.restore();
}

void printPaper(QPagedPaintDevice &device, const CardPaper &paper)
{
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait,
                                     QMarginsF(), QPageLayout::Point));
    QPainter painter(&device);
    const qreal dots = qreal(device.width()) / Width;
    painter.scale(dots, dots);
    paintPaper(painter, paper);
}

Result<> savePaper(const CardPaper &paper, const QString &file)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(QStringLiteral("Opt-in card"));
        writer.setCreator(QStringLiteral("Illinois Vet Messenger"));
        writer.setResolution(600);
        printPaper(writer, paper);
    }
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(buffer.data()) != buffer.size()
        || !target.commit())
        return failure(Error::Kind::Storage, QStringLiteral("the file cannot be written"));
    return {};
}

} // namespace ivm
