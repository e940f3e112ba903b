#include "core/selfcheck/selfcheck.h"

#include "core/security/secretstore.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SelfCheck)
};

using State = Check::State;

constexpr qint64 Gigabyte = 1'000'000'000;

Check check(const char *id, State state, const QString &fact, const QString &subject = {})
{
    return { .id = QLatin1String(id), .state = state, .fact = fact, .subject = subject };
}

QString explained(const Error &error)
{
    return error.code == 0 ? error.message
                           : QStringLiteral("%1 (%2)").arg(error.message).arg(error.code);
}

Check keyCheck(const Facts &facts)
{
    if (!facts.keyKnown)
        return check("key", State::Bad,
                     Words::tr("No API key is known. Texts can neither be had nor sent."));
    if (!facts.list)
        return check("key", State::Unknown, Words::tr("The API key was not tried."));
    if (*facts.list)
        return check("key", State::Good, Words::tr("The API key may list messages."));
    const Error &error = facts.list->error();
    if (error.kind == Error::Kind::Unauthorized)
        return check("key", State::Bad,
                     Words::tr("Twilio refuses the API key: it is wrong, was deleted, or may "
                               "not list messages. %1")
                         .arg(explained(error)));
    return check("key", State::Bad,
                 Words::tr("Twilio could not be asked: %1").arg(explained(error)));
}

Check backupCheck(const Facts &facts)
{
    if (!facts.sinceBackup)
        return check("backup", State::Note,
                     Words::tr("There is no backup yet. The console makes one every night; "
                               "ivmctl backup makes one now."));
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(*facts.sinceBackup).count();
    if (hours <= 48)
        return check("backup", State::Good,
                     Words::tr("The newest backup is %1 hours old.").arg(hours));
    return check("backup", State::Attention,
                 Words::tr("The newest backup is %1 days old. Look whether the disk is full, "
                           "then make one with ivmctl backup.")
                     .arg(hours / 24));
}

Check clockCheck(const Facts &facts)
{
    if (!facts.clockSkew)
        return check("clock", State::Unknown,
                     Words::tr("The clock could not be compared with Twilio's."));
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*facts.clockSkew).count();
    if (std::abs(seconds) <= 30)
        return check("clock", State::Good, Words::tr("The clock agrees with Twilio's."));
    return check("clock", std::abs(seconds) > 120 ? State::Bad : State::Attention,
                 Words::tr("This computer's clock is %1 seconds %2 Twilio's. Set it: times "
                           "shown and the search for unconfirmed texts depend on it.")
                     .arg(std::abs(seconds))
                     .arg(seconds > 0 ? Words::tr("behind") : Words::tr("ahead of")));
}

/// Where the number's texts go besides the log.
Check webhookCheck(const twilio::NumberSetup &number, const QString &queue)
{
    if (!number.smsApplication.isEmpty())
        return check("sms_url", State::Attention,
                     Words::tr("An application (%1) is set for inbound texts: another system "
                               "may be answering.")
                         .arg(number.smsApplication),
                     queue);
    if (number.smsUrl.isEmpty())
        return check("sms_url", State::Good, Words::tr("No webhook answers inbound texts."), queue);
    const QString host = QUrl(number.smsUrl).host();
    if (host == QLatin1String("demo.twilio.com"))
        return check("sms_url", State::Bad,
                     Words::tr("The number still has Twilio's demo webhook, which answers "
                               "clients with a demo text. Empty it in Twilio's console."),
                     queue);
    return check("sms_url", State::Attention,
                 Words::tr("A webhook at %1 receives inbound texts: another system may be "
                           "answering.")
                     .arg(host.isEmpty() ? Words::tr("an unreadable address") : host),
                 queue);
}

void numberChecks(const Facts &facts, QList<Check> &checks)
{
    if (!facts.numbers) {
        checks.append(check("numbers", State::Unknown,
                            Words::tr("The account's numbers were not looked at.")));
        return;
    }
    if (!*facts.numbers) {
        checks.append(check("numbers", State::Unknown,
                            Words::tr("The key may not read phone numbers, so webhooks cannot "
                                      "be checked. %1")
                                .arg(explained(facts.numbers->error()))));
        return;
    }
    for (const Queue &queue : facts.queues) {
        const auto &numbers = **facts.numbers;
        const auto found = std::ranges::find_if(numbers, [&](const twilio::NumberSetup &number) {
            return number.number == queue.number.text();
        });
        if (found == numbers.end()) {
            checks.append(
                check("numbers", State::Bad,
                      Words::tr("The account has no number %1.").arg(queue.number.displayOurs()),
                      queue.name));
            continue;
        }
        checks.append(check("numbers", State::Good,
                            Words::tr("%1 belongs to the account.").arg(queue.number.displayOurs()),
                            queue.name));
        if (!found->sms)
            checks.append(check("capabilities", State::Bad,
                                Words::tr("The number cannot send or receive texts."), queue.name));
        else if (!found->mms)
            checks.append(check("capabilities", State::Attention,
                                Words::tr("The number cannot receive pictures."), queue.name));
        checks.append(webhookCheck(*found, queue.name));
    }
}

