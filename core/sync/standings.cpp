#include "core/sync/standings.h"

#include "core/consent/consent.h"
#include "core/store/clientstore.h"
#include "core/store/consentrows.h"
#include "core/store/database.h"

#include <set>

namespace ivm {

namespace {

Meaning meaningOf(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Stop:
    case EvidenceKind::StopWord:
    case EvidenceKind::Start:
        return Meaning::Keyword;
    case EvidenceKind::Yes:
    case EvidenceKind::No:
        return Meaning::Answer;
    case EvidenceKind::Help:
        return Meaning::Help;
    default:
        return Meaning::Ordinary;
    }
}

} // namespace

Standings::Standings(Database &database)
    : m_database(database)
    , m_wishes(StopWishes::shipped())
{ }

Standings::Reading Standings::read(const LoggedMessage &row) const
{
    Reading reading;
    reading.evidence = evidenceOf(row, m_wordings);
    if (row.direction == Direction::In) {
        if (!reading.evidence)
            return reading;
        reading.meaning = meaningOf(reading.evidence->kind);
        if (reading.evidence->kind == EvidenceKind::FirstText)
            reading.evidence.reset();
        return reading;
    }
    if (const auto wording = m_wordings.match(row.body))
        reading.automatic = wording->kind;
    return reading;
}

Standings::Reading Standings::readNew(const LoggedMessage &row) const
{
    Reading reading = read(row);
    if (row.direction == Direction::In && reading.meaning == Meaning::Ordinary && row.at()
        && m_wishes.isSuspected(row.body)) {
        reading.evidence = evidenceOf(row, m_wordings);
        reading.evidence->kind = EvidenceKind::SuspectedStop;
    }
    return reading;
}

Result<bool> Standings::add(const PhoneNumber &client, const Evidence &evidence, Instant now)
{
    return ClientStore(m_database).addEvidence(client, evidence, now);
}

Result<> Standings::keepTexts(const PhoneNumber &client, Instant now)
{
    const auto evidence = ClientStore(m_database).evidence(client);
    if (!evidence)
        return tl::unexpected(evidence.error());
    std::set<Instant> turns{ Instant{} };
    for (const Evidence &piece : *evidence) {
        if (piece.kind != EvidenceKind::FirstText)
            turns.insert(std::chrono::floor<std::chrono::seconds>(piece.at)
                         + std::chrono::seconds(1));
    }
    ConsentRows rows(m_database);
    for (const Instant from : turns) {
        if (auto done = rows.keepFirstTextSince(client, from, now); !done)
            return done;
    }
    return {};
}

Result<bool> Standings::refold(const PhoneNumber &client, Instant now)
{
    if (auto done = keepTexts(client, now); !done)
        return tl::unexpected(done.error());
    const ClientStore clients(m_database);
    const auto known = clients.client(client);
    if (!known)
        return tl::unexpected(known.error());
    const auto evidence = clients.evidence(client);
    if (!evidence)
        return tl::unexpected(evidence.error());
    const Consent consent = foldConsent(*evidence, known->historyKnown);
    return ConsentRows(m_database)
        .store(client, consent.standing,
               consent.because ? std::optional(consent.because->at) : std::nullopt,
               consent.networkBlocked);
}

} // namespace ivm
