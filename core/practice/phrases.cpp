#include "core/practice/phrases.h"

#include "core/compiledin.h"
#include "core/practice/random.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ivm::practice {

namespace {

std::vector<std::string> strings(const QJsonValue &array)
{
    std::vector<std::string> all;
    for (const QJsonValue &value : array.toArray())
        all.push_back(value.toString().toStdString());
    return all;
}

} // namespace

Result<Phrases> Phrases::read(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Phrases all;
    const QJsonObject slotTable = root.value(QLatin1String("slots")).toObject();
    for (auto slot = slotTable.begin(); slot != slotTable.end(); ++slot) {
        const std::string name = slot.key().toStdString();
        all.m_slots.push_back({ .name = name,
                                .choices = strings(slot.value()),
                                .ofClient = name == "pet" || name == "owner" || name == "family" });
        if (all.m_slots.back().choices.empty())
            return failure(Error::Kind::Invalid, QStringLiteral("an empty slot in the phrases"));
    }
    const auto addAll = [&](const char *key) {
        std::vector<quint16> added;
        for (const QJsonValue &text : root.value(QLatin1String(key)).toArray())
            added.push_back(all.add(text.toString()));
        return added;
    };
    all.m_yes[0] = addAll("yes");
    all.m_yes[1] = addAll("yesSpanish");
    all.m_no = addAll("no");
    all.m_first[0] = addAll("first");
    all.m_first[1] = addAll("firstSpanish");
    all.m_closings[0] = addAll("closings");
    all.m_closings[1] = addAll("closingsSpanish");
    for (const bool spanish : { false, true }) {
        const auto key = spanish ? QLatin1String("episodesSpanish") : QLatin1String("episodes");
        for (const QJsonValue &turns : root.value(key).toArray()) {
            Episode episode;
            for (const QJsonValue &turn : turns.toArray()) {
                const QString text = turn.toString();
                episode.push_back({ .phrase = all.add(text.mid(1)),
                                    .inbound = text.startsWith(QLatin1Char('<')) });
            }
            all.m_episodes[spanish].push_back(std::move(episode));
        }
        if (all.m_episodes[spanish].empty() || all.m_first[spanish].empty()
            || all.m_yes[spanish].empty() || all.m_no.empty() || all.m_closings[spanish].empty())
            return failure(Error::Kind::Invalid, QStringLiteral("the phrases are not complete"));
    }
    return all;
}

Phrases Phrases::ours()
{
    auto phrases = read(compiledIn(QStringLiteral("practice/phrases.json")));
    Q_ASSERT(phrases);
    return phrases ? *std::move(phrases) : Phrases();
}

quint16 Phrases::add(const QString &text)
{
    Sentence sentence;
    std::string rest = text.toStdString();
    sentence.plain = std::all_of(rest.begin(), rest.end(), [](char c) { return c > 0; });
    while (!rest.empty()) {
        const auto open = rest.find('{');
        const auto close = rest.find('}', open == std::string::npos ? 0 : open);
        int slot = -1;
        if (open != std::string::npos && close != std::string::npos) {
            const std::string name = rest.substr(open + 1, close - open - 1);
            const auto known = std::find_if(m_slots.begin(), m_slots.end(),
                                            [&](const Slot &s) { return s.name == name; });
            if (known != m_slots.end())
                slot = int(known - m_slots.begin());
        }
        if (slot < 0) {
            sentence.parts.push_back({ .literal = rest });
            break;
        }
        sentence.parts.push_back({ .literal = rest.substr(0, open), .slot = slot });
        rest = rest.substr(close + 1);
    }
    m_sentences.push_back(std::move(sentence));
    return quint16(m_sentences.size() - 1);
}

const std::string &Phrases::choice(int slot, quint32 seed, quint32 client) const
{
    const Slot &from = m_slots[size_t(slot)];
    const quint64 source = from.ofClient ? quint64(client) << 8 : quint64(seed) << 8;
    return from.choices[mixed(source + quint64(slot) + 1) % from.choices.size()];
}

void Phrases::append(std::string &out, quint16 phrase, quint32 seed, quint32 client) const
{
    for (const Part &part : m_sentences[phrase].parts) {
        out += part.literal;
        if (part.slot >= 0)
            out += choice(part.slot, seed, client);
    }
}

QString Phrases::nameOf(quint32 client) const
{
    std::string name;
    for (const char *wanted : { "owner", "family" }) {
        for (size_t slot = 0; slot < m_slots.size(); ++slot) {
            if (m_slots[slot].name == wanted)
                name += (name.empty() ? "" : " ") + choice(int(slot), 0, client);
        }
    }
    return QString::fromStdString(name);
}

QStringList Phrases::animalsOf(quint32 client) const
{
    for (size_t slot = 0; slot < m_slots.size(); ++slot) {
        if (m_slots[slot].name == "pet")
            return { QString::fromStdString(choice(int(slot), 0, client)) };
    }
    return {};
}

} // namespace ivm::practice