/// What one service means for the numbers of ours that are in it (TWILIO.md 6.2).
void serviceCheck(const twilio::ServiceSetup &service, const QList<Queue> &queues,
                  QList<Check> &checks)
{
    if (service.useNumberWebhook)
        return;
    if (!service.numbers || queues.isEmpty()) { // theirs or ours are not known
        if (service.losesTexts())
            checks.append(
                check("messaging_service", State::Attention,
                      Words::tr("The Messaging Service \"%1\" drops texts to the numbers in it "
                                "without a trace. See that ours are not among them.")
                          .arg(service.name)));
        return;
    }
    bool ours = false;
    for (const Queue &queue : queues) {
        if (!service.numbers->contains(queue.number.text()))
            continue;
        ours = true;
        if (service.losesTexts())
            checks.append(check(
                "messaging_service", State::Bad,
                Words::tr("The Messaging Service \"%1\" has no inbound address and does not use "
                          "the number's own: texts to numbers in it are dropped without a trace. "
                          "Take our numbers out of it.")
                    .arg(service.name),
                queue.name));
        else
            checks.append(
                check("messaging_service", State::Attention,
                      Words::tr("The number is in the Messaging Service \"%1\", which hands "
                                "inbound texts to an address of its own: another system may be "
                                "answering.")
                          .arg(service.name),
                      queue.name));
    }
    if (!ours && service.losesTexts())
        checks.append(check("messaging_service", State::Note,
                            Words::tr("The Messaging Service \"%1\" drops texts to the numbers in "
                                      "it without a trace. None of ours is in it; keep them out.")
                                .arg(service.name)));
}

void serviceChecks(const Facts &facts, QList<Check> &checks)
{
    if (!facts.services || !*facts.services) {
        checks.append(check("messaging_service", State::Unknown,
                            Words::tr("Messaging Services could not be looked at.")));
        return;
    }
    const auto before = checks.size();
    for (const twilio::ServiceSetup &service : **facts.services)
        serviceCheck(service, facts.queues, checks);
    if (checks.size() == before)
        checks.append(check("messaging_service", State::Good,
                            Words::tr("No Messaging Service drops inbound texts.")));
}

void verificationChecks(const Facts &facts, QList<Check> &checks)
{
    if (!facts.verifications || !*facts.verifications || !facts.numbers || !*facts.numbers) {
        checks.append(check("verification", State::Unknown,
                            Words::tr("The toll-free verification could not be looked at.")));
        return;
    }
    for (const Queue &queue : facts.queues) {
        const auto number = std::ranges::find_if(**facts.numbers, [&](const auto &candidate) {
            return candidate.number == queue.number.text();
        });
        if (number == (*facts.numbers)->end())
            continue;
        const auto found = std::ranges::find_if(**facts.verifications, [&](const auto &candidate) {
            return candidate.numberSid == number->sid;
        });
        if (found == (*facts.verifications)->end()) {
            checks.append(check("verification", State::Bad,
                                Words::tr("The number was never submitted for toll-free "
                                          "verification: its texts are blocked (30032)."),
                                queue.name));
        } else if (found->status == QLatin1String("TWILIO_APPROVED")) {
            checks.append(check("verification", State::Good,
                                Words::tr("The toll-free verification is approved."), queue.name));
        } else if (found->status == QLatin1String("TWILIO_REJECTED")) {
            checks.append(
                check("verification", State::Bad,
                      Words::tr("The toll-free verification was rejected%1. Texts are blocked.")
                          .arg(found->rejectionReason.isEmpty()
                                   ? QString()
                                   : QStringLiteral(": ") + found->rejectionReason),
                      queue.name));
        } else {
            checks.append(check("verification", State::Bad,
                                Words::tr("The toll-free verification is not finished (%1). "
                                          "Texts are blocked until it is.")
                                    .arg(found->status),
                                queue.name));
        }
    }
}

