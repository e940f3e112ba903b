#include "ui/connection/checkwords.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace ivm {

namespace {

using State = Check::State;

QString tr(const char *text)
{
    return QCoreApplication::translate("CheckWords", text);
}

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
          "Make a standard API key in the Twilio Console (Account, API keys) and enter it here." },
        { QStringLiteral("numbers"),
          "Compare the queue’s number with the Twilio Console: Phone Numbers, Active numbers." },
        { QStringLiteral("capabilities"), "Ask Twilio’s support to switch it on for the number." },
        { QStringLiteral("sms_url"),
          "Twilio Console, Phone Numbers, the number, Messaging: empty the webhook, unless another "
          "system is meant to answer." },
        { QStringLiteral("messaging_service"),
          "Twilio Console, Messaging, Services: take our numbers out of the sender pool." },
        { QStringLiteral("verification"),
          "See Regulatory status: what is missing and by when to hand it in." },
        { QStringLiteral("clock"), "Ask IT to let this computer set its clock by itself." },
        { QStringLiteral("keychain"),
          "Unlock the keychain, or ask IT to set one up for this account." },
        { QStringLiteral("disk"), "Ask IT to make room on this computer." },
        { QStringLiteral("folder"), "Ask IT to look at the data folder’s place and permissions." },
        { QStringLiteral("backup"), "See Data and backup." },
        { QStringLiteral("other_numbers"),
          "If one of them belongs to a desk, add a queue for it." },
        { QStringLiteral("unconfirmed"),
          "Open the conversations they belong to; each says what to do." },
        { QStringLiteral("emergency_phone"), "Enter the clinic’s emergency phone." },
        { QStringLiteral("time_zone"), "Ask IT to install the time-zone data (tzdata)." },
        { QStringLiteral("role_password"), "Choose one: Settings, Password." },
        { QStringLiteral("settings_seal"),
          "Settings, Change history shows what was changed: put it back, or let it stand." },
        { QStringLiteral("change_history"), "Compare the history with the one of a backup." },
        { QStringLiteral("quarantine"), "Report it: the rows are kept and can be read later." },
    };
    const auto found = steps.constFind(check.id);
    return found == steps.cend() ? QString() : tr(*found);
}

QList<Check> inOrderOfUrgency(QList<Check> checks)
{
    std::ranges::stable_sort(checks, {}, [](const Check &check) { return urgency(check.state); });
    return checks;
}

} // namespace ivm
