#pragma once

// What a client's phone would show: texts of a made client, run through the very rules that decide
// about real ones (decide.h), at any moment and by settings that are not saved yet. Pure.

#include "core/automessages/autointent.h"
#include "core/automessages/autosettings.h"

namespace ivm {

struct Rehearsal
{
    enum class Client {
        New, ///< Never texted before.
        OptedIn,
    };
    Client client = Client::OptedIn;
    QueueId queue{};
    Instant at{}; ///< Of the first text; the others follow two minutes after one another.
    QStringList texts;
};

struct RehearsedText
{
    enum class From {
        Client,
        Us, ///< Sent by itself.
        Nobody, ///< Nothing is sent: `rule` says why.
    };
    From from = From::Client;
    QString text;
    Instant at{};
    AutoKind kind = AutoKind::None; ///< What was considered last.
    AutoRule rule = AutoRule::OldText;

    bool operator==(const RehearsedText &) const = default;
};

/// In order. Empty for a queue that is none.
QList<RehearsedText> rehearse(const AutoSettings &settings, const Rehearsal &rehearsal);

} // namespace ivm
