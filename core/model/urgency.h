#pragma once

// Words that may mean an animal cannot wait (DECISIONS 26): they mark, sort and sound, and are
// underlined in the thread. Never a diagnosis. The words are data: resources/defaults/words.json.

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace ivm {

/// Finds whole words and phrases, whatever their case, accents and apostrophes. Immutable: any
/// thread.
class UrgentWords
{
public:
    UrgentWords() = default;
    /// "not breathing"; a star at a word's end stands for any ending: "seizure*".
    explicit UrgentWords(const QStringList &phrases);
    /// The settings document "words": {"groups": [{"name", "language", "words": […]}]}.
    static UrgentWords fromJson(const QByteArray &document);
    /// The words this program carries with it.
    static const UrgentWords &builtIn();

    /// (start, length) in UTF-16 units, in order, not overlapping.
    QList<std::pair<int, int>> matches(QStringView text) const;
    bool isUrgent(QStringView text) const;

private:
    struct Word
    {
        QString text; ///< Folded.
        bool open = false; ///< Ended in a star.
    };
    struct Found;
    bool startsAt(const QList<Found> &words, qsizetype at, const QList<Word> &phrase) const;
    qsizetype longestAt(const QList<Found> &words, qsizetype at) const;

    static QList<Found> wordsOf(QStringView text);
    QHash<QString, QList<QList<Word>>> m_byFirstWord;
    QList<QList<Word>> m_openFirst; ///< Phrases whose first word ends in a star.
};

} // namespace ivm
