#include "app/ctl/options.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace ivm;
using namespace ivm::ctl;

namespace {

Result<Arguments> typed(const char *words)
{
    return parseArguments(QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

} // namespace

TEST_CASE("options stand before or after the verb, with a space or an equals sign", "[ctl]")
{
    for (const char *line : { "--json conversations --queue SAC --archived",
                              "conversations --queue=SAC --archived --json",
                              "--queue SAC --archived --json conversations" }) {
        INFO(line);
        const auto arguments = typed(line);
        REQUIRE(arguments);
        CHECK(arguments->verb == findVerb(QStringLiteral("conversations")));
        CHECK(arguments->value("queue") == QStringLiteral("SAC"));
        CHECK(arguments->has("archived"));
        CHECK(arguments->has("json"));
    }
}

TEST_CASE("two dashes end the options, so that any text can be sent", "[ctl]")
{
    const auto arguments = typed("send --queue SAC --to +12175550148 --as KT -- --json");
    REQUIRE(arguments);
    CHECK(arguments->operand == QStringLiteral("--json"));
    CHECK_FALSE(arguments->has("json"));
}

TEST_CASE("a command line that makes no sense is a usage error", "[ctl]")
{
    for (const char *line : { "",
                              "--json",
                              "fly",
                              "sync",
                              "sync --full --once",
                              "sync --full now",
                              "sync --once --media",
                              "send --queue SAC --to +12175550148 Hello",
                              "send --queue SAC --as KT Hello",
                              "send --queue SAC --to +12175550148 --as KT",
                              "send --queue SAC --to +12175550148 --as KT two words",
                              "conversations",
                              "conversations --queue",
                              "conversations --queue --json",
                              "conversations --queue=",
                              "conversations --queue SAC --queue LAC",
                              "conversations --queue SAC --answer",
                              "queues --json=1",
                              "queues --settle 1",
                              "sync --once --base-url http://127.0.0.1:1 --settle soon",
                              "sync --once --base-url http://127.0.0.1:1 --settle -1",
                              "commlog --queue SAC --client +12175550148 --mark",
                              "commlog --queue SAC --client +12175550148 --as KT",
                              "commlog --queue SAC --client +12175550148 --width 0",
                              "commlog --queue SAC --client +12175550148 --width 39",
                              "commlog --queue SAC --client +12175550148 --width wide",
                              "queues --data-dir=",
                              "sync --once --base-url= --data-dir desk",
                              "search --limit 86401 Milo",
                              "settings set clinic.zone --value x --file y",
                              "settings",
                              "settings fly",
                              "queues -x",
                              "search" }) {
        INFO(line);
        const auto arguments = typed(line);
        REQUIRE_FALSE(arguments);
        CHECK(arguments.error().kind == Error::Kind::Invalid);
        CHECK_FALSE(arguments.error().message.isEmpty());
    }
}

TEST_CASE("the first word of a verb of two asks for the second", "[ctl]")
{
    for (const char *line :
         { "settings", "settings --json", "settings fly", "settings fly --help", "password now" }) {
        INFO(line);
        const auto arguments = typed(line);
        REQUIRE_FALSE(arguments);
        CHECK(arguments.error().message.startsWith(QStringLiteral("say which: ")));
    }
    CHECK(typed("import").error().message
          == QStringLiteral("say which: import clients, import consent"));
}

TEST_CASE("help for the first word of verbs of two lists them, a line each", "[ctl]")
{
    for (const char *line : { "settings --help", "-h settings", "password --help", "import -h" }) {
        INFO(line);
        const auto arguments = typed(line);
        REQUIRE(arguments);
        CHECK_FALSE(arguments->verb);
        const QString word = arguments->group;
        const QStringList lines = groupHelpText(word).split(u'\n');
        int listed = 0;
        for (const VerbSpec &verb : verbs()) {
            const QString name = QLatin1String(verb.name);
            if (!name.startsWith(word + u' '))
                continue;
            ++listed;
            CHECK(std::ranges::any_of(lines, [&](const QString &each) {
                return each.simplified() == name + u' ' + QLatin1String(verb.summary);
            }));
        }
        CHECK(listed >= 2);
        CHECK(groupHelpText(word).count(QLatin1Char('\n') + QStringLiteral("  ") + word) == listed);
    }
    CHECK(typed("settings --help")->group == QStringLiteral("settings"));
    CHECK(typed("--help")->group.isEmpty());
    CHECK(typed("settings set --help")->group.isEmpty());
}

TEST_CASE("help and version need nothing else to be complete", "[ctl]")
{
    CHECK(typed("--help"));
    CHECK(typed("-h"));
    CHECK(typed("--version"));
    CHECK(typed("send --help"));
}

TEST_CASE("an option means and takes the same with every verb", "[ctl]")
{
    QHash<QString, bool> takesValue;
    for (const Option &option : commonOptions())
        takesValue.insert(QLatin1String(option.name), option.value);
    for (const VerbSpec &verb : verbs()) {
        for (const Option &option : verb.options) {
            const QString name = QLatin1String(option.name);
            INFO(verb.name << " --" << option.name);
            CHECK(takesValue.value(name, option.value) == bool(option.value));
            takesValue.insert(name, option.value);
        }
    }
}

TEST_CASE("help names every verb, and every option of the verb", "[ctl]")
{
    const QString all = helpText();
    for (const VerbSpec &verb : verbs()) {
        CHECK(all.contains(QLatin1String(verb.name)));
        const QString one = helpText(verb);
        for (const Option &option : verb.options)
            CHECK(one.contains(QStringLiteral("--") + QLatin1String(option.name)));
        for (const Option &option : commonOptions())
            CHECK(one.contains(QStringLiteral("--") + QLatin1String(option.name)));
    }
}

TEST_CASE("the man page names every verb and option", "[ctl]")
{
    QFile file(QStringLiteral(IVM_MAN_PAGES "/ivmctl.1"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll()).remove(QLatin1Char('\\'));
    const auto names = [&](const Option &option) {
        INFO(option.name);
        CHECK(page.contains(QStringLiteral("Fl Fl ") + QLatin1String(option.name)));
    };
    for (const Option &option : commonOptions())
        names(option);
    for (const VerbSpec &verb : verbs()) {
        INFO(verb.name);
        CHECK(page.contains(QStringLiteral(".It Cm ") + QLatin1String(verb.name)));
        for (const Option &option : verb.options)
            names(option);
    }
}

TEST_CASE("README names every verb, and every option of the verb beside it", "[ctl]")
{
    QFile file(QStringLiteral(IVM_README));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString readme = QString::fromUtf8(file.readAll());
    const auto named = [](const QString &text, const char *option) {
        return text.contains(
            QRegularExpression(QStringLiteral("--%1(?![a-z-])").arg(QLatin1String(option))));
    };
    for (const Option &option : commonOptions()) {
        INFO(option.name);
        CHECK(named(readme, option.name));
    }
    const QStringList lines = readme.split(u'\n');
    for (const VerbSpec &verb : verbs()) {
        INFO(verb.name);
        // Verbs of two words share a row: `settings list \| get PLACE`.
        const QStringList words = QString::fromLatin1(verb.name).split(u' ');
        const auto isOfVerb = [&](const QString &line) {
            const QString first = line.section(QStringLiteral(" | "), 0, 0);
            return line.startsWith(QStringLiteral("| `"))
                && first.contains(QRegularExpression(QStringLiteral("`%1[ `]").arg(words.first())))
                && first.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(words.last())));
        };
        const auto row = std::ranges::find_if(lines, isOfVerb);
        REQUIRE(row != lines.end());
        for (const Option &option : verb.options) {
            INFO(option.name);
            // Asked for by all that only a supervisor may do, and said of them once.
            if (qstrcmp(option.name, "password-stdin") == 0)
                CHECK(named(readme, option.name));
            else
                CHECK(named(*row, option.name));
        }
    }
}
