#include "ui/mainwindow/shortcutsheet.h"

#include "ui/look/plainlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

ShortcutSheet::ShortcutSheet(const QList<QAction *> &actions, QWidget *window)
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
    const auto line = [&](const QString &words, const QString &keys) {
        auto *what = new PlainLabel(words, Text::Body, &Colours::text, QFont::Normal, sheet);
        auto *how = new PlainLabel(keys, Text::Body, &Colours::muted, QFont::Medium, sheet);
        grid->addWidget(what, row, 0);
        grid->addWidget(how, row++, 1);
    };
    const auto native
        = [](const QKeySequence &key) { return key.toString(QKeySequence::NativeText); };
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys << native(key);
        if (!keys.isEmpty() && !action->text().isEmpty())
            line(QString(action->text()).remove(u'&'), keys.join(tr(" or ")));
    }
    line(tr("Send"), native(Qt::Key_Return));
    line(tr("New line in a text"), native(Qt::SHIFT | Qt::Key_Return));

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
