#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace ivm::look {

/// What Tab leads to inside, in the order in which one reads: as the layouts have it, not as the
/// widgets were made.
QList<QWidget *> tabStops(const QWidget &within);
/// Lets Tab go in that order. For pages whose parts come and go.
void orderTabs(const QWidget &within);

/// The keyboard through a list that is made anew: remembers which control inside had it, and gives
/// it to the new one of that name; to the one that stands in its place when that is gone; to
/// `orElse` when nothing is left, or when it was where only a click leads. Does nothing where the
/// keyboard was elsewhere, or still is where it was.
class KeptFocus
{
public:
    explicit KeptFocus(const QWidget &within);
    void giveBack(const QWidget &within, QWidget *orElse);

private:
    bool m_had = false;
    QPointer<QWidget> m_held;
    QString m_name;
    qsizetype m_place = -1; ///< Among the stops; -1: none of them.
};

} // namespace ivm::look
