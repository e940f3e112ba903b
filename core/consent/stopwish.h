#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace ivm {

/// Finds wishes to stop in ordinary words ("please don't text me any more"), English and Spanish.
/// A hit is a suggestion that a person decides (EvidenceKind::SuspectedStop): wrong now and then by
/// design, so nothing but a card and a pause may follow from it. A text is read sentence by
/// sentence, its misspellings mended; rules are rows of words and word classes, told in the data
/// (resources/words/stopwishes.json). Pure; immutable, any thread.
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
    bool isSuspected(const QString &text) const { return !ruleFor(text).isNull(); }
    /// The rule that fits, as the data writes it; null when none does.
    QString ruleFor(const QString &text) const;
    /// For tests: rules that do not compile, and therefore never fit, each with its fault.
    QStringList malformed() const;

private:
    struct Rule
    {
        QString written;
        QRegularExpression pattern;
        QList<int> needs; ///< Classes (m_needed) of which a text that it fits has a word each.
    };
    /// A set of words by which a rule is ruled out without its pattern.
    using Needed = QList<bool>;
    QList<int> needsOf(const QString &rule);
    Needed foundIn(const QString &sentences) const;
    QString classed(const QString &item) const;
    QString pattern(const QString &rule) const;
    QList<Rule> rulesIn(const QJsonObject &document, const char *part);
    QString mended(const QString &word) const;
    /// Small letters, one blank behind each word and a line to each sentence.
    QString sentences(const QString &text) const;

    QHash<QString, QString> m_classes;
    QHash<QString, QString> m_typos;
    QStringList m_fuzzy; ///< Recognised with one letter wrong.
    QSet<QString> m_spelledRight;
    QHash<QString, int> m_needed; ///< Alternatives, as `classed` writes them, to their number.
    QHash<QString, QList<int>> m_byWord; ///< Which of them begin with this word,
    QList<std::pair<QString, int>> m_byBeginning; ///< or with a word that begins so.
    QList<Rule> m_ordinary;
    QList<Rule> m_wishes;
    QStringList m_also;
    QStringList m_never;
};

} // namespace ivm
