// BackOffice: whether automatic texts leave from this folder, and who else may be answering.

#include "core/desk/accountwatch.h"
#include "core/desk/backofficeparts.h"
#include "core/log.h"
#include "core/responder/responder.h"
#include "core/store/historystore.h"
#include "core/store/queuestore.h"
#include "core/twilio/api.h"

namespace ivm {

AutomaticReplies BackOffice::replies() const
{
    using Who = AutomaticReplies::Who;
    AutomaticReplies replies;
    if (!m_parts || !m_parts->responder) {
        const bool other = m_status.line == DeskStatus::Line::ReadOnly;
        replies.who = other ? Who::OtherProgram : Who::Off;
        return replies;
    }
    replies = m_parts->responder->replies();
    replies.quietUntil = here(replies.quietUntil);
    const bool canSend = m_config.sending
        && (m_status.line == DeskStatus::Line::Online || m_status.line == DeskStatus::Line::Starting
            || m_status.line == DeskStatus::Line::Busy);
    if (replies.who == Who::ThisDesk && !canSend)
        replies.who = Who::Nobody;
    return replies;
}

Result<> BackOffice::setLive(bool live, const QString &initials)
{
    if (!m_parts || m_closing)
        return tl::unexpected(whyNot());
    if (!m_parts->responder)
        return failure(Error::Kind::NotFound, QStringLiteral("no account is connected"));
    Database &database = *m_parts->folder.database;
    const Supervisor by = supervisor(initials);
    if (live) {
        if (auto may = maySupervise(database, by); !may)
            return may;
    }
    const auto word = [](bool on) { return on ? QStringLiteral("on") : QStringLiteral("off"); };
    const bool was = m_parts->responder->isSwitchedOn();
    auto done = m_parts->responder->setLive(live, [&]() -> Result<> {
        if (was != live) {
            const auto noted = HistoryStore(database).add({ .at = m_clock->now(),
                                                            .kind = HistoryKind::LiveSwitch,
                                                            .who = by.who,
                                                            .before = word(was),
                                                            .after = word(live) });
            if (!noted)
                return tl::unexpected(noted.error());
        }
        return sealFor(database, by, { QStringLiteral("live") });
    });
    if (done) {
        Change change;
        change.settings = true;
        announce(change);
    }
    return done;
}

/// A webhook on a number of ours may be another system that answers (DECISIONS 19).
QCoro::Task<Result<>> BackOffice::lookForWebhooks()
{
    const auto numbers = co_await m_parts->api->phoneNumbers();
    if (!numbers)
        co_return tl::unexpected(numbers.error());
    const auto queues = QueueStore(*m_parts->folder.database).all();
    if (!queues)
        co_return tl::unexpected(queues.error());
    QString host;
    for (const twilio::NumberSetup &number : *numbers) {
        const bool isQueue = std::any_of(queues->begin(), queues->end(), [&](const Queue &queue) {
            return queue.number.text() == number.number;
        });
        if (isQueue && !number.smsUrl.isEmpty())
            host = QUrl(number.smsUrl).host();
        if (isQueue && !number.smsApplication.isEmpty())
            host = QStringLiteral("twilio.com");
    }
    co_return m_parts->responder->webhookFound(host);
}

QCoro::Task<Result<>> BackOffice::goLive()
{
    const bool isOn = m_parts && m_parts->responder && m_parts->responder->isSwitchedOn();
    if (!isOn)
        co_return co_await switchLive(true, QString());
    const auto looked = co_await lookForWebhooks();
    if (m_stop.requested())
        co_return tl::unexpected(whyNot());
    if (!looked)
        qCWarning(lcDesk) << "webhooks could not be looked for:" << int(looked.error().kind);
    const QString host = m_parts->responder->webhook();
    if (!host.isEmpty())
        co_return failure(Error::Kind::Refused,
                          QStringLiteral("a webhook at %1 answers for a number of ours").arg(host));
    m_parts->responder->switchStands();
    co_return Result<>();
}

QCoro::Task<Result<>> BackOffice::switchLive(bool live, QString initials)
{
    if (!m_parts || m_closing)
        co_return tl::unexpected(whyNot());
    if (!live || !m_parts->responder)
        co_return setLive(live, initials); // which says why not
    const auto looked = co_await lookForWebhooks();
    if (m_stop.requested())
        co_return tl::unexpected(whyNot());
    // A key that may not read numbers cannot say; it is asked again every minute.
    if (!looked)
        qCWarning(lcDesk) << "webhooks could not be looked for:" << int(looked.error().kind);
    co_return setLive(true, initials);
}

QCoro::Task<> BackOffice::watchWebhooks()
{
    using namespace std::chrono_literals;
    while (!m_stop.requested()) {
        const auto looked = co_await lookForWebhooks();
        if (m_stop.requested())
            co_return;
        const Millis pause = looked ? Millis(1h) : Millis(1min);
        const bool whole = co_await sleep(*m_clock, pause, m_stop);
        if (!whole)
            co_return;
    }
}

} // namespace ivm
