#include "app/ctl/options.h"

#include "core/commlog/format.h"

#include <algorithm>

namespace ivm::ctl {

namespace {

// clang-format off
constexpr Option Common[] = {
    { "data-dir", "DIR", "the data folder (default: this account's own)" },
    { "base-url", "URL", "a look-alike of Twilio on this computer, for tests; needs the account from the environment" },
    { "json", nullptr, "one JSON object a line; errors as one object on stderr" },
    { "settle", "SECONDS", "the quiet period of the outbox; only with --base-url" },
    { "help", nullptr, "help, also for a verb" },
    { "version", nullptr, "the version" },
};

constexpr Option Queue{ "queue", "QUEUE", "a queue, by name (SAC) or number", true };
constexpr Option ClientNumber{ "client", "NUMBER", "the client's number", true };
constexpr Option As{ "as", "INITIALS", "who does it" };

constexpr Option Sync[] = {
    { "full", nullptr, "the whole log; exit 0 only if all of it is here" },
    { "media", nullptr, "with --full: every picture too, however long it takes" },
    { "once", nullptr, "what is new, and what is still open; then stop" },
};
constexpr Option Respond[] = {
    { "live", nullptr, "really send" },
};
constexpr Option Conversations[] = {
    Queue,
    { "archived", nullptr, "archived ones too" },
};
constexpr Option Pair[] = { Queue, ClientNumber };
constexpr Option Send[] = {
    Queue,
    { "to", "NUMBER", "the client's number", true },
    { "as", "INITIALS", "who writes", true },
    { "answer", nullptr, "answer a client who has not opted in, within 24 hours of their text" },
    { "wait", "SECONDS", "how long to wait for the outcome (20)" },
};
constexpr Option Search[] = {
    { "limit", "N", "at most so many texts (50)" },
};
constexpr Option CommLog[] = {
    Queue, ClientNumber,
    { "new", nullptr, "only what is new since the last copy, as conversations counts it" },
    { "html", nullptr, "as HTML instead of plain text" },
    { "mark", nullptr, "remember that it was copied; needs --as" },
    As,
    { "width", "N", "break lines at so many characters" },
};
constexpr Option Backup[] = {
    { "to", "DIR", "the folder for backups (default: backups in the data folder)" },
};
constexpr Option Restore[] = {
    { "from", "DIR", "the backup", true },
};
constexpr Option Consent[] = {
    ClientNumber,
    { "export", "FILE", "write the whole record, with exact words, to FILE (.csv or .html)" },
};
constexpr Option At{ "at", "TIME", "a time on the clinic's wall, like \"2026-11-26 02:10\" (now)" };
constexpr Option Explain[] = { Queue, ClientNumber, At };
constexpr Option Hours[] = { Queue, At };
constexpr Option Regulatory[] = {
    { "now", nullptr, "ask Twilio instead of showing what was last seen" },
};

constexpr Option PasswordStdin{ "password-stdin", nullptr,
    "what is secret comes from standard input, a line each, instead of the terminal" };
constexpr Option Password[] = { PasswordStdin };
constexpr Option PasswordSet[] = { PasswordStdin, As };
constexpr Option SettingsImport[] = { PasswordStdin, As };
constexpr Option History[] = {
    { "queue", "QUEUE", "a queue, by name (SAC) or number" },
    { "search", "TEXT", "any part of an entry: a place, a number, initials" },
    { "limit", "N", "at most so many entries (50)" },
    { "export", "FILE", "write all of it as a table to FILE (.csv)" },
};

constexpr Option QueueMaybe{ "queue", "QUEUE", "a queue, by name (SAC) or number" };
constexpr Option Report[] = {
    { "from", "DATE", "the first day, like 2026-03-09 (today)" },
    { "to", "DATE", "the last day (today)" },
    QueueMaybe,
    { "csv", nullptr, "as a table for other programs, a line a figure" },
};

constexpr Option Close[] = {
    Queue, PasswordStdin, As,
    { "why", "TEXT", "said with the closing (\"closed today\")" },
};
constexpr Option Reopen[] = { Queue, PasswordStdin, As };
constexpr Option ClientMaybe{ "client", "NUMBER", "the client's number" };
constexpr Option AsWho{ "as", "INITIALS", "who does it", true };
constexpr Option Reason{ "reason", "TEXT", "why; stays in the record", true };
constexpr Option AllQueues{ "all", nullptr, "all queues, those that come later too" };
constexpr Option Block[] = { QueueMaybe, AllQueues, ClientNumber, Reason, AsWho, PasswordStdin };
constexpr Option ImportFile{ "file", "FILE", "a file to read or write", true };
constexpr Option DryRun{ "dry-run", nullptr, "only say what would change" };
constexpr Option ImportClients[] = { ImportFile, DryRun, As, PasswordStdin };
constexpr Option ImportConsent[] = {
    ImportFile, DryRun, As, PasswordStdin,
    { "all-are", "in|out", "every line is an opt-in, or an opt-out, whatever its columns say" },
};
constexpr Option Export[] = {
    { "to", "DIR", "a new folder for it", true },
    QueueMaybe, ClientMaybe,
    { "since", "DATE", "texts from this day on, like 2026-03-09" },
    { "until", "DATE", "texts up to and with this day" },
    { "redact", nullptr, "without clients' phone numbers" },
    AsWho, PasswordStdin,
};
constexpr Option Mask[] = { Reason, AsWho };
constexpr Option Masked[] = {
    { "suggest", nullptr, "instead, texts in which a card number still stands" },
    { "limit", "N", "at most so many texts (50)" },
};
constexpr Option Hold[] = {
    ClientNumber,
    { "end", nullptr, "end it" },
    { "reason", "TEXT", "why; stays in the record" },
    AsWho, PasswordStdin,
};
constexpr Option SettingsSet[] = {
    PasswordStdin,
    As,
    { "value", "VALUE", "the new value: JSON, or plain text" },
    { "file", "FILE", "a file to read or write" },
};
constexpr Option SettingsExport[] = {
    { "file", "FILE", "a file to read or write" },
};

constexpr VerbSpec Verbs[] = {
    { "sync", nullptr, "bring Twilio's message log into the data folder",
      "Never sends anything. One of --full and --once is required.", Needs::Line, Sync },
    { "watch", nullptr, "stay connected and print clients' texts as they arrive",
      "Until interrupted.", Needs::Line, {} },
    { "respond", nullptr, "answer clients by itself: opt-in requests, welcomes, after-hours replies",
      "Until interrupted, as the owner of the folder. Without --live it is a dry run: what would be sent is printed "
      "and written down, and nothing leaves. --live turns the folder's switch on, as a supervisor does in ivm, and "
      "refuses while a webhook answers for one of the numbers. Once a role password is set, settings set live.on "
      "asks for it and turns the switch on before.", Needs::Line, Respond },
    { "queues", nullptr, "the queues and what waits in them", "", Needs::Reading, {} },
    { "conversations", nullptr, "the conversations of a queue, newest first", "", Needs::Reading, Conversations },
    { "show", nullptr, "a conversation, oldest text first", "", Needs::Reading, Pair },
    { "send", "TEXT", "send a text and wait for its outcome",
      "TEXT is sent as it is, but for line ends and Unicode form (NFC); - reads it from standard input. "
      "Exit 0 means that Twilio has it. A text that did not leave is withdrawn and the exit is 1; "
      "3 means that the client's consent forbids it; 4 that nobody can say yet: the entry stays and is "
      "looked for.", Needs::Line, Send },
    { "search", "TEXT", "search texts, names, numbers and days",
      "A date in TEXT (nov 22, 11/22, 2026-11-22, nov 2026), alone or with words, also finds what "
      "is of these days, on the clinic's clock: the first text of each conversation, or what has the words.",
      Needs::Reading, Search },
    { "commlog", nullptr, "a conversation laid out for the Comm Log",
      "Prints, and marks nothing as copied unless told with --mark --as.", Needs::Reading, CommLog },
    { "archive", nullptr, "put a conversation away", "A new text of the client brings it back.", Needs::Writing, Pair },
    { "unarchive", nullptr, "bring a conversation back", "", Needs::Writing, Pair },
    { "block", nullptr, "keep a client's texts from the desk, and send them nothing",
      "Their texts are kept, STOP still counts, and what waited to be sent is withdrawn. Needs --queue or --all. "
      "Somebody should look at it again after 90 days; it does not end by itself. Once a role password is set it is "
      "asked for.", Needs::Writing, Block },
    { "unblock", nullptr, "bring a blocked client back to the desk",
      "A block of all queues ends for all of them. Needs --queue or --all. Once a role password is set it is asked "
      "for.", Needs::Writing, Block },
    { "blocked", nullptr, "who is blocked, by whom, why, and when to look again", "", Needs::Reading, {} },
    { "import clients", nullptr, "names and animals from a directory (CSV)",
      "The first line says what the columns are. All lines or none are taken; --dry-run shows what would change, "
      "line by line. Once a role password is set it is asked for.", Needs::Writing, ImportClients },
    { "import consent", nullptr, "opt-ins and opt-outs of an earlier system (CSV)",
      "Number, date, opt-in or opt-out, and the wording, kept as evidence with the file's SHA-256. An opt-out wins "
      "over an older opt-in, and no list undoes a STOP that this desk has seen. Once a role password is set it is "
      "asked for.", Needs::Writing, ImportConsent },
    { "export", nullptr, "the records of clients, queues and days, for others to read",
      "A folder with pages, a table, pictures, notes, consent records and a manifest of digests. Stands in the change "
      "history; once a role password is set it is asked for.",
      Needs::Writing, Export },
    { "hold", nullptr, "a legal hold: these records must be kept as they are",
      "Nothing is deleted here anyway; the hold is shown, stands in exports, and forbids masking. Once a role "
      "password is set it is asked for.",
      Needs::Writing, Hold },
    { "mask", "SID", "take the card numbers out of a text",
      "For good: from the text, lists, search, copies and exports; what stays is who did it, when and why. There is "
      "no way back. Backups of earlier days and Twilio's own log still have the digits.", Needs::Writing, Mask },
    { "masked", nullptr, "texts that had a card number taken out: by whom, when and why",
      "With --suggest, texts in which one still stands, newest first, as they would read.", Needs::Reading, Masked },
    { "consent", nullptr, "a client's standing and the evidence for it", "", Needs::Reading, Consent },
    { "explain", "TEXT", "what would be sent if a client texted this, and by which rule",
      "Goes by what is in the folder now; sends and changes nothing. - reads TEXT from standard input.",
      Needs::Reading, Explain },
    { "hours", nullptr, "when the texts of a queue are read, the next 14 days",
      "Days on which the clocks change are marked.", Needs::Reading, Hours },
    { "close", nullptr, "nobody reads the texts of a queue for the rest of today",
      "Written into the hours as a closing of this one day. reopen takes it back. Once a role password is set it is asked for.", Needs::Writing, Close },
    { "reopen", nullptr, "take back a closing of today, from now on", "", Needs::Writing, Reopen },
    { "segments", "TEXT", "how many texts it takes", "- reads TEXT from standard input.", Needs::Nothing, {} },
    { "wordings", nullptr, "the exact words of the automatic texts", "", Needs::Reading, {} },
    { "settings list", nullptr, "what settings are about", "", Needs::Nothing, {} },
    { "settings get", "PLACE", "a settings document, or a place in it",
      "A place is written like hours, hours.queues.SAC.week or clinic.emergency_phone.", Needs::Reading, {} },
    { "settings set", "PLACE", "change a settings document, or a place in it",
      "The value comes from --value, from --file, or from standard input. What is wrong is said with its place, "
      "and then nothing is changed. Once a role password is set it is asked for.", Needs::Writing, SettingsSet },
    { "settings export", nullptr, "every settings document in one file",
      "Without --file it is printed. The live switch, this folder's identity and the key are never in it.",
      Needs::Reading, SettingsExport },
    { "settings import", "FILE", "take the settings of another folder",
      "All of them, or none when anything is wrong. Automatic texts are off afterwards. - reads standard input. "
      "Once a role password is set it is asked for.", Needs::Writing, SettingsImport },
    { "history", nullptr, "who changed what: settings, blocks, the role password",
      "Newest first. With --export the whole of it is written as a table, and nothing printed.",
      Needs::Reading, History },
    { "report", nullptr, "figures of a day, or of some: first responses, texts, failures, opt-outs, not copied",
      "Of queues, never of people. A first response is counted in the time in which texts are read. No client and no "
      "member of staff is in it.",
      Needs::Reading, Report },
    { "password status", nullptr, "whether a role password is set, and whether settings were changed without it",
      "Exit 1 if something was changed behind it.", Needs::Reading, {} },
    { "password set", nullptr, "set the role password, or change it",
      "Fifteen characters or more. Asked for on the terminal, the old one first if there is one; never an argument.",
      Needs::Writing, PasswordSet },
    { "password check", nullptr, "whether this is the role password",
      "Counts as a guess. Exit 3 if it is not.", Needs::Writing, Password },
    { "password reset", nullptr, "set another role password without the old one",
      "For whoever can show the secret of the API key in use: it is asked for, and compared with the one in the "
      "keychain, or tried with Twilio when the account comes from the environment.", Needs::Line, PasswordSet },
    { "backup", nullptr, "make a backup, check it, and let outdated ones go",
      "Works beside the console. A backup is a folder of its own: the data file, the pictures, and backup.json "
      "with a digest of each.", Needs::Reading, Backup },
    { "restore", nullptr, "bring a backup into an empty data folder",
      "The backup is checked first. Nothing automatic is sent from a restored folder until the line was listed "
      "and a quiet period has passed.", Needs::Nothing, Restore },
    { "dump-state", nullptr, "outbox, owed automatic texts and counts, for support", "No numbers and no texts.", Needs::Reading, {} },
    { "doctor", nullptr, "check the key, the numbers, this computer and the data folder",
      "Exit 1 if texts cannot be had or sent, or are being lost.", Needs::Reading, {} },
    { "regulatory", nullptr, "how the numbers stand: verification, what was declared, refusals, open wishes to stop",
      "Shows what was last seen of the account, and says how old that is. The console looks once a day; with --now "
      "Twilio is asked, and nothing is kept.", Needs::Reading, Regulatory },
};
// clang-format on

const Option *findOption(const QString &name)
{
    const auto named = [&](const Option &option) { return name == QLatin1String(option.name); };
    if (const auto found = std::ranges::find_if(Common, named); found != std::end(Common))
        return found;
    for (const VerbSpec &verb : Verbs) {
        if (const auto found = std::ranges::find_if(verb.options, named);
            found != verb.options.end())
            return &*found;
    }
    return nullptr;
}

bool takes(const VerbSpec &verb, const QString &name)
{
    const auto named = [&](const Option &option) { return name == QLatin1String(option.name); };
    return std::ranges::any_of(Common, named) || std::ranges::any_of(verb.options, named);
}

tl::unexpected<Error> usage(const QString &message)
{
    return failure(Error::Kind::Invalid, message);
}

/// What may follow the first word of a verb of two words: "settings get".
QList<const VerbSpec *> verbsThatBegin(const QString &word)
{
    QList<const VerbSpec *> found;
    for (const VerbSpec &verb : Verbs) {
        if (QString::fromLatin1(verb.name).startsWith(word + u' '))
            found.append(&verb);
    }
    return found;
}

QString verbLine(const VerbSpec &verb)
{
    return QStringLiteral("  ") + QString::fromLatin1(verb.name).leftJustified(17)
        + QLatin1String(verb.summary) + QLatin1Char('\n');
}

/// A script's variable that was never set must not stand for the current folder.
Result<> saysSomething(const Arguments &arguments, std::span<const Option> options)
{
    for (const Option &option : options) {
        if (option.value && arguments.has(option.name) && arguments.value(option.name).isEmpty())
            return usage(QStringLiteral("--%1 is empty").arg(QLatin1String(option.name)));
    }
    return {};
}

Result<> isComplete(const Arguments &arguments)
{
    const VerbSpec &verb = *arguments.verb;
    const QString name = QLatin1String(verb.name);
    for (const Option &option : verb.options) {
        if (option.required && !arguments.has(option.name))
            return usage(QStringLiteral("%1 needs --%2 %3")
                             .arg(name, QLatin1String(option.name), QLatin1String(option.value)));
    }
    for (const auto options : { verb.options, commonOptions() }) {
        if (auto said = saysSomething(arguments, options); !said)
            return said;
    }
    if (verb.operand && arguments.operand.isNull())
        return usage(QStringLiteral("%1 needs %2").arg(name, QLatin1String(verb.operand)));
    if (name == QLatin1String("sync") && arguments.has("full") == arguments.has("once"))
        return usage(QStringLiteral("sync needs either --full or --once"));
    if (name == QLatin1String("sync") && arguments.has("media") && !arguments.has("full"))
        return usage(QStringLiteral("--media belongs to --full"));
    if (name == QLatin1String("commlog") && arguments.has("mark") != arguments.has("as"))
        return usage(QStringLiteral("commlog needs --mark and --as INITIALS together"));
    if (const bool blocks = name == QLatin1String("block") || name == QLatin1String("unblock");
        blocks && arguments.has("queue") == arguments.has("all"))
        return usage(QStringLiteral("%1 needs either --queue QUEUE or --all").arg(name));
    if (name.startsWith(QLatin1String("import "))
        && arguments.has("dry-run") == arguments.has("as"))
        return usage(QStringLiteral("%1 needs either --dry-run or --as INITIALS").arg(name));
    if (arguments.has("all-are") && arguments.value("all-are") != QLatin1String("in")
        && arguments.value("all-are") != QLatin1String("out"))
        return usage(QStringLiteral("--all-are needs in or out"));
    if (name == QLatin1String("hold") && arguments.has("end") == arguments.has("reason"))
        return usage(QStringLiteral("hold needs either --reason TEXT or --end"));
    if (arguments.has("value") && arguments.has("file"))
        return usage(QStringLiteral("either --value or --file, not both"));
    if (arguments.has("csv") && arguments.has("json"))
        return usage(QStringLiteral("either --csv or --json, not both"));
    if (arguments.has("settle") && !arguments.has("base-url"))
        return usage(QStringLiteral("--settle is for tests: it needs --base-url"));
    for (const char *number : { "settle", "wait", "limit", "width" }) {
        if (!arguments.has(number))
            continue;
        bool isNumber = false;
        const int value = arguments.value(number).toInt(&isNumber);
        if (!isNumber || value < 0 || value > 86'400)
            return usage(QStringLiteral("--%1 needs a whole number, 86400 at most")
                             .arg(QLatin1String(number)));
    }
    if (arguments.has("width") && arguments.value("width").toInt() < commlog::NarrowestLine)
        return usage(
            QStringLiteral("--width needs a number from %1 up; without it no line is broken")
                .arg(commlog::NarrowestLine));
    if (arguments.has("limit") && arguments.value("limit").toInt() < 1)
        return usage(QStringLiteral("--limit needs a number from 1 up"));
    return {};
}

QString optionLine(const Option &option)
{
    QString left = QStringLiteral("  --") + QLatin1String(option.name);
    if (option.value)
        left += QLatin1Char(' ') + QLatin1String(option.value);
    return left.leftJustified(22) + QLatin1Char(' ') + QLatin1String(option.help)
        + QLatin1Char('\n');
}

} // namespace

std::span<const Option> commonOptions()
{
    return Common;
}

std::span<const VerbSpec> verbs()
{
    return Verbs;
}

const VerbSpec *findVerb(const QString &name)
{
    const auto found = std::ranges::find_if(
        Verbs, [&](const VerbSpec &verb) { return name == QLatin1String(verb.name); });
    return found == std::end(Verbs) ? nullptr : found;
}

Result<Arguments> parseArguments(const QStringList &typed)
{
    Arguments arguments;
    QStringList operands;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QString &word = typed.at(i);
        if (optionsEnded || word == QLatin1String("-") || !word.startsWith(QLatin1Char('-'))) {
            operands.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            optionsEnded = true;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        QString name = word.left(equals);
        name = name == QLatin1String("-h")         ? QStringLiteral("help")
            : name.startsWith(QLatin1String("--")) ? name.sliced(2)
                                                   : QString();
        const Option *option = name.isEmpty() ? nullptr : findOption(name);
        if (!option)
            return usage(QStringLiteral("there is no option %1; a text that begins with - goes "
                                        "after --")
                             .arg(word.left(equals)));
        if (arguments.options.contains(name))
            return usage(QStringLiteral("--%1 is given twice").arg(name));
        QString value = QLatin1String("");
        if (option->value && equals >= 0) {
            value = word.sliced(equals + 1);
        } else if (option->value) {
            if (i + 1 == typed.size() || typed.at(i + 1).startsWith(QLatin1String("--")))
                return usage(
                    QStringLiteral("--%1 needs %2").arg(name, QLatin1String(option->value)));
            value = typed.at(++i);
        } else if (equals >= 0) {
            return usage(QStringLiteral("--%1 takes no value").arg(name));
        }
        arguments.options.insert(name, value);
    }

    const bool asksOnly = arguments.has("help") || arguments.has("version");
    if (operands.isEmpty()) {
        if (asksOnly)
            return arguments;
        return usage(QStringLiteral("say what to do; ivmctl --help lists the verbs"));
    }
    // Some verbs are two words: "settings get".
    if (const QString two = operands.mid(0, 2).join(u' '); operands.size() > 1 && findVerb(two)) {
        operands.removeFirst();
        operands.first() = two;
    }
    arguments.verb = findVerb(operands.first());
    if (const auto longer = verbsThatBegin(operands.first());
        !arguments.verb && !longer.isEmpty()) {
        if (asksOnly && operands.size() == 1) {
            arguments.group = operands.first();
            return arguments;
        }
        QStringList names;
        for (const VerbSpec *verb : longer)
            names.append(QLatin1String(verb->name));
        return usage(QStringLiteral("say which: %1").arg(names.join(QLatin1String(", "))));
    }
    if (!arguments.verb)
        return usage(QStringLiteral("there is no verb \"%1\"; ivmctl --help lists them")
                         .arg(operands.first().left(40)));
    for (auto given = arguments.options.keyBegin(); given != arguments.options.keyEnd(); ++given) {
        if (!takes(*arguments.verb, *given))
            return usage(QStringLiteral("%1 takes no --%2")
                             .arg(QLatin1String(arguments.verb->name), *given));
    }
    operands.removeFirst();
    if (asksOnly)
        return arguments;
    if (operands.size() > (arguments.verb->operand ? 1 : 0))
        return usage(
            arguments.verb->operand
                ? QStringLiteral("%1 takes one %2: put it in quotes")
                      .arg(QLatin1String(arguments.verb->name),
                           QLatin1String(arguments.verb->operand))
                : QStringLiteral("%1 takes options only").arg(QLatin1String(arguments.verb->name)));
    if (!operands.isEmpty())
        arguments.operand = operands.first().isNull() ? QLatin1String("") : operands.first();
    if (auto complete = isComplete(arguments); !complete)
        return tl::unexpected(complete.error());
    return arguments;
}

QString synopsis(const VerbSpec &verb)
{
    QString line = QLatin1String(verb.name);
    for (const Option &option : verb.options) {
        QString part = QStringLiteral("--") + QLatin1String(option.name);
        if (option.value)
            part += QLatin1Char(' ') + QLatin1String(option.value);
        line += option.required ? QStringLiteral(" %1").arg(part)
                                : QStringLiteral(" [%1]").arg(part);
    }
    if (verb.operand)
        line += QLatin1Char(' ') + QLatin1String(verb.operand);
    return line;
}

QString helpText()
{
    QString text = QStringLiteral("ivmctl: the texting desk without a screen\n\n"
                                  "usage: ivmctl [options] VERB [options]\n\nverbs\n");
    for (const VerbSpec &verb : Verbs)
        text += verbLine(verb);
    text += QStringLiteral("\noptions\n");
    for (const Option &option : Common)
        text += optionLine(option);
    text += QStringLiteral("\nThe account comes from TWILIO_ACCOUNT_SID, TWILIO_API_KEY and "
                           "TWILIO_API_SECRET, or from\n"
                           "the keychain. Exit: 0 done, 1 failed, 2 usage, 3 not permitted "
                           "(consent), 4 unconfirmed.\n");
    return text;
}

QString groupHelpText(const QString &group)
{
    QString text = QStringLiteral("usage: ivmctl [options] VERB [options]\n\nverbs\n");
    for (const VerbSpec *verb : verbsThatBegin(group))
        text += verbLine(*verb);
    return text + QStringLiteral("\nivmctl VERB --help explains one.\n");
}

QString helpText(const VerbSpec &verb)
{
    QString text = QStringLiteral("ivmctl %1: %2\n\nusage: ivmctl %3\n")
                       .arg(QLatin1String(verb.name), QLatin1String(verb.summary), synopsis(verb));
    if (*verb.more)
        text += QLatin1Char('\n') + QLatin1String(verb.more) + QLatin1Char('\n');
    if (!verb.options.empty()) {
        text += QStringLiteral("\noptions\n");
        for (const Option &option : verb.options)
            text += optionLine(option);
    }
    text += QStringLiteral("\noptions of every verb\n");
    for (const Option &option : Common)
        text += optionLine(option);
    return text;
}

} // namespace ivm::ctl
