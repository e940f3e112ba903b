// Clients' lives: years of texts, answers, STOPs and staff acts, in random order. Whatever happens,
// no automatic text leaves against the standing at the moment of its POST, and none leaves twice
// for one reason. What is shipped: the rules (decide), the fold, the permission asked at the POST.
// What it is compared with: the reference fold of tests/consent and rules written down anew here.

#include "core/automessages/decide.h"
#include "core/consent/defaultwordings.h"
#include "core/consent/wordings.h"
#include "core/practice/random.h"
#include "tests/consent/referenceconsent.h"
#include "tests/support/catch.h"

#include <cstdio>
#include <set>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const Instant Birth = fromMs(1'735'000'000'000); // December 2024

QList<Queue> someQueues()
{
    return { { .id = QueueId(1),
               .name = QStringLiteral("SAC"),
               .title = QStringLiteral("Small Animal Clinic"),
               .number = PhoneNumber(QStringLiteral("+18444073300")) },
             { .id = QueueId(2),
               .name = QStringLiteral("LAC"),
               .title = QStringLiteral("Large Animal Clinic"),
               .number = PhoneNumber(QStringLiteral("+18444102300")) } };
}

const AutoSettings &settings()
{
    static const AutoSettings made = [] {
        auto read = autoSettings({}, someQueues());
        REQUIRE(read);
        return *read;
    }();
    return made;
}

struct Tally
{
    qint64 lives = 0;
    qint64 texts = 0;
    qint64 posts = 0;
    qint64 stopped = 0; ///< Owed, but the standing had changed by the time of the POST.
    qint64 against = 0; ///< Against the standing.
    qint64 twice = 0; ///< For the same reason.
    QString story; ///< Of the first text that went against it.
};

class Life
{
public:
    Life(quint64 seed, Tally &tally)
        : m_random(seed)
        , m_tally(tally)
        , m_now(Birth + Millis(m_random.between(0, 400LL * 24 * 3600 * 1000)))
    { }
    void live();

private:
    struct Owed
    {
        AutoIntent intent;
        Instant leavesAt{};
        bool isOpen = true;
        bool went = false;
        Instant at{};
    };

    const QueueRules &queue(int i) const { return settings().queues.at(i); }
    void texts(const QString &words, int onQueue);
    void staff(EvidenceKind kind);
    void add(Evidence evidence);
    void post(Owed &owed);
    void check(const Owed &owed);
    QString story(const Owed &owed) const;
    void sendsUntil(Instant until);
    AutoHistory history(QueueId of) const;
    MessageSid sid()
    {
        return MessageSid(QStringLiteral("SM%1").arg(++m_rows, 32, 16, QLatin1Char('0')));
    }
    QString something();

    practice::Random m_random;
    Tally &m_tally;
    Instant m_now;
    PhoneNumber m_client{ QStringLiteral("+12175550148") };
    QList<Evidence> m_story;
    QList<Owed> m_owed;
    QHash<PhoneNumber, Instant> m_lastInbound;
    Instant m_lastOrdinary{}; ///< Their newest text in words of their own.
    std::optional<Instant> m_byPerson;
    bool m_blocked = false;
    bool m_spanish = false;
    int m_rows = 0;
    std::set<std::tuple<int, QString, QString>> m_gone;
};

QString Life::something()
{
    static const QStringList ordinary{
        QStringLiteral("Hi"),
        QStringLiteral("My dog ate a sock"),
        QStringLiteral("ok"),
        QStringLiteral("When can I pick her up?"),
        QStringLiteral("Hola, mi perro no come"),
        QStringLiteral("She is not breathing"),
        QStringLiteral("yes this is Karen"),
        QStringLiteral("thank you"),
    };
    static const QStringList keywords{
        QStringLiteral("STOP"),   QStringLiteral("stop."), QStringLiteral("Unsubscribe"),
        QStringLiteral("cancel"), QStringLiteral("START"), QStringLiteral("unstop"),
        QStringLiteral("HELP"),   QStringLiteral("No"),    QStringLiteral("sí"),
    };
    const auto dice = m_random.below(100);
    if (dice < 25)
        return QStringLiteral("Yes");
    if (dice < 50)
        return keywords.at(qsizetype(m_random.below(quint64(keywords.size()))));
    return ordinary.at(qsizetype(m_random.below(quint64(ordinary.size()))));
}

void Life::add(Evidence evidence)
{
    // Of ordinary texts, the first after every other piece of evidence, as intake keeps them.
    const bool repeated = evidence.kind == EvidenceKind::FirstText && !m_story.isEmpty()
        && m_story.last().kind == EvidenceKind::FirstText;
    if (!repeated)
        m_story.append(std::move(evidence));
}

