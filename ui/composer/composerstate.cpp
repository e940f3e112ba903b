#include "ui/composer/composerstate.h"

#include "core/store/storagefault.h"
#include "ui/composer/markstrips.h"
#include "ui/thread/showntext.h"
#include "ui/thread/threadrows.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Composer)
};

using Kind = ComposerStrip::Kind;
using Box = ComposerState::Box;
using Choice = ComposerStrip::Choice;

QString quoted(const QString &words)
{
    return u'“' + isolated(shownLine(words, 80)) + u'”';
}

QString forbiddenSign()
{
    return QString(QChar(0x2298)) + u' ';
}

QString queueName(const ComposerFacts &facts, const PhoneNumber &number)
{
    for (const Queue &queue : facts.queues) {
        if (queue.number == number)
            return queue.name;
    }
    return number.isEmpty() ? facts.queue.name : number.displayOurs();
}

/// A sentence's place for a moment: "at 10:40 AM", "yesterday 4:12 PM".
QString when(const ComposerFacts &facts, Instant at)
{
    const QString stamp = facts.dates.stamp(at, facts.now);
    return facts.dates.dateOf(at) == facts.dates.dateOf(facts.now) ? Words::tr("at %1").arg(stamp)
                                                                   : stamp;
}

QString by(const Evidence &evidence)
{
    QString words;
    if (!evidence.how.isEmpty())
        words += QStringLiteral(" (") + shownLine(evidence.how, 30) + u')';
    if (!evidence.staff.isEmpty())
        words += Words::tr(", noted by %1").arg(shownLine(evidence.staff, 12));
    return words;
}

QString stopFact(const ComposerFacts &facts, const Evidence &stop)
{
    const QString queue = queueName(facts, stop.number);
    const QString at = facts.dates.stamp(stop.at, facts.now);
    switch (stop.kind) {
    case EvidenceKind::Stop:
        return forbiddenSign() + Words::tr("Texted STOP to %1, %2").arg(queue, at);
    case EvidenceKind::StopWord:
        return forbiddenSign()
            + Words::tr("Texted %1 to %2, %3").arg(quoted(stop.words), queue, at);
    case EvidenceKind::NetworkRefusal:
        return forbiddenSign()
            + Words::tr("The phone network refused a text from %1, %2: the client said STOP")
                  .arg(queue, at);
    case EvidenceKind::ImportedOptOut:
        return forbiddenSign() + Words::tr("Opted out in the earlier system, %1").arg(at);
    default:
        return forbiddenSign() + Words::tr("The client said stop, %1%2").arg(at, by(stop));
    }
}

QString wayBack(const ComposerFacts &facts)
{
    const QString ours = facts.queue.number.displayOurs();
    if (facts.consent.networkBlocked.contains(facts.queue.number)
        || facts.conversation.networkBlocked) {
        return Words::tr("The phone network blocks %1 until the client texts UNSTOP to %2. Only "
                         "the client can do that.")
            .arg(facts.queue.name, ours);
    }
    return Words::tr("To get texts again the client texts START to %1.").arg(ours);
}

QString blockedFact(const ComposerFacts &facts, const QString &queue)
{
    if (!facts.block)
        return Words::tr("Blocked for %1 by a supervisor").arg(queue);
    const Block &block = *facts.block;
    return Words::tr("Blocked for %1 by %2, %3: %4", "queue, initials, when: reason")
        .arg(block.queue ? queue : Words::tr("all queues"), shownLine(block.by, 12),
             facts.dates.stamp(block.at, facts.now), isolated(shownLine(block.reason, 120)));
}

QString blockedMore(const ComposerFacts &facts)
{
    const QString kept
        = Words::tr("Texts are kept but do not reach the desk, and nothing is sent.");
    if (!facts.block)
        return kept;
    const QString day = facts.dates.stamp(facts.block->reviewAt, facts.now);
    return (facts.block->isDue(facts.now) ? Words::tr("Review due since %1.")
                                          : Words::tr("Review due %1."))
               .arg(day)
        + u' ' + kept;
}

QStringList openQueues(const ComposerFacts &facts)
{
    QStringList names;
    for (const Queue &queue : facts.queues) {
        if (!facts.consent.networkBlocked.contains(queue.number) && queue.id != facts.queue.id)
            names << queue.name;
    }
    return names;
}

