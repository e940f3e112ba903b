#include "ui/settings/pages/dayrow.h"

#include "ui/look/button.h"
#include "ui/look/keptfocus.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/card.h"
#include "ui/settings/changewords.h"
#include "ui/settings/timefield.h"
#include "ui/settings/weekpicture.h"

#include <QHBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

constexpr int Day = 24 * 60;
constexpr int WideFrom = 640;
constexpr int FieldsWidth = 356; // a span and the way to another

} // namespace

OpenSpan spanOf(int from, int to)
{
    return { from, to > from ? to : to + Day };
}

DayRow::DayRow(const QString &day, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_day(day)
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_name(new PlainLabel(day, Text::Body, &Colours::text, QFont::Normal, this))
    , m_track(new DayTrack(this))
    , m_fields(new FlowRow(this))
{
    setObjectName(name);
    setAccessibleName(day);
    m_sides->setContentsMargins(0, 0, 0, 0);
    auto *picture = new QHBoxLayout;
    picture->addWidget(m_name);
    picture->addWidget(m_track, 1);
    m_sides->addLayout(picture, 1);
    m_sides->addWidget(m_fields);
    keepMeasured(this, [this, picture] {
        picture->setSpacing(px(12));
        m_name->setMinimumWidth(px(88));
        arrange();
    });
    build();
}

void DayRow::setSpans(const QList<OpenSpan> &spans)
{
    if (m_spans == spans && !m_times.isEmpty() == !spans.isEmpty())
        return;
    m_spans = spans;
    build();
}

void DayRow::setPicture(const QList<OpenSpan> &part)
{
    m_track->setSpans(part);
    m_track->setAccessibleName(tr("%1: %2").arg(m_day, spansWords(m_spans)));
}

void DayRow::build()
{
    m_building = true;
    m_fields->clear();
    m_times.clear();
    for (int i = 0; i < m_spans.size(); ++i) {
        auto *span = new QWidget(m_fields);
        auto *line = new QHBoxLayout(span);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(px(6));
        auto *from = new TimeField(tr("%1, texts are read from").arg(m_day), span);
        auto *to = new TimeField(tr("%1, texts are read until").arg(m_day), span);
        from->setObjectName(QStringLiteral("%1From%2").arg(objectName()).arg(i));
        to->setObjectName(QStringLiteral("%1To%2").arg(objectName()).arg(i));
        from->setMinutes(m_spans.at(i).from);
        to->setMinutes(m_spans.at(i).to);
        auto *remove = new Button(Icon::Close, tr("Remove these hours of %1").arg(m_day),
                                  Button::Kind::Quiet, span);
        remove->setObjectName(QStringLiteral("%1Remove%2").arg(objectName()).arg(i));
        line->addWidget(from);
        line->addWidget(
            new PlainLabel(QStringLiteral("–"), Text::Body, &Colours::muted, QFont::Normal, span));
        line->addWidget(to);
        line->addWidget(remove);
        m_fields->add(span);
        m_times.append(std::pair(from, to));
        connect(from, &QTimeEdit::timeChanged, this, &DayRow::read);
        connect(to, &QTimeEdit::timeChanged, this, &DayRow::read);
        connect(remove, &Button::clicked, this, [this, i] {
            m_spans.removeAt(i);
            KeptFocus keyboard(*this);
            build();
            keyboard.giveBack(*this, nullptr);
            Q_EMIT changed();
        });
    }
    auto *add = new Button(m_spans.isEmpty() ? tr("Closed · add hours") : tr("Add hours"),
                           Button::Kind::Link, m_fields);
    add->setObjectName(objectName() + QStringLiteral("Add"));
    add->setAccessibleName(tr("%1: add hours").arg(m_day));
    m_fields->add(add);
    connect(add, &Button::clicked, this, [this] {
        // After what is there already; an ordinary day where nothing is.
        const int last = m_spans.isEmpty() ? 8 * 60 - 60 : m_spans.last().to;
        const int from = std::min(last + 60, 22 * 60);
        m_spans.append({ from, m_spans.isEmpty() ? 17 * 60 : std::min(from + 4 * 60, Day - 1) });
        build();
        if (!m_times.isEmpty())
            m_times.last().first->setFocus(Qt::TabFocusReason);
        Q_EMIT changed();
    });
    m_building = false;
    arrange();
}

void DayRow::read()
{
    if (m_building)
        return;
    for (int i = 0; i < m_times.size(); ++i)
        m_spans[i] = spanOf(m_times.at(i).first->minutes(), m_times.at(i).second->minutes());
    Q_EMIT changed();
}

QString DayRow::objection() const
{
    QList<OpenSpan> sorted = m_spans;
    std::ranges::sort(sorted, {}, &OpenSpan::from);
    for (int i = 0; i < sorted.size(); ++i) {
        if (i > 0 && sorted.at(i).from < sorted.at(i - 1).to)
            return tr("The hours of %1 overlap.").arg(m_day);
    }
    return {};
}

void DayRow::arrange()
{
    m_wide = width() >= px(WideFrom);
    m_sides->setDirection(m_wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_sides->setSpacing(m_wide ? px(12) : px(4));
    m_fields->setMinimumWidth(m_wide ? px(FieldsWidth) : 0);
    m_fields->setMaximumWidth(m_wide ? px(FieldsWidth) : QWIDGETSIZE_MAX);
}

QSize DayRow::minimumSizeHint() const
{
    const int picture = m_sides->itemAt(0)->minimumSize().width();
    return { std::max(picture, m_fields->minimumSizeHint().width()),
             QWidget::minimumSizeHint().height() };
}

void DayRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_wide != (width() >= px(WideFrom)))
        arrange();
}

} // namespace ivm
