#pragma once

// For what a test needs before it begins: a failure ends the test, and says why.

#include "core/result.h"
#include "tests/support/catch.h"

namespace ivm::test {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        FAIL("this had to work: " << result.error().message.toStdString());
    return *std::move(result);
}

inline void must(const Result<> &result)
{
    if (!result)
        FAIL("this had to work: " << result.error().message.toStdString());
}

} // namespace ivm::test
