#include "ui/thread/threadrows.h"

#include "core/commlog/entries.h"
#include "core/model/cardnumber.h"
#include "ui/look/zonemark.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Thread)
};

bool isPicture(const MediaItem &item)
{
    const QString &type = item.sniffedType.isEmpty() ? item.contentType : item.sniffedType;
    return type == u"image/jpeg" || type == u"image/png" || type == u"image/gif"
        || type == u"image/webp";
}

QString kindOf(const MediaItem &item)
{
    const QString type = item.contentType.section(u';', 0, 0).trimmed();
    if (type == u"application/pdf")
        return Words::tr("PDF");
    if (type.startsWith(u"video/"))
        return Words::tr("Video");
    if (type.startsWith(u"audio/"))
        return Words::tr("Sound");
    if (type == u"text/vcard" || type == u"text/x-vcard")
        return Words::tr("Contact card");
    if (type == u"image/heic" || type == u"image/heif")
        return Words::tr("HEIC picture"); // shown by few; saved, the system opens it
    if (type.startsWith(u"image/"))
        return Words::tr("Picture");
    return Words::tr("File");
}

QString mediaLabel(const MediaItem &item, bool picture)
{
    const QString kind = picture ? Words::tr("Picture") : kindOf(item);
    switch (item.state) {
    case MediaItem::State::Wanted:
        return Words::tr("%1 is being fetched").arg(kind);
    case MediaItem::State::TooLarge:
        return Words::tr("%1 is too large to fetch").arg(kind);
    case MediaItem::State::Gone:
        return Words::tr("%1 is no longer at Twilio").arg(kind);
    case MediaItem::State::Failed:
        return Words::tr("%1 could not be loaded").arg(kind);
    case MediaItem::State::Kept:
        break;
    }
    if (picture)
        return {};
    return Words::tr("%1, %2", "PDF, 120 kB")
        .arg(kind, QLocale().formattedDataSize(item.bytes, 0, QLocale::DataSizeSIFormat));
}

ThreadRow::Side sideOf(const Message &message)
{
    if (message.direction == Direction::In)
        return ThreadRow::Side::Client;
    return message.automatic == AutoKind::None ? ThreadRow::Side::Desk : ThreadRow::Side::Automatic;
}

/// Older than what a copy reached, and not in it: left out then, or it came in late.
bool isLeftOut(const Message &message, const ThreadContext &context)
{
    return context.copiedThrough && raw(message.id) < raw(*context.copiedThrough) && !message.copied
        && commlog::belongsInRecord(message.status);
}

bool oneSender(const Message &a, const Message &b)
{
    return a.direction == b.direction && a.automatic == b.automatic && a.author == b.author;
}

QString metaOf(const Message &message, const ThreadRow &row, const DeliveryWords &delivery,
               const QString &time)
{
    QStringList parts;
    if (message.direction == Direction::Out) {
        const QString automatic = automaticWords(message.automatic);
        if (!automatic.isEmpty())
            parts << automatic;
        else if (!message.author.isEmpty())
            parts << shownLine(message.author, 12);
    }
    parts << time;
    if (!delivery.words.isEmpty())
        parts << (delivery.mark.isEmpty() ? delivery.words : delivery.mark + u' ' + delivery.words);
    if (message.redacted)
        parts << Words::tr("erased at Twilio, kept here");
    if (!message.maskedBy.isEmpty())
        parts << Words::tr("card number masked by %1").arg(shownLine(message.maskedBy, 12));
    if (row.leftOut)
        parts << Words::tr("not in the Comm Log copy");
    if (row.hasCard)
        parts << Words::tr("Card number: mask it…");
    return parts.join(QStringLiteral(" · "));
}

QString spokenOf(const Message &message, const ThreadRow &row, const DeliveryWords &delivery,
                 const QString &time, const ThreadContext &context)
{
    QString who;
    if (message.direction == Direction::In)
        who = context.clientName;
    else if (message.automatic != AutoKind::None)
        who = automaticWords(message.automatic);
    else
        who = message.author.isEmpty() ? Words::tr("The desk") : shownLine(message.author, 12);
    QStringList said;
    if (!row.newLine.isEmpty())
        said << row.newLine + u'.';
    if (!row.day.isEmpty())
        said << row.day + u'.';
    if (message.urgent)
        said << Words::tr("Urgent.");
    QString words = row.text.text;
    words.replace(QChar(QChar::LineSeparator), u' ');
    QStringList content;
    if (!words.isEmpty())
        content << words;
    for (const ShownMedia &media : row.media) {
        if (media.picture)
            content << (media.label.isEmpty() ? Words::tr("photo") : media.label);
        else
            content << media.label;
    }
    if (content.isEmpty())
        content << Words::tr("no text");
    if (!delivery.words.isEmpty())
        content << delivery.words;
    if (row.leftOut)
        content << Words::tr("not in the Comm Log copy");
    if (row.hasCard)
        content << Words::tr("has a card number that should be masked");
    said << Words::tr("%1, %2: %3", "who, when: what")
                .arg(who, time, content.join(QStringLiteral(", ")));
    for (const QString &note : row.notes)
        said << Words::tr("Note: %1.").arg(note);
    return said.join(u' ');
}

} // namespace

