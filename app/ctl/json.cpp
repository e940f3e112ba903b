#include "app/ctl/json.h"

#include <QJsonArray>

namespace ivm::ctl {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(const std::optional<Instant> &at)
{
    return at ? QJsonValue(isoUtc(*at)) : QJsonValue(QJsonValue::Null);
}

QString mediaWord(MediaItem::State state)
{
    switch (state) {
    case MediaItem::State::Wanted:
        return QStringLiteral("wanted");
    case MediaItem::State::Kept:
        return QStringLiteral("kept");
    case MediaItem::State::TooLarge:
        return QStringLiteral("too_large");
    case MediaItem::State::Gone:
        return QStringLiteral("gone");
    case MediaItem::State::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

} // namespace

QString kindWord(AutoKind kind)
{
    switch (kind) {
    case AutoKind::None:
        return {};
    case AutoKind::Request:
        return QStringLiteral("request");
    case AutoKind::Welcome:
        return QStringLiteral("welcome");
    case AutoKind::AfterHours:
        return QStringLiteral("after_hours");
    case AutoKind::Emergency:
        return QStringLiteral("emergency");
    }
    return {};
}

QString evidenceWord(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::FirstText:
        return QStringLiteral("text");
    case EvidenceKind::Request:
        return QStringLiteral("request");
    case EvidenceKind::FailedRequest:
        return QStringLiteral("failed_request");
    case EvidenceKind::Yes:
        return QStringLiteral("yes");
    case EvidenceKind::No:
        return QStringLiteral("no");
    case EvidenceKind::Stop:
        return QStringLiteral("stop");
    case EvidenceKind::StopWord:
        return QStringLiteral("stop_word");
    case EvidenceKind::Start:
        return QStringLiteral("start");
    case EvidenceKind::Help:
        return QStringLiteral("help");
    case EvidenceKind::NetworkRefusal:
        return QStringLiteral("network_refusal");
    case EvidenceKind::StaffStop:
        return QStringLiteral("staff_stop");
    case EvidenceKind::StaffWrongNumber:
        return QStringLiteral("staff_wrong_number");
    case EvidenceKind::StaffAccept:
        return QStringLiteral("staff_accept");
    case EvidenceKind::StaffNotAboutTexting:
        return QStringLiteral("staff_not_about_texting");
    case EvidenceKind::StaffAnswer:
        return QStringLiteral("staff_answer");
    case EvidenceKind::SuspectedStop:
        return QStringLiteral("suspected_stop");
    case EvidenceKind::ImportedOptIn:
        return QStringLiteral("imported_opt_in");
    case EvidenceKind::ImportedOptOut:
        return QStringLiteral("imported_opt_out");
    default:
        return QStringLiteral("other");
    }
}

QJsonObject toJson(const Message &message, const Queue &queue, const PhoneNumber &client)
{
    QJsonArray media;
    for (const MediaItem &item : message.media)
        media.append(QJsonObject{
            { QStringLiteral("content_type"), item.contentType },
            { QStringLiteral("state"), mediaWord(item.state) },
            { QStringLiteral("file"), orNull(item.file) },
            { QStringLiteral("bytes"), item.bytes },
        });
    QJsonObject object{
        { QStringLiteral("sid"), orNull(message.sid.text()) },
        { QStringLiteral("queue"), queue.name },
        { QStringLiteral("client"), client.text() },
        { QStringLiteral("direction"),
          message.direction == Direction::In ? QStringLiteral("in") : QStringLiteral("out") },
        { QStringLiteral("status"),
          message.status == MessageStatus::Other ? message.statusText
                                                 : statusWord(message.status) },
        { QStringLiteral("body"), message.body },
        { QStringLiteral("at"), isoUtc(message.at) },
        { QStringLiteral("author"), orNull(message.author) },
        { QStringLiteral("error_code"),
          message.errorCode ? QJsonValue(message.errorCode) : QJsonValue(QJsonValue::Null) },
        { QStringLiteral("media"), media },
        { QStringLiteral("automatic"), orNull(kindWord(message.automatic)) },
        { QStringLiteral("urgent"), message.urgent },
        { QStringLiteral("redacted"), message.redacted },
        { QStringLiteral("masked_by"), orNull(message.maskedBy) },
        { QStringLiteral("copied"), message.copied },
    };
    return object;
}

QJsonObject toJson(const Conversation &conversation, const Queue &queue)
{
    return {
        { QStringLiteral("queue"), queue.name },
        { QStringLiteral("client"), conversation.client.text() },
        { QStringLiteral("name"), orNull(conversation.clientName) },
        { QStringLiteral("consent"), standingWord(conversation.standing) },
        { QStringLiteral("network_blocked"), conversation.networkBlocked },
        { QStringLiteral("unread"), conversation.unread },
        { QStringLiteral("needs_reply"), conversation.waitingSince.has_value() },
        { QStringLiteral("waiting_since"), orNull(conversation.waitingSince) },
        { QStringLiteral("urgent"), conversation.urgent },
        { QStringLiteral("archived"), conversation.isArchived() },
        { QStringLiteral("blocked"), conversation.section == Section::Blocked },
        { QStringLiteral("last_at"), isoUtc(conversation.lastAt) },
        { QStringLiteral("last_body"), conversation.lastBody },
        { QStringLiteral("not_copied"), conversation.notCopied },
    };
}

QJsonObject toJson(const Queue &queue, const QueueCounts &counts)
{
    return {
        { QStringLiteral("queue"), queue.name },
        { QStringLiteral("title"), queue.title },
        { QStringLiteral("number"), queue.number.text() },
        { QStringLiteral("open"), counts.open },
        { QStringLiteral("unread"), counts.unread },
        { QStringLiteral("needs_reply"), counts.needsReply },
        { QStringLiteral("urgent"), counts.urgent },
        { QStringLiteral("longest_wait_since"), orNull(counts.longestWaitSince) },
    };
}

QJsonObject toJson(const Evidence &evidence)
{
    return {
        { QStringLiteral("kind"), evidenceWord(evidence.kind) },
        { QStringLiteral("at"), isoUtc(evidence.at) },
        { QStringLiteral("number"), orNull(evidence.number.text()) },
        { QStringLiteral("sid"), orNull(evidence.sid.text()) },
        { QStringLiteral("words"), evidence.words },
        { QStringLiteral("author"), orNull(evidence.staff) },
        { QStringLiteral("how"), orNull(evidence.how) },
    };
}

QJsonArray toJson(const QList<ClientMark> &marks)
{
    QJsonArray all;
    for (const ClientMark &mark : marks)
        all.append(QJsonObject{
            { QStringLiteral("mark"), clientMarkWord(mark.kind) },
            { QStringLiteral("who"), orNull(mark.who) },
            { QStringLiteral("by"), mark.by },
            { QStringLiteral("at"), isoUtc(mark.at) },
            { QStringLiteral("ended_at"),
              mark.endedAt ? QJsonValue(isoUtc(*mark.endedAt)) : QJsonValue(QJsonValue::Null) },
            { QStringLiteral("ended_by"), orNull(mark.endedBy) },
        });
    return all;
}

} // namespace ivm::ctl
