#include "core/clock.h"
#include "core/desk/commands.h"
#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/composer/composer.h"
#include "ui/look/errortext.h"
#include "ui/thread/remindertimes.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadpaneparts.h"

#include <QMenu>

// What the desk does with a conversation besides texting: what a sent text leads to, notes, coming
// back at a time, other queues.

namespace ivm {

Composer::Sources ThreadPane::Private::sources()
{
    return {
        .guards = [this] { return guardFacts(); },
        .templates =
            [this] {
                const auto document = readers.settings.document(QStringLiteral("templates"));
                return document ? textTemplates(*document) : QList<TextTemplate>();
            },
        .fields =
            [this] {
                TemplateFields fields;
                if (!conversation)
                    return fields;
                fields.client = conversation->clientName.simplified().section(u' ', 0, 0);
                if (conversation->animals.size() == 1)
                    fields.animal = conversation->animals.first().simplified();
                fields.staff = author;
                fields.queue = queue().title.isEmpty() ? queue().name : queue().title;
                if (const auto clinic = readers.settings.document(QStringLiteral("clinic")))
                    fields.officePhone = clinic->value(QLatin1String("office_phone")).toString();
                return fields;
            },
        .queue = [this] { return queue().name; },
        .pullBack =
            [this] {
                const auto desk = readers.settings.document(QStringLiteral("desk"));
                const int seconds
                    = desk ? desk->value(QLatin1String("pull_back_seconds")).toInt() : 0;
                return Millis(1000 * std::clamp(seconds, 0, 10));
            },
        .lastText =
            [this] {
                const auto newest = conversation
                    ? readers.messages.newest(conversation->id, ThreadModel::Screenful)
                    : Result<QList<Message>>();
                for (qsizetype i = newest ? newest->size() : 0; i-- > 0;) {
                    const Message &message = newest->at(i);
                    if (message.direction == Direction::Out && message.automatic == AutoKind::None
                        && !author.isEmpty() && message.author == author)
                        return message.body;
                }
                return QString();
            },
    };
}

void ThreadPane::Private::sentOne(ConversationId to, AfterSending after)
{
    model.clearNewLine();
    if (model.hasNewer())
        model.showNewest();
    view->scrollToBottom();
    Q_EMIT pane->sent(to);
    if (after == AfterSending::Archive && conversation && !conversation->isArchived())
        pane->archive();
    else if (after == AfterSending::Next)
        Q_EMIT pane->nextWanted();
}

ThreadPane::Handed ThreadPane::sendFromOutside(const QString &text)
{
    if (!d->composer || !d->composer->sendFromOutside(text))
        return Handed::No;
    return d->composer->isWriting() && !d->composer->isSending() ? Handed::Held : Handed::Going;
}

bool ThreadPane::takeFromOutside(const QString &text)
{
    return d->composer && d->composer->takeFromOutside(text);
}

void ThreadPane::Private::retryFailed()
{
    withAuthor([this] {
        // The outbox keeps the order they are put in.
        for (const MessageId message : facts().failed)
            sendAgain(message);
    });
}

/// Where the same words went out since, nothing is sent, and whoever asked is shown those.
void ThreadPane::Private::sendAgain(MessageId message)
{
    const ConversationId id = conversation->id;
    const MessageId newest = conversation->lastMessage;
    commands.sendAgain(message, author, pane,
                       [this, id, message, newest](const Result<MessageId> &answer) {
                           if (!answer) {
                               Q_EMIT pane->failed(look::lineFor(answer.error()));
                               return;
                           }
                           if (*answer == message || raw(*answer) > raw(newest))
                               return;
                           Q_EMIT pane->done(tr("These words went out again already."));
                           if (conversation && conversation->id == id)
                               pane->showMessage(*answer);
                       });
}

void ThreadPane::Private::addNote(NoteKind kind)
{
    if (!conversation)
        return;
    const bool needed = kind == NoteKind::Note;
    TextQuestion note;
    note.title = kind == NoteKind::Note ? tr("Note about %1").arg(calledName(*conversation))
        : kind == NoteKind::Phoned      ? tr("Phoned %1").arg(calledName(*conversation))
                                        : tr("Phoned %1, no answer").arg(calledName(*conversation));
    note.text = tr("No client sees it. It goes into the copy for the Comm Log with the time and "
                   "your initials, and is not changed afterwards.");
    note.label = needed ? tr("Note") : tr("What about (may be empty)");
    note.accept = tr("Add note");
    note.objection = [needed](const QString &typed) {
        return needed && typed.trimmed().isEmpty() ? tr("Write something first") : QString();
    };
    asker.askText(note, pane, [this, kind, id = conversation->id](const auto &typed) {
        if (!typed)
            return;
        withInitials([this, kind, id, text = typed->simplified()] {
            const Note made{
                .id = {}, .conversation = id, .at = {}, .author = author, .kind = kind, .text = text
            };
            commands.addNote(made, pane, orSay<>());
        });
    });
}

void ThreadPane::Private::askReminder()
{
    if (!conversation)
        return;
    const Instant now = clock.now();
    const ConversationId id = conversation->id;
    const auto set = [this, id](Instant due) {
        withInitials([this, id, due] {
            const Reminder reminder{ .conversation = id, .due = due, .author = author, .text = {} };
            commands.remind(id, reminder, pane, [this, due](const Result<> &done) {
                if (done)
                    Q_EMIT pane->done(
                        tr("This conversation comes back %1").arg(dates.stamp(due, clock.now())));
                else
                    Q_EMIT pane->failed(look::lineFor(done.error()));
            });
        });
    };
    auto *menu = new QMenu(pane);
    menu->setObjectName(QStringLiteral("reminderMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ReminderTime &time : reminderTimes(now, dates))
        menu->addAction(time.words, pane, [set, due = time.due] { set(due); });
    menu->addAction(tr("At a time…"), pane, [this, set] {
        TextQuestion when;
        when.title = tr("When should this conversation come back?");
        when.text = tr("It is brought to your eyes at that time, also after a restart.");
        when.label = tr("Time, such as 3:15 PM");
        when.accept = tr("Remind");
        when.objection = [this](const QString &typed) {
            return reminderAt(typed, clock.now(), dates) ? QString()
                                                         : tr("A time, such as 3:15 PM");
        };
        asker.askText(when, pane, [this, set](const std::optional<QString> &typed) {
            if (const auto due = typed ? reminderAt(*typed, clock.now(), dates) : std::nullopt)
                set(*due);
        });
    });
    if (conversation->remindAt) {
        menu->addSeparator();
        menu->addAction(tr("Forget the reminder"), pane,
                        [this, id] { commands.remind(id, std::nullopt, pane, orSay<>()); });
    }
    menu->popup(header->mapToGlobal(
        QPoint(header->width() - menu->sizeHint().width(), header->height() + 2)));
}

void ThreadPane::Private::handOver(QueueId to)
{
    if (!conversation)
        return;
    Queue other;
    for (const Queue &one : queues) {
        if (one.id == to)
            other = one;
    }
    TextQuestion why;
    why.title = tr("Hand %1 to %2").arg(calledName(*conversation), other.name);
    why.text = tr("From then on %1 answers them, from its own number %2: the client sees another "
                  "sender. Both conversations get a note, and it comes up on their desk at once.")
                   .arg(other.name, other.number.displayOurs());
    why.label = tr("What they should know (may be empty)");
    why.accept = tr("Hand over");
    asker.askText(
        why, pane, [this, to, name = other.name, id = conversation->id](const auto &typed) {
            if (!typed)
                return;
            withInitials([this, to, name, id, text = typed->simplified()] {
                commands.handOver(id, to, text, author, pane,
                                  [this, name](const Result<ConversationId> &there) {
                                      if (there)
                                          Q_EMIT pane->done(tr("Handed to %1").arg(name));
                                      else
                                          Q_EMIT pane->failed(look::lineFor(there.error()));
                                  });
            });
        });
}

void ThreadPane::Private::writeFrom(QueueId other)
{
    if (!conversation)
        return;
    commands.openConversation(other, conversation->client, pane,
                              [this](const Result<ConversationId> &there) {
                                  if (there)
                                      Q_EMIT pane->conversationWanted(*there);
                                  else
                                      Q_EMIT pane->failed(look::lineFor(there.error()));
                              });
}

} // namespace ivm
