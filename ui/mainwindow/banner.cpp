#include "ui/mainwindow/banner.h"

#include "core/model/linefault.h"
#include "ui/look/errortext.h"
#include "ui/questions/sheetrows.h"
#include "ui/settings/placewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Banner)
};

QString waitingToSend(int count)
{
    return count == 1 ? Words::tr("One text waits to be sent.")
                      : Words::tr("%1 texts wait to be sent.").arg(count);
}

/// Counts down, so that somebody hands it in again while that is still possible.
Banner rejectedBanner(const EditWindow &rejected, Instant now, const look::DateText &dates)
{
    const QString fact = rejected.others == 0
        ? Words::tr("Twilio rejected the verification of %1’s number").arg(rejected.queue)
        : Words::tr("Twilio rejected the verification of %1’s number and of %2 more")
              .arg(rejected.queue)
              .arg(rejected.others);
    const bool open = rejected.mayEdit && (!rejected.until || *rejected.until > now);
    QString more = Words::tr("Its texts do not arrive; reading and copying work.") + u' ';
    if (!open)
        more += Words::tr("It has to be handed in anew.");
    else if (!rejected.until)
        more += Words::tr("It can be mended and handed in again.");
    else
        more += Words::tr("%1 left to mend it, until %2.")
                    .arg(dates.wait(*rejected.until - now), dates.stamp(*rejected.until, now));
    more += u' ' + Words::tr("A supervisor finds the reason under Settings, Regulatory status.");
    return Banner{ look::Strip::Kind::Red, fact, more, Words::tr("Show why"),
                   Banner::Act::ShowRegulatory };
}

Banner rescuedBanner(const Rescued &rescued, Instant now, const look::DateText &dates)
{
    QString more = Words::tr(
        "What could be read was saved; earlier texts are loaded again from Twilio, "
        "and you can work meanwhile. Look through names and notes of clients you know.");
    if (rescued.incomplete.isEmpty())
        more = Words::tr(
            "Everything could be read and was saved; texts are compared with Twilio’s log.");
    if (rescued.doubtful > 0)
        more += u' '
            + Words::tr("%1 entries stood in damaged places and may not be as they were.")
                  .arg(rescued.doubtful);
    if (rescued.unsure == 1)
        more += u' ' + Words::tr("One text may not have left and is being looked for.");
    else if (rescued.unsure > 1)
        more += u' '
            + Words::tr("%1 texts may not have left and are being looked for.").arg(rescued.unsure);
    more += u' ' + Words::tr("The damaged file is kept; tell IT.");
    return { look::Strip::Kind::Amber,
             Words::tr("The file with the conversations was damaged and was made new %1")
                 .arg(dates.stamp(rescued.at, now)),
             more,
             {},
             Banner::Act::None };
}

/// What was sent is for a person to look at: whether it came twice, only the log and the client
/// know.
Banner repeatedBanner(int sends)
{
    return { look::Strip::Kind::Red,
             sends == 1
                 ? Words::tr("One text may have gone out twice, or to someone else")
                 : Words::tr("%1 texts may have gone out twice, or to someone else").arg(sends),
             Words::tr("Something between this computer and Twilio repeated a request or mixed up "
                       "answers. Look at the conversation before you send its text again, and tell "
                       "IT: a proxy or security program may do this. What the desk writes goes out "
                       "as before."),
             {},
             Banner::Act::None };
}

/// Settings are not as supervisors left them.
Banner behindBanner(const SealReport &seal)
{
    using Kind = look::Strip::Kind;
    if (seal.isBroken)
        return { Kind::Red, Words::tr("The record of the role password was changed or is damaged"),
                 Words::tr(
                     "Settings cannot be trusted, and nothing is texted by itself. Tell a "
                     "supervisor: whoever has the secret of the Twilio API key sets a new password "
                     "with “ivmctl password reset”."),
                 Words::tr("Look at it"), Banner::Act::ShowChanges };
    QStringList names;
    for (const QString &subject : seal.changed)
        names.append(subjectWords(subject));
    if (seal.historyCut)
        names.append(subjectWords(QStringLiteral("history")));
    return {
        Kind::Red, Words::tr("Settings were changed without the role password"),
        Words::tr(
            "%1. Nothing is texted by itself until a supervisor has looked at it; what the desk "
            "writes goes out as before.")
            .arg(names.join(QStringLiteral(", "))),
        Words::tr("Look at it"), Banner::Act::ShowChanges
    };
}

} // namespace

