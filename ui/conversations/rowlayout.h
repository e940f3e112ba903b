#pragma once

#include "ui/conversations/rowcontent.h"

#include <QFont>
#include <QList>
#include <QRectF>

namespace ivm {

/// Fonts and measures of a row; made once per text size.
struct RowMetrics
{
    QFont name, nameUnread, small, chip;
    qreal height = 0, headerHeight = 0, padding = 0, gap = 0, avatar = 0;
    qreal chipPadding = 0, chipHeight = 0, icon = 0;

    static RowMetrics current(); ///< At the present text size.
};

/// Where each part of a row stands. Cut texts are final: the delegate only draws.
struct RowLayout
{
    QRectF avatar, name, time, preview, photo, prefix;
    QString nameText, previewText;
    struct PlacedChip
    {
        QRectF rect;
        Chip chip;
    };
    QList<PlacedChip> chips;
};

/// Pure. Chips keep their words and give way whole, least important first; the preview keeps at
/// least a third of the row.
RowLayout layoutRow(const RowContent &content, const QRectF &row, const RowMetrics &metrics);

} // namespace ivm
