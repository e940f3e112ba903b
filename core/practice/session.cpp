#include "core/practice/session.h"

namespace ivm::practice {

void beginSession(Line &line)
{
    beginSession(line, ourScripts());
    line.beginTrickle(std::chrono::seconds(75));
}

void beginSession(Line &line, const QList<ClientScript> &cast)
{
    for (const ClientScript &script : cast)
        line.add(script);
}

} // namespace ivm::practice
