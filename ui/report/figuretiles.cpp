#include "ui/report/figuretiles.h"

#include "ui/look/accessiblerole.h"
#include "ui/look/plainlabel.h"

#include <QEvent>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

constexpr int Narrowest = 136; // of a tile, at 100 %
constexpr int Widest = 190;

QWidget *tileOf(const ReportFigure &figure, QWidget *parent)
{
    auto *tile = new QWidget(parent);
    auto *name = new PlainLabel(figure.name, Text::Small, &Colours::muted, QFont::Normal, tile);
    name->setWordWrap(true);
    auto *column = new QVBoxLayout(tile);
    column->setContentsMargins(0, 0, px(10), 0);
    column->setSpacing(2);
    column->addWidget(
        new PlainLabel(figure.figure, Text::Queue, &Colours::text, QFont::DemiBold, tile));
    column->addWidget(name);
    column->addStretch();
    setAccessibleRole(tile, QAccessible::StaticText);
    tile->setAccessibleName(QStringLiteral("%1: %2").arg(figure.name, figure.figure));
    return tile;
}

} // namespace

FigureTiles::FigureTiles(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FigureTiles::show(const QList<ReportFigure> &figures)
{
    qDeleteAll(std::exchange(m_tiles, {}));
    for (const ReportFigure &figure : figures) {
        m_tiles.append(tileOf(figure, this));
        m_tiles.last()->show();
    }
    updateGeometry();
    setMinimumHeight(arrange(width(), true));
}

int FigureTiles::arrange(int width, bool apply) const
{
    if (m_tiles.isEmpty())
        return 0;
    const int count = int(m_tiles.size());
    const int most = std::clamp(width / px(Narrowest), 1, count);
    const int rows = (count + most - 1) / most;
    const int columns = (count + rows - 1) / rows; // no row of one below a row of six
    const int wide = std::min(width / columns, px(Widest));
    int y = 0;
    for (int row = 0; row < rows; ++row) {
        const auto tiles = m_tiles.mid(row * columns, columns);
        int high = 0;
        for (const QWidget *tile : tiles)
            high = std::max(high, tile->layout()->totalHeightForWidth(wide));
        for (int i = 0; apply && i < tiles.size(); ++i)
            tiles.at(i)->setGeometry(
                QStyle::visualRect(layoutDirection(), rect(), QRect(i * wide, y, wide, high)));
        y += high + (row + 1 < rows ? px(14) : 0);
    }
    return y;
}

int FigureTiles::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize FigureTiles::sizeHint() const
{
    const int wide = px(Narrowest) * std::max(1, int(m_tiles.size()));
    return { wide, arrange(wide, false) };
}

QSize FigureTiles::minimumSizeHint() const
{
    return { px(120), arrange(std::max(width(), 1), false) };
}

void FigureTiles::resizeEvent(QResizeEvent *)
{
    // What stands around it may not ask how high it gets at this width.
    setMinimumHeight(arrange(width(), true));
}

bool FigureTiles::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::ApplicationFontChange) {
        updateGeometry();
        setMinimumHeight(arrange(width(), true));
    }
    return QWidget::event(event);
}

} // namespace ivm
