#pragma once

// The sentences of a history (resources/practice/phrases.json), composed from a phrase, a seed and
// a client whenever they are asked for, so that a million texts take no memory. Values.

#include "core/practice/setup.h"
#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <string>
#include <vector>

namespace ivm::practice {

class Phrases
{
public:
    struct Turn
    {
        quint16 phrase = 0;
        bool inbound = false;
    };
    using Episode = std::vector<Turn>;

    Phrases() = default;
    static Result<Phrases> read(const QByteArray &json);
    /// What comes with the program.
    static Phrases ours();

    void append(std::string &out, quint16 phrase, quint32 seed, quint32 client) const;

    const std::vector<Episode> &episodes(bool spanish) const { return m_episodes[spanish]; }
    const std::vector<quint16> &firstTexts(bool spanish) const { return m_first[spanish]; }
    const std::vector<quint16> &yes(bool spanish) const { return m_yes[spanish]; }
    const std::vector<quint16> &no() const { return m_no; }
    /// Our last words of a talk, whatever it was about.
    const std::vector<quint16> &closings(bool spanish) const { return m_closings[spanish]; }
    /// A phrase said word for word: a wording, a keyword.
    quint16 add(const QString &text);
    bool isPlainGsm(quint16 phrase) const { return m_sentences[phrase].plain; }

    /// The name and animals that the client of this index speaks of.
    QString nameOf(quint32 client) const;
    QStringList animalsOf(quint32 client) const;

private:
    struct Part
    {
        std::string literal; ///< Before the slot.
        int slot = -1; ///< Index into m_slots; none at the end.
    };
    struct Sentence
    {
        std::vector<Part> parts;
        bool plain = true; ///< ASCII only.
    };
    struct Slot
    {
        std::string name;
        std::vector<std::string> choices;
        bool ofClient = false;
    };
    const std::string &choice(int slot, quint32 seed, quint32 client) const;

    std::vector<Slot> m_slots;
    std::vector<Sentence> m_sentences;
    std::vector<Episode> m_episodes[2];
    std::vector<quint16> m_first[2];
    std::vector<quint16> m_yes[2];
    std::vector<quint16> m_no;
    std::vector<quint16> m_closings[2];
};

} // namespace ivm::practice
