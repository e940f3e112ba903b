#pragma once

// The objects that programs read: field names are fixed (issue of the main job; DECISIONS 42).

#include "core/consent/consent.h"
#include "core/model/clientmark.h"
#include "core/model/conversation.h"
#include "core/model/queue.h"
#include "core/model/wording.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ivm::ctl {

QJsonObject toJson(const Message &message, const Queue &queue, const PhoneNumber &client);
QJsonObject toJson(const Conversation &conversation, const Queue &queue);
QJsonObject toJson(const Queue &queue, const QueueCounts &counts);
QJsonObject toJson(const Evidence &evidence);
QJsonArray toJson(const QList<ClientMark> &marks);
/// request, welcome, after_hours, emergency; empty for a person's.
QString kindWord(AutoKind kind);
QString evidenceWord(EvidenceKind kind);

} // namespace ivm::ctl
