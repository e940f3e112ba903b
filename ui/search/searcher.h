#pragma once

#include "core/store/searchstore.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace ivm {

/// Searches on a thread of its own, over its own read-only connection. Only the newest question is
/// answered: what was typed since makes an older one pointless. Window's thread; joins its worker
/// when destroyed.
class Searcher final : public QObject
{
    Q_OBJECT

public:
    using Search = std::function<Result<SearchHits>(const SearchQuestion &question)>;
    /// Called once, on the worker's thread, at the first question; what it makes lives and dies
    /// there.
    using Open = std::function<Search()>;

    explicit Searcher(Open open, QObject *parent = nullptr);
    ~Searcher() override;

    void ask(const SearchQuestion &question);
    /// Forgets the question under way.
    void drop();

Q_SIGNALS:
    void found(const QString &typed, const ivm::SearchHits &hits);
    void failed(const QString &typed, const ivm::Error &error);

private:
    struct Worker;
    QThread m_thread;
    Worker *m_worker;
    std::shared_ptr<std::atomic<int>> m_newest;
};

} // namespace ivm