ComposerStrip optedOut(const ComposerFacts &facts)
{
    ComposerStrip strip{ .kind = Kind::Red, .fact = {}, .more = {}, .choices = {}, .about = {} };
    strip.fact = facts.consent.lastStop ? stopFact(facts, *facts.consent.lastStop)
                                        : forbiddenSign() + Words::tr("Opted out");
    strip.more = Words::tr("No texts to this client from any queue.") + u' ' + wayBack(facts);
    if (facts.consent.maybeAppointment)
        strip.more += u' ' + Words::tr("It may have meant the appointment: phone them.");
    strip.choices << Choice{ ComposerAction::SayOnPhone, Words::tr("What to say on the phone") };
    return strip;
}

ComposerStrip yesAfterStop(const ComposerFacts &facts)
{
    const Evidence &yes = *facts.consent.yesAfterStop;
    const bool today = facts.dates.dateOf(yes.at) == facts.dates.dateOf(facts.now);
    const QString said = today
        ? Words::tr("Said %1 today").arg(quoted(yes.words))
        : Words::tr("Said %1, %2").arg(quoted(yes.words), facts.dates.stamp(yes.at, facts.now));
    const QString stopped = facts.consent.lastStop
        ? queueName(facts, facts.consent.lastStop->number)
        : facts.queue.name;
    ComposerStrip strip{ .kind = Kind::Red, .fact = {}, .more = {}, .choices = {}, .about = {} };
    strip.fact = Words::tr("%1, but STOP is still in force on %2").arg(said, stopped);
    const QString ours = facts.queue.number.displayOurs();
    const QStringList others = openQueues(facts);
    strip.more = others.isEmpty() ? Words::tr("Ask the client to text UNSTOP to %1.").arg(ours)
                                  : Words::tr("Ask the client to text UNSTOP to %1, or to text %2.")
                                        .arg(ours, others.join(Words::tr(" or ")));
    strip.choices << Choice{ ComposerAction::ShowHistory, Words::tr("Show history") };
    return strip;
}

/// Not opted in: whether asked, and until when an answer by hand is possible.
ComposerStrip notYet(const ComposerFacts &facts, const Permission &permission)
{
    ComposerStrip strip{ .kind = Kind::Amber, .fact = {}, .more = {}, .choices = {}, .about = {} };
    strip.fact = facts.consent.lastRequest ? Words::tr("Asked to opt in %1, no YES yet")
                                                 .arg(when(facts, facts.consent.lastRequest->at))
                                           : Words::tr("Not opted in yet, and not asked");
    switch (permission.why) {
    case Forbidden::NeedsAnswerClick:
        strip.more = Words::tr("You may answer this text by hand until %1. Automatic and first "
                               "texts stay off.")
                         .arg(permission.until ? facts.dates.stamp(*permission.until, facts.now)
                                               : QString());
        strip.choices << Choice{ ComposerAction::AnswerThis, Words::tr("Answer this text") };
        break;
    case Forbidden::AnswersSwitchedOff:
        strip.more = Words::tr("Answering before a YES is switched off in Settings. Phone them.");
        break;
    default:
        strip.more = facts.consent.lastRequest
            ? Words::tr("Only a text of the last 24 hours can be answered before a YES. Wait "
                        "for the client to text, or phone.")
            : Words::tr("Texting begins with the client: ask them to text any word to %1, and to "
                        "answer YES to what comes back.")
                  .arg(facts.queue.number.displayOurs());
        break;
    }
    return strip;
}

