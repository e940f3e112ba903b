#pragma once

#include "tests/support/catch.h"
#include "tests/support/simulatedclock.h"

#include <QCoroTask>

#include <optional>

namespace ivm::test {

/// Runs a coroutine to its end, moving simulated time as far as it needs.
template <typename T>
T finish(SimulatedClock &clock, QCoro::Task<T> task, Millis limit = std::chrono::hours(24))
{
    std::optional<T> out;
    const auto wait = [&]() -> QCoro::Task<> { out = co_await task; };
    const auto waiting = wait();
    clock.runUntil([&] { return out.has_value(); }, limit);
    REQUIRE(out.has_value());
    return *std::move(out);
}

inline void finish(SimulatedClock &clock, QCoro::Task<> task, Millis limit = std::chrono::hours(24))
{
    bool done = false;
    const auto wait = [&]() -> QCoro::Task<> {
        co_await task;
        done = true;
    };
    const auto waiting = wait();
    clock.runUntil([&] { return done; }, limit);
    REQUIRE(done);
}

} // namespace ivm::test
