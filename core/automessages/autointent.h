#pragma once

// What the rules say about an event: an intent, or why not. Pure values.

#include "core/clock.h"
#include "core/consent/permission.h"
#include "core/model/ids.h"
#include "core/model/message.h"
#include "core/model/phonenumber.h"

#include <QString>

#include <optional>

namespace ivm {

/// An automatic text that is owed. (kind, scope, period) is unique in a folder, by a constraint of
/// its file: owing it twice is impossible (DECISIONS 14).
struct AutoIntent
{
    AutoKind kind = AutoKind::None;
    QString scope; ///< The client, or queue and client.
    QString period; ///< Which of them: request of an invitation, opt-in, closing, bucket of hours.
    QueueId queue{};
    PhoneNumber client;
    QString text; ///< Exactly as it will be sent.
    int wordingVersion = 1;
    MessageSid trigger; ///< Empty when a person's decision set it off.
    Instant triggeredAt{};
    Instant expiresAt{}; ///< Not sent later than this.

    bool operator==(const AutoIntent &) const = default;
};

/// Which rule had the last word. Numbers leave the program (explain --json): never renumber.
enum class AutoRule : int {
    // It is sent.
    FirstText = 1, ///< A stranger's text: asked to opt in.
    AskAgain = 2, ///< Asked before, not answered, and it is time to ask again.
    AskAfterStop = 3, ///< An ordinary text after a STOP, on a number that is not blocked.
    Welcome = 4, ///< They have just opted in.
    Closed = 5, ///< Nobody reads texts now.
    UrgentWhileClosed = 6, ///< Urgent words, and nobody reads texts now.
    // It is not.
    OldText = 20, ///< Found by a first fill, a look back or after a restore.
    NobodyAnswered = 21, ///< It came while nothing here answered.
    ShortCode = 22, ///< No phone number that can be texted back.
    OurOwnNumber = 23,
    MadeByMachine = 24, ///< Twilio marked it as such, or as broken.
    Echo = 25, ///< Our own words came back.
    Blocked = 26,
    HistoryLoading = 27, ///< Their standing is not known: decided again when it is.
    StopWishOpen = 28, ///< A person must look at the card first.
    KeywordAnsweredByTwilio = 29, ///< STOP, START, HELP and their families.
    Forbidden = 30, ///< Consent does not permit it: AutoDecision::why.
    AlreadyOwed = 31, ///< The same one was owed before.
    NotAnOptIn = 32, ///< A welcome follows an opt-in, and this was none.
    Open = 33, ///< Somebody reads texts now.
    PersonWroteLately = 34,
    TellsThisClosing = 35, ///< They were told in this closing, less than 12 hours ago.
    ToldUrgent = 36, ///< They were sent the emergency wording within the last hours.
    NotUrgent = 37,
    DailyCap = 38,
    TooLate = 39, ///< It would be over before it could be sent.
    SwitchedOffForQueue = 40,
    NoWording = 41,
    NoSuchQueue = 42,
    NotOrdinary = 43, ///< A lone yes or no that answers our request.
    UrgentInstead = 44, ///< The emergency wording goes out in its place.
};

/// One kind considered for one event.
struct AutoDecision
{
    AutoKind kind = AutoKind::None;
    AutoRule rule = AutoRule::OldText;
    Forbidden why = Forbidden::Nothing; ///< Only for AutoRule::Forbidden.
    std::optional<AutoIntent> intent; ///< Owed, if the switch is on; would be, if it is off.

    bool operator==(const AutoDecision &) const = default;
};

/// A sentence for people who ask why, with the number of the decision it comes from.
QString ruleWords(AutoRule rule);

} // namespace ivm
