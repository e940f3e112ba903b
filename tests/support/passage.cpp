#include "tests/support/passage.h"

namespace ivm::test {

QCoro::Task<HttpReply> Passage::perform(HttpRequest request)
{
    HttpReply lost;
    lost.fault = HttpReply::Fault::NotConnected;
    if (step && !step(request, Point::Before))
        co_return lost;
    lost.fault = HttpReply::Fault::Broken;
    const HttpRequest kept = request;
    const HttpReply reply = co_await m_below.perform(std::move(request));
    if (step && !step(kept, Point::After)) {
        lost.requestsSent = reply.requestsSent;
        co_return lost;
    }
    co_return reply;
}

} // namespace ivm::test
