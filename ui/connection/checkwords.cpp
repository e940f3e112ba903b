#include "ui/connection/checkwords.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace ivm {

namespace {

using State = Check::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckWords)
};

int urgency(State state)
{
    switch (state) {
    case State::Bad:
        return 0;
    case State::Attention:
        return 1;
    case State::Unknown:
        return 2;
    case State::Note:
        return 3;
    case State::Good:
        break;
    }
    return 4;
}

} // namespace

QString nextStep(const Check &check)
{
    if (check.state == State::Good || check.state == State::Note)
        return {};
    static const QHash<QString, const char *> steps{
        { QStringLiteral("key"),
          QT_TRANSLATE_NOOP("CheckWords",
                            "Make a standard API key in the Twilio Console (Account, API keys) and "
                            "enter it here.") },
        { QStringLiteral("numbers"),
          QT_TRANSLATE_NOOP("CheckWords",
                            "Compare the queue’s number with the Twilio Console: Phone Numbers, "
                            "Active numbers.") },
        { QStringLiteral("capabilities"),
          QT_TRANSLATE_NOOP("CheckWords", "Ask Twilio’s support to switch it on for the number.") },
        { QStringLiteral("sms_url"),
          QT_TRANSLATE_NOOP("CheckWords",
                            "Twilio Console, Phone Numbers, the number, Messaging: empty the "
                            "webhook, unless another "
                            "system is meant to answer.") },
        { QStringLiteral("messaging_service"),
          QT_TRANSLATE_NOOP(
              "CheckWords",
              "Twilio Console, Messaging, Services: take our numbers out of the sender pool.") },
        { QStringLiteral("verification"),
          QT_TRANSLATE_NOOP("CheckWords",
                            "See Regulatory status: what is missing and by when to hand it in.") },
        { QStringLiteral("clock"),
          QT_TRANSLATE_NOOP("CheckWords", "Ask IT to let this computer set its clock by itself.") },
        { QStringLiteral("keychain"),
          QT_TRANSLATE_NOOP("CheckWords",
                            "Unlock the keychain, or ask IT to set one up for this account.") },
        { QStringLiteral("disk"),
          QT_TRANSLATE_NOOP("CheckWords", "Ask IT to make room on this computer.") },
        { QStringLiteral("folder"),
          QT_TRANSLATE_NOOP("CheckWords",
                            "Ask IT to look at the data folder’s place and permissions.") },
        { QStringLiteral("backup"), QT_TRANSLATE_NOOP("CheckWords", "See Data and backup.") },
        { QStringLiteral("other_numbers"),
          QT_TRANSLATE_NOOP("CheckWords",
                            "If one of them belongs to a desk, add a queue for it.") },
        { QStringLiteral("unconfirmed"),
          QT_TRANSLATE_NOOP("CheckWords",
                            "Open the conversations they belong to; each says what to do.") },
        { QStringLiteral("emergency_phone"),
          QT_TRANSLATE_NOOP("CheckWords", "Enter the clinic’s emergency phone.") },
        { QStringLiteral("time_zone"),
          QT_TRANSLATE_NOOP("CheckWords", "Ask IT to install the time-zone data (tzdata).") },
        { QStringLiteral("role_password"),
          QT_TRANSLATE_NOOP("CheckWords", "Choose one: Settings, Password.") },
        { QStringLiteral("settings_seal"),
          QT_TRANSLATE_NOOP(
              "CheckWords",
              "Settings, Change history shows what was changed: put it back, or let it stand.") },
        { QStringLiteral("change_history"),
          QT_TRANSLATE_NOOP("CheckWords", "Compare the history with the one of a backup.") },
        { QStringLiteral("quarantine"),
          QT_TRANSLATE_NOOP("CheckWords", "Report it: the rows are kept and can be read later.") },
    };
    const auto found = steps.constFind(check.id);
    return found == steps.cend() ? QString() : Words::tr(*found);
}

QList<Check> inOrderOfUrgency(QList<Check> checks)
{
    std::ranges::stable_sort(checks, {}, [](const Check &check) { return urgency(check.state); });
    return checks;
}

} // namespace ivm
