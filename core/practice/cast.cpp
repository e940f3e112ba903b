#include "core/practice/cast.h"

#include "core/practice/world.h"

namespace ivm::practice {

void Cast::enter(const ClientScript &script, quint8 number)
{
    const size_t actor = m_actors.size();
    m_actors.push_back({ .script = script, .number = number });
    m_world.later(script.startsAfter, [this, actor] { run(actor); });
}

void Cast::run(size_t index)
{
    Actor &actor = m_actors[index];
    while (actor.step < actor.script.steps.size()) {
        const Step step = actor.script.steps.at(actor.step);
        switch (step.kind) {
        case Step::Kind::Wait:
            ++actor.step;
            m_world.later(step.wait, [this, index] { run(index); });
            return;
        case Step::Kind::Text:
            ++actor.step;
            actor.wasAsked = actor.wasAnswered = false;
            m_world.receive({ .from = actor.script.client.number,
                              .to = m_world.setup.numbers.at(actor.number).number,
                              .body = step.text,
                              .photos = step.photos,
                              .picture = step.picture });
            break;
        case Step::Kind::AwaitRequest:
        case Step::Kind::AwaitAnswer:
            if (step.kind == Step::Kind::AwaitRequest ? actor.wasAsked : actor.wasAnswered) {
                ++actor.step;
                break;
            }
            await(index, step);
            return;
        }
    }
}

void Cast::await(size_t index, const Step &step)
{
    Actor &actor = m_actors[index];
    actor.waitsForRequest = step.kind == Step::Kind::AwaitRequest;
    actor.waitsForAnswer = step.kind == Step::Kind::AwaitAnswer;
    if (step.wait == Millis(0))
        return;
    m_world.later(step.wait, [this, index, at = actor.step] {
        Actor &patient = m_actors[index];
        if (patient.step != at)
            return; // heard in time
        patient.waitsForRequest = patient.waitsForAnswer = false;
        ++patient.step;
        run(index);
    });
}

void Cast::heard(quint8 number, const std::string &client, const std::string &text)
{
    for (size_t index = 0; index < m_actors.size(); ++index) {
        Actor &actor = m_actors[index];
        if (actor.number != number || actor.script.client.number != client.c_str())
            continue;
        actor.wasAsked = actor.wasAsked || m_world.isRequest(number, text);
        actor.wasAnswered = actor.wasAnswered || m_world.isOrdinary(number, text);
        if ((actor.waitsForRequest && actor.wasAsked)
            || (actor.waitsForAnswer && actor.wasAnswered)) {
            actor.waitsForRequest = actor.waitsForAnswer = false;
            ++actor.step;
            run(index);
        }
    }
}

} // namespace ivm::practice
