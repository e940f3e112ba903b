#pragma once

#include "ui/queuebar/barcontent.h"

#include <QFont>
#include <QRectF>

namespace ivm {

struct BarMetrics
{
    QFont queue, title, pill, search, sync;
    qreal height = 0, padding = 0, gap = 0, pillHeight = 0, pillPadding = 0, chevron = 0, me = 0;
    qreal gear = 0;
    qreal search270 = 0, searchLeast = 0, searchHeight = 0, dot = 0;

    static BarMetrics current();
};

/// Where each part of the bar stands; an empty rectangle is a part that gave way.
struct BarLayout
{
    QRectF name, title, chevron, waiting, dot, sync, search, settings, me;
    QString titleText, waitingText, syncText;
    struct Pill
    {
        QRectF rect;
        QString text;
    };
    QList<Pill> others;
    bool searchIsIcon = false;
};

/// Pure. What matters least gives way first: the words about the line (who answers by itself
/// stays), the number, the title, the other queues (into one pill), then the search field becomes a
/// button; on the smallest windows the way to the settings, which the menu of the initials has,
/// too. The queue's name, its waiting, search, dot and initials always stay.
BarLayout layoutBar(const BarContent &content, qreal width, const BarMetrics &metrics);

} // namespace ivm
