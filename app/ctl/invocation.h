#pragma once

#include "app/ctl/options.h"
#include "app/ctl/output.h"
#include "core/clock.h"
#include "core/desk/deskconfig.h"
#include "core/stop.h"
#include "core/store/readers.h"

#include <QCoroTask>
#include <QProcessEnvironment>

#include <memory>

namespace ivm::ctl {

/// One call of ivmctl: what was typed, where it writes, and how it is interrupted.
struct Invocation
{
    Arguments arguments;
    Output output{ false };
    QProcessEnvironment environment;
    SystemClock clock;
    Stop stop; ///< Requested by Ctrl+C and SIGTERM.
};

DataFolder folderOf(const Invocation &invocation);

/// The folder for reading, beside whoever owns it. NotFound when nothing was synchronised yet;
/// Storage when this account may not look into it.
struct Reading
{
    std::unique_ptr<Database> database;
    std::unique_ptr<Readers> readers;
};
Result<Reading> openForReading(const Invocation &invocation);

/// Who this is to Twilio, and where that is, as the options, the environment and the keychain say.
struct Account
{
    twilio::Origin origin = twilio::Origin::real();
    twilio::Credentials credentials;
    bool fromKeychain = false;
};
QCoro::Task<Result<Account>> accountOf(Invocation &invocation);

/// The line as the options, the environment and the keychain say. Invalid for options that do not
/// fit together; NotFound or Storage when no key is to be had.
QCoro::Task<Result<DeskConfig>> lineOf(Invocation &invocation);

/// --queue by name or number; a client's number in any usual spelling. Invalid when there is none
/// such.
Result<Queue> queueNamed(const QueueStore &queues, const QString &typed);
Result<PhoneNumber> numberTyped(const QString &typed, const char *option);
/// The conversation of --queue and --client; NotFound when they never texted.
struct PairOf
{
    Queue queue;
    Conversation conversation;
};
Result<PairOf> pairOf(const Arguments &arguments, const QueueStore &queues,
                      const ConversationStore &conversations);

/// All of a file, or of standard input when it is called "-": to its end, however slowly it comes,
/// and an interrupt ends the program meanwhile. Invalid when it cannot be read or is longer.
Result<QByteArray> contentOf(const QString &name, qint64 most);

/// The operand, or standard input when it is "-". Invalid when that is not UTF-8, holds a zero byte
/// or is longer than any text: a client must not get something else than was meant.
Result<QString> textOf(const Arguments &arguments);

} // namespace ivm::ctl