void addConsent(const ComposerFacts &facts, const Permission &permission, ComposerState &state)
{
    const auto closed = [&](ComposerStrip strip, Box box = Box::Hidden) {
        state.box = box;
        state.strips << std::move(strip);
    };
    const QString &queue = facts.queue.name;
    switch (permission.why) {
    case Forbidden::Nothing:
        if (state.answer)
            state.strips << ComposerStrip{
                Kind::Blue,
                Words::tr("Answering before a YES"),
                permission.until ? Words::tr("Possible until %1. Automatic texts stay off.")
                                       .arg(facts.dates.stamp(*permission.until, facts.now))
                                 : QString(),
                {},
                {}
            };
        return;
    case Forbidden::HistoryLoading:
        closed({ Kind::Blue,
                 Words::tr("Loading this client’s history"),
                 Words::tr("Whether they agreed to texts is being read from Twilio’s log. What you "
                           "write is kept and can be sent in a moment."),
                 {},
                 {} },
               Box::Open);
        return;
    case Forbidden::OptedOut:
        closed(optedOut(facts));
        return;
    case Forbidden::YesAfterStop:
        closed(facts.consent.yesAfterStop ? yesAfterStop(facts) : optedOut(facts));
        return;
    case Forbidden::WrongNumber: {
        const auto &stop = facts.consent.lastStop;
        closed({ Kind::Red,
                 forbiddenSign()
                     + (stop ? Words::tr("Wrong number, %1%2")
                                   .arg(facts.dates.stamp(stop->at, facts.now), by(*stop))
                             : Words::tr("Wrong number")),
                 Words::tr("Whoever has this phone is not the client. No texts to it from any "
                           "queue; look for the client’s right number."),
                 { { ComposerAction::ShowHistory, Words::tr("Show history") } },
                 {} });
        return;
    }
    case Forbidden::NetworkBlocked: {
        const QStringList others = openQueues(facts);
        closed({ Kind::Red,
                 forbiddenSign()
                     + Words::tr("Opted in, but the phone network still blocks %1").arg(queue),
                 Words::tr("Since a STOP to this number. Ask the client to text UNSTOP to %1.")
                         .arg(facts.queue.number.displayOurs())
                     + (others.isEmpty() ? QString()
                                         : u' '
                                + Words::tr("%1 can still text them.")
                                      .arg(others.join(Words::tr(" and ")))),
                 { { ComposerAction::SayOnPhone, Words::tr("What to say on the phone") } },
                 {} });
        return;
    }
    case Forbidden::Blocked:
        closed({ Kind::Red,
                 forbiddenSign() + blockedFact(facts, queue),
                 blockedMore(facts),
                 { { ComposerAction::Unblock, Words::tr("Unblock…") } },
                 {} });
        return;
    case Forbidden::Declined: {
        const auto &no = facts.consent.because;
        closed({ Kind::Amber,
                 no ? Words::tr("Answered %1 to the opt-in request, %2")
                          .arg(quoted(no->words), facts.dates.stamp(no->at, facts.now))
                    : Words::tr("Answered no to the opt-in request"),
                 Words::tr("They are not asked again and get no texts. A YES from them opens this; "
                           "until then phone."),
                 { { ComposerAction::ShowHistory, Words::tr("Show history") } },
                 {} });
        return;
    }
    case Forbidden::NotAPhone:
        closed({ Kind::Amber,
                 Words::tr("This sender can’t be answered"),
                 Words::tr("%1 is a short code or a name, not a phone.")
                     .arg(shownLine(facts.conversation.client.text(), 30)),
                 {},
                 {} });
        return;
    case Forbidden::SuspectedStop: {
        const auto &wish = facts.consent.suspectedStop;
        closed(
            { Kind::Amber,
              wish ? quoted(wish->words) : Words::tr("Sounds like a wish to stop"),
              Words::tr("Automatic texts are paused until someone decides.")
                  + (wish ? u' '
                             + Words::tr("Waiting %1.").arg(facts.dates.wait(facts.now - wish->at))
                          : QString()),
              { { ComposerAction::StopAllTexts, Words::tr("Stop all texts") },
                { ComposerAction::NotAboutTexting, Words::tr("Not about texting") } },
              {} },
            Box::Closed);
        return;
    }
    case Forbidden::NeedsAnswerClick:
    case Forbidden::NoRecentText:
    default: // not opted in, in one of its ways
        closed(notYet(facts, permission), Box::Closed);
        return;
    }
}

void addUnaccepted(const ComposerFacts &facts, ComposerState &state)
{
    const auto &answer = facts.consent.unacceptedAnswer;
    const bool open = facts.consent.standing == Standing::Invited && answer
        && state.why != Forbidden::SuspectedStop;
    if (!open)
        return;
    const QString asked = facts.consent.lastRequest
        ? Words::tr("Their answer to the opt-in request %1.")
              .arg(when(facts, facts.consent.lastRequest->at))
        : Words::tr("Their answer to the opt-in request.");
    state.strips.prepend(
        { Kind::Amber,
          quoted(answer->words),
          asked + u' '
              + Words::tr(
                  "If it means yes, accept it: it is kept word for word with your initials."),
          { { ComposerAction::AcceptAsYes, Words::tr("Accept as yes"), true } },
          {} });
}

