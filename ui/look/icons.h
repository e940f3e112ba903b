#pragma once

#include <QIcon>
#include <QPainterPath>

class QPainter;

namespace ivm::look {

/// Our own small line drawings on a grid of 16, drawn at any size and colour. Paths, not SVG files:
/// no plugin that reads foreign SVG is ever needed (DECISIONS 46).
enum class Icon {
    Archive,
    Back,
    Bell,
    Camera,
    Check,
    ChevronDown,
    ChevronUp,
    Clipboard,
    Clock,
    Close,
    Cross,
    DoubleCheck,
    Down,
    File,
    Forbidden,
    Gear,
    Inbox,
    Info,
    More,
    Paw,
    Pencil,
    Person,
    Phone,
    Plus,
    Refresh,
    Search,
    Send,
    Smile,
    Template,
    Undo,
    Warning,
    ZoomIn,
    ZoomOut,
};

/// Strokes, 16 × 16.
QPainterPath iconPath(Icon icon);
void paintIcon(QPainter &painter, Icon icon, const QRectF &rect, const QColor &colour);
/// For menus and window icons; follows the screen's density.
QIcon iconOf(Icon icon, const QColor &colour);
/// The program's own: a white paw in a speech bubble on Illinois blue.
QIcon programIcon();

} // namespace ivm::look
