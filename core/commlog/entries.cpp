#include "core/commlog/entries.h"

#include "core/model/errorwords.h"

#include <QLocale>

#include <algorithm>

namespace ivm::commlog {

namespace {

QString automaticWord(AutoKind kind, const Format &format)
{
    switch (kind) {
    case AutoKind::None:
        return {};
    case AutoKind::Request:
        return format.label(QLatin1StringView("request"));
    case AutoKind::Welcome:
        return format.label(QLatin1StringView("welcome"));
    case AutoKind::AfterHours:
        return format.label(QLatin1StringView("after_hours"));
    case AutoKind::Emergency:
        return format.label(QLatin1StringView("emergency"));
    }
    return {};
}

QString who(const Message &message, const Source &source, const Format &format)
{
    if (message.direction == Direction::In)
        return source.clientName.isEmpty() ? source.client.display() : source.clientName;
    if (message.automatic != AutoKind::None) {
        return QStringLiteral("%1 (%2)").arg(source.queue.name,
                                             format.label(QLatin1StringView("automatic"))
                                                 + QStringLiteral(": ")
                                                 + automaticWord(message.automatic, format));
    }
    if (message.author.isEmpty())
        return source.queue.name;
    return source.queue.name + u' ' + message.author;
}

QStringList photos(const Message &message, const Format &format)
{
    QStringList names;
    const auto count = std::max<qsizetype>(message.mediaCount, message.media.size());
    for (qsizetype i = 0; i < count; ++i) {
        QString name = format.label(QLatin1StringView("photo"));
        if (count > 1)
            name += QStringLiteral(" %1/%2").arg(i + 1).arg(count);
        const MediaItem item = i < message.media.size() ? message.media.at(i) : MediaItem{};
        QLatin1StringView missing("photo_lost");
        if (item.state == MediaItem::State::Wanted)
            missing = QLatin1StringView("photo_missing");
        const bool kept = item.state == MediaItem::State::Kept && !item.file.isEmpty();
        names.append(name + QStringLiteral(": ") + (kept ? item.file : format.label(missing)));
    }
    return names;
}

QString failureOf(const Message &message, const Format &format)
{
    const QString why = ErrorWords::forCode(message.errorCode).say;
    if (message.direction == Direction::In) {
        // A fault of an inbound row: a part is missing, a code withheld.
        return message.errorCode == 0
            ? QString()
            : format.label(QLatin1StringView("note")) + QStringLiteral(": ") + why;
    }
    if (!isFailure(message.status))
        return {};
    const QLatin1StringView label(message.status == MessageStatus::Undelivered ? "not_delivered"
                                                                               : "not_sent");
    return format.label(label) + QStringLiteral(": ") + why;
}

Entry::Kind kindOf(const Message &message, const Source &source)
{
    if (!source.newSince)
        return Entry::Kind::Message;
    if (message.copied)
        return Entry::Kind::Correction;
    return message.id < *source.newSince ? Entry::Kind::Late : Entry::Kind::Message;
}

QString noteWords(const Note &note, const Format &format)
{
    QLatin1StringView label("note");
    switch (note.kind) {
    case NoteKind::Note:
        break;
    case NoteKind::PhonedNoAnswer:
        label = QLatin1StringView("phoned_no_answer");
        break;
    case NoteKind::Phoned:
        label = QLatin1StringView("phoned");
        break;
    case NoteKind::HandedTo:
        label = QLatin1StringView("handed_to");
        break;
    case NoteKind::HandedFrom:
        label = QLatin1StringView("handed_from");
        break;
    }
    const QString words = format.label(label);
    if (note.text.isEmpty())
        return words;
    const bool names = note.kind == NoteKind::HandedTo || note.kind == NoteKind::HandedFrom;
    return words + (names ? QStringLiteral(" ") : QStringLiteral(": ")) + note.text;
}

} // namespace

bool belongsInRecord(MessageStatus status)
{
    return !isOurs(status) || status == MessageStatus::Refused;
}

QString localTime(Instant at, const Format &format)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMs(at), format.zone);
    return QLocale::c().toString(local, format.timeFormat);
}

QString readable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const char16_t u = c.unicode();
        if (u == '\r') {
            if (i + 1 == text.size() || text.at(i + 1) != u'\n')
                result += u'\n';
        } else if (u == '\n' || u == 0x0B || u == 0x0C || u == 0x85 || u == 0x2028 || u == 0x2029) {
            result += u'\n';
        } else if (u == '\t') {
            result += c;
        } else if (u < 0x20) {
            result += QChar(0x2400 + u); // a picture of it
        } else if (u == 0x7F || (u > 0x7F && u < 0xA0) || u == 0xFFFE || u == 0xFFFF) {
            result += QChar(QChar::ReplacementCharacter);
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            result += c;
            result += text.at(++i);
        } else if (c.isSurrogate()) {
            result += QChar(QChar::ReplacementCharacter);
        } else {
            result += c;
        }
    }
    return result;
}

QList<Entry> entriesOf(const Source &source, const Format &format)
{
    QList<Entry> entries;
    for (const Message &message : source.messages) {
        if (!belongsInRecord(message.status))
            continue;
        if (message.automatic != AutoKind::None && !format.includeAutomatic)
            continue;
        entries.append(Entry{ .kind = kindOf(message, source),
                              .message = message.id,
                              .at = message.at,
                              .time = localTime(message.at, format),
                              .who = readable(who(message, source, format)),
                              .text = readable(message.body),
                              .photos = photos(message, format),
                              .failure = failureOf(message, format) });
    }
    for (const Note &note : source.notes) {
        const QString by = source.queue.name + u' ' + note.author;
        entries.append(Entry{ .kind = Entry::Kind::Note,
                              .message = {},
                              .at = note.at,
                              .time = localTime(note.at, format),
                              .who = readable(by),
                              .text = readable(noteWords(note, format)),
                              .photos = {},
                              .failure = {} });
    }
    if (!source.notes.isEmpty()) {
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry &a, const Entry &b) { return a.at < b.at; });
    }
    return entries;
}

} // namespace ivm::commlog