AutoHistory Life::history(QueueId of) const
{
    AutoHistory history;
    for (const Owed &owed : m_owed) {
        history.past.append({ .kind = owed.intent.kind,
                              .queue = owed.intent.queue,
                              .period = owed.intent.period,
                              .at = owed.intent.triggeredAt,
                              .isOpen = owed.isOpen,
                              .mayHaveGone = owed.went });
    }
    if (of == QueueId(1))
        history.lastByPerson = m_byPerson;
    history.spanish = m_spanish;
    return history;
}

void Life::texts(const QString &words, int onQueue)
{
    ++m_tally.texts;
    const QueueRules &rules = queue(onQueue);
    LoggedMessage row;
    row.sid = sid();
    row.from = m_client;
    row.to = rules.queue.number;
    row.body = words;
    row.status = MessageStatus::Received;
    row.created = row.sent = m_now;
    static const Wordings all(settings().wordings);
    const auto evidence = evidenceOf(row, all);
    REQUIRE(evidence);
    add(*evidence);
    m_lastInbound.insert(row.to, m_now);
    if (evidence->kind == EvidenceKind::FirstText)
        m_lastOrdinary = m_now;
    m_spanish = m_spanish || looksSpanish(words);
    // Whole-message keywords are no guesses.
    if (evidence->kind == EvidenceKind::FirstText && m_random.chance(0.02))
        add({ .kind = EvidenceKind::SuspectedStop, .at = m_now, .number = row.to, .words = words });

    const AutoEvent event{ .queue = rules.queue.id,
                           .ours = row.to,
                           .client = m_client,
                           .text = words,
                           .sid = row.sid,
                           .at = m_now };
    const AutoStanding standing{ .consent = foldConsent(m_story, true), .blocked = m_blocked };
    const AutoMoment moment{ .now = m_now, .answersFrom = m_now - 15min };
    for (const AutoDecision &decision :
         decide(event, standing, history(rules.queue.id), settings(), moment)) {
        if (!decision.intent)
            continue;
        // Mostly at once, but after the second of its trigger (OutboxTimings::afterTrigger); now
        // and then the line is down for hours.
        const Millis delay = m_random.chance(0.8)
            ? Millis(m_random.between(2'000, 8'000))
            : Millis(m_random.between(2'000, 30LL * 3600'000));
        m_owed.append({ .intent = *decision.intent, .leavesAt = m_now + delay });
    }
}

void Life::staff(EvidenceKind kind)
{
    add({ .kind = kind,
          .at = m_now,
          .staff = QStringLiteral("AB"),
          .how = QStringLiteral("phone") });
}

void Life::post(Owed &owed)
{
    owed.isOpen = false;
    if (owed.intent.expiresAt <= m_now)
        return;
    const QueueRules *rules = settings().of(owed.intent.queue);
    // As the outbox: no request in the second of a text of theirs (DECISIONS 3).
    const Instant last = std::max(m_lastInbound.value(queue(0).queue.number),
                                  m_lastInbound.value(queue(1).queue.number));
    if (owed.intent.kind == AutoKind::Request && m_now < last + 2s) {
        owed.isOpen = true;
        owed.leavesAt = last + 2s;
        return;
    }
    const PairFacts pair{ .ours = rules->queue.number,
                          .client = m_client,
                          .lastInbound = m_lastInbound.value(rules->queue.number),
                          .blocked = m_blocked };
    const Purpose purpose
        = owed.intent.kind == AutoKind::Request ? Purpose::OptInRequest : Purpose::Automatic;
    if (!mayWrite(foldConsent(m_story, true), pair, purpose, m_now).isGiven()) {
        ++m_tally.stopped;
        return;
    }
    owed.went = true;
    owed.at = m_now;
    ++m_tally.posts;
    check(owed);
    const auto key = std::tuple(int(owed.intent.kind), owed.intent.scope, owed.intent.period);
    m_tally.twice += m_gone.insert(key).second ? 0 : 1;
    if (owed.intent.kind == AutoKind::Request) {
        const bool fails = m_random.chance(0.03);
        add({ .kind = fails ? EvidenceKind::FailedRequest : EvidenceKind::Request,
              .at = m_now,
              .number = rules->queue.number,
              .sid = sid(),
              .words = owed.intent.text,
              .wordingVersion = 1 });
    }
}

