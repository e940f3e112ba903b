#include "core/automessages/autointent.h"

namespace ivm {

QString ruleWords(AutoRule rule)
{
    switch (rule) {
    case AutoRule::FirstText:
        return QStringLiteral("a first text is answered with a request to opt in (decision 9)");
    case AutoRule::AskAgain:
        return QStringLiteral("asked before and not answered; it is time to ask again "
                              "(decision 9)");
    case AutoRule::AskAfterStop:
        return QStringLiteral("an ordinary text after a STOP brings one new request (decision 7)");
    case AutoRule::Welcome:
        return QStringLiteral("they have just opted in (decision 14)");
    case AutoRule::Closed:
        return QStringLiteral("nobody reads texts at this time (decision 16)");
    case AutoRule::UrgentWhileClosed:
        return QStringLiteral("urgent words, and nobody reads texts at this time (decision 16)");
    case AutoRule::OldText:
        return QStringLiteral("an old text, found by looking back (decision 23)");
    case AutoRule::NobodyAnswered:
        return QStringLiteral("it came while nothing here answered; a person must see to it");
    case AutoRule::ShortCode:
        return QStringLiteral("the sender is no phone number that can be texted back");
    case AutoRule::OurOwnNumber:
        return QStringLiteral("the sender is one of our own numbers");
    case AutoRule::MadeByMachine:
        return QStringLiteral("Twilio marked the text as faulty or made by a machine");
    case AutoRule::Echo:
        return QStringLiteral("our own words came back, so another machine is answering");
    case AutoRule::Blocked:
        return QStringLiteral("the client is blocked");
    case AutoRule::HistoryLoading:
        return QStringLiteral("the client's history is not loaded yet (decision 2)");
    case AutoRule::StopWishOpen:
        return QStringLiteral("the client may have asked for texts to stop; a person must decide "
                              "first (decision 11)");
    case AutoRule::KeywordAnsweredByTwilio:
        return QStringLiteral("Twilio answers this keyword itself (decision 8)");
    case AutoRule::Forbidden:
        return QStringLiteral("the client's consent does not permit it");
    case AutoRule::AlreadyOwed:
        return QStringLiteral("the same text was owed before (decision 14)");
    case AutoRule::NotAnOptIn:
        return QStringLiteral("a welcome follows an opt-in, and this is none");
    case AutoRule::Open:
        return QStringLiteral("somebody reads texts at this time");
    case AutoRule::PersonWroteLately:
        return QStringLiteral("a person wrote within the last half hour (decision 16)");
    case AutoRule::TellsThisClosing:
        return QStringLiteral("they were told in this closing already (decision 16)");
    case AutoRule::ToldUrgent:
        return QStringLiteral("they got the emergency text within the last hours (decision 16)");
    case AutoRule::NotUrgent:
        return QStringLiteral("it has no urgent words");
    case AutoRule::DailyCap:
        return QStringLiteral("they got as many automatic texts as one day allows (decision 15)");
    case AutoRule::TooLate:
        return QStringLiteral("it is too late for it (decision 15)");
    case AutoRule::SwitchedOffForQueue:
        return QStringLiteral("this kind is switched off for this queue");
    case AutoRule::NoWording:
        return QStringLiteral("there are no words for it");
    case AutoRule::NoSuchQueue:
        return QStringLiteral("the number is no queue");
    case AutoRule::NotOrdinary:
        return QStringLiteral("a lone yes or no that answers our request needs no answer");
    case AutoRule::UrgentInstead:
        return QStringLiteral("the emergency text goes out in its place");
    }
    return {};
}

} // namespace ivm