Check keychainCheck(const Facts &facts)
{
    if (facts.keyFromEnvironment)
        return check("keychain", State::Note,
                     Words::tr("The key comes from the environment, not from the keychain."));
    if (!facts.keychain)
        return check("keychain", State::Unknown, Words::tr("The keychain was not asked."));
    switch (*facts.keychain) {
    case KeychainFault::None:
        return check("keychain", State::Good, Words::tr("The keychain holds the key."));
    case KeychainFault::Absent:
        return check("keychain", State::Note, Words::tr("The keychain holds no key yet."));
    default:
        return check("keychain", State::Attention,
                     Words::tr("The key cannot be kept: %1. It has to be typed at each start.")
                         .arg(keychainFact(*facts.keychain)));
    }
}

Check diskCheck(const Facts &facts)
{
    if (!facts.freeBytes)
        return check("disk", State::Unknown, Words::tr("Free space could not be read."));
    const QString space = Words::tr("%1 GB are free for the data folder.")
                              .arg(static_cast<double>(*facts.freeBytes) / Gigabyte, 0, 'f', 1);
    if (*facts.freeBytes < Gigabyte / 5)
        return check("disk", State::Bad,
                     space + Words::tr(" Nothing can be sent when it is full."));
    return check("disk", *facts.freeBytes < 2 * Gigabyte ? State::Attention : State::Good, space);
}

Check encryptionCheck(const Facts &facts)
{
    if (!facts.diskEncrypted)
        return check("disk_encryption", State::Unknown,
                     Words::tr("Whether this disk is encrypted cannot be told from here; "
                               "ask whoever set up the computer."));
    if (*facts.diskEncrypted)
        return check("disk_encryption", State::Good,
                     Words::tr("What is in the data folder is encrypted on the disk."));
    return check("disk_encryption", State::Attention,
                 Words::tr("This system does not encrypt the disk: whoever takes the computer may "
                           "read every text. Ask whoever set it up whether something else does."));
}

Check rescueCheck(const Rescued &rescued)
{
    QString fact
        = Words::tr("The data file was found damaged on %1. %2 texts, %3 consent "
                    "records and %4 drafts were saved from it%5; what Twilio still "
                    "has was loaded again.")
              .arg(toUtc(rescued.at).date().toString(Qt::ISODate))
              .arg(rescued.messages)
              .arg(rescued.evidence)
              .arg(rescued.drafts)
              .arg(rescued.fromBackup ? Words::tr(" and from the newest backup") : QString());
    if (rescued.unsure > 0)
        fact += Words::tr(" %1 texts that had not left for certain were looked for in the log.")
                    .arg(rescued.unsure);
    if (!rescued.incomplete.isEmpty())
        fact += Words::tr(" Not everything could be read of: %1.")
                    .arg(rescued.incomplete.join(QLatin1String(", ")));
    if (rescued.doubtful > 0)
        fact += Words::tr(" %1 entries of these stood in damaged places and may not be as they "
                          "were.")
                    .arg(rescued.doubtful);
    fact += Words::tr(" The damaged files are kept in %1. Ask IT to look at the disk.")
                .arg(rescued.keptIn);
    return check("rescued", State::Attention, fact);
}

/// What a supervisor set, and whether it still stands.
void supervisorChecks(const Facts &facts, QList<Check> &checks)
{
    if (facts.historyBrokenAt)
        checks.append(check("change_history", State::Attention,
                            Words::tr("The change history was altered at entry %1 by other "
                                      "means than this program. Compare it with a backup.")
                                .arg(*facts.historyBrokenAt)));
    if (!facts.seal)
        return;
    const SealReport &seal = *facts.seal;
    if (!seal.hasPassword) {
        checks.append(check("role_password", State::Attention,
                            Words::tr("No role password is set: anyone at this computer can "
                                      "change settings and block clients. Choose one in "
                                      "Settings, or with ivmctl password set.")));
    } else if (seal.isBroken) {
        checks.append(check("settings_seal", State::Bad,
                            Words::tr("The record of the role password, or the settings' "
                                      "seal, was changed by other means than this program: "
                                      "nothing can be said of the settings, and nothing is "
                                      "texted by itself. Set the password anew with ivmctl "
                                      "password reset, then look through the settings.")));
    } else if (!seal.changed.isEmpty()) {
        checks.append(
            check("settings_seal", State::Bad,
                  Words::tr("Settings were changed without the role password: %1. Nothing is "
                            "texted by itself until a supervisor looks at it: Settings, "
                            "Change history.")
                      .arg(seal.changed.join(QLatin1String(", ")))));
    } else if (seal.historyCut) {
        checks.append(check("settings_seal", State::Bad,
                            Words::tr("Entries of the change history were removed or altered "
                                      "without the role password. Nothing is texted by itself "
                                      "until a supervisor looks at it: Settings, Change "
                                      "history.")));
    } else {
        checks.append(check("settings_seal", State::Good,
                            Words::tr("The settings are as supervisors left them.")));
    }
}

