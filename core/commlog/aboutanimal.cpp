#include "core/commlog/aboutanimal.h"

#include <algorithm>

namespace ivm::commlog {

namespace {

/// Lower case, no accents: "Émile" is found in "emile is fine".
QString folded(const QString &text)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (!c.isMark())
            result += c;
    }
    return result;
}

bool isWordCharacter(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

/// "Max", "Max's" and "Max." name Max; "maximum" does not.
bool names(const QString &foldedText, const QString &foldedName)
{
    if (foldedName.isEmpty())
        return false;
    for (qsizetype at = foldedText.indexOf(foldedName); at >= 0;
         at = foldedText.indexOf(foldedName, at + 1)) {
        if (!isWordCharacter(foldedText, at - 1)
            && !isWordCharacter(foldedText, at + foldedName.size()))
            return true;
    }
    return false;
}

} // namespace

QList<MessageId> textsAbout(const QString &animal, const QStringList &allAnimals,
                            const QList<Message> &messages)
{
    const QString wanted = folded(animal.simplified());
    QStringList others;
    for (const QString &other : allAnimals) {
        if (const QString name = folded(other.simplified()); name != wanted)
            others << name;
    }
    QList<MessageId> about;
    bool going = false; // the subject is the animal
    Instant last{};
    for (const Message &message : messages) {
        const QString text = folded(message.body);
        const bool named = names(text, wanted);
        const bool another = std::ranges::any_of(
            others, [&text](const QString &other) { return names(text, other); });
        if (named)
            going = true;
        else if (another || message.at - last > NewSubject || message.automatic != AutoKind::None)
            going = false;
        last = message.at;
        if (going)
            about << message.id;
        if (named && another)
            going = false; // what follows may be about either
    }
    return about;
}

} // namespace ivm::commlog
