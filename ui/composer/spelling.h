#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

class QThread;

namespace ivm {

/// Which words of a text are spelled in no known way. Speaks to Hunspell, where it and a dictionary
/// are installed; without them it knows nothing and marks nothing. Words of the trade are data:
/// resources/words/veterinary.txt. Nothing is ever corrected by itself.
///
/// Window's thread; only the reading of the dictionary happens beside it.
class Spelling final : public QObject
{
    Q_OBJECT

public:
    /// Looks nowhere until begin().
    explicit Spelling(QObject *parent = nullptr);
    ~Spelling() override;

    /// The dictionary of this language, from the system's places.
    void begin(const QString &language = QStringLiteral("en_US"));
    /// The same from a folder with NAME.aff and NAME.dic; for tests.
    void begin(const QString &folder, const QString &name);
    /// A dictionary is there, ready() has been said.
    bool isReady() const;

    /// True for everything while there is no dictionary.
    bool knows(const QString &word) const;
    QStringList suggestions(const QString &word) const;
    /// For as long as the program runs.
    void learn(const QString &word);

    /// (start, length) of the words of a line that are spelled in no known way: not those with
    /// digits, in capitals, in addresses and fields, nor the one that `cursor` stands at the end
    /// of, which is still being written.
    QList<std::pair<int, int>> misspelled(const QString &line, int cursor = -1) const;

Q_SIGNALS:
    /// A dictionary is there, or a word was learned: look again.
    void ready();

private:
    struct Library;
    struct Dictionary;
    void load(const QString &affix, const QString &words);

    std::unique_ptr<Library> m_library;
    std::unique_ptr<Dictionary> m_dictionary;
    QThread *m_loading = nullptr;
    QSet<QString> m_own; // the trade's and the learned ones, folded
    mutable QHash<QString, bool> m_known;
};

} // namespace ivm