void folderChecks(const Facts &facts, QList<Check> &checks)
{
    if (!facts.folderExists) {
        checks.append(check("folder", State::Note,
                            Words::tr("There is no data folder yet: nothing was synchronised.")));
        return;
    }
    if (facts.folderOnNetwork)
        checks.append(
            check("folder", State::Bad, Words::tr("The data folder is on a network drive.")));
    else if (!facts.folderPrivate)
        checks.append(check("folder", State::Attention,
                            Words::tr("Other accounts of this computer may look into the data "
                                      "folder.")));
    else
        checks.append(
            check("folder", State::Good, Words::tr("The data folder is private to this account.")));
    checks.append(check("owner", State::Note,
                        facts.folderOwned
                            ? Words::tr("A program is running on this data folder.")
                            : Words::tr("No program is running on this data folder.")));
    checks.append(backupCheck(facts));
    if (facts.quarantined && *facts.quarantined > 0)
        checks.append(check("quarantine", State::Attention,
                            Words::tr("%1 rows of Twilio's log could not be understood and "
                                      "were set aside.")
                                .arg(*facts.quarantined)));
    else if (facts.quarantined)
        checks.append(
            check("quarantine", State::Good, Words::tr("Every row of the log was understood.")));
    if (!facts.numbersWithoutQueue.isEmpty())
        checks.append(check("other_numbers", State::Attention,
                            Words::tr("The account's log has texts of numbers that are no "
                                      "queue: %1. They are kept, but not shown.")
                                .arg(facts.numbersWithoutQueue.join(QStringLiteral(", ")))));
    if (facts.rescued)
        checks.append(rescueCheck(*facts.rescued));
    if (facts.unconfirmed && *facts.unconfirmed > 0)
        checks.append(check("unconfirmed", State::Attention,
                            Words::tr("%1 texts are unconfirmed: they may or may not have "
                                      "been sent.")
                                .arg(*facts.unconfirmed)));
    for (auto queue = facts.sentByOthers.cbegin(); queue != facts.sentByOthers.cend(); ++queue)
        checks.append({ .id = QStringLiteral("other_sender"),
                        .state = Check::State::Note,
                        .fact = Words::tr("%1 texts of the last 7 days were not sent from this "
                                          "data folder: another computer, or another system, "
                                          "texts from this number too. When a system is "
                                          "replaced there should be none any more.")
                                    .arg(queue.value()),
                        .subject = queue.key() });
    if (facts.emergencyPhoneMissing)
        checks.append(check("emergency_phone", State::Attention,
                            Words::tr("No emergency phone is set, so automatic texts cannot "
                                      "name one.")));
    supervisorChecks(facts, checks);
}

} // namespace

QString checkWord(Check::State state)
{
    switch (state) {
    case State::Good:
        return QStringLiteral("good");
    case State::Note:
        return QStringLiteral("note");
    case State::Unknown:
        return QStringLiteral("unknown");
    case State::Attention:
        return QStringLiteral("attention");
    case State::Bad:
        return QStringLiteral("bad");
    }
    return {};
}

QList<Check> evaluate(const Facts &facts)
{
    QList<Check> checks{ keyCheck(facts) };
    if (facts.list && *facts.list) {
        numberChecks(facts, checks);
        serviceChecks(facts, checks);
        verificationChecks(facts, checks);
        checks.append(clockCheck(facts));
    }
    checks.append(keychainCheck(facts));
    folderChecks(facts, checks);
    checks.append(diskCheck(facts));
    checks.append(facts.timeZoneKnown
                      ? check("time_zone", State::Good,
                              Words::tr("Time-zone data for the clinic is installed."))
                      : check("time_zone", State::Bad,
                              Words::tr("Time-zone data is missing: install tzdata. Opening "
                                        "hours cannot be worked out.")));
    checks.append(encryptionCheck(facts));
    return checks;
}

bool isHealthy(const QList<Check> &checks)
{
    return std::ranges::none_of(checks,
                                [](const Check &found) { return found.state == State::Bad; });
}

} // namespace ivm
