#include "app/ctl/verbs/verbs.h"

#include <cstdio>
#include <variant>

namespace ivm::ctl {

namespace {

using AtOnce = Exit (*)(Invocation &);
using InTime = QCoro::Task<Exit> (*)(Invocation &);

struct Entry
{
    const char *verb;
    std::variant<AtOnce, InTime> run;
};

const Entry Entries[] = {
    { "sync", sync },
    { "watch", watch },
    { "respond", respond },
    { "queues", queues },
    { "conversations", conversations },
    { "show", show },
    { "send", send },
    { "search", search },
    { "commlog", commlog },
    { "archive", archive },
    { "unarchive", unarchive },
    { "block", block },
    { "unblock", unblock },
    { "blocked", blocked },
    { "import clients", importClients },
    { "import consent", importConsent },
    { "export", exportVerb },
    { "hold", hold },
    { "mask", mask },
    { "masked", masked },
    { "consent", consent },
    { "segments", segments },
    { "wordings", wordings },
    { "dump-state", dumpState },
    { "backup", backup },
    { "restore", restore },
    { "doctor", doctor },
    { "regulatory", regulatory },
    { "explain", explain },
    { "hours", hours },
    { "close", closeForToday },
    { "reopen", reopen },
    { "history", history },
    { "report", report },
    { "password status", passwordStatus },
    { "password set", passwordSet },
    { "password check", passwordCheck },
    { "password reset", passwordReset },
    { "settings list", settingsList },
    { "settings get", settingsGet },
    { "settings set", settingsSet },
    { "settings export", settingsExport },
    { "settings import", settingsImport },
};

QCoro::Task<Exit> performed(Invocation &invocation)
{
    const VerbSpec *verb = invocation.arguments.verb;
    if (invocation.arguments.has("version")) {
        invocation.output.raw(QStringLiteral("ivmctl " IVM_VERSION "\n"));
        co_return Exit::Done;
    }
    if (invocation.arguments.has("help") || !verb) {
        const QString &group = invocation.arguments.group;
        invocation.output.raw(verb                  ? helpText(*verb)
                                  : group.isEmpty() ? helpText()
                                                    : groupHelpText(group));
        co_return Exit::Done;
    }
    for (const Entry &entry : Entries) {
        if (qstrcmp(entry.verb, verb->name) != 0)
            continue;
        if (const auto *atOnce = std::get_if<AtOnce>(&entry.run))
            co_return (*atOnce)(invocation);
        co_return co_await std::get<InTime>(entry.run)(invocation);
    }
    co_return Exit::Usage;
}

} // namespace

QCoro::Task<Exit> perform(Invocation &invocation)
{
    const Exit exit = co_await performed(invocation);
    if (exit != Exit::Done || Output::arrived())
        co_return exit;
    invocation.output.error({ .kind = Error::Kind::Storage,
                              .message = QStringLiteral("standard output cannot be written") });
    // Whoever is told that a text failed sends it again.
    const VerbSpec *verb = invocation.arguments.verb;
    co_return verb &&qstrcmp(verb->name, "send") == 0 ? Exit::Done : Exit::Failed;
}

} // namespace ivm::ctl
