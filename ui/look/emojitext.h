#pragma once

// Signs that are pictures only because a variation selector says so: ❤ is a letter's heart, ❤️ the
// red one. Qt before 6.9 does not heed the selector where the face of the text has the sign, and so
// draws them in black; here they are given the emoji face.

#include <QList>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <utility>

class QPainter;

namespace ivm::look {

/// Where such signs stand, as (start, length) in UTF-16 units: what U+FE0F follows, with it and the
/// frame of a keycap (Unicode Technical Standard 51, 1.4). Pure.
QList<std::pair<int, int>> emojiSequences(const QString &text);

/// For a QTextLayout; empty where the machine has no face with emoji.
QList<QTextLayout::FormatRange> emojiFormats(const QString &text);

/// What QPainter::drawText does with one line that is centred upright and begins at its side.
void paintLine(QPainter &painter, const QRectF &rect, const QString &line);

} // namespace ivm::look
