#include "ui/look/style.h"

#include "ui/look/icons.h"
#include "ui/look/look.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace ivm::look {

namespace {

// A menu's item: [ mark | words …… keys ]. The column of marks is there when one item has any.
int marksWidth(const QStyleOptionMenuItem &item)
{
    return item.menuHasCheckableItems || item.maxIconWidth > px(4) ? px(16) + px(10) : 0;
}

QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &words)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return { words.width(), item.text.isEmpty() ? px(9) : px(30) };
    // The keys' width is added by the menu itself, once for all items.
    const int keys = item.text.contains(u'\t') ? px(28) : 0;
    const int arrow = item.menuItemType == QStyleOptionMenuItem::SubMenu ? px(22) : 0;
    return { words.width() + marksWidth(item) + keys + arrow + 2 * px(16),
             std::max(words.height(), px(32)) };
}

/// The style's own has an outline that nobody sees on dark ground.
/// A progress bar that cannot say how far it is.
bool isUnderWay(const QStyleOption *option)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    return bar && bar->minimum == 0 && bar->maximum == 0;
}

/// Fusion's runs, whatever was asked for: this one stands still.
void paintUnderWay(QPainter &painter, const QRect &rect)
{
    painter.fillRect(rect, colours().accentWeak);
    painter.fillRect(rect, QBrush(colours().accent, Qt::BDiagPattern));
}

void paintTickBox(QPainter &painter, const QStyleOption &option)
{
    const Colours &c = colours();
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!(option.state & QStyle::State_Enabled))
        painter.setOpacity(0.5);
    painter.setPen(QPen(on ? c.accent : c.muted, 1.5));
    painter.setBrush(on ? c.accent : c.surface);
    painter.drawRoundedRect(box, px(3), px(3));
    if (option.state & QStyle::State_On)
        paintIcon(painter, Icon::Check, box.adjusted(1, 1, -1, -1), c.accentText);
    else if (on) // some of them
        painter.fillRect(QRectF(box.left() + px(3), box.center().y() - 1, box.width() - px(6), 2),
                         c.accentText);
    painter.restore();
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &item, bool underlined)
{
    const Colours &c = colours();
    const QRectF row = item.rect;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = Qt::AlignVCenter | Qt::TextSingleLine
        | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    QRectF room = row.adjusted(px(16), 0, -px(16), 0);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        if (item.text.isEmpty()) {
            painter.fillRect(QRectF(row.left(), std::floor(row.center().y()), row.width(), 1),
                             c.line);
        } else {
            painter.setFont(font(Text::Tiny, QFont::DemiBold));
            painter.setPen(c.muted);
            painter.drawText(room, line, item.text);
        }
        painter.restore();
        return;
    }
    const bool enabled = item.state & QStyle::State_Enabled;
    if (enabled && item.state & QStyle::State_Selected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accentWeak);
        painter.drawRoundedRect(row.adjusted(px(5), 0, -px(5), 0), px(6), px(6));
    }
    if (const int marks = marksWidth(item)) {
        const qreal side = px(16);
        const QRectF place(room.left(), row.center().y() - side / 2, side, side);
        if (item.checkType != QStyleOptionMenuItem::NotCheckable) {
            if (item.checked)
                paintIcon(painter, Icon::Check, place, c.accent);
        } else if (!item.icon.isNull()) {
            item.icon.paint(&painter, place.toRect(), Qt::AlignCenter,
                            enabled ? QIcon::Normal : QIcon::Disabled);
        }
        room.setLeft(room.left() + marks);
    }
    painter.setFont(item.font);
    const qsizetype tab = item.text.indexOf(u'\t');
    painter.setPen(enabled ? c.text : c.muted);
    painter.drawText(room, line, tab < 0 ? item.text : item.text.left(tab));
    painter.setPen(c.muted);
    if (tab >= 0)
        painter.drawText(room, line | Qt::AlignRight, item.text.mid(tab + 1));
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const qreal side = px(10);
        painter.translate(room.right() - side / 2, row.center().y());
        painter.rotate(-90);
        paintIcon(painter, Icon::ChevronDown, QRectF(-side / 2, -side / 2, side, side), c.muted);
    }
    painter.restore();
}

void paintArrow(QPainter &painter, Icon icon, const QRect &place)
{
    const qreal side = std::min<qreal>(px(10), place.height());
    paintIcon(painter, icon,
              QRectF(place.center().x() - side / 2 + 0.5, place.center().y() - side / 2 + 0.5, side,
                     side),
              colours().muted);
}

