#pragma once

// A scripted client, as data (resources/practice/*.json). Steps run one after the other; a step
// that waits for us ends when we wrote, or after its own patience.

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace ivm::practice {

/// "Maria Reyes · Coco": what the client directory would say.
struct DirectoryEntry
{
    QByteArray number;
    QString name;
    QStringList animals;

    bool operator==(const DirectoryEntry &) const = default;
};

struct Step
{
    enum class Kind {
        Wait, ///< `wait`, then on.
        Text, ///< Sends `text` (may be empty with photos).
        AwaitRequest, ///< Until we ask them to opt in.
        AwaitAnswer, ///< Until we write anything that is neither request nor welcome.
    };
    Kind kind = Kind::Wait;
    Millis wait{ 0 }; ///< Wait: how long. Await…: the patience; 0 waits for ever.
    QString text;
    int photos = 0;
    int picture = 0; ///< Which of the shipped ones (1 to 3); 0: any.

    bool operator==(const Step &) const = default;
};

struct ClientScript
{
    DirectoryEntry client;
    QByteArray queue; ///< Name of ours: "SAC".
    QByteArray
        fate; ///< "delivered" (default), "sent", "landline", "unreachable", "unknown", "spam".
    Millis startsAfter{ 0 };
    /// A finished handshake and a short earlier conversation, so many days ago; 0: never texted us.
    int knownForDays = 0;
    QList<Step> steps;

    bool operator==(const ClientScript &) const = default;
};

class Handwritten;

/// One client; what is wrong is said to `client`, which the caller finishes.
ClientScript readClient(Handwritten &client);
/// One file: an array of clients, read strictly. Numbers are made ones, +1, area code, 555-01xx:
/// nobody who ever had a phone appears in practice.
Result<QList<ClientScript>> readScripts(const QByteArray &json);

/// The cast that comes with the program.
QList<ClientScript> ourScripts();

} // namespace ivm::practice
