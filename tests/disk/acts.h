#pragma once

// What people do at the desk, what a text sets off, and what the program sees to by itself, act by
// act: each one transaction.

#include "core/store/database.h"
#include "tests/support/supervisedfolder.h"

#include <QList>

#include <functional>

namespace ivm::test {

/// One thing that is done in one transaction, and what must be there for it.
struct Act
{
    const char *name;
    std::function<void(SupervisedFolder &)> before;
    std::function<Result<>(SupervisedFolder &)> doIt;
    int step = 1; ///< Ordinary runs take every so many of its points; full runs all.
};

/// Texts coming in, and what people do.
QList<Act> deskActs();
/// What becomes of texts of ours.
QList<Act> entryActs();
/// What the program keeps and mends by itself.
QList<Act> keepingActs();
inline QList<Act> acts()
{
    return deskActs() + entryActs() + keepingActs();
}

template <typename T>
Result<> plain(const Result<T> &result)
{
    return result ? Result<>() : tl::unexpected(result.error());
}

template <>
inline Result<> plain(const Result<> &result)
{
    return result;
}

/// Done in a transaction of its own.
Result<> within(SupervisedFolder &folder, const std::function<Result<>(Database &)> &work);

} // namespace ivm::test
