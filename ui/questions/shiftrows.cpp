#include "ui/questions/shiftrows.h"

#include "ui/thread/showntext.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ShiftSheets)
};

QString who(const Conversation &conversation, const QString &queue)
{
    const QString called = conversation.clientName.isEmpty()
        ? conversation.client.display()
        : isolated(shownLine(conversation.clientName, 60));
    return QStringLiteral("%1 · %2").arg(called, queue);
}

QString answerOf(const WaitingText &waiting, Instant now, const look::DateText &dates)
{
    const QString at = dates.stamp(waiting.answeredAt, now);
    switch (waiting.answered) {
    case AutoKind::None:
        return Words::tr("No automatic answer.");
    case AutoKind::Request:
        return Words::tr("Got the opt-in request %1.").arg(at);
    case AutoKind::Welcome:
        return Words::tr("Got the welcome %1.").arg(at);
    case AutoKind::AfterHours:
        return Words::tr("Got the after-hours reply %1.").arg(at);
    case AutoKind::Emergency:
        return Words::tr("Got the emergency reply %1.").arg(at);
    }
    return {};
}

SheetRow rowOf(const WaitingText &waiting, Instant now, const look::DateText &dates)
{
    const Conversation &conversation = waiting.conversation;
    SheetRow row;
    row.who = who(conversation, waiting.queue);
    row.conversation = conversation.id;
    row.said = waiting.words;
    row.words = waiting.words.isEmpty() ? Words::tr("(no text)") : quoted(waiting.words);
    QStringList what;
    if (conversation.urgent)
        what << Words::tr("Urgent.");
    if (conversation.waitingSince)
        what << Words::tr("Waiting %1.").arg(dates.wait(now - *conversation.waitingSince));
    if (waiting.more > 0)
        what << Words::tr("%n more since.", nullptr, waiting.more);
    what << answerOf(waiting, now, dates);
    row.what = what.join(u' ');
    row.acts = { { SheetAct::Open, Words::tr("Reply") },
                 { SheetAct::NoReply, Words::tr("No reply needed") },
                 { SheetAct::Archive, Words::tr("Archive") } };
    return row;
}

SheetRow rowOf(const std::pair<Conversation, QString> &one, const QString &what)
{
    SheetRow row;
    row.who = who(one.first, one.second);
    row.what = what;
    row.conversation = one.first.id;
    row.acts = { { SheetAct::Open, Words::tr("Open") } };
    return row;
}

void addIfAny(QList<SheetSection> &sections, SheetSection section)
{
    if (!section.rows.isEmpty())
        sections << std::move(section);
}

} // namespace

Instant overnightSince(Instant now, const look::DateText &dates)
{
    const QTime EndOfWork(17, 0);
    QDate day = dates.dateOf(now).addDays(-1);
    while (day.dayOfWeek() > Qt::Friday)
        day = day.addDays(-1);
    return fromMs(QDateTime(day, EndOfWork, dates.zone()).toMSecsSinceEpoch());
}

QList<SheetSection> morningSections(const QList<WaitingText> &waiting, Instant now,
                                    const look::DateText &dates)
{
    const Instant since = overnightSince(now, dates);
    SheetSection overnight;
    SheetSection older;
    for (const WaitingText &one : waiting) {
        const bool fresh = one.conversation.waitingSince.value_or(now) >= since;
        (fresh ? overnight : older).rows << rowOf(one, now, dates);
    }
    overnight.title = overnight.rows.size() == 1
        ? Words::tr("1 client wrote since %1").arg(dates.stamp(since, now))
        : Words::tr("%1 clients wrote since %2")
              .arg(QString::number(overnight.rows.size()), dates.stamp(since, now));
    overnight.more = Words::tr("J and K go from one to the next; R replies, N needs no reply, E "
                               "archives.");
    older.title = older.rows.size() == 1 ? Words::tr("1 waits from before")
                                         : Words::tr("%1 wait from before").arg(older.rows.size());
    older.more = Words::tr("Nobody has answered them yet.");
    QList<SheetSection> sections;
    addIfAny(sections, overnight);
    addIfAny(sections, older);
    return sections;
}

QList<SheetSection> handoverSections(const QList<WaitingText> &waiting, const LooseEnds &ends,
                                     Instant now, const look::DateText &dates)
{
    QList<SheetSection> sections;
    SheetSection open;
    open.title = Words::tr("Waiting for a reply: %1").arg(waiting.size());
    open.more = Words::tr("Urgent ones first, then the longest wait.");
    for (const WaitingText &one : waiting)
        open.rows << rowOf(one, now, dates);
    addIfAny(sections, open);

    SheetSection coming;
    coming.title = Words::tr("Reminders: %1").arg(ends.reminders.size());
    coming.more = Words::tr("They come up by themselves at their time.");
    for (const LooseEnds::Coming &one : ends.reminders) {
        SheetRow row = rowOf(std::pair(one.conversation, one.queue),
                             Words::tr("%1, set by %2")
                                 .arg(dates.stamp(one.reminder.due, now),
                                      isolated(shownLine(one.reminder.author, 12))));
        row.words = quoted(one.reminder.text);
        coming.rows << row;
    }
    addIfAny(sections, coming);

    SheetSection failed;
    failed.title = Words::tr("Did not arrive: %1").arg(ends.failed.size());
    failed.more = Words::tr("The last text to these clients failed: try once more, or phone.");
    for (const auto &one : ends.failed)
        failed.rows << rowOf(one, dates.stamp(one.first.lastAt, now));
    addIfAny(sections, failed);

    SheetSection left;
    left.title = Words::tr("Not in the Comm Log: %1").arg(ends.notCopied.size());
    left.more = Words::tr("Open and copy them before the day ends.");
    for (const auto &one : ends.notCopied)
        left.rows << rowOf(one,
                           one.first.notCopied == 1
                               ? Words::tr("1 message")
                               : Words::tr("%1 messages").arg(one.first.notCopied));
    addIfAny(sections, left);
    return sections;
}

QString sheetText(const QString &title, const QList<SheetSection> &sections)
{
    QStringList lines{ title };
    for (const SheetSection &section : sections) {
        lines << QString() << section.title;
        for (const SheetRow &row : section.rows) {
            QStringList parts{ row.who };
            for (const QString &part : { row.words, row.what }) {
                if (!part.isEmpty())
                    parts << part;
            }
            lines << QStringLiteral("- ") + parts.join(QStringLiteral(" | "));
        }
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace ivm
