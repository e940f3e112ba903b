#pragma once

#include "core/clock.h"
#include "core/regulatory/editwindow.h"
#include "core/responder/automaticreplies.h"
#include "core/result.h"
#include "core/security/settingseal.h"
#include "core/store/rescued.h"
#include "core/sync/fillprogress.h"

#include <QMetaType>

#include <optional>

namespace ivm {

/// How the line to Twilio is, as one value; sent to the window whenever it changes.
struct DeskStatus
{
    enum class Line {
        Starting,
        Online,
        Offline, ///< No whole answer since `since`.
        Unauthorized, ///< The key is refused; polling and sending are stopped (DECISIONS 33).
        Busy, ///< Twilio is asking us to slow down.
        ReadOnly, ///< Another program owns this folder.
        Careful, ///< Without its line, after it ended several times right after starting.
        Stopped, ///< A fault of our own (disk full, file damaged): `fault` says which.
    };
    Line line = Line::Starting;
    std::optional<Instant> lastChecked; ///< End of the last poll that worked.
    std::optional<Instant> since; ///< Of anything but Online.
    std::optional<Error> fault;
    bool ownerIsSilent = false; ///< With ReadOnly: its window hangs (DeskConfig::ownerIsSilent).
    bool practice = false;
    QString account; ///< AC…; empty while none is connected.
    QString key; ///< SK…: the name of the key in use, which is no secret.
    int waitingToSend = 0;
    int unconfirmed = 0;
    int quarantined = 0;
    /// Texts of the last days whose request was repeated behind our back, or that were answered
    /// with another message. Must stay 0 (RELIABILITY N9, N24).
    int repeatedSends = 0;
    std::optional<Error> backupFault; ///< Of the last nightly backup, until one works.
    std::optional<Rescued> rescued; ///< The last time that the data file was found damaged.
    SealReport seal; ///< Whether settings are as supervisors left them.
    AutomaticReplies automatic; ///< Who answers by itself.

    /// A toll-free verification of ours was rejected.
    std::optional<EditWindow> rejected;

    using Fill = FillProgress;
    std::optional<Fill> fill; ///< First fill still under way.

    bool operator==(const DeskStatus &) const = default;
};

} // namespace ivm

Q_DECLARE_METATYPE(ivm::DeskStatus)
