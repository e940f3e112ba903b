#pragma once

#include <QCoroFuture>
#include <QCoroTask>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace ivm {

/// Runs a pure function on the thread pool; the coroutine goes on, on its own thread, with what it
/// returned. The function owns everything it touches.
///
/// Give the function a name before: GCC 12 destroys the captures of a temporary lambda inside a
/// co_await twice.
///
///     auto parse = [body] { return parseMessagePage(body); };
///     const auto page = co_await onPool(std::move(parse));
template <typename Function>
QCoro::Task<std::invoke_result_t<Function>> onPool(Function function)
{
    using Value = std::invoke_result_t<Function>;
    auto promise = std::make_shared<QPromise<Value>>();
    QFuture<Value> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, function = std::move(function)]() mutable {
        promise->addResult(function());
        promise->finish();
    });
    co_return co_await future;
}

} // namespace ivm
