#pragma once

// Which texts of a conversation are about one of a client's animals, to be proposed for its record.
// Pure, and a proposal: a person looks at what is chosen before it is copied.

#include "core/model/message.h"

#include <QList>
#include <QStringList>

namespace ivm::commlog {

/// A silence after which a text that names nobody starts a new subject.
constexpr Millis NewSubject = std::chrono::hours(12);

/// Texts that name the animal, whatever the case and accents, as a word of its own ("Max", not
/// "maximum"); and those that name none and go on from one that does ("He ate this morning"). A
/// text that names several is about each of them. `messages` oldest first, and so the answer.
QList<MessageId> textsAbout(const QString &animal, const QStringList &allAnimals,
                            const QList<Message> &messages);

} // namespace ivm::commlog
