#pragma once

#include "ui/look/keyline.h"

#include <QDialog>

namespace ivm {

/// Property of an action: under which heading of the sheet its keys stand.
constexpr const char *KeySection = "ivmKeySection";

/// The keys of the window, made from what they are bound to.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const QList<look::KeyLine> &lines, QWidget *window);
};

} // namespace ivm
