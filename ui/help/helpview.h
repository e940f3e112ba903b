#pragma once

#include "ui/help/helppage.h"
#include "ui/help/keyedtext.h"
#include "ui/look/keyline.h"

#include <QWidget>

namespace ivm {

/// One page of help, laid out: words, signs, keys, and links to other pages.
class HelpView final : public QWidget
{
    Q_OBJECT

public:
    HelpView(const HelpPage &page, const QList<HelpPage> &all, const KeyNames &keys,
             const QList<look::KeyLine> &allKeys, QWidget *parent = nullptr);

Q_SIGNALS:
    void pageWanted(const QString &id);
};

} // namespace ivm
