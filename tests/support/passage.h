#pragma once

#include "core/transport/transport.h"

#include <functional>

namespace ivm::test {

/// Every exchange passes here, before it begins and before its answer is handed on: where a
/// program may die.
class Passage final : public Transport
{
public:
    explicit Passage(Transport &below)
        : m_below(below)
    { }
    QCoro::Task<HttpReply> perform(HttpRequest request) override;
    void abortAll() override { m_below.abortAll(); }

    enum class Point { Before, After };
    /// Says whether it goes on. Empty: always.
    std::function<bool(const HttpRequest &, Point)> step;

private:
    Transport &m_below;
};

} // namespace ivm::test
