#include "ui/composer/guards.h"

#include "core/compiledin.h"
#include "core/model/carrierrisk.h"
#include "core/model/smstext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace ivm {

namespace {

struct Word
{
    QString folded;
    bool capital = false; ///< And not only because a sentence begins with it.
    bool begins = false; ///< A sentence, with a capital.
};

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    QString word;
    bool capital = false, begins = false;
    bool sentence = true; // at its beginning
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const QChar c = i < text.size() ? text.at(i) : QChar(u' ');
        if (c.isLetterOrNumber() || c.isMark()) {
            if (word.isEmpty()) {
                capital = c.isUpper() && !sentence;
                begins = c.isUpper() && sentence;
            }
            word += c.toCaseFolded();
            continue;
        }
        if (!word.isEmpty()) {
            words << Word{ word, capital, begins };
            word.clear();
            sentence = false;
        }
        sentence = sentence || c == u'.' || c == u'!' || c == u'?' || c == u'\n';
    }
    return words;
}

QSet<QString> guardWords(const char *list)
{
    QSet<QString> all;
    const QJsonObject words = compiledInDocument(QStringLiteral("words/guards.json"));
    for (const QJsonValue word : words.value(QLatin1String(list)).toArray())
        all << word.toString();
    return all;
}

/// Words of every day that animals are called by, too: they count only when written as a name.
bool isOrdinary(const QString &folded)
{
    static const QSet<QString> ordinary = guardWords("ordinary_names");
    return folded.size() < 3 || ordinary.contains(folded);
}

/// What one is or does: the word before it is a name, though a sentence begins there.
bool followsName(const QString &folded)
{
    static const QSet<QString> verbs = guardWords("after_names");
    return verbs.contains(folded);
}

bool stands(const QList<Word> &name, const QList<Word> &draft)
{
    if (name.isEmpty())
        return false;
    const auto same = [](const Word &a, const Word &b) { return a.folded == b.folded; };
    const bool alone = name.size() == 1;
    for (auto at = draft.begin();; ++at) {
        at = std::search(at, draft.end(), name.begin(), name.end(), same);
        if (at == draft.end())
            return false;
        const auto next = at + 1;
        const bool isSubject = at->begins && next != draft.end() && followsName(next->folded);
        if (!alone || at->capital || isSubject || !isOrdinary(at->folded))
            return true;
    }
}

QString calledOther(const OtherClient &other)
{
    Conversation as;
    as.client = other.number;
    as.clientName = other.name;
    return calledName(as);
}

std::optional<Guard> otherName(const QList<Word> &draft, const GuardFacts &facts)
{
    QSet<QString> ours;
    for (const QString &animal : facts.conversation.animals)
        ours << animal.simplified().toCaseFolded();
    const QString us = facts.conversation.clientName.simplified().toCaseFolded();
    for (const OtherClient &other : facts.others) {
        if (other.number == facts.conversation.client)
            continue;
        for (const QString &animal : other.animals) {
            const QString folded = animal.simplified().toCaseFolded();
            // "Bella" is not another's when this client's is called Bella, or Karen Bella is here.
            const bool known
                = ours.contains(folded) || (u' ' + us + u' ').contains(u' ' + folded + u' ');
            if (!known && stands(wordsOf(animal), draft))
                return Guard{ Guard::Kind::OtherName, animal.simplified(), calledOther(other) };
        }
        // A first name alone is anybody's.
        const QString name = other.name.simplified();
        if (name.contains(u' ') && name.toCaseFolded() != us && stands(wordsOf(name), draft))
            return Guard{ Guard::Kind::OtherName, name, calledOther(other) };
    }
    return std::nullopt;
}

/// Whole minutes since the same words left for this client, or are about to.
std::optional<int> sameTextAgo(const QString &draft, const GuardFacts &facts)
{
    const QString wanted = fingerprint(draft.trimmed());
    std::optional<Millis> ago;
    for (const Message &message : facts.recent) {
        if (message.direction != Direction::Out || isFailure(message.status)
            || message.status == MessageStatus::Withdrawn)
            continue;
        const Millis since = facts.now - message.at;
        if (since < SameText && fingerprint(message.body) == wanted)
            ago = ago ? std::min(*ago, since) : since;
    }
    if (!ago)
        return std::nullopt;
    return std::max(0, int(std::chrono::duration_cast<std::chrono::minutes>(*ago).count()));
}

} // namespace

std::optional<UnfilledField> unfilledField(const QString &draft)
{
    static const QRegularExpression field(QStringLiteral("\\{[a-z][a-z_]{0,30}\\}|_{3,}"));
    static const QRegularExpression call(QStringLiteral("^\\s*(/[\\w-]+)\\s*$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (const auto only = call.match(draft); only.hasMatch())
        return UnfilledField{ only.capturedStart(1), only.capturedLength(1) };
    const QRegularExpressionMatch found = field.match(draft);
    if (!found.hasMatch())
        return std::nullopt;
    return UnfilledField{ found.capturedStart(), found.capturedLength() };
}

QList<Guard> guards(const QString &draft, const GuardFacts &facts)
{
    using Kind = Guard::Kind;
    QList<Guard> all;
    if (draft.trimmed().isEmpty())
        return all;
    if (const auto field = unfilledField(draft))
        all << Guard{ Kind::Unfilled, draft.mid(field->position, field->length), {} };
    if (const auto other = otherName(wordsOf(draft), facts))
        all << *other;
    if (facts.byEnter && facts.now - facts.openedAt < JustSwitched)
        all << Guard{ Kind::JustSwitched, {}, {} };
    if (facts.arrived)
        all << Guard{ Kind::TextArrived, *facts.arrived, {} };
    if (const auto minutes = sameTextAgo(draft, facts))
        all << Guard{ Kind::SameText, {}, {}, *minutes };
    for (const CarrierRisk &risk : carrierRisks(draft)) {
        switch (risk.kind) {
        case CarrierRisk::Kind::ShortLink:
            all << Guard{ Kind::ShortLink, risk.what, {} };
            break;
        case CarrierRisk::Kind::AllCapitals:
            all << Guard{ Kind::AllCapitals, {}, {} };
            break;
        case CarrierRisk::Kind::ManyTexts:
            all << Guard{ Kind::ManyTexts, {}, {}, risk.count };
            break;
        }
    }
    return all;
}

} // namespace ivm