void addUndecided(const ComposerFacts &facts, ComposerState &state)
{
    if (!facts.undecided || !facts.undecided->askPerson)
        return;
    const Message &message = *facts.undecided;
    ComposerStrip strip{
        .kind = Kind::Amber, .fact = {}, .more = {}, .choices = {}, .about = message.id
    };
    if (message.status == MessageStatus::Waiting) {
        strip.fact = Words::tr("Still send %1?").arg(quoted(message.body));
        strip.more = Words::tr("Written %1 and not sent yet.").arg(when(facts, message.at));
        strip.choices = { { ComposerAction::SendAgain, Words::tr("Send now"), true },
                          { ComposerAction::DontSend, Words::tr("Don’t send") } };
    } else {
        strip.fact = Words::tr("Twilio’s log does not show this text");
        strip.more = Words::tr("It was probably not sent.");
        if (message.looks > 0) {
            const QString looked = message.looks == 1
                ? Words::tr("Looked once")
                : Words::tr("Looked %n times", nullptr, message.looks);
            strip.more += u' ' + looked
                + (message.lastLook ? Words::tr(", last %1").arg(when(facts, *message.lastLook))
                                    : QString())
                + u'.';
        }
        strip.choices = { { ComposerAction::SendAgain, Words::tr("Send again"), true },
                          { ComposerAction::DontSend, Words::tr("Don’t send") } };
    }
    state.strips.prepend(strip);
}

/// Several in a row are sent again in the order they were written in.
void addFailed(const ComposerFacts &facts, ComposerState &state)
{
    if (facts.failed.isEmpty() || state.box != Box::Open || state.why != Forbidden::Nothing)
        return;
    const int count = int(facts.failed.size());
    state.strips << ComposerStrip{
        Kind::Red,
        count == 1 ? Words::tr("Your last text did not arrive")
                   : Words::tr("%n texts did not arrive", nullptr, count),
        count == 1 ? QString() : Words::tr("They are sent again in the order they were written."),
        { { ComposerAction::RetryFailed, Words::tr("Send again") } },
        {}
    };
}

void addLine(const ComposerFacts &facts, ComposerState &state)
{
    using Line = DeskStatus::Line;
    // The window's band says since when and what to do; here is what it means for writing.
    switch (facts.status.line) {
    case Line::Starting:
    case Line::Online:
    case Line::Busy:
        return;
    case Line::Offline:
        if (state.box == Box::Open)
            state.strips << ComposerStrip{
                Kind::Amber, Words::tr("Offline: what you send waits here"), {}, {}, {}
            };
        return;
    case Line::Unauthorized:
        if (state.box == Box::Open)
            state.strips << ComposerStrip{
                Kind::Red,
                Words::tr("Nothing goes out until a supervisor connects again"),
                Words::tr("What you send waits here. Phone urgent clients."),
                {},
                {}
            };
        return;
    case Line::ReadOnly:
        state.box = Box::Hidden;
        state.strips << ComposerStrip{
            Kind::Blue,
            Words::tr("Reading only"),
            Words::tr(
                "Another program on this computer has these conversations open. Write there."),
            {},
            {}
        };
        return;
    case Line::Careful:
        state.box = Box::Hidden;
        state.strips << ComposerStrip{ Kind::Amber,
                                       Words::tr("Not connected"),
                                       Words::tr("The band on top says why. Phone urgent clients."),
                                       {},
                                       {} };
        return;
    case Line::Stopped:
        // A full disk is over some time: what is being written stays where it is.
        if (facts.status.fault && storageFault(*facts.status.fault) == StorageFault::Full) {
            if (state.box == Box::Open)
                state.strips << ComposerStrip{
                    Kind::Red,
                    Words::tr("The disk is full: nothing goes out"),
                    Words::tr("What you write stays in this box. Phone urgent clients."),
                    {},
                    {}
                };
            return;
        }
        state.box = Box::Hidden;
        state.strips << ComposerStrip{
            Kind::Red,
            Words::tr("Sending is stopped"),
            Words::tr("Something is wrong with this computer’s files; the band on top says what. "
                      "Phone urgent clients."),
            {},
            {}
        };
        return;
    }
}

