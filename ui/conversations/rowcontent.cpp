#include "ui/conversations/rowcontent.h"

#include "ui/look/errortext.h"
#include "ui/look/isolated.h"
#include "ui/look/paint.h"
#include "ui/thread/showntext.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConversationRow)
};

QString withAnimals(const Conversation &c)
{
    const QString client = clientTitle(c);
    return c.animals.isEmpty()
        ? client
        : isolated(client) + QStringLiteral(" · ") + isolated(shownLine(c.animals.join(u", ")));
}

void describeText(const QString &body, int photos, RowContent &row)
{
    row.photo = photos > 0;
    row.preview = shownLine(body, 200);
    if (row.preview.isEmpty() && photos > 0)
        row.preview = photos == 1 ? Words::tr("Photo") : Words::tr("%1 photos").arg(photos);
}

void describePreview(const Conversation &c, const QString &author, RowContent &row)
{
    if (!c.draft.isEmpty()) {
        row.prefix = Words::tr("Draft:");
        row.draft = true;
        row.preview = shownLine(c.draft, 200);
        return;
    }
    describeText(c.lastBody, c.lastMedia, row);
    if (c.lastDirection == Direction::In)
        return;
    if (isFailure(c.lastStatus))
        row.preview = Words::tr("%1: %2").arg(look::deliveryState(c.lastStatus),
                                              look::deliveryFailure(c.lastErrorCode));
    else if (!c.waitingBody.isEmpty() || c.waitingMedia > 0)
        describeText(c.waitingBody, c.waitingMedia, row); // not what the program said to it
    else if (c.lastAutomatic != AutoKind::None)
        row.prefix = Words::tr("Auto:");
    else if (!c.lastAuthor.isEmpty() && !author.isEmpty() && c.lastAuthor != author)
        row.prefix = c.lastAuthor + u':';
    else
        row.prefix = Words::tr("You:");
}

/// All but how long somebody waits.
void describeChips(const Conversation &c, const QString &reminder, RowContent &row)
{
    using Tone = Chip::Tone;
    if (c.standing == Standing::OptedOut)
        row.chips.append({ Words::tr("Opted out"), Tone::Quiet, look::Icon::Forbidden });
    else if (c.networkBlocked)
        row.chips.append({ Words::tr("Must text UNSTOP"), Tone::Quiet, look::Icon::Forbidden });
    else if (c.standing == Standing::Declined)
        row.chips.append({ Words::tr("Said no"), Tone::Quiet, look::Icon::Forbidden });
    else if (c.standing == Standing::Invited)
        row.chips.append({ Words::tr("Asked to opt in"), Tone::Quiet, {} });
    if (c.noReplyNeeded && !c.waitingSince)
        row.chips.append({ Words::tr("No reply needed"), Tone::Quiet, {} });
    if (c.failed)
        row.chips.append({ Words::tr("Failed"), Tone::Alarm, look::Icon::Cross });
    if (c.lastStatus == MessageStatus::Unconfirmed && c.lastDirection == Direction::Out)
        row.chips.append({ Words::tr("Not confirmed"), Tone::Wait, {} });
    // What is left to do once somebody has answered.
    if (c.notCopied > 0 && !c.waitingSince && c.lastAutomatic == AutoKind::None)
        row.chips.append(
            { Words::tr("%1 to copy").arg(c.notCopied), Tone::Quiet, look::Icon::Clipboard });
    if (c.remindAt)
        row.chips.append({ reminder, Tone::Quiet, {} });
}

void addWait(const Conversation &c, const QString &wait, RowContent &row)
{
    using Tone = Chip::Tone;
    if (c.section == Section::Urgent || (c.urgent && c.waitingSince))
        row.chips.append(
            { wait.isEmpty() ? Words::tr("! Urgent") : Words::tr("! Urgent, %1").arg(wait),
              Tone::Alarm,
              {} });
    else if (c.waitingSince)
        row.chips.append({ wait, Tone::Wait, {} });
}

} // namespace

QString clientTitle(const Conversation &conversation)
{
    return conversation.clientName.isEmpty() ? conversation.client.display()
                                             : shownLine(conversation.clientName);
}

RowContent describe(const Conversation &c, Instant now, const look::DateText &dates,
                    const QString &author)
{
    RowContent row;
    row.id = c.id;
    row.avatar = look::initialsOf(c.clientName);
    row.name = withAnimals(c);
    row.unread = c.unread > 0;
    row.waits = c.waitingSince.has_value();
    if (c.lastAt != Instant{}) {
        row.time = dates.brief(c.lastAt, now);
        row.full = dates.full(c.lastAt);
    }
    describePreview(c, author, row);
    describeChips(
        c, c.remindAt ? Words::tr("Reminder %1").arg(dates.stamp(*c.remindAt, now)) : QString(),
        row);

    QStringList spoken{ row.name };
    if (c.urgent && c.waitingSince)
        spoken << Words::tr("urgent");
    if (c.waitingSince)
        spoken << Words::tr("needs reply")
               << Words::tr("waiting %1").arg(dates.waitSpoken(now - *c.waitingSince));
    if (c.unread > 0)
        spoken << Words::tr("%1 unread").arg(c.unread);
    for (const Chip &chip : std::as_const(row.chips))
        spoken << chip.text;
    addWait(c, c.waitingSince ? dates.wait(now - *c.waitingSince) : QString(), row);
    if (c.isArchived())
        spoken << Words::tr("archived");
    spoken << (row.prefix.isEmpty() ? row.preview : row.prefix + u' ' + row.preview);
    if (!row.time.isEmpty())
        spoken << row.time;
    row.spoken = spoken.join(u", ");
    return row;
}

RowContent describeHeader(Section section)
{
    RowContent row;
    row.header = true;
    row.id = ConversationId(-1 - int(section));
    row.name = section == Section::Archived ? Words::tr("Archived") : Words::tr("Answered");
    row.spoken = row.name;
    return row;
}

} // namespace ivm
