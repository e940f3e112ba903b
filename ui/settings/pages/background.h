#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace ivm {

/// Long work of a page away from the window's thread: how far it is and what came of it arrive on
/// the thread of `context`, and not at all when that is gone. Cancelling the answer makes the
/// work's next look at its progress say so; then `done` is told nothing came of it.
template <typename Value>
QFuture<Value> inBackground(QObject *context,
                            std::function<Value(const std::function<bool(double)> &)> work,
                            std::function<void(double)> progressed,
                            std::function<void(const std::optional<Value> &)> done)
{
    constexpr int Steps = 1000;
    auto promise = std::make_shared<QPromise<Value>>();
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, context,
                     [progressed = std::move(progressed)](int step) {
                         if (progressed)
                             progressed(double(step) / Steps);
                     });
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
            const auto future = watcher->future();
            watcher->deleteLater();
            done(future.resultCount() > 0 ? std::optional<Value>(future.result()) : std::nullopt);
        });
    promise->setProgressRange(0, Steps);
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work([&promise](double at) {
            promise->setProgressValue(int(at * Steps));
            return !promise->isCanceled();
        }));
        promise->finish();
    });
    return promise->future();
}

} // namespace ivm
