#include "ui/settings/card.h"

#include "ui/look/accessiblerole.h"
#include "ui/look/measured.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

Card::Card(const QString &title, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(title, Text::Bubble, &Colours::text, QFont::DemiBold, this))
    , m_hint(new PlainLabel(hint, Text::Small, &Colours::muted, QFont::Normal, this))
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_hint);
    m_head->addLayout(words, 1);
    auto *whole = new QVBoxLayout(this);
    whole->addLayout(m_head);
    whole->addLayout(m_body);
    whole->addStretch(1); // never between the title and what it is of
    setTitle(title);
    setHint(hint);
    setAccessibleRole(this, QAccessible::Grouping);
    keepMeasured(this, [this, whole] {
        whole->setContentsMargins(px(20), px(16), px(20), px(18));
        whole->setSpacing(px(10));
        m_body->setSpacing(px(8));
        m_head->setSpacing(px(12));
    });
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void Card::addBesideTitle(QWidget *widget)
{
    m_head->addWidget(widget, 0, Qt::AlignTop);
}

PlainLabel *Card::addField(const QString &name, QWidget *field, const QString &hint)
{
    auto *label = new PlainLabel(name, Text::Small, &Colours::text, QFont::DemiBold, this);
    label->setWordWrap(true);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(name);
    m_body->addWidget(label);
    m_body->addWidget(field);
    if (!hint.isEmpty()) {
        auto *more = addWords(hint);
        if (field->accessibleDescription().isEmpty())
            field->setAccessibleDescription(more->text());
    }
    return label;
}

PlainLabel *Card::addWords(const QString &words, Text size, Role colour)
{
    auto *label = new PlainLabel(words, size, colour, QFont::Normal, this);
    label->setWordWrap(true);
    m_body->addWidget(label);
    return label;
}

void Card::addRow(const QList<QWidget *> &widgets)
{
    auto *row = new FlowRow(this);
    for (QWidget *widget : widgets)
        row->add(widget);
    m_body->addWidget(row);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours().line);
    painter.setBrush(colours().surface);
    const qreal radius = px(Metrics::RadiusLarge);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

FlowRow::FlowRow(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FlowRow::add(QWidget *widget)
{
    widget->setParent(this);
    m_widgets.append(widget);
    widget->show();
    updateGeometry();
    arrange(width(), true);
}

void FlowRow::clear()
{
    for (QWidget *widget : std::exchange(m_widgets, {})) {
        widget->hide();
        widget->setParent(nullptr); // gone at once, though one of them may just be clicked
        widget->deleteLater();
    }
    updateGeometry();
}

int FlowRow::arrange(int width, bool apply) const
{
    const int gap = px(8);
    int x = 0;
    int y = 0;
    int high = 0;
    QList<std::pair<QWidget *, QRect>> line; // in the middle of one another
    const auto finish = [&] {
        for (auto &[widget, place] : line) {
            place.moveTop(y + (high - place.height()) / 2);
            widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        }
        line.clear();
    };
    for (QWidget *widget : m_widgets) {
        if (widget->isHidden())
            continue;
        const QSize size = widget->sizeHint().expandedTo(widget->minimumSize());
        const int wide = std::min(size.width(), width);
        if (x > 0 && x + wide > width) {
            finish();
            x = 0;
            y += high + gap;
            high = 0;
        }
        if (apply)
            line.append({ widget, QRect(x, y, wide, size.height()) });
        x += wide + gap;
        high = std::max(high, size.height());
    }
    finish();
    return y + high;
}

int FlowRow::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize FlowRow::sizeHint() const
{
    int wide = 0;
    for (const QWidget *widget : m_widgets) {
        if (!widget->isHidden())
            wide += widget->sizeHint().width() + px(8);
    }
    return { wide, arrange(std::max(wide, 1), false) };
}

QSize FlowRow::minimumSizeHint() const
{
    int wide = 0;
    for (const QWidget *widget : m_widgets) {
        if (!widget->isHidden())
            wide = std::max(wide, widget->minimumSizeHint().width());
    }
    return { std::min(wide, px(120)), arrange(std::max(width(), 1), false) };
}

void FlowRow::resizeEvent(QResizeEvent *)
{
    // What stands around it may not ask how high it gets at this width.
    setMinimumHeight(arrange(width(), true));
}

bool FlowRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::ApplicationFontChange) {
        updateGeometry();
        setMinimumHeight(arrange(width(), true));
    }
    return QWidget::event(event);
}

} // namespace ivm
