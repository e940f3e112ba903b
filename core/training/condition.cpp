#include "core/training/condition.h"

#include <QCoreApplication>

#include <algorithm>

namespace ivm::training {

using practice::Handwritten;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LessonFaults)
};

constexpr double LongestWithin = 3600; // seconds

qsizetype firstAt(const Condition &condition, const Record &record);

std::optional<Instant> firstTextOf(const QString &client, const Record &record)
{
    for (const Happening &one : record) {
        if (one.kind == Happening::Kind::Texted && one.client == client)
            return one.at;
    }
    return std::nullopt;
}

bool saysOneOf(const QString &words, const QStringList &parts)
{
    return parts.isEmpty() || std::ranges::any_of(parts, [&](const QString &part) {
               return words.contains(part, Qt::CaseInsensitive);
           });
}

/// The happening at `at` is one the condition means, `before` and `still` aside.
bool isMeant(const Condition &c, const Record &record, qsizetype at)
{
    const Happening &one = record.at(at);
    if (one.kind != c.what || (!c.client.isEmpty() && one.client != c.client)
        || (!c.as.isEmpty() && one.words != c.as) || !saysOneOf(one.words, c.containing))
        return false;
    if (c.within) {
        const auto wrote = firstTextOf(one.client, record);
        if (!wrote || one.at - *wrote > *c.within)
            return false;
    }
    if (!c.after.isEmpty()) {
        const qsizetype after = firstAt(c.after.first(), record);
        if (after < 0 || at <= after)
            return false;
    }
    return true;
}

bool hasWrittenSince(const QString &client, const Record &record, qsizetype at)
{
    for (qsizetype i = at + 1; i < record.size(); ++i) {
        if (record.at(i).kind == Happening::Kind::Texted && record.at(i).client == client)
            return true;
    }
    return false;
}

/// Where the condition is first met; negative: nowhere.
qsizetype firstAt(const Condition &condition, const Record &record)
{
    for (qsizetype at = 0; at < record.size(); ++at) {
        if (condition.kind == Condition::Kind::Happening ? isMeant(condition, record, at)
                                                         : holds(condition, record.first(at + 1)))
            return at;
    }
    return -1;
}

bool happened(const Condition &c, const Record &record)
{
    if (c.still) {
        for (qsizetype at = record.size() - 1; at >= 0; --at) {
            if (isMeant(c, record, at))
                return !hasWrittenSince(record.at(at).client, record, at);
        }
        return false;
    }
    const qsizetype at = firstAt(c, record);
    if (at < 0 || c.before.isEmpty())
        return at >= 0;
    const qsizetype other = firstAt(c.before.first(), record);
    return other < 0 || at < other;
}

Condition readHappening(Handwritten &from, const QStringList &clients)
{
    const auto nested = [&](const QString &field) {
        QList<Condition> one;
        if (from.has(field)) {
            Handwritten inner = from.object(field);
            one.append(readCondition(inner, clients));
        }
        return one;
    };
    Condition c;
    const QString word = from.oneOf(QStringLiteral("happening"), allHappenings());
    const auto kind = happeningNamed(word);
    if (!kind)
        return c; // said already
    c.what = *kind;
    if (isOfClient(*kind) && from.has(QStringLiteral("client")))
        c.client = from.oneOf(QStringLiteral("client"), clients);
    if (from.has(QStringLiteral("as")))
        c.as = fixedWords(*kind).isEmpty() ? from.words(QStringLiteral("as"))
                                           : from.oneOf(QStringLiteral("as"), fixedWords(*kind));
    if (from.has(QStringLiteral("containing")))
        c.containing = from.listOfWords(QStringLiteral("containing"));
    if (from.has(QStringLiteral("within")))
        c.within = Millis(qint64(from.number(QStringLiteral("within"), 1, LongestWithin) * 1000));
    c.after = nested(QStringLiteral("after"));
    c.before = nested(QStringLiteral("before"));
    if (from.has(QStringLiteral("still"))) {
        const QJsonValue still = from.value(QStringLiteral("still"));
        if (!still.isBool())
            from.refuse(Words::tr("\"still\" must be true or false"));
        c.still = still.toBool();
    }
    return c;
}

} // namespace

bool holds(const Condition &condition, const Record &record)
{
    const auto inRecord = [&](const Condition &one) { return holds(one, record); };
    switch (condition.kind) {
    case Condition::Kind::Happening:
        return happened(condition, record);
    case Condition::Kind::All:
        return std::ranges::all_of(condition.of, inRecord);
    case Condition::Kind::Any:
        return std::ranges::any_of(condition.of, inRecord);
    case Condition::Kind::Not:
        return std::ranges::none_of(condition.of, inRecord);
    }
    return false;
}

Condition readCondition(Handwritten &from, const QStringList &clients)
{
    const std::pair<QString, Condition::Kind> several[]
        = { { QStringLiteral("all"), Condition::Kind::All },
            { QStringLiteral("any"), Condition::Kind::Any } };
    Condition condition;
    for (const auto &[field, kind] : several) {
        if (!from.has(field))
            continue;
        condition.kind = kind;
        for (Handwritten &one : from.objects(field, QStringLiteral("\"%1\"").arg(field)))
            condition.of.append(readCondition(one, clients));
        if (condition.of.isEmpty())
            from.refuse(Words::tr("\"%1\" is empty").arg(field));
        from.finish();
        return condition;
    }
    if (from.has(QStringLiteral("not"))) {
        Handwritten one = from.object(QStringLiteral("not"));
        condition.kind = Condition::Kind::Not;
        condition.of.append(readCondition(one, clients));
    } else {
        condition = readHappening(from, clients);
    }
    from.finish();
    return condition;
}

} // namespace ivm::training
