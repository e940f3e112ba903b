#include "core/practice/session.h"

namespace ivm::practice {

void beginSession(Line &line)
{
    for (const ClientScript &script : ourScripts())
        line.add(script);
    line.beginTrickle(std::chrono::seconds(75));
}

} // namespace ivm::practice