std::optional<Banner> bannerFor(const DeskStatus &status, Instant now, const look::DateText &dates,
                                int missedSeen)
{
    using Line = DeskStatus::Line;
    using Kind = look::Strip::Kind;
    const QString since = status.since ? dates.stamp(*status.since, now) : QString();
    switch (status.line) {
    case Line::Offline: {
        if (status.since && now - *status.since < std::chrono::seconds(10))
            return std::nullopt;
        QString more
            = Words::tr("Reading, searching and copying work. What you send waits here and goes "
                        "out after a fresh look at the log.");
        if (status.waitingToSend > 0)
            more += u' ' + waitingToSend(status.waitingToSend);
        // What somebody can do something about is named, with what to do.
        if (status.fault && lineFault(*status.fault) != LineFault::None) {
            const look::ErrorWords words = look::wordsFor(*status.fault);
            return Banner{ Kind::Amber, words.what, words.next + u' ' + more, Words::tr("Try now"),
                           Banner::Act::TryNow };
        }
        return Banner{ Kind::Amber,
                       since.isEmpty() ? Words::tr("No connection")
                                       : Words::tr("No connection since %1").arg(since),
                       more, Words::tr("Try now"), Banner::Act::TryNow };
    }
    case Line::Unauthorized:
        return Banner{
            Kind::Red,
            since.isEmpty() ? Words::tr("Twilio refuses this desk’s key")
                            : Words::tr("Twilio refuses this desk’s key since %1").arg(since),
            Words::tr("No texts come in or go out. Reading and copying work. A supervisor can "
                      "enter a new key."),
            Words::tr("Connect again"), Banner::Act::Reconnect
        };
    case Line::ReadOnly:
        if (status.ownerIsSilent)
            return Banner{
                Kind::Amber,
                Words::tr("Read only: the window that was opened first does not answer"),
                Words::tr("Reading, searching and copying work here; new texts may not appear, "
                          "and nothing goes out. Close that window, or restart this computer "
                          "if it does not close. Then start this one again. Phone urgent "
                          "clients."),
                {},
                Banner::Act::None
            };
        return Banner{
            Kind::Blue,
            Words::tr("Read only: another program on this computer is at work here"),
            Words::tr("New texts appear. To answer, use the window that was open first, or close "
                      "it and start this one again."),
            {},
            Banner::Act::None
        };
    case Line::Careful:
        return Banner{
            Kind::Amber,
            Words::tr("The program ended three times right after its start, so it does not "
                      "connect by itself now"),
            Words::tr("The conversations were looked over and are whole. Reading, searching and "
                      "copying work; no texts come in or go out until you start it."),
            Words::tr("Start normally"), Banner::Act::StartNormally
        };
    case Line::Stopped: {
        const look::ErrorWords words = status.fault
            ? look::wordsFor(*status.fault)
            : look::ErrorWords{ Words::tr("The program had to stop its work."), {} };
        return Banner{ Kind::Red, words.what, words.next, {}, Banner::Act::None };
    }
    case Line::Busy:
        if (status.since && now - *status.since < std::chrono::minutes(1))
            return std::nullopt;
        return Banner{ Kind::Amber,
                       Words::tr("Twilio is busy and asks us to slow down"),
                       Words::tr(
                           "Texts may come in and go out a few minutes late. Nothing is lost."),
                       {},
                       Banner::Act::None };
    case Line::Starting:
    case Line::Online:
        break;
    }
    if (status.seal.hasPassword && !status.seal.isIntact())
        return behindBanner(status.seal);
    if (status.repeatedSends > 0)
        return repeatedBanner(status.repeatedSends);
    if (status.rescued && now - status.rescued->at < std::chrono::hours(24))
        return rescuedBanner(*status.rescued, now, dates);
    if (status.rejected)
        return rejectedBanner(*status.rejected, now, dates);
    const AutomaticReplies &replies = status.automatic;
    if (replies.missed > missedSeen) {
        const bool runs = replies.who == AutomaticReplies::Who::ThisDesk;
        return Banner{ Kind::Red,
                       runs ? Words::tr("Automatic replies were not running for a while")
                            : Words::tr("Automatic replies are not running on this desk"),
                       missedWords(replies.missed, replies.missedSince, now, dates) + u' '
                           + Words::tr("What the desk writes goes out as before."),
                       Words::tr("Show them"), Banner::Act::ShowMissed };
    }
    if (replies.switchedItselfOff)
        return Banner{ Kind::Amber,
                       Words::tr("Automatic replies switched themselves off here"),
                       Words::tr(
                           "Another computer sends our automatic texts too. Clients must not get "
                           "them twice: a supervisor decides which one answers. "
                           "What the desk writes goes out as before."),
                       {},
                       Banner::Act::None };
    if (status.backupFault) {
        const look::ErrorWords words = look::wordsFor(*status.backupFault);
        return Banner{ Kind::Amber,
                       Words::tr("Last night’s backup did not work"),
                       words.what + u' '
                           + Words::tr(
                               "The desk works, and tries again every hour. Tell a supervisor if "
                               "this stays."),
                       {},
                       Banner::Act::None };
    }
    if (status.fill) {
        const QString taken = QLocale().toString(status.fill->taken);
        QString more = status.fill->remaining
            ? Words::tr("%1 so far, about %2 to go. The newest came first; you can work already.")
                  .arg(taken, dates.wait(*status.fill->remaining))
            : Words::tr("%1 so far. The newest come first; you can work already.").arg(taken);
        return Banner{ Kind::Blue,
                       Words::tr("Loading earlier texts: %1 %").arg(int(status.fill->part * 100)),
                       more,
                       {},
                       Banner::Act::None };
    }
    return std::nullopt;
}

Banner blockedUrgentBanner()
{
    return { look::Strip::Kind::Amber, Words::tr("A blocked client wrote urgent words"),
             Words::tr("Their texts do not reach the desk. A supervisor should read this one."),
             Words::tr("Show it"), Banner::Act::ShowQuestions };
}

} // namespace ivm
