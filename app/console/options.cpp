#include "app/console/options.h"

#include <QCommandLineParser>

namespace ivm {

Result<ConsoleOptions> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), {}, QStringLiteral("DIR"));
    const QCommandLineOption baseUrl(QStringLiteral("base-url"), {}, QStringLiteral("URL"));
    const QCommandLineOption queue(QStringLiteral("queue"), {}, QStringLiteral("NAME"));
    const QCommandLineOption tour(QStringLiteral("tour"), {}, QStringLiteral("DIR"));
    const QCommandLineOption practice(QStringLiteral("practice"));
    const QCommandLineOption lesson(QStringLiteral("lesson"), {}, QStringLiteral("FILE"));
    const QCommandLineOption help(QStringList{ QStringLiteral("h"), QStringLiteral("help") });
    const QCommandLineOption version(QStringLiteral("version"));
    parser.addOptions({ dataDir, baseUrl, queue, tour, practice, lesson, help, version });
    if (!parser.parse(arguments))
        return failure(Error::Kind::Invalid,
                       parser.errorText() + QStringLiteral(" See ivm --help."));
    if (!parser.positionalArguments().isEmpty())
        return failure(Error::Kind::Invalid,
                       QStringLiteral("ivm takes options only; see ivm --help"));
    const auto value = [&](const QCommandLineOption &option) {
        return parser.isSet(option) ? std::optional(parser.value(option)) : std::nullopt;
    };
    for (const auto &option : { dataDir, baseUrl, queue, tour, lesson }) {
        if (parser.isSet(option) && parser.value(option).trimmed().isEmpty())
            return failure(Error::Kind::Invalid,
                           QStringLiteral("--%1 is empty").arg(option.names().constFirst()));
    }
    const ConsoleOptions options{
        .dataDir = value(dataDir),
        .baseUrl = value(baseUrl),
        .queue = parser.value(queue),
        .practice = parser.isSet(practice),
        .lesson = value(lesson),
        .tour = value(tour),
        .help = parser.isSet(help),
        .version = parser.isSet(version),
    };
    if (options.practice && options.baseUrl)
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--practice has its own line; --base-url names another"));
    if (options.tour && !options.practice)
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--tour writes texts: it is for --practice only"));
    if (options.lesson && (!options.practice || options.dataDir || options.tour))
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--lesson is for --practice, in a fresh folder of its own: "
                                      "without --data-dir and --tour"));
    return options;
}

QString helpText()
{
    return QStringLiteral(
        "Illinois Vet Messenger: the texting desk of a veterinary hospital.\n"
        "\n"
        "Usage: ivm [options]\n"
        "\n"
        "  --practice       the practice line: scripted clients, no account, no real phone\n"
        "  --lesson FILE    with --practice: begin with this lesson; the manual page says how to\n"
        "                   write one\n"
        "  --queue NAME     open this queue first, for example SAC\n"
        "  --data-dir DIR   where texts are kept (otherwise this account's usual place)\n"
        "  --base-url URL   a look-alike of Twilio on this computer; the account then comes from\n"
        "                   TWILIO_ACCOUNT_SID, TWILIO_API_KEY and TWILIO_API_SECRET\n"
        "  --tour DIR       with --practice: drives the window through the main job by itself\n"
        "                   (text arrives, reply, copy, archive), prints each step, saves\n"
        "                   pictures into DIR and ends\n"
        "  --version        the version\n"
        "  --help           this text\n");
}

} // namespace ivm
