#include "ui/settings/rolepasswordwords.h"

#include "core/security/throttle.h"
#include "ui/look/errortext.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RolePassword)
};

QString counted(qint64 count, const char *one, const char *many)
{
    return count == 1 ? Words::tr(one) : Words::tr(many).arg(count);
}

} // namespace

QString wordsFor(const PasswordJudgement &judgement)
{
    using Fault = PasswordJudgement::Fault;
    switch (judgement.fault) {
    case Fault::None:
        return Words::tr("This will do.");
    case Fault::TooShort:
        if (judgement.characters == 0)
            return Words::tr(
                "15 characters or more. A few words that do not belong together are easy to "
                "remember; spaces are fine.");
        return counted(judgement.missing,
                       QT_TRANSLATE_NOOP("RolePassword", "1 more character is needed."),
                       QT_TRANSLATE_NOOP("RolePassword", "%1 more characters are needed."));
    case Fault::TooLong:
        return Words::tr("This is too long. Please take a shorter one.");
    case Fault::NotText:
        return Words::tr("This holds something that cannot be typed. Please remove it.");
    case Fault::Common:
        return Words::tr(
            "Many people think of this one first. Please add words that do not belong to it.");
    case Fault::Repeats:
        return Words::tr("This repeats a few characters. Please take different words.");
    case Fault::Walk:
        return Words::tr(
            "This goes along the keyboard or the alphabet. Please take words instead.");
    case Fault::OurWords:
        return Words::tr(
            "These are the hospital’s own words, which everyone here knows. Please add "
            "others.");
    }
    return {};
}

QString waitWords(Millis wait)
{
    using namespace std::chrono;
    const auto whole = ceil<seconds>(wait).count();
    if (whole <= 90)
        return counted(whole, QT_TRANSLATE_NOOP("RolePassword", "1 second"),
                       QT_TRANSLATE_NOOP("RolePassword", "%1 seconds"));
    const auto up = ceil<minutes>(wait).count();
    return up >= 60 ? Words::tr("1 hour")
                    : counted(up, QT_TRANSLATE_NOOP("RolePassword", "1 minute"),
                              QT_TRANSLATE_NOOP("RolePassword", "%1 minutes"));
}

QString wordsForLocked(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotPermitted:
        return Words::tr("This is not the role password.");
    case Error::Kind::RateLimited:
        return Words::tr("Too many wrong tries.");
    case Error::Kind::Refused:
        return Words::tr("The password was tried wrong too often. It has to be set anew: %1")
            .arg(whenForgotten());
    case Error::Kind::Invalid:
        return Words::tr(
                   "The record of the password was changed by another program or is damaged, so "
                   "nothing opens it. It has to be set anew: %1")
            .arg(whenForgotten());
    case Error::Kind::Storage:
        return Words::tr(
            "The password could not be checked: this computer has too little free memory, or "
            "its disk is full. Please close other programs and try again.");
    default:
        return look::lineFor(error);
    }
}

QString triesLeftWords(int wrong)
{
    const int left = FreeGuesses - wrong;
    if (wrong == 0 || left > 3)
        return {};
    if (left > 0)
        return counted(left, QT_TRANSLATE_NOOP("RolePassword", "1 more try, then a wait."),
                       QT_TRANSLATE_NOOP("RolePassword", "%1 more tries, then a wait."));
    return Words::tr("Each further try takes a longer wait.");
}

QString whatItProtects()
{
    return Words::tr(
        "The role password keeps settings from being changed by mistake or out of curiosity. "
        "It is no wall: whoever may open this computer’s files can get around it. Settings "
        "changed that way are noticed and shown, and no automatic text goes out by them.");
}

QString whenForgotten()
{
    return Words::tr("whoever has the secret of the Twilio API key can set another one with "
                     "“ivmctl password reset” on this computer.");
}

} // namespace ivm
