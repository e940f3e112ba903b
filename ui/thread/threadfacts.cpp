#include "core/consent/consent.h"
#include "core/store/readers.h"
#include "ui/composer/composer.h"
#include "ui/composer/retry.h"
#include "ui/look/keyline.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadpaneparts.h"

#include <algorithm>

// What the composer of the open conversation goes by, gathered from the store.

namespace ivm {

namespace {

AnswerPolicy answerPolicy(const SettingStore &settings)
{
    const auto document = settings.document(QStringLiteral("consent"));
    if (!document)
        return AnswerPolicy::WithClick;
    const QString word = document->value(QLatin1StringView("answer_before_yes")).toString();
    return word == u"never" ? AnswerPolicy::Never
        : word == u"freely" ? AnswerPolicy::Freely
                            : AnswerPolicy::WithClick;
}

} // namespace

ComposerFacts ThreadPane::Private::facts() const
{
    ComposerFacts facts;
    facts.conversation = *conversation;
    facts.queues = queues;
    facts.queue = queue();
    facts.consent = consent;
    facts.pair.ours = facts.queue.number;
    facts.pair.client = conversation->client;
    facts.pair.blocked = conversation->section == Section::Blocked;
    if (facts.pair.blocked) {
        const auto covering = readers.blocks.covering(conversation->queue, conversation->client);
        if (covering && !covering->isEmpty())
            facts.block = covering->first();
    }
    if (const auto marks = readers.marks.of(conversation->client))
        facts.marks = *marks;
    facts.pair.answerPolicy = answerPolicy(readers.settings);
    if (consent.standing != Standing::OptedIn) {
        // Only before a YES does it matter when they last wrote.
        if (const auto newest = readers.messages.newest(conversation->id, ThreadModel::Screenful)) {
            for (const Message &message : *newest) {
                if (message.direction == Direction::In)
                    facts.pair.lastInbound = message.at;
            }
        }
    }
    for (int i = model.rowCount() - 1; i >= 0; --i) {
        if (model.message(i).askPerson)
            facts.undecided = model.message(i);
    }
    QList<Message> thread;
    for (int i = model.hasNewer() ? model.rowCount() : 0; i < model.rowCount(); ++i)
        thread << model.message(i);
    facts.failed = textsToRetry(thread, clock.now());
    if (const auto notes = readers.notes.of(conversation->id)) {
        const auto isFromPerson = [](const Message &message) {
            return message.direction == Direction::Out && message.automatic == AutoKind::None;
        };
        const auto last = std::find_if(thread.rbegin(), thread.rend(), isFromPerson);
        if (!notes->isEmpty() && notes->last().kind == NoteKind::HandedFrom
            && (last == thread.rend() || last->at < notes->last().at))
            facts.handed = notes->last();
    }
    facts.answering = answering;
    facts.sendKey = look::keyWords(BoxKeys(enterSends).keys(BoxKey::Send).first());
    facts.guards = composer->shownGuards();
    facts.status = status;
    facts.now = clock.now();
    facts.dates = dates;
    return facts;
}

GuardFacts ThreadPane::Private::guardFacts() const
{
    GuardFacts facts;
    if (!conversation)
        return facts;
    facts.conversation = *conversation;
    if (const auto newest = readers.messages.newest(conversation->id, ThreadModel::Screenful))
        facts.recent = *newest;
    for (const Queue &one : queues) {
        const auto clients = readers.conversations.openClients(one.id);
        for (const Client &client : clients ? *clients : QList<Client>())
            facts.others << OtherClient{ client.number, client.name, client.animals };
    }
    return facts;
}

} // namespace ivm
