#pragma once

#include "core/transport/transport.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <coroutine>
#include <memory>

class QNetworkAccessManager;

namespace ivm {

class OneWayBody;

/// One request under way over QNetworkAccessManager, and what is known of it. Begins when made; is
/// awaited once. Used by QtTransport only.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    Exchange(QNetworkAccessManager &network, HttpRequest request);
    ~Exchange() override;

    /// Ends it now, for this reason; the awaiting coroutine goes on from the event loop.
    void abort(HttpReply::Fault why);

    struct Ending
    {
        Exchange &exchange;
        bool await_ready() const { return exchange.m_done; }
        void await_suspend(std::coroutine_handle<> waiting) { exchange.m_waiting = waiting; }
        HttpReply await_resume() { return std::move(exchange.m_answer); }
    };
    Ending ended() { return { *this }; }

private:
    void read();
    void finished();
    HttpReply::Fault faultOfEnd() const;

    HttpRequest m_request;
    HttpReply m_answer;
    HttpReply::Fault m_aborted = HttpReply::Fault::None;
    std::unique_ptr<OneWayBody> m_upload;
    QNetworkReply *m_reply = nullptr;
    QTimer m_deadline;
    std::coroutine_handle<> m_waiting;
    bool m_done = false;
};

} // namespace ivm