QString noteLine(const Note &note, const look::DateText &dates, Instant now)
{
    const QString text = isolated(shownLine(note.text, 500));
    QString words;
    switch (note.kind) {
    case NoteKind::Note:
        words = text;
        break;
    case NoteKind::PhonedNoAnswer:
        words = note.text.isEmpty() ? Words::tr("Phoned, no answer")
                                    : Words::tr("Phoned, no answer: %1").arg(text);
        break;
    case NoteKind::Phoned:
        words = note.text.isEmpty() ? Words::tr("Phoned") : Words::tr("Phoned: %1").arg(text);
        break;
    case NoteKind::HandedTo:
        words = Words::tr("Handed to %1").arg(text);
        break;
    case NoteKind::HandedFrom:
        words = Words::tr("Taken over from %1").arg(text);
        break;
    }
    return QStringLiteral("%1 · %2, %3")
        .arg(words, isolated(shownLine(note.author, 12)), dates.stamp(note.at, now));
}

QList<ThreadRow> threadRows(const QList<Message> &messages, const ThreadContext &context)
{
    QList<ThreadRow> rows;
    rows.reserve(messages.size());
    QDate day;
    qsizetype note = 0;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const Message &message = messages.at(i);
        const QDate local = context.dates.dateOf(message.at);
        const DeliveryWords delivery = deliveryWords(message);
        const QString time = context.dates.time(message.at);

        ThreadRow row;
        row.id = message.id;
        row.side = sideOf(message);
        row.text = shownText(message.body);
        row.links = linksAndNumbersIn(row.text);
        if (row.text.text.isEmpty() && message.media.isEmpty() && message.mediaCount == 0)
            row.text.text = Words::tr("(no text)");
        if (message.urgent)
            row.underlined = context.urgentWords.matches(row.text.text);
        for (const MediaItem &item : message.media) {
            const bool picture = isPicture(item);
            row.media << ShownMedia{ .id = item.id,
                                     .picture = picture,
                                     .state = item.state,
                                     .width = item.width,
                                     .height = item.height,
                                     .label = mediaLabel(item, picture) };
        }
        // Announced by the log, not yet known one by one.
        for (int more = int(message.media.size()); more < qMin(message.mediaCount, 10); ++more) {
            row.media << ShownMedia{ .picture = true,
                                     .state = MediaItem::State::Wanted,
                                     .label = Words::tr("Picture or file is being fetched") };
        }
        row.unconfirmed = message.status == MessageStatus::Unconfirmed;
        row.failed = isFailure(message.status);
        row.tone = delivery.tone;
        if (local != day) {
            day = local;
            row.day = context.dates.day(message.at, context.now);
            const QString mark = context.here.isValid()
                ? look::zoneMark(message.at, context.dates.zone(), context.here)
                : QString();
            if (!mark.isEmpty())
                row.day = Words::tr("%1 (%2)", "day, zone").arg(row.day, mark);
        }
        if (context.newFrom == message.id)
            row.newLine = Words::tr("New messages");
        if (context.copiedThrough == message.id) {
            const QString when = context.dates.stamp(context.copiedAt, context.now);
            const QString who = shownLine(context.copiedBy, 12);
            const QString by = who.isEmpty() ? when : who + QStringLiteral(", ") + when;
            const bool all = std::ranges::none_of(
                messages, [&](const Message &one) { return isLeftOut(one, context); });
            row.copiedLine = all ? Words::tr("Copied for the Comm Log through here · %1").arg(by)
                                 : Words::tr("Copied for the Comm Log in part · %1").arg(by);
        }
        // Each below the last text before it; what is older than all of them, below the first.
        const bool last = i + 1 == messages.size();
        for (; note < context.notes.size(); ++note) {
            const Note &line = context.notes.at(note);
            const bool later = last ? !context.toTheEnd && line.at > message.at
                                    : line.at >= messages.at(i + 1).at;
            if (later)
                break;
            if (context.fromTheBeginning || line.at >= messages.constFirst().at)
                row.notes << noteLine(line, context.dates, context.now);
        }
        row.startsRun = i == 0 || !row.day.isEmpty() || !row.newLine.isEmpty()
            || !rows.constLast().copiedLine.isEmpty() || !rows.constLast().notes.isEmpty()
            || !oneSender(messages.at(i - 1), message)
            || message.at - messages.at(i - 1).at > RunGap;
        if (i > 0)
            rows.last().endsRun = row.startsRun;
        row.leftOut = isLeftOut(message, context);
        row.hasCard = !message.sid.isEmpty() && !cardNumbersIn(message.body).isEmpty();
        row.meta = metaOf(message, row, delivery, time);
        row.spoken = spokenOf(message, row, delivery, time, context);
        rows << row;
    }
    // Inside a run the time and good news are said once, below its last text. Anything a person
    // may have to act on is never hidden.
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Message &message = messages.at(i);
        const bool settled = deliveryWords(message).settled && !message.redacted
            && message.maskedBy.isEmpty() && !rows.at(i).hasCard && !rows.at(i).leftOut;
        if (!rows.at(i).endsRun && settled)
            rows[i].meta.clear();
    }
    return rows;
}

} // namespace ivm
