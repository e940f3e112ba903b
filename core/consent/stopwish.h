#pragma once

#include <QJsonObject>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace ivm {

/// Finds wishes to stop in ordinary words ("please don't text me any more"), English and Spanish.
/// A hit is a suggestion that a person decides (EvidenceKind::SuspectedStop): wrong now and then by
/// design, so nothing but a card and a pause may follow from it. Patterns are data
/// (resources/words/stopwishes.json); pure.
class StopWishes
{
public:
    /// What ships with the program, read once.
    static const StopWishes &shipped();
    StopWishes() = default; ///< Suspects nothing.
    explicit StopWishes(const QJsonObject &document);
    /// These too, and these never, in ordinary words (settings document "words").
    StopWishes with(const QStringList &also, const QStringList &never) const;

    /// False for whole-message keywords: STOP needs no guess.
    bool isSuspected(const QString &text) const;

private:
    QRegularExpression m_ordinary;
    QRegularExpression m_wish;
    QStringList m_also; ///< Simplified, a blank at both ends.
    QStringList m_never;
};

} // namespace ivm
