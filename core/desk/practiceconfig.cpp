#include "core/desk/practiceconfig.h"

#include "core/practice/inprocesstransport.h"
#include "core/practice/line.h"
#include "core/practice/session.h"
#include "core/settings/subjects.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace ivm {

namespace {

/// Enough of a past to look through, little enough to be there at once.
constexpr qint64 History = 2000;

/// A lesson speaks of a desk that is open, whenever it is taken.
QJsonObject alwaysOpen()
{
    QJsonObject hours = shippedSetting(QStringLiteral("hours"));
    QJsonObject week;
    for (const char *day : { "mon", "tue", "wed", "thu", "fri", "sat", "sun" })
        week.insert(QLatin1String(day), QJsonArray{ QStringLiteral("00:00-24:00") });
    hours.insert(QStringLiteral("queues"),
                 QJsonObject{ { QStringLiteral("default"),
                                QJsonObject{ { QStringLiteral("week"), week } } } });
    return hours;
}

QList<Client> namesOn(const practice::Line &line)
{
    QList<Client> clients;
    for (const practice::DirectoryEntry &entry : line.directory()) {
        Client client;
        client.number = PhoneNumber(QString::fromUtf8(entry.number));
        client.name = entry.name;
        client.animals = entry.animals;
        clients.append(client);
    }
    return clients;
}

} // namespace

LineEnd endOf(std::shared_ptr<practice::Line> line, std::unique_ptr<Transport> transport)
{
    const practice::Credentials &account = line->credentials();
    return LineEnd{
        .simulator = line,
        .transport = std::move(transport),
        .origin = *twilio::Origin::make(QUrl(QString::fromUtf8(line->setup().origin))),
        .credentials = { .account = QString::fromUtf8(account.account),
                         .key = QString::fromUtf8(account.key),
                         .secret = twilio::Secret(account.secret) },
        .directory = {},
    };
}

DeskConfig practiceConfig(const std::optional<DataFolder> &folder,
                          const std::optional<QList<practice::ClientScript>> &cast)
{
    DeskConfig config;
    config.line = LineKind::Practice;
    config.automatic = Responder::Switch::On; // nobody is there
    if (folder) {
        config.folder = *folder;
    } else {
        config.scratch = std::make_shared<QTemporaryDir>();
        config.folder = DataFolder(config.scratch->path());
    }
    if (cast)
        config.settings.insert(QStringLiteral("hours"), alwaysOpen());
    config.connect = [cast](Clock &clock) {
        practice::Setup setup;
        // Who has a past in a script has no other one beside it, and a newcomer has none.
        for (const practice::ClientScript &script : cast.value_or(practice::ourScripts()))
            setup.strangers.append(script.client.number);
        setup.messages = History;
        setup.answered = true; // so that who waits at the start is who has just texted
        auto line = std::make_shared<practice::Line>(clock, setup);
        if (cast)
            practice::beginSession(*line, *cast);
        else
            practice::beginSession(*line);
        LineEnd end = endOf(line, std::make_unique<practice::InProcessTransport>(*line, clock));
        end.directory = namesOn(*line);
        return end;
    };
    return config;
}

} // namespace ivm
