#include "core/consent/consent.h"
#include "tests/consent/life.h"
#include "tests/consent/referenceconsent.h"
#include "tests/support/catch.h"

#include <random>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

// Written down here once more on purpose: the order is part of what is tested.
int meaning(EvidenceKind kind)
{
    const EvidenceKind order[]
        = { EvidenceKind::FirstText, EvidenceKind::SuspectedStop, EvidenceKind::Request,
            EvidenceKind::Yes,       EvidenceKind::StaffAccept,   EvidenceKind::Start,
            EvidenceKind::Stop,      EvidenceKind::NetworkRefusal };
    const auto like = [](EvidenceKind k) {
        switch (k) {
        case EvidenceKind::Help:
            return EvidenceKind::FirstText;
        case EvidenceKind::FailedRequest:
            return EvidenceKind::Request;
        case EvidenceKind::No:
        case EvidenceKind::ImportedOptIn:
            return EvidenceKind::Yes;
        case EvidenceKind::StaffAnswer:
        case EvidenceKind::StaffNotAboutTexting:
            return EvidenceKind::StaffAccept;
        case EvidenceKind::StopWord:
        case EvidenceKind::StaffStop:
        case EvidenceKind::StaffWrongNumber:
        case EvidenceKind::ImportedOptOut:
            return EvidenceKind::Stop;
        default:
            return k;
        }
    }(kind);
    return int(std::find(std::begin(order), std::end(order), like) - std::begin(order));
}

struct Act
{
    EvidenceKind kind;
    int gap; ///< Seconds since the one before.
    int number;
    int code;
};

