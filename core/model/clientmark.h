#pragma once

#include "core/clock.h"
#include "core/model/phonenumber.h"

#include <QList>
#include <QString>

#include <optional>

namespace ivm {

/// What staff know of who answers a number. Numbers are stored: never renumber.
enum class ClientMarkKind : int {
    /// Perhaps under 18: a yes of theirs may not count as consent, so the desk phones an adult.
    SuspectedMinor = 1,
    SharedPhone = 2, ///< Several people answer; `who` names the others.
};

/// A mark that staff put on a client's number. It is for people: nothing is sent or held back by
/// it. Never deleted, only ended, so that the record says who knew what, and when.
struct ClientMark
{
    qint64 id = 0;
    PhoneNumber client;
    ClientMarkKind kind{};
    QString who; ///< Who answers besides the client, as typed; empty for SuspectedMinor.
    QString by; ///< Initials.
    Instant at{};
    std::optional<Instant> endedAt; ///< Absent: in force.
    QString endedBy;

    bool isInForce() const { return !endedAt; }
    bool operator==(const ClientMark &) const = default;
};

/// Words of programs and files, the same in every language.
inline QString clientMarkWord(ClientMarkKind kind)
{
    switch (kind) {
    case ClientMarkKind::SuspectedMinor:
        return QStringLiteral("suspected_minor");
    case ClientMarkKind::SharedPhone:
        return QStringLiteral("shared_phone");
    }
    return {};
}

/// The one of this kind that is in force.
inline std::optional<ClientMark> inForce(const QList<ClientMark> &marks, ClientMarkKind kind)
{
    for (const ClientMark &mark : marks) {
        if (mark.kind == kind && mark.isInForce())
            return mark;
    }
    return std::nullopt;
}

} // namespace ivm
