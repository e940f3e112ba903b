#include "core/practice/world.h"

#include <algorithm>

namespace ivm::practice {

namespace {

using std::chrono::seconds;

std::vector<std::string> texts(const QList<OurNumber> &numbers)
{
    std::vector<std::string> all;
    for (const OurNumber &number : numbers)
        all.push_back(number.number.toStdString());
    return all;
}

std::string folded(const QString &text)
{
    return text.simplified().toLower().toStdString();
}

Fate fateNamed(const QByteArray &name)
{
    using Kind = Fate::Kind;
    if (name == "sent")
        return { .kind = Kind::SentForEver };
    if (name == "landline")
        return { .kind = Kind::Undelivered, .code = 30006 };
    if (name == "unreachable")
        return { .kind = Kind::Undelivered, .code = 30003 };
    if (name == "unknown")
        return { .kind = Kind::Undelivered, .code = 30005 };
    if (name == "spam")
        return { .kind = Kind::Undelivered, .code = 30007 };
    return {};
}

} // namespace

World::Wordings World::wordingsFor(const QList<OurNumber> &numbers)
{
    Wordings wordings;
    wordings.phrases = Phrases::ours();
    wordings.handshake = addHandshake(wordings.phrases, numbers);
    return wordings;
}

World::World(const Clock &clock, const Setup &initial)
    : World(clock, initial, wordingsFor(initial.numbers))
{ }

World::World(const Clock &clock, const Setup &initial, Wordings wordings)
    : setup(initial)
    , log(setup.seed, texts(setup.numbers), std::move(wordings.phrases))
    , random(setup.seed ^ 0x11fe)
    , cast(*this)
    , m_clock(clock)
    , m_now(clock.now())
    , m_handshake(std::move(wordings.handshake))
{
    if (setup.messages > 0)
        m_blocks = writeHistory(log, m_handshake, setup.messages, setup.seed, m_now, setup.answered,
                                setup.strangers);
    m_historyClients = quint32(log.clients().size());
}

quint32 World::nowSeconds() const
{
    const auto second = std::chrono::floor<seconds>(m_now).time_since_epoch().count();
    const auto step = std::max<qint64>(1, setup.manners.dateStep.count());
    return quint32(second - second % step);
}

void World::later(Millis wait, std::function<void()> what)
{
    m_events.emplace(std::pair(m_now + std::max(wait, Millis(0)), ++m_lastEvent), std::move(what));
}

void World::catchUp()
{
    const Instant until = std::max(m_clock.now(), m_now);
    while (!m_events.empty() && m_events.begin()->first.first <= until) {
        auto event = m_events.extract(m_events.begin());
        m_now = std::max(m_now, event.key().first);
        event.mapped()();
    }
    m_now = until;
}

void World::announce(quint32 index)
{
    const Manners &manners = setup.manners;
    if (manners.lateMax <= Millis(0) || !random.chance(manners.lateShare))
        return;
    log.change(index, [](Row &row) { row.flags = quint8(row.flags | Row::Hidden); });
    later(Millis(random.between(manners.lateMin.count(), manners.lateMax.count())), [this, index] {
        log.change(index, [](Row &row) { row.flags = quint8(row.flags & ~Row::Hidden); });
    });
}

quint32 World::send(quint8 number, const std::string &to, std::string body, int media)
{
    Row row{ .created = nowSeconds(),
             .updated = nowSeconds(),
             .client = log.client(to),
             .number = number,
             .status = quint8(MessageStatus::Queued),
             .media = quint8(media) };
    if (media > 0)
        row.flags = Row::Mms;
    const quint32 index = log.add(row, std::move(body));
    announce(index);
    progress(index);
    return index;
}

void World::move(quint32 index, MessageStatus status, int code)
{
    if (log.row(index).state() == MessageStatus::Canceled)
        return;
    log.change(index, [&](Row &row) {
        row.status = quint8(status);
        row.updated = nowSeconds();
        if (status == MessageStatus::Sent)
            row.sent = nowSeconds();
        if (code != 0)
            row.errorCode = quint16(code);
    });
}

void World::progress(quint32 index)
{
    const Manners &manners = setup.manners;
    later(manners.sendingAfter, [this, index] { move(index, MessageStatus::Sending); });
    const Fate fate = fateOf(log.clients()[log.row(index).client]);
    if (fate.kind == Fate::Kind::Failed) {
        later(manners.sentAfter,
              [this, index, fate] { move(index, MessageStatus::Failed, fate.code); });
        return;
    }
    later(manners.sentAfter, [this, index] { move(index, MessageStatus::Sent); });
    later(manners.deliveredAfter, [this, index, fate] {
        const Row row = log.row(index);
        if (row.has(Row::Deleted))
            return;
        if (fate.kind == Fate::Kind::Undelivered) {
            move(index, MessageStatus::Undelivered, fate.code);
            return;
        }
        if (fate.kind == Fate::Kind::Delivered)
            move(index, MessageStatus::Delivered);
        cast.heard(row.number, log.clients()[row.client], log.body(index));
    });
}

std::optional<quint32> World::receive(const Incoming &incoming)
{
    const auto number = log.ourNumber(incoming.to.toStdString());
    if (!number)
        return std::nullopt;
    if (setup.numbers.at(*number).inService && setup.service && setup.service->inboundUrl.isEmpty()
        && !setup.service->useNumberWebhook)
        return std::nullopt;
    const quint32 at = incoming.at
        ? quint32(std::chrono::floor<seconds>(*incoming.at).time_since_epoch().count())
        : nowSeconds();
    Row row{ .created = at,
             .sent = at,
             .updated = std::max(at, nowSeconds()),
             .client = log.client(incoming.from.toStdString()),
             .errorCode = quint16(incoming.errorCode),
             .number = *number,
             .status = quint8(MessageStatus::Received),
             .media = quint8(incoming.photos),
             .flags = Row::Inbound };
    if (incoming.photos > 0)
        row.flags = quint8(row.flags | Row::Mms);
    if (incoming.visibleAfter > Millis(0))
        row.flags = quint8(row.flags | Row::Hidden);
    const quint32 index = log.add(row, incoming.body.toStdString());
    if (incoming.picture > 0)
        pictures.insert(index, incoming.picture);
    if (incoming.visibleAfter > Millis(0)) {
        later(incoming.visibleAfter, [this, index] {
            log.change(index, [](Row &late) { late.flags = quint8(late.flags & ~Row::Hidden); });
        });
    } else {
        announce(index);
    }
    obeyKeyword(*number, row.client, incoming.body);
    return index;
}

void World::obeyKeyword(quint8 number, quint32 client, const QString &text)
{
    // The network knows STOP, START and UNSTOP; the other words are Twilio's own list, with the
    // same effect. YES lifts nothing on a toll-free number (TWILIO.md 6.1).
    static const QStringList stops{ QStringLiteral("STOP"),        QStringLiteral("STOPALL"),
                                    QStringLiteral("UNSUBSCRIBE"), QStringLiteral("CANCEL"),
                                    QStringLiteral("END"),         QStringLiteral("QUIT"),
                                    QStringLiteral("REVOKE"),      QStringLiteral("OPTOUT") };
    const QString word = text.trimmed().toUpper();
    if (stops.contains(word))
        m_blocks.emplace(number, client);
    else if (word == QLatin1String("START") || word == QLatin1String("UNSTOP"))
        m_blocks.erase({ number, client });
}

Fate World::fateOf(const std::string &number) const
{
    const auto known = m_fates.find(number);
    return known == m_fates.end() ? Fate() : known->second;
}

bool World::isRequest(quint8 number, const std::string &text) const
{
    const OurNumber &ours = setup.numbers.at(number);
    const QString said = QString::fromStdString(text);
    const std::string heard = folded(said);
    return heard == folded(ours.request) || heard == folded(ours.requestSpanish)
        || said.contains(QLatin1String("reply yes"), Qt::CaseInsensitive)
        || said.contains(QLatin1String("responda si"), Qt::CaseInsensitive);
}

bool World::isOrdinary(quint8 number, const std::string &text) const
{
    const OurNumber &ours = setup.numbers.at(number);
    const QString said = QString::fromStdString(text).simplified();
    const auto isWording = [&](const QString &wording) {
        const QString fixed = wording.section(QLatin1Char('{'), 0, 0).simplified();
        return !fixed.isEmpty() && said.startsWith(fixed, Qt::CaseInsensitive);
    };
    return !isRequest(number, text) && !isWording(ours.welcome) && !isWording(ours.welcomeSpanish)
        && std::none_of(ours.otherAutomatic.begin(), ours.otherAutomatic.end(), isWording);
}

void World::add(const ClientScript &script)
{
    quint8 number = 0;
    for (qsizetype i = 0; i < setup.numbers.size(); ++i) {
        if (setup.numbers.at(i).name == script.queue)
            number = quint8(i);
    }
    m_named.append(script.client);
    setFate(script.client.number.toStdString(), fateNamed(script.fate));
    if (script.knownForDays > 0)
        writeAcquaintance(script, number);
    cast.enter(script, number);
}

void World::writeAcquaintance(const ClientScript &script, quint8 number)
{
    const OurNumber &ours = setup.numbers.at(number);
    const QString name = script.client.name.section(QLatin1Char(' '), 0, 0);
    const QString pet = script.client.animals.value(0, QStringLiteral("our dog"));
    quint32 at
        = nowSeconds() - quint32(script.knownForDays) * 86'400 - 7000 + quint32(random.below(5000));
    const quint32 client = log.client(script.client.number.toStdString());
    const auto write = [&](bool inbound, const QString &text, quint32 pause) {
        Row row{ .created = at,
                 .sent = at,
                 .updated = at,
                 .client = client,
                 .number = number,
                 .status = quint8(inbound ? MessageStatus::Received : MessageStatus::Delivered),
                 .flags = quint8(inbound ? Row::Inbound : 0) };
        log.add(row, text.toStdString());
        at += pause;
    };
    write(true,
          QStringLiteral("Hi, this is %1, %2 was seen today. Can I text you here?").arg(name, pet),
          6);
    write(false, ours.request, 95);
    write(true, QStringLiteral("YES"), 5);
    write(false, ours.welcome, 400);
    write(false, QStringLiteral("Hi %1, thank you for texting us. How is %2 doing?").arg(name, pet),
          260);
    write(true, QStringLiteral("Much better already, thanks!"), 0);
}

void World::surprise(int count)
{
    for (int i = 0; i < count; ++i) {
        const std::string from = m_historyClients > 0
            ? historyNumber(quint32(random.below(m_historyClients)))
            : historyNumber(quint32(random.below(400)));
        const auto &ours = setup.numbers.at(qsizetype(random.below(quint64(setup.numbers.size()))));
        std::string text;
        const auto &firsts = log.phrases().firstTexts(false);
        if (!firsts.empty())
            log.phrases().append(text, firsts[random.below(firsts.size())], quint32(random.next()),
                                 log.client(from));
        receive({ .from = QByteArray::fromStdString(from),
                  .to = ours.number,
                  .body = QString::fromStdString(text) });
    }
}

void World::beginTrickle(Millis meanPause)
{
    later(Millis(random.between(meanPause.count() / 2, meanPause.count() * 3 / 2)),
          [this, meanPause] { trickle(meanPause); });
}

void World::trickle(Millis meanPause)
{
    // One episode of the phrases, its client's turns only; after each answer of ours the next.
    if (m_historyClients > 0) {
        const auto client = quint32(random.below(m_historyClients));
        const auto &rows = log.rowsOf(client);
        const quint8 number = rows.empty() ? 0 : log.row(rows.back()).number;
        const auto &episodes = log.phrases().episodes(false);
        const auto &episode = episodes[random.below(episodes.size())];
        ClientScript script;
        script.client.number = QByteArray::fromStdString(log.clients()[client]);
        const auto seed = quint32(random.next());
        bool oursBefore = false;
        for (const Phrases::Turn &turn : episode) {
            if (turn.inbound) {
                if (oursBefore && !script.steps.isEmpty())
                    script.steps.append({ .kind = Step::Kind::AwaitAnswer });
                if (!script.steps.isEmpty())
                    script.steps.append(
                        { .kind = Step::Kind::Wait, .wait = Millis(random.between(6000, 30'000)) });
                std::string text;
                log.phrases().append(text, turn.phrase, seed, client);
                script.steps.append(
                    { .kind = Step::Kind::Text, .text = QString::fromStdString(text) });
            }
            oursBefore = !turn.inbound;
        }
        if (!isBlocked(number, client))
            cast.enter(script, number);
    }
    beginTrickle(meanPause);
}

QList<DirectoryEntry> World::directory() const
{
    QList<DirectoryEntry> all = m_named;
    for (quint32 client = 0; client < m_historyClients; ++client) {
        if (mixed(client + 77) % 10 < 9) {
            all.append({ .number = QByteArray::fromStdString(log.clients()[client]),
                         .name = log.phrases().nameOf(client),
                         .animals = log.phrases().animalsOf(client) });
        }
    }
    return all;
}

} // namespace ivm::practice
