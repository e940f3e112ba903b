#include "ui/queuebar/barcontent.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QueueBar)
};

QString longest(const QueueCounts &counts, Instant now, const look::DateText &dates)
{
    return counts.longestWaitSince ? dates.wait(now - *counts.longestWaitSince) : QString();
}

} // namespace

QString syncWords(const DeskStatus &status, Instant now, const look::DateText &dates)
{
    using Line = DeskStatus::Line;
    switch (status.line) {
    case Line::Starting:
        return Words::tr("Starting");
    case Line::Online:
        if (status.fill)
            return Words::tr("Loading texts, %1 %").arg(int(status.fill->part * 100));
        return status.lastChecked
            ? Words::tr("Checked %1").arg(dates.ago(now - *status.lastChecked))
            : Words::tr("Connected");
    case Line::Offline:
        return Words::tr("No connection");
    case Line::Unauthorized:
        return Words::tr("Key refused");
    case Line::Busy:
        return Words::tr("Twilio is busy");
    case Line::ReadOnly:
        return Words::tr("Read only");
    case Line::Careful:
        return Words::tr("Not connected");
    case Line::Stopped:
        return Words::tr("Stopped");
    }
    return {};
}

QString repliesWords(const AutomaticReplies &replies)
{
    using Who = AutomaticReplies::Who;
    switch (replies.who) {
    case Who::Off:
        return Words::tr("off");
    case Who::ThisDesk:
        return Words::tr("this desk");
    case Who::OtherProgram:
        return Words::tr("another program");
    case Who::AnotherComputer:
        return Words::tr("another computer");
    case Who::Nobody:
        return Words::tr("nobody");
    }
    return {};
}

BarContent describeBar(const QList<QueueLine> &queues, QueueId current, const DeskStatus &status,
                       Instant now, const look::DateText &dates)
{
    using Line = DeskStatus::Line;
    BarContent bar;
    int elsewhere = 0;
    for (const QueueLine &line : queues) {
        const QueueCounts &counts = line.counts;
        const QString wait = longest(counts, now, dates);
        if (line.queue.id != current) {
            bar.others << (counts.needsReply == 0 ? Words::tr("%1 none").arg(line.queue.name)
                                                  : Words::tr("%1 %2 waiting, %3")
                                                        .arg(line.queue.name)
                                                        .arg(counts.needsReply)
                                                        .arg(wait));
            elsewhere += counts.needsReply;
            continue;
        }
        bar.name = line.queue.name;
        bar.title = line.queue.title;
        bar.number = line.queue.number.displayOurs();
        if (counts.needsReply > 0) {
            bar.waiting = Words::tr("%1 waiting, longest %2").arg(counts.needsReply).arg(wait);
            bar.waitingShort = QString::number(counts.needsReply);
        }
    }
    if (elsewhere > 0)
        bar.elsewhere = Words::tr("%1 elsewhere").arg(elsewhere);
    bar.sync = syncWords(status, now, dates);
    bar.replies = Words::tr("replies: %1").arg(repliesWords(status.automatic));
    bar.repliesSpoken = Words::tr("Automatic replies: %1").arg(repliesWords(status.automatic));
    if (!status.automatic.webhook.isEmpty())
        bar.repliesSpoken += QStringLiteral(" (%1)").arg(status.automatic.webhook);
    bar.dot = status.line == Line::Online                            ? BarContent::Dot::Good
        : status.line == Line::Starting || status.line == Line::Busy ? BarContent::Dot::Busy
                                                                     : BarContent::Dot::Bad;
    QStringList spoken{ Words::tr("Queue %1").arg(bar.name) };
    if (!bar.title.isEmpty())
        spoken << bar.title;
    spoken << (bar.waiting.isEmpty() ? Words::tr("nobody waiting") : bar.waiting);
    spoken += bar.others;
    bar.spoken = spoken.join(u", ");
    return bar;
}

} // namespace ivm
