#include "app/ctl/invocation.h"

#include "app/ctl/interrupt.h"
#include "core/desk/baseurl.h"
#include "core/desk/heldfolder.h"
#include "core/security/environmentkey.h"
#include "core/security/secretstore.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace ivm::ctl {

namespace {

constexpr qint64 LongestInput = qint64(64) * 1024;

/// SecretStore answers by a call; a coroutine waits for it.
struct KeyKept
{
    SecretStore *store;
    const twilio::Origin *origin;
    std::optional<Result<twilio::Credentials>> answer = {};
    bool suspended = false;

    bool await_ready() const { return false; }
    bool await_suspend(std::coroutine_handle<> waiting)
    {
        store->load(*origin, [this, waiting](const Result<twilio::Credentials> &said) {
            answer = said;
            if (suspended)
                waiting.resume();
        });
        suspended = !answer.has_value();
        return suspended;
    }
    Result<twilio::Credentials> await_resume() { return *answer; }
};

} // namespace

DataFolder folderOf(const Invocation &invocation)
{
    return invocation.arguments.has("data-dir") ? DataFolder(invocation.arguments.value("data-dir"))
                                                : DataFolder::usual();
}

Result<Reading> openForReading(const Invocation &invocation)
{
    const DataFolder folder = folderOf(invocation);
    if (const auto there = folder.isThere(); !there)
        return tl::unexpected(there.error());
    auto database = Database::open(folder.databaseFile(), Database::Mode::Reader);
    if (!database && database.error().kind != Error::Kind::Busy) {
        // Perhaps it was written by an older version. If nobody is running on it we may bring it up
        // to date; a newer version's stays refused.
        {
            const auto owner = HeldFolder::holdExisting(folder, invocation.clock.now());
            if (!owner && owner.error().kind != Error::Kind::Busy)
                return tl::unexpected(owner.error());
        }
        database = Database::open(folder.databaseFile(), Database::Mode::Reader);
    }
    if (!database)
        return tl::unexpected(database.error());
    auto readers = std::make_unique<Readers>(**database);
    return Reading{ .database = std::move(*database), .readers = std::move(readers) };
}

QCoro::Task<Result<Account>> accountOf(Invocation &invocation)
{
    const Arguments &arguments = invocation.arguments;
    auto origin = twilio::Origin::real();
    if (arguments.has("base-url")) {
        const auto typed = parseLoopbackBase(arguments.value("base-url"));
        if (!typed)
            co_return tl::unexpected(typed.error());
        origin = *typed;
    }
    auto given = credentialsFrom(invocation.environment);
    if (given && !*given)
        given = serviceCredentials(invocation.environment);
    if (!given)
        co_return tl::unexpected(given.error());
    std::optional<twilio::Credentials> credentials = *given;
    const bool fromKeychain = !credentials;
    if (!credentials) {
        if (arguments.has("base-url"))
            co_return failure(Error::Kind::Invalid,
                              QStringLiteral("with --base-url the account comes from "
                                             "TWILIO_ACCOUNT_SID, TWILIO_API_KEY and "
                                             "TWILIO_API_SECRET"));
        SecretStore secrets(systemKeychain(), invocation.clock);
        const auto kept = co_await KeyKept{ &secrets, &origin };
        if (!kept)
            co_return failure(
                kept.error().kind,
                QStringLiteral("no account: %1; set TWILIO_ACCOUNT_SID, TWILIO_API_KEY and "
                               "TWILIO_API_SECRET, or connect once with ivm")
                    .arg(kept.error().message),
                kept.error().code);
        credentials = *kept;
    }
    co_return Account{ .origin = origin,
                       .credentials = *credentials,
                       .fromKeychain = fromKeychain };
}

QCoro::Task<Result<DeskConfig>> lineOf(Invocation &invocation)
{
    const auto account = co_await accountOf(invocation);
    if (!account)
        co_return tl::unexpected(account.error());
    const Arguments &arguments = invocation.arguments;
    DeskConfig config = lineConfig(folderOf(invocation), account->origin, account->credentials);
    if (arguments.has("settle"))
        config.outbox.settle = config.outbox.quiet
            = std::chrono::seconds(arguments.value("settle").toInt());
    co_return config;
}

Result<Queue> queueNamed(const QueueStore &queues, const QString &typed)
{
    const auto all = queues.all();
    if (!all)
        return tl::unexpected(all.error());
    QStringList names;
    for (const Queue &queue : *all) {
        if (queue.name.compare(typed, Qt::CaseInsensitive) == 0 || queue.number.text() == typed)
            return queue;
        names.append(queue.name);
    }
    if (const auto number = PhoneNumber::parseTyped(typed)) { // as ivmctl queues shows it
        const auto found = std::ranges::find(*all, *number, &Queue::number);
        if (found != all->end())
            return *found;
    }
    return failure(Error::Kind::Invalid,
                   QStringLiteral("there is no such queue; there are %1")
                       .arg(names.join(QLatin1String(", "))));
}

Result<PhoneNumber> numberTyped(const QString &typed, const char *option)
{
    const PhoneNumber asIs(typed.trimmed());
    if (asIs.isE164())
        return asIs;
    if (const auto parsed = PhoneNumber::parseTyped(typed))
        return *parsed;
    return failure(
        Error::Kind::Invalid,
        QStringLiteral("--%1 needs a number like +1 and ten digits").arg(QLatin1String(option)));
}

Result<PairOf> pairOf(const Arguments &arguments, const QueueStore &queues,
                      const ConversationStore &conversations)
{
    auto queue = queueNamed(queues, arguments.value("queue"));
    if (!queue)
        return tl::unexpected(queue.error());
    const auto client = numberTyped(arguments.value("client"), "client");
    if (!client)
        return tl::unexpected(client.error());
    auto found = conversations.find(queue->id, *client);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(Error::Kind::NotFound,
                       QStringLiteral("%1 has no conversation with this client").arg(queue->name));
    return PairOf{ .queue = *queue, .conversation = **found };
}

Result<QByteArray> contentOf(const QString &name, qint64 most)
{
    const EndsAtOnce interrupted;
    const bool isInput = name == QLatin1String("-");
    const QString called = isInput ? QStringLiteral("standard input") : name;
    QFile file(name);
    if (!(isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return failure(Error::Kind::Invalid, QStringLiteral("%1 cannot be read").arg(called));
    // A pipe gives what has arrived, and that is not all of it.
    QByteArray bytes;
    while (bytes.size() <= most) {
        const QByteArray piece = file.read(most + 1 - bytes.size());
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Kind::Invalid, QStringLiteral("%1 cannot be read").arg(called));
    if (bytes.size() > most)
        return failure(Error::Kind::Invalid,
                       QStringLiteral("%1 is longer than %2 bytes").arg(called).arg(most));
    return bytes;
}

Result<QString> textOf(const Arguments &arguments)
{
    if (arguments.operand != QLatin1String("-"))
        return arguments.operand;
    const auto bytes = contentOf(arguments.operand, LongestInput);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!bytes->isValidUtf8() || bytes->contains('\0'))
        return failure(Error::Kind::Invalid, QStringLiteral("standard input is no UTF-8 text"));
    QString text = QString::fromUtf8(*bytes);
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1); // what echo adds
    return text;
}

} // namespace ivm::ctl
