#pragma once

// What changed between two states of a settings document: for the summary before saving, and for
// the change history. Pure.

#include <QJsonObject>
#include <QList>
#include <QString>

namespace ivm {

struct SettingDifference
{
    QString place; ///< "hours.queues.SAC.week.mon", as settingpath.h reads it.
    QString queue; ///< The queue's name if it concerns one; empty: all.
    QString before; ///< JSON on one line; empty: it was not there.
    QString after; ///< The same; empty: it is not there any more.

    bool operator==(const SettingDifference &) const = default;
};

/// In order of place. Lists are whole values, but for lists of documents of the same length.
QList<SettingDifference> settingDifferences(const QString &subject, const QJsonObject &before,
                                            const QJsonObject &after);

} // namespace ivm
