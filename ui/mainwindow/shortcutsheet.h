#pragma once

#include <QDialog>

class QAction;

namespace ivm {

/// The keys of the window, made from the actions themselves.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const QList<QAction *> &actions, QWidget *window);
};

} // namespace ivm
