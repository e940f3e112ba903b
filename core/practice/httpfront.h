#pragma once

#include "core/practice/line.h"

#include <QObject>
#include <QTcpServer>

#include <functional>

namespace ivm::practice {

/// The practice line as a server on loopback: the API on one port, media on another. Written on
/// bare sockets, because half of its work is to break off in ways a server library does not offer:
/// reset, closed without a byte, cut, dripping, silent. Kept-alive connections are closed after 5
/// idle seconds, about when a next poll comes (DECISIONS 30). Lives on the line's thread, which
/// needs an event loop; the line outlives it.
class HttpFront final : public QObject
{
    Q_OBJECT

public:
    explicit HttpFront(Line &line, QObject *parent = nullptr);
    ~HttpFront() override;

    /// Port 0 picks one. Tells the line its origins. False if the port is taken.
    bool listen(quint16 port);
    QByteArray base() const; ///< "http://127.0.0.1:8401"
    /// Requests under /practice/ go here instead of to the line.
    void setControl(std::function<Answer(const Request &)> control);

private:
    using Handler = std::function<Answer(const Request &)>;
    void serve(QTcpServer &server, const Handler &handler);

    Line &m_line;
    QTcpServer m_api;
    QTcpServer m_media;
    Handler m_control;
};

} // namespace ivm::practice
