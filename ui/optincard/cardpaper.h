#pragma once

// The opt-in card on paper, and on the screen as it will look on paper.

#include "core/consent/optincard.h"
#include "core/result.h"
#include "ui/optincard/qrcode.h"

#include <QList>

class QPainter;
class QPagedPaintDevice;
class QSizeF;

namespace ivm {

/// What is printed: on US letter, upright.
struct CardPaper
{
    enum class Form {
        Page, ///< One card fills the page; two languages share it, one above the other.
        Stand, ///< Folded across the middle it stands: a card on each side, the back upside down.
    };
    Form form = Form::Page;
    QList<OptInCard> cards; ///< One or two languages.
    QrCode code;
    QString colour; ///< The queue's, "#17458F"; empty: the product's own blue.
};

/// In points, 72 to the inch.
QSizeF paperSize();
/// The whole sheet, within (0, 0, paperSize()). Everything fits, whatever the clinic is called:
/// text gets smaller before it gets lost.
void paintPaper(QPainter &painter, const CardPaper &paper);
/// The same on a printer or as PDF.
void printPaper(QPagedPaintDevice &device, const CardPaper &paper);
/// Storage when the file cannot be written.
Result<> savePaper(const CardPaper &paper, const QString &file);

} // namespace ivm