/// The ground of a box with arrows, like a line edit's.
void paintField(QPainter &painter, const QStyleOption &option, const QRect &arrow)
{
    const Colours &c = colours();
    const bool focused = option.state & QStyle::State_HasFocus;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(option.state & QStyle::State_Enabled ? c.surface : c.background);
    painter.setPen(QPen(focused ? c.accent : c.muted, focused ? 2 : 1));
    const qreal half = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(half, half, -half, -half), 6, 6);
    if (!arrow.isEmpty())
        paintArrow(painter, Icon::ChevronDown, arrow);
    painter.restore();
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{ }

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return px(12);
    case PM_ScrollBarSliderMin:
        return px(36);
    case PM_ScrollView_ScrollBarOverlap:
        return widget && widget->property(Overlaid).toBool() ? px(12) : 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return px(16);
    case PM_CheckBoxLabelSpacing:
        return px(6);
    case PM_SplitterWidth:
        return 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return px(6);
    case PM_ToolTipLabelFrameWidth:
        return px(5);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
        return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return animates() ? QProxyStyle::styleHint(hint, option, widget, returned) : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar) {
            // No arrows: the groove is the whole bar.
            const bool upright = bar->orientation == Qt::Vertical;
            const int length = upright ? bar->rect.height() : bar->rect.width();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int handle = length;
            if (range > 0) {
                handle = int(qint64(bar->pageStep) * length / (range + bar->pageStep));
                handle = std::clamp(handle, std::min(length, px(36)), length);
            }
            const int start = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
            const auto part = [&](int from, int size) {
                return upright
                    ? QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size)
                    : QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height());
            };
            switch (subControl) {
            case SC_ScrollBarSlider:
                return part(start, handle);
            case SC_ScrollBarGroove:
                return bar->rect;
            case SC_ScrollBarSubPage:
                return part(0, start);
            case SC_ScrollBarAddPage:
                return part(start + handle, length - start - handle);
            default:
                return {};
            }
        }
    }
    QRect made = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (subControl == SC_ComboBoxEditField || subControl == SC_SpinBoxEditField)
        made.adjust(px(5), 0, 0, 0); // words clear of the rounded line, as in every field
    return made;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    QRect made = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            made.adjust(px(7), 0, -px(7), 0); // words clear of the rounded line
    }
    return made;
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (control == CC_SpinBox || control == CC_ComboBox) {
        paintField(*painter, *option,
                   control == CC_ComboBox
                       ? subControlRect(control, option, SC_ComboBoxArrow, widget)
                       : QRect());
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
            spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            paintArrow(*painter, Icon::ChevronUp,
                       subControlRect(control, option, SC_SpinBoxUp, widget));
            paintArrow(*painter, Icon::ChevronDown,
                       subControlRect(control, option, SC_SpinBoxDown, widget));
        }
        return;
    }
    if (control != CC_ScrollBar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const bool active = bar->state & State_MouseOver || bar->state & State_Sunken;
    QRectF handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const qreal inset = active ? 2.5 : 3.5;
    handle.adjust(inset, inset, -inset, -inset);
    QColor colour = colours().muted;
    colour.setAlphaF(active ? 0.75f : 0.4f);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const qreal radius = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const auto *item = element == CE_MenuItem
        ? qstyleoption_cast<const QStyleOptionMenuItem *>(option)
        : nullptr;
    if (item)
        paintMenuItem(*painter, *item, styleHint(SH_UnderlineShortcut, option, widget) != 0);
    else if (element == CE_Splitter)
        painter->fillRect(option->rect, colours().line);
    else if (element == CE_ProgressBarContents && !animates() && isUnderWay(option))
        paintUnderWay(*painter, option->rect);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Colours &c = colours();
    switch (element) {
    case PE_FrameFocusRect: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(c.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 4, 4);
        painter->restore();
        return;
    }
    case PE_IndicatorCheckBox:
        paintTickBox(*painter, *option);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, c.surface);
        painter->setPen(c.line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            const bool focused = option->state & State_HasFocus;
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setBrush(c.surface);
            painter->setPen(QPen(focused ? c.accent : c.muted, focused ? 2 : 1));
            const qreal half = focused ? 1 : 0.5;
            painter->drawRoundedRect(QRectF(option->rect).adjusted(half, half, -half, -half), 6, 6);
            painter->restore();
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_MenuItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, size);
    } else if (type == CT_ComboBox || type == CT_SpinBox) {
        made.rwidth() += px(5);
        if (type == CT_ComboBox)
            made.setHeight(std::max(made.height(), px(Metrics::ButtonHeight)));
    } else if (type == CT_LineEdit) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            made.setHeight(std::max(made.height(), px(Metrics::ButtonHeight)));
    }
    return made;
}

} // namespace ivm::look
