// Intake: what it reads by and whom it tells.

#include "core/sync/intake.h"

#include "core/sync/intakeprivate.h"

namespace ivm {

Intake::Intake(Database &database, Clock &clock)
    : d(std::make_unique<Private>(database, clock))
{ }

Intake::~Intake() = default;

void Intake::setWordings(Wordings wordings)
{
    d->standings.setWordings(std::move(wordings));
}

void Intake::setStopWishes(StopWishes wishes)
{
    d->standings.setStopWishes(std::move(wishes));
}

void Intake::setUrgentWords(UrgentWords words)
{
    d->urgentWords = std::move(words);
}

void Intake::onArrival(Owed owed)
{
    d->owed = std::move(owed);
}

void Intake::onHistoryKnown(std::function<Result<>()> known)
{
    d->historyKnown = std::move(known);
}

void Intake::onStandingChanged(std::function<Result<>(const PhoneNumber &)> changed)
{
    d->standingChanged = std::move(changed);
}

void Intake::onDecision(std::function<Result<>(const PhoneNumber &, const Evidence &)> decided)
{
    d->decided = std::move(decided);
}

void Intake::onOtherAutomatic(std::function<Result<>(MessageId)> found)
{
    d->otherAutomatic = std::move(found);
}

void Intake::onUnknownOutbound(Adopts adopts)
{
    d->adopts = std::move(adopts);
}

} // namespace ivm
