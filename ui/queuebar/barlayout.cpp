#include "ui/queuebar/barlayout.h"

#include "ui/look/paint.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ivm {

using namespace look;

BarMetrics BarMetrics::current()
{
    BarMetrics m;
    m.queue = font(Text::Queue, QFont::DemiBold);
    m.title = font(Text::Body);
    m.pill = font(Text::Tiny, QFont::DemiBold);
    m.search = font(Text::Small);
    m.sync = font(Text::Tiny);
    m.height = px(Metrics::BarHeight);
    m.padding = px(20);
    m.gap = px(18);
    m.pillHeight = px(24);
    m.pillPadding = px(10);
    m.chevron = px(15);
    m.me = px(32);
    m.gear = px(Metrics::ButtonHeight);
    m.search270 = px(270);
    m.searchLeast = px(150);
    m.searchHeight = px(Metrics::ButtonHeight);
    m.dot = px(8);
    return m;
}

BarLayout layoutBar(const BarContent &content, qreal width, const BarMetrics &m)
{
    const QFontMetricsF queueMetrics(m.queue), titleMetrics(m.title), syncMetrics(m.sync);
    const auto pill = [&](const QString &text) {
        return text.isEmpty() ? 0. : pillWidth(text, m.pill, m.pillPadding);
    };
    const qreal tight = m.gap * 2 / 3;
    QString title = content.title.isEmpty()
        ? content.number
        : QStringLiteral("%1 · %2").arg(content.title, content.number);
    QString waiting = content.waiting;
    QStringList others = content.others;
    QString sync = content.sync.isEmpty() || content.replies.isEmpty()
        ? content.sync + content.replies
        : QStringLiteral("%1 · %2").arg(content.sync, content.replies);
    qreal search = m.search270;
    bool searchIsIcon = false;
    bool hasGear = true;
    const qreal edge = std::min(m.padding, width / 40 + 4);

    const auto needed = [&] {
        qreal sum = edge * 2 + std::ceil(queueMetrics.horizontalAdvance(content.name)) + m.chevron
            + tight;
        if (!title.isEmpty())
            sum += titleMetrics.horizontalAdvance(title) + tight;
        if (!waiting.isEmpty())
            sum += pill(waiting) + m.gap;
        for (const QString &other : others)
            sum += pill(other) + m.gap;
        sum += m.gap + (searchIsIcon ? m.searchHeight : search) + m.gap + m.dot;
        if (!sync.isEmpty())
            sum += m.dot + syncMetrics.horizontalAdvance(sync);
        if (hasGear)
            sum += tight + m.gear;
        return sum + m.gap + m.me;
    };
    const std::function<void()> giveWay[] = {
        [&] { search = m.search270 * 0.75; },
        [&] { sync = content.replies; },
        [&] { title = content.title; },
        [&] { search = m.searchLeast; },
        [&] { title.clear(); },
        [&] {
            others = content.elsewhere.isEmpty() ? QStringList() : QStringList{ content.elsewhere };
        },
        [&] { searchIsIcon = true; },
        [&] { others.clear(); },
        [&] { waiting = content.waitingShort; },
        [&] { sync.clear(); },
        [&] { hasGear = false; },
    };
    for (const auto &step : giveWay) {
        if (needed() <= width)
            break;
        step();
    }

    BarLayout layout;
    layout.searchIsIcon = searchIsIcon;
    const qreal middle = m.height / 2;
    const auto centred
        = [&](qreal x, qreal w, qreal h) { return QRectF(x, std::round(middle - h / 2), w, h); };
    qreal x = edge;
    const qreal nameWidth = std::ceil(queueMetrics.horizontalAdvance(content.name)) + 1;
    layout.name = QRectF(x, 0, nameWidth, m.height);
    x += nameWidth;
    if (!title.isEmpty()) {
        const qreal w = std::ceil(titleMetrics.horizontalAdvance(title)) + 1;
        layout.title = QRectF(x + tight * 2 / 3, 0, w, m.height);
        layout.titleText = title;
        x = layout.title.right();
    }
    layout.chevron = centred(x + tight, m.chevron, m.chevron);
    x = layout.chevron.right() + tight;
    if (!waiting.isEmpty()) {
        layout.waiting = centred(x, pill(waiting), m.pillHeight);
        layout.waitingText = waiting;
        x = layout.waiting.right() + m.gap;
    }
    for (const QString &other : std::as_const(others)) {
        layout.others.append({ centred(x, pill(other), m.pillHeight), other });
        x = layout.others.last().rect.right() + m.gap;
    }

    qreal right = width - edge;
    layout.me = centred(right - m.me, m.me, m.me);
    right = layout.me.left() - m.gap;
    if (hasGear) {
        // Its own air is inside it.
        right += m.gap - tight;
        layout.settings = centred(right - m.gear, m.gear, m.gear);
        right = layout.settings.left() - tight;
    }
    if (!sync.isEmpty()) {
        const qreal w = std::ceil(syncMetrics.horizontalAdvance(sync)) + 1;
        layout.syncText = sync;
        layout.sync = QRectF(right - w, 0, w, m.height);
        right = layout.sync.left() - m.dot;
    }
    layout.dot = centred(right - m.dot, m.dot, m.dot);
    right = layout.dot.left() - m.gap;
    const qreal searchWidth = searchIsIcon ? m.searchHeight : search;
    layout.search = centred(right - searchWidth, searchWidth, m.searchHeight);
    return layout;
}

} // namespace ivm
