#include "core/desk/regulationof.h"

#include "core/desk/gather.h"
#include "core/desk/openquestions.h"
#include "core/store/readers.h"
#include "core/twilio/api.h"

namespace ivm {

namespace {

const QString LookKey = QStringLiteral("account_look");

Result<std::optional<AccountLook>> lookIn(const SettingStore &settings)
{
    return settings.meta(LookKey).map([](const QString &kept) {
        return kept.isEmpty() ? std::nullopt : readAccountLook(kept.toUtf8());
    });
}

} // namespace

Result<std::optional<AccountLook>> keptLook(Database &database)
{
    return lookIn(SettingStore(database));
}

Result<std::optional<AccountLook>> lookKept(const Readers &readers)
{
    return lookIn(readers.settings);
}

Result<> keepLook(Database &database, const AccountLook &look)
{
    Transaction transaction(database);
    if (auto begun = transaction.begun(); !begun)
        return begun;
    if (auto done = SettingStore(database).setMeta(LookKey, QString::fromUtf8(written(look)));
        !done)
        return done;
    return transaction.commit();
}

Result<Regulation> regulationOf(const Readers &readers, Instant now)
{
    const auto look = lookIn(readers.settings);
    if (!look)
        return tl::unexpected(look.error());
    return regulationOf(readers, *look, now);
}

Result<Regulation> regulationOf(const Readers &readers, const std::optional<AccountLook> &look,
                                Instant now)
{
    RegulationFacts facts;
    const auto queues = readers.queues.all();
    if (!queues)
        return tl::unexpected(queues.error());
    facts.queues = *queues;
    const auto clinic = readers.settings.document(QStringLiteral("clinic"));
    if (!clinic)
        return tl::unexpected(clinic.error());
    facts.clinic = clinicFacts(*clinic);
    const QTimeZone zone(clinic->value(QLatin1String("zone"))
                             .toString(QStringLiteral("America/Chicago"))
                             .toLatin1());
    if (zone.isValid())
        facts.zone = zone;
    const auto own = readers.settings.document(QStringLiteral("wordings"));
    if (!own)
        return tl::unexpected(own.error());
    facts.wordings = defaultWordings(*queues, facts.clinic, *own);
    const auto refusals = readers.messages.refusals(now);
    if (!refusals)
        return tl::unexpected(refusals.error());
    facts.refusals = *refusals;
    const auto questions = openQuestions(readers);
    if (!questions)
        return tl::unexpected(questions.error());
    for (const OpenQuestion &each : *questions) {
        if (each.kind == OpenQuestion::Kind::StopWish)
            facts.wishes.append({ each.since, each.queue });
    }
    return regulation(look, facts);
}

QCoro::Task<Result<AccountLook>> lookAtAccount(twilio::Api &api, Instant now)
{
    AccountLook look;
    look.at = now;
    const auto numbers = co_await api.phoneNumbers();
    if (numbers)
        look.numbers = *numbers;
    const auto verifications = co_await api.verifications();
    if (verifications)
        look.verifications = *verifications;
    const auto services = co_await servicesWithNumbers(api);
    if (services)
        look.services = *services;
    if (!numbers && !verifications && !services)
        co_return tl::unexpected(numbers.error());
    co_return look;
}

} // namespace ivm
