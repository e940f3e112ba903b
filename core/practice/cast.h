#pragma once

#include "core/practice/script.h"

#include <deque>
#include <string>

namespace ivm::practice {

class World;

/// The scripted clients at work: each runs its steps, waits for us, and writes. Owned by World.
class Cast
{
public:
    explicit Cast(World &world)
        : m_world(world)
    { }
    void enter(const ClientScript &script, quint8 number);
    /// A text of ours reached this client's phone.
    void heard(quint8 number, const std::string &client, const std::string &text);

private:
    struct Actor
    {
        ClientScript script;
        quint8 number = 0;
        qsizetype step = 0;
        bool waitsForRequest = false;
        bool waitsForAnswer = false;
        bool wasAsked = false; ///< Since their last text.
        bool wasAnswered = false;
    };
    void run(size_t actor);
    void await(size_t actor, const Step &step);

    World &m_world;
    std::deque<Actor> m_actors;
};

} // namespace ivm::practice