ComposerStrip guardStrip(const ComposerFacts &facts, const Guard &guard)
{
    ComposerStrip strip{ .kind = Kind::Amber, .fact = {}, .more = {}, .choices = {}, .about = {} };
    const QString again = Words::tr("Press %1 again to send anyway.").arg(facts.sendKey);
    const QString to = Words::tr("You are writing to %1 as %2.")
                           .arg(calledName(facts.conversation), facts.queue.name);
    switch (guard.kind) {
    case Guard::Kind::Unfilled:
        strip.fact = Words::tr("%1 is not filled in").arg(quoted(guard.about));
        strip.more = Words::tr("Type what belongs there; then it can be sent.");
        break;
    case Guard::Kind::OtherName:
        strip.fact = Words::tr("%1: is this meant for %2?").arg(quoted(guard.about), guard.whose);
        strip.more = to + u' ' + again;
        break;
    case Guard::Kind::JustSwitched:
        strip.kind = Kind::Blue;
        strip.fact = Words::tr("This goes to %1 as %2")
                         .arg(calledName(facts.conversation), facts.queue.name);
        strip.more
            = Words::tr("You came to this conversation a moment ago. Press %1 again to send.")
                  .arg(facts.sendKey);
        break;
    case Guard::Kind::TextArrived:
        strip.kind = Kind::Blue;
        strip.fact = Words::tr("New text above: %1").arg(quoted(guard.about));
        strip.more = again;
        strip.choices = { { ComposerAction::ReadIt, Words::tr("Read it") } };
        break;
    case Guard::Kind::SameText:
        strip.fact = guard.count == 0
            ? Words::tr("The same text went to this client less than a minute ago")
            : Words::tr("The same text went to this client %n min ago", nullptr, guard.count);
        strip.more = Words::tr("Press %1 again to send it once more.").arg(facts.sendKey);
        break;
    case Guard::Kind::ShortLink:
        strip.fact
            = Words::tr("Phone companies often drop texts with a short link (%1)").arg(guard.about);
        strip.more = Words::tr("The whole address is safer.") + u' ' + again;
        break;
    case Guard::Kind::AllCapitals:
        strip.fact = Words::tr("Phone companies may take a text all in capitals for spam");
        strip.more = again;
        break;
    case Guard::Kind::ManyTexts:
        strip.fact = Words::tr("This goes out as %n texts", nullptr, guard.count);
        strip.more = Words::tr("So long a one may arrive in pieces or be dropped. Shorten it, or "
                               "phone.")
            + u' ' + again;
        break;
    }
    return strip;
}

} // namespace

QString calledName(const Conversation &conversation)
{
    const QString name = shownLine(conversation.clientName, 60);
    return name.isEmpty() ? shownLine(conversation.client.display(), 30) : isolated(name);
}

ComposerState composerState(const ComposerFacts &facts)
{
    ComposerState state;
    const QString name = calledName(facts.conversation);
    state.label = recipientLabel(name, facts.queue.name, facts.marks);
    const QString first = facts.conversation.clientName.isEmpty()
        ? name
        : isolated(shownLine(facts.conversation.clientName.simplified().section(u' ', 0, 0), 20));
    state.send = Words::tr("Send to %1").arg(first);

    const Permission permission
        = mayWrite(facts.consent, facts.pair,
                   facts.answering ? Purpose::AnswerByHand : Purpose::ByHand, facts.now);
    state.why = permission.why;
    state.answer = permission.isGiven() && facts.consent.standing != Standing::OptedIn;
    addConsent(facts, permission, state);
    addUnaccepted(facts, state);
    addUndecided(facts, state);
    addFailed(facts, state);
    if (facts.handed) {
        state.strips << ComposerStrip{
            Kind::Blue,
            noteLine(*facts.handed, facts.dates, facts.now),
            Words::tr("They are answered from %1’s number from here on.").arg(facts.queue.name),
            {},
            {}
        };
    }
    if (state.box != Box::Hidden)
        state.strips << markStrips(facts.marks, facts.dates, facts.now);
    addLine(facts, state);
    if (state.box == Box::Open) {
        for (const Guard &guard : facts.guards)
            state.strips << guardStrip(facts, guard);
        state.isGuarded = !facts.guards.isEmpty();
    }
    return state;
}

QString phoneWords(const ComposerFacts &facts)
{
    const QString ours = facts.queue.number.displayOurs();
    const bool blocked = facts.consent.networkBlocked.contains(facts.queue.number)
        || facts.conversation.networkBlocked;
    return blocked
        ? Words::tr("“We can’t text you because this phone sent us STOP. If you would like "
                    "texts again, please text the word UNSTOP to %1 from this phone.”")
              .arg(ours)
        : Words::tr("“You asked us to stop texting. If you would like texts again, please "
                    "text the word START to %1 from this phone.”")
              .arg(ours);
}

} // namespace ivm
