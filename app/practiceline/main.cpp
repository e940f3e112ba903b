// ivm-practice: the practice line as a server on loopback. When it is ready it prints one JSON
// object: where it is, and the account to use.

#include "core/log.h"
#include "core/practice/control.h"
#include "core/practice/httpfront.h"
#include "core/practice/session.h"
#include "core/security/coredumps.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <limits>

using namespace ivm;

namespace {

/// The account that the environment names, so that a client started from the same shell fits.
std::optional<practice::Credentials> credentialsFromEnvironment()
{
    const practice::Credentials given{ .account = qgetenv("TWILIO_ACCOUNT_SID"),
                                       .key = qgetenv("TWILIO_API_KEY"),
                                       .secret = qgetenv("TWILIO_API_SECRET") };
    if (given.account.isEmpty() || given.key.isEmpty() || given.secret.isEmpty())
        return std::nullopt;
    return given;
}

void announce(const practice::HttpFront &front, const practice::Line &line)
{
    const practice::Credentials &account = line.credentials();
    const QJsonObject ready{
        { QStringLiteral("base_url"), QString::fromLatin1(front.base()) },
        { QStringLiteral("media_url"), QString::fromLatin1(line.setup().mediaOrigin) },
        { QStringLiteral("account_sid"), QString::fromUtf8(account.account) },
        { QStringLiteral("api_key"), QString::fromUtf8(account.key) },
        { QStringLiteral("api_secret"), QString::fromUtf8(account.secret) },
        { QStringLiteral("messages"), line.messageCount() },
    };
    std::printf("%s\n", QJsonDocument(ready).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ivm-practice"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IVM_VERSION));
    installRedactedLog();

    QCommandLineParser options;
    options.setApplicationDescription(QStringLiteral(
        "A look-alike of Twilio's API on loopback, for training and tests. Prints its address and\n"
        "account as one JSON object when it is ready. The account may be given in\n"
        "TWILIO_ACCOUNT_SID, TWILIO_API_KEY and TWILIO_API_SECRET."));
    options.addHelpOption();
    options.addVersionOption();
    const QCommandLineOption port(QStringLiteral("port"),
                                  QStringLiteral("Port on 127.0.0.1; 0 picks one (default)."),
                                  QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption messages(
        QStringLiteral("messages"),
        QStringLiteral("Messages in the log at the start. Without this option: 300, and the "
                       "scripted clients begin to text."),
        QStringLiteral("N"));
    const QCommandLineOption seed(QStringLiteral("seed"),
                                  QStringLiteral("Same seed, same history (default 1)."),
                                  QStringLiteral("S"), QStringLiteral("1"));
    const QCommandLineOption latency(QStringLiteral("latency-ms"),
                                     QStringLiteral("Added to every answer (default 0)."),
                                     QStringLiteral("L"), QStringLiteral("0"));
    const QCommandLineOption clients(
        QStringLiteral("clients"),
        QStringLiteral("The scripted clients begin to text, with --messages too."));
    const QCommandLineOption ledgerFile(
        QStringLiteral("ledger"),
        QStringLiteral("Append every create that took effect to FILE, one JSON object a line, "
                       "before it is answered."),
        QStringLiteral("FILE"));
    options.addOptions({ port, messages, seed, latency, clients, ledgerFile });
    QString wrong; // what is said of the command line; the first fault counts
    if (!options.parse(QCoreApplication::arguments()))
        wrong = options.errorText();
    else if (options.isSet(QStringLiteral("help")) || options.isSet(QStringLiteral("help-all"))
             || options.isSet(QStringLiteral("version")))
        options.process(application); // does not return
    else if (!options.positionalArguments().isEmpty())
        wrong = QStringLiteral("options only, no \"%1\"")
                    .arg(options.positionalArguments().first().left(40));
    const auto number = [&](const QCommandLineOption &option, qlonglong most) {
        bool fits = false;
        const qlonglong value = options.value(option).toLongLong(&fits);
        if (wrong.isEmpty() && (!fits || value < 0 || value > most))
            wrong = QStringLiteral("--%1 needs a whole number, %2 at most")
                        .arg(option.names().first())
                        .arg(most);
        return value;
    };
    const bool plain = options.isSet(messages);
    practice::Setup setup;
    setup.messages = plain ? number(messages, 20'000'000) : 300;
    setup.seed = quint64(number(seed, std::numeric_limits<qint64>::max()));
    setup.manners.latency = Millis(number(latency, 600'000));
    setup.credentials = credentialsFromEnvironment();
    const auto wantedPort = quint16(number(port, 65'535));
    if (!wrong.isEmpty()) {
        std::fprintf(stderr, "ivm-practice: %s; ivm-practice --help lists the options\n",
                     qPrintable(wrong));
        return 2;
    }

    SystemClock clock;
    practice::Line line(clock, setup);
    QFile ledger(options.value(ledgerFile));
    if (options.isSet(ledgerFile)) {
        if (!ledger.open(QIODevice::WriteOnly | QIODevice::Append)) {
            std::fprintf(stderr, "ivm-practice: cannot write the ledger file\n");
            return 1;
        }
        line.onLedgerEntry([&](const practice::LedgerEntry &entry) {
            if (!entry.tookEffect)
                return;
            ledger.write(practice::ledgerLine(entry) + '\n');
            ledger.flush();
        });
    }
    practice::HttpFront front(line);
    front.setControl(
        [&](const practice::Request &request) { return practice::control(line, request); });
    if (!front.listen(wantedPort)) {
        std::fprintf(stderr, "ivm-practice: cannot listen on port %d\n", int(wantedPort));
        return 1;
    }
    if (!plain || options.isSet(clients))
        practice::beginSession(line);
    announce(front, line);
    return QCoreApplication::exec();
}