constexpr EvidenceKind Kinds[] = {
    EvidenceKind::FirstText,
    EvidenceKind::Request,
    EvidenceKind::Request,
    EvidenceKind::FailedRequest,
    EvidenceKind::Yes,
    EvidenceKind::Yes,
    EvidenceKind::No,
    EvidenceKind::Stop,
    EvidenceKind::Stop,
    EvidenceKind::StopWord,
    EvidenceKind::Start,
    EvidenceKind::Start,
    EvidenceKind::Help,
    EvidenceKind::NetworkRefusal,
    EvidenceKind::StaffStop,
    EvidenceKind::StaffAccept,
    EvidenceKind::StaffWrongNumber,
    EvidenceKind::StaffNotAboutTexting,
    EvidenceKind::StaffAnswer,
    EvidenceKind::SuspectedStop,
    EvidenceKind::ImportedOptIn,
    EvidenceKind::ImportedOptOut,
};
// Some acts share a second, some lie more than 30 days apart.
constexpr int Gaps[] = { 0, 0, 1, 60, 86'400, 16 * 86'400, 31 * 86'400 };

QList<Evidence> told(const std::vector<Act> &acts);

QList<Evidence> someLife()
{
    const auto step = rc::gen::tuple(rc::gen::inRange(0, int(std::size(Kinds))),
                                     rc::gen::inRange(0, int(std::size(Gaps))),
                                     rc::gen::inRange(0, 2), rc::gen::inRange(0, 3));
    std::vector<Act> acts;
    for (const auto &[kind, gap, number, code] :
         *rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(step))
        acts.push_back({ Kinds[kind], Gaps[gap], number, code });
    return told(acts);
}

/// In its true order.
QList<Evidence> told(const std::vector<Act> &acts)
{
    QList<Evidence> life;
    Instant at = fromMs(1'790'000'000'000);
    for (const auto &[kind, gap, number, code] : acts) {
        at += std::chrono::seconds(gap);
        const bool fromLog = int(kind) < int(EvidenceKind::StaffStop);
        const bool refused
            = kind == EvidenceKind::NetworkRefusal || kind == EvidenceKind::FailedRequest;
        const QString codes[]
            = { QStringLiteral("21610"), QStringLiteral("30004"), QStringLiteral("30005") };
        const QString how = kind == EvidenceKind::NetworkRefusal ? codes[code % 2]
            : refused                                            ? codes[code]
                                                                 : QString();
        life.append(Evidence{ .kind = kind,
                              .at = at,
                              .number = fromLog ? (number == 0 ? Sac : Lac) : PhoneNumber(),
                              .sid = fromLog
                                  ? MessageSid(QStringLiteral("SM%1").arg(
                                        (life.size() * 7919) % 10'007, 32, 16, QLatin1Char('0')))
                                  : MessageSid(),
                              .words = QStringLiteral("w%1").arg(life.size()),
                              .how = how });
    }
    std::stable_sort(life.begin(), life.end(), [](const Evidence &a, const Evidence &b) {
        return std::tuple(a.at, meaning(a.kind), a.sid.text(), a.words)
            < std::tuple(b.at, meaning(b.kind), b.sid.text(), b.words);
    });
    return life;
}

QList<Evidence> shuffled(QList<Evidence> life)
{
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    std::shuffle(life.begin(), life.end(), random);
    return life;
}

} // namespace

TEST_CASE("any life gives the standing and the blocks that a second reading of the rules gives",
          "[consent]")
{
    holds("fold equals reference", [] {
        const auto life = someLife();
        const auto expected = referenceConsent(life);
        const auto consent = foldConsent(shuffled(life), true);
        RC_ASSERT(consent.standing == expected.standing);
        RC_ASSERT(consent.networkBlocked == expected.blocked);
        RC_ASSERT(consent.suspectedStop.has_value() == expected.undecidedWish);
    });
}

TEST_CASE("ten thousand lives agree with the second reading", "[consent]")
{
    std::mt19937 random(20261123);
    const auto upTo = [&random](size_t n) { return int(random() % n); };
    int optedIn = 0;
    for (int run = 0; run < 10'000; ++run) {
        std::vector<Act> acts(size_t(1 + upTo(24)));
        for (Act &act : acts)
            act = { Kinds[upTo(std::size(Kinds))], Gaps[upTo(std::size(Gaps))], upTo(2), upTo(3) };
        const auto life = told(acts);
        const auto expected = referenceConsent(life);
        auto arrived = life;
        std::shuffle(arrived.begin(), arrived.end(), random);
        const auto consent = foldConsent(arrived, true);
        INFO("life " << run);
        REQUIRE(consent.standing == expected.standing);
        REQUIRE(consent.networkBlocked == expected.blocked);
        REQUIRE(consent.suspectedStop.has_value() == expected.undecidedWish);
        REQUIRE(consent == foldConsent(life, true));
        optedIn += consent.standing == Standing::OptedIn ? 1 : 0;
    }
    CHECK(optedIn > 1000); // the lives are worth their name
}

TEST_CASE("any order of arrival gives the consent of the true order", "[consent]")
{
    holds("order of arrival does not matter", [] {
        const auto life = someLife();
        RC_ASSERT(foldConsent(shuffled(life), true) == foldConsent(life, true));
    });
}

TEST_CASE("taking in the same evidence again changes nothing", "[consent]")
{
    holds("replaying changes nothing", [] {
        const auto life = someLife();
        auto twice = shuffled(life + life);
        RC_ASSERT(foldConsent(twice, true) == foldConsent(life, true));
    });
}

TEST_CASE("whatever the life was, YES after STOP restores nothing and START lifts only its pair",
          "[consent]")
{
    holds("STOP, YES, START", [] {
        auto life = someLife();
        const Instant end = (life.isEmpty() ? fromMs(0) : life.constLast().at) + 1s;
        const auto add = [&life](EvidenceKind kind, const PhoneNumber &number, Instant at) {
            life.append(Evidence{ .kind = kind, .at = at, .number = number });
            return foldConsent(life, true);
        };
        add(EvidenceKind::Stop, Lac, end);
        const auto stopped = add(EvidenceKind::Stop, Sac, end + 1s);
        RC_ASSERT(stopped.standing == Standing::OptedOut);
        const auto yes = add(EvidenceKind::Yes, Sac, end + 2s);
        RC_ASSERT(yes.standing == Standing::OptedOut);
        RC_ASSERT(yes.networkBlocked == stopped.networkBlocked);
        RC_ASSERT(yes.yesAfterStop.has_value());
        const auto start = add(EvidenceKind::Start, Sac, end + 3s);
        RC_ASSERT(start.standing == Standing::OptedIn);
        RC_ASSERT(!start.networkBlocked.contains(Sac));
        RC_ASSERT(start.networkBlocked.contains(Lac));
    });
}

TEST_CASE("whatever the life was, nothing may be written while a STOP is in force", "[consent]")
{
    holds("STOP forbids", [] {
        const auto life = someLife();
        const auto consent = foldConsent(life, true);
        const Instant now = (life.isEmpty() ? fromMs(0) : life.constLast().at) + 1min;
        for (const auto purpose : { Purpose::ByHand, Purpose::AnswerByHand, Purpose::Automatic }) {
            for (const auto policy :
                 { AnswerPolicy::Never, AnswerPolicy::WithClick, AnswerPolicy::Freely }) {
                const auto permission = mayWrite(
                    consent,
                    { .ours = Sac, .client = Client, .lastInbound = now, .answerPolicy = policy },
                    purpose, now);
                if (consent.lastStop || consent.networkBlocked.contains(Sac)
                    || consent.suspectedStop)
                    RC_ASSERT(!permission.isGiven());
            }
        }
    });
}
