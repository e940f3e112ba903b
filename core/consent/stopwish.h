#pragma once

#include "core/lazily.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace ivm {

/// Finds wishes to stop in ordinary words ("please don't text me any more"), English and Spanish.
/// A hit is a suggestion that a person decides (EvidenceKind::SuspectedStop): wrong now and then by
/// design, so nothing but a card and a pause may follow from it. A text is read sentence by
/// sentence, its misspellings mended; rules are rows of words and word classes, told in the data
/// (resources/words/stopwishes.json), which is read when the first text is asked about: whoever
/// only reads the settings does not wait for it. Pure; immutable, any thread; a copy is cheap.
class StopWishes
{
public:
    /// What ships with the program.
    static const StopWishes &shipped();
    StopWishes(); ///< Suspects nothing.
    explicit StopWishes(const QJsonObject &document);
    /// These too, and these never, in ordinary words (settings document "words").
    StopWishes with(const QStringList &also, const QStringList &never) const;

    /// False for whole-message keywords: STOP needs no guess.
    bool isSuspected(const QString &text) const { return !ruleFor(text).isNull(); }
    /// The rule that fits, as the data writes it; null when none does.
    QString ruleFor(const QString &text) const;
    /// For tests: rules that do not compile, and therefore never fit, each with its fault.
    QStringList malformed() const;

private:
    class Rules; ///< What the data says, ready to fit.
    struct Phrases;

    std::shared_ptr<const Lazily<Rules>> m_rules;
    std::shared_ptr<const Lazily<Phrases>> m_own;
};

} // namespace ivm
