#pragma once

#include "core/clock.h"
#include "core/model/phonenumber.h"
#include "core/model/standing.h"

#include <QStringList>

#include <optional>

namespace ivm {

/// A person, known by number; one standing for all queues.
struct Client
{
    PhoneNumber number;
    QString name; ///< From the directory or typed; empty when unknown.
    QStringList animals;
    QString note; ///< Staff note.
    Standing standing = Standing::Unknown;
    std::optional<Instant> standingSince;
    bool historyKnown = false; ///< Their whole log is here (DECISIONS 2).

    bool operator==(const Client &) const = default;
};

/// What a directory says of a client.
struct DirectoryEntry
{
    PhoneNumber client;
    QString name;
    QStringList animals;

    bool operator==(const DirectoryEntry &) const = default;
};

} // namespace ivm
