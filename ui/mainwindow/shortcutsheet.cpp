#include "ui/mainwindow/shortcutsheet.h"

#include "ui/look/plainlabel.h"

#include <QAction>
#include <QGridLayout>

namespace ivm {

using namespace look;

ShortcutSheet::ShortcutSheet(const QList<QAction *> &actions, QWidget *window)
    : QDialog(window)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(px(24), px(20), px(24), px(20));
    grid->setHorizontalSpacing(px(32));
    grid->setVerticalSpacing(px(8));
    int row = 0;
    const auto line = [&](const QString &words, const QString &keys) {
        grid->addWidget(new PlainLabel(words, Text::Body, &Colours::text, QFont::Normal, this), row,
                        0);
        grid->addWidget(new PlainLabel(keys, Text::Body, &Colours::muted, QFont::Medium, this),
                        row++, 1);
    };
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty() && !action->text().isEmpty())
            line(QString(action->text()).remove(u'&'), keys.join(tr(" or ")));
    }
    line(tr("Send"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
    line(tr("New line in a text"),
         QKeySequence(Qt::SHIFT | Qt::Key_Return).toString(QKeySequence::NativeText));
}

} // namespace ivm
