#include "ui/mainwindow/shortcutsheet.h"

#include "ui/look/plainlabel.h"

#include <QGridLayout>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

ShortcutSheet::ShortcutSheet(const QList<KeyLine> &lines, QWidget *window)
    : QDialog(window)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(px(320), px(240));
    QPalette ground = palette();
    ground.setColor(QPalette::Window, colours().surface);
    setPalette(ground);
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(px(24), px(20), px(24), px(20));
    grid->setHorizontalSpacing(px(32));
    grid->setVerticalSpacing(px(8));
    auto *title = new PlainLabel(tr("Keys"), Text::Title, &Colours::text, QFont::DemiBold, sheet);
    title->setContentsMargins(0, 0, 0, px(6));
    int row = 0;
    grid->addWidget(title, row++, 0, 1, 2);
    QString section;
    for (const KeyLine &line : lines) {
        if (line.section != section) {
            section = line.section;
            auto *heading
                = new PlainLabel(section, Text::Small, &Colours::muted, QFont::DemiBold, sheet);
            heading->setContentsMargins(0, px(row > 1 ? 10 : 0), 0, 0);
            grid->addWidget(heading, row++, 0, 1, 2);
        }
        QStringList keys;
        for (const QKeySequence &key : line.keys)
            keys << keyWords(key);
        auto *what = new PlainLabel(line.words, Text::Body, &Colours::text, QFont::Normal, sheet);
        auto *how = new PlainLabel(keys.size() > 3 ? tr("%1 to %2").arg(keys.first(), keys.last())
                                                   : keys.join(tr(" or ")),
                                   Text::Body, &Colours::muted, QFont::Medium, sheet);
        grid->addWidget(what, row, 0);
        grid->addWidget(how, row++, 1);
    }

    // All of it within reach on a small screen and with text at 200 %.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Keys"));
    scroll->setWidget(sheet);
    sheet->setPalette(ground);
    overlayScrollBars(*scroll);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    setMinimumWidth(sheet->minimumSizeHint().width());
    const QSize room = window->screen()->availableSize() * 9 / 10;
    resize(sheet->sizeHint().boundedTo(room.boundedTo(window->size())));
}

} // namespace ivm