/// The rules once more, from DECISIONS alone.
void Life::check(const Owed &owed)
{
    const ReferenceConsent truth = referenceConsent(m_story);
    const PhoneNumber ours = settings().of(owed.intent.queue)->queue.number;
    bool against = m_blocked || truth.blocked.contains(ours) || truth.undecidedWish;
    if (owed.intent.kind != AutoKind::Request) {
        against = against || truth.standing != Standing::OptedIn;
    } else if (truth.standing == Standing::OptedOut) {
        // Only for words of their own that came after the STOP, and after any YES to it.
        Instant lastWord{};
        bool wrongNumber = false;
        QSet<PhoneNumber> stoppedOn;
        for (const Evidence &piece : m_story) {
            const bool stops = piece.kind == EvidenceKind::Stop
                || piece.kind == EvidenceKind::StopWord || piece.kind == EvidenceKind::StaffStop
                || piece.kind == EvidenceKind::StaffWrongNumber
                || (piece.kind == EvidenceKind::NetworkRefusal
                    && !stoppedOn.contains(piece.number)); // else it is that STOP's echo
            if (piece.kind == EvidenceKind::Stop || piece.kind == EvidenceKind::StopWord
                || piece.kind == EvidenceKind::NetworkRefusal)
                stoppedOn.insert(piece.number);
            else if (piece.kind == EvidenceKind::Start)
                stoppedOn.remove(piece.number);
            if (stops)
                wrongNumber = piece.kind == EvidenceKind::StaffWrongNumber;
            if (stops || piece.kind == EvidenceKind::Yes)
                lastWord = std::max(lastWord, piece.at);
        }
        against = against || wrongNumber || m_lastOrdinary <= lastWord
            || m_lastInbound.value(ours) <= lastWord;
    } else {
        against = against
            || (truth.standing != Standing::Stranger && truth.standing != Standing::Invited);
    }
    if (against && m_tally.against++ == 0)
        m_tally.story = story(owed);
}

QString Life::story(const Owed &owed) const
{
    QString told = QStringLiteral("kind %1 on %2 at %3, blocked %4\n")
                       .arg(int(owed.intent.kind))
                       .arg(raw(owed.intent.queue))
                       .arg(isoUtc(m_now))
                       .arg(m_blocked);
    for (const Evidence &piece : m_story)
        told += QStringLiteral("  %1  %2  %3  %4 %5\n")
                    .arg(isoUtc(piece.at))
                    .arg(int(piece.kind))
                    .arg(piece.number.text(), piece.words.left(30), piece.how);
    return told;
}

void Life::sendsUntil(Instant until)
{
    for (;;) {
        Owed *next = nullptr;
        for (Owed &owed : m_owed) {
            if (owed.isOpen && owed.leavesAt <= until && (!next || owed.leavesAt < next->leavesAt))
                next = &owed;
        }
        if (!next)
            break;
        m_now = std::max(m_now, next->leavesAt);
        post(*next);
    }
    m_now = std::max(m_now, until);
}

void Life::live()
{
    ++m_tally.lives;
    const int acts = int(m_random.between(4, 20));
    for (int i = 0; i < acts; ++i) {
        const auto dice = m_random.below(100);
        const Millis wait = dice < 50 ? Millis(m_random.between(1'000, 10 * 60'000))
            : dice < 80               ? Millis(m_random.between(60'000, 26LL * 3600'000))
                                      : Millis(m_random.between(0, 60LL * 24 * 3600'000));
        sendsUntil(std::chrono::floor<std::chrono::seconds>(m_now + wait) + 1s);
        const auto act = m_random.below(100);
        if (act < 82)
            texts(something(), int(m_random.below(2)));
        else if (act < 85)
            staff(EvidenceKind::StaffStop);
        else if (act < 87)
            staff(EvidenceKind::StaffAccept);
        else if (act < 88)
            staff(EvidenceKind::StaffWrongNumber);
        else if (act < 92)
            staff(EvidenceKind::StaffNotAboutTexting);
        else if (act < 94)
            m_blocked = !m_blocked;
        else if (act < 96)
            add({ .kind = EvidenceKind::NetworkRefusal,
                  .at = m_now,
                  .number = queue(int(m_random.below(2))).queue.number,
                  .sid = sid(),
                  .how = QStringLiteral("21610") });
        else
            m_byPerson = m_now;
    }
    sendsUntil(m_now + 48h);
}

} // namespace

TEST_CASE("in a hundred thousand lives no automatic text leaves against the client's standing",
          "[simulation][lives]")
{
    const QByteArray given = qgetenv("IVM_LIVES");
    const int lives = given.isEmpty() ? 100'000 : given.toInt();
    Tally tally;
    for (int i = 0; i < lives; ++i) {
        Life(quint64(i) + 1, tally).live();
        if (tally.against + tally.twice > 0 && i < lives) {
            INFO("life " << i + 1 << ": " << tally.story.toStdString());
            REQUIRE(tally.against == 0);
            REQUIRE(tally.twice == 0);
        }
    }
    std::printf("lives %lld  texts %lld  posts %lld  stopped at the POST %lld  against %lld  "
                "twice %lld\n",
                tally.lives, tally.texts, tally.posts, tally.stopped, tally.against, tally.twice);
    CHECK(tally.lives == lives);
    CHECK(tally.posts > lives / 2);
    CHECK(tally.stopped > lives / 100);
}
