#pragma once

#include "core/clock.h"
#include "core/regulatory/editwindow.h"
#include "core/result.h"
#include "core/stop.h"

#include <QCoroTask>

#include <functional>

namespace ivm {

class Database;
namespace twilio {
class Api;
}

/// Looks at the account now and then (numbers, verifications, Messaging Services) and keeps what it
/// saw in the folder, so that the regulatory page opens at once and a rejection reaches the window
/// while there is time to mend it.
///
/// Back-office thread; its owner joins what it started before it goes.
class AccountWatch
{
public:
    /// `seen` is called after each look that was kept.
    AccountWatch(twilio::Api &api, Database &database, Clock &clock, std::function<void()> seen);

    /// Soon after the start when the last look is a day old, then daily; hourly while it fails.
    QCoro::Task<> daily(Stop &stop);
    /// Now. Busy while a look is under way.
    QCoro::Task<Result<>> look();

    /// Of what was last seen.
    const std::optional<EditWindow> &rejected() const { return m_rejected; }

private:
    void judge();

    twilio::Api &m_api;
    Database &m_database;
    Clock &m_clock;
    std::function<void()> m_seen;
    std::optional<Instant> m_at; // of the last look
    std::optional<EditWindow> m_rejected;
    bool m_looking = false;
};

} // namespace ivm
