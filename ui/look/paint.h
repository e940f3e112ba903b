#pragma once

// Parts that several places paint: pills, badges, avatars, the focus ring. They draw, nothing else.

#include "ui/look/look.h"

#include <QRectF>
#include <QString>

class QFontMetricsF;
class QPainter;

namespace ivm::look {

/// "MR" of "Maria Reyes"; "#" for someone without a name.
QString initialsOf(const QString &name);

/// One line, cut with an ellipsis, line breaks as blanks: any text as text.
QString oneLine(const QString &text, const QFontMetricsF &metrics, qreal width);

qreal pillWidth(const QString &text, const QFont &font, qreal padding);
void paintPill(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
               const QColor &textColour, const QColor &ground, qreal radius);
void paintAvatar(QPainter &painter, const QRectF &rect, const QString &initials,
                 const QColor &textColour, const QColor &ground);
/// A number in a small circle that grows sideways.
void paintBadge(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font);
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &colour);

/// How far the shadow of something that floats over the window reaches, in pixels.
int popupShadow();
/// The ground of something that floats over the window, with a soft shadow around it.
void paintPopup(QPainter &painter, const QRectF &rect, qreal radius, qreal shadow);

} // namespace ivm::look
