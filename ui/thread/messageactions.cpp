#include "core/clock.h"
#include "core/desk/commands.h"
#include "core/model/cardnumber.h"
#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/client/staffdecisions.h"
#include "ui/composer/composer.h"
#include "ui/look/errortext.h"
#include "ui/thread/maillinks.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadpaneparts.h"

#include <QApplication>
#include <QMenu>
#include <QUrl>

#include <algorithm>

// What people do with one message: its menu, its links, what the composer asks about.

namespace ivm {

StaffDecisions ThreadPane::Private::decisions()
{
    return {
        asker,  commands,
        clock,  pane,
        author, [owner = pane](const Error &error) { Q_EMIT owner->failed(look::lineFor(error)); }
    };
}

Blocking ThreadPane::Private::blocking()
{
    return { asker,
             commands,
             gate,
             pane,
             author,
             [owner = pane](const Error &error) { Q_EMIT owner->failed(look::lineFor(error)); },
             [owner = pane](const QString &sentence) { Q_EMIT owner->done(sentence); } };
}

void ThreadPane::Private::blockOrUnblock()
{
    withAuthor([this] {
        if (conversation->section != Section::Blocked) {
            blocking().block(*conversation, queue().name);
            return;
        }
        const auto covering = readers.blocks.covering(conversation->queue, conversation->client);
        const bool everywhere = covering && std::ranges::any_of(*covering, [](const Block &block) {
                                    return !block.queue.has_value();
                                });
        blocking().unblock(conversation->client, conversation->queue, calledName(*conversation),
                           everywhere);
    });
}

void ThreadPane::Private::mask(MessageId id)
{
    const int row = model.indexOf(id);
    if (row < 0)
        return;
    withAuthor([this, id, masked = withCardsMasked(model.message(row).body)] {
        blocking().maskCards(id, masked);
    });
}

// While the question stands a notification may open another conversation: what was meant for this
// one must not fall on that.
void ThreadPane::Private::withAuthor(const std::function<void()> &then)
{
    if (!conversation)
        return;
    withInitials([this, id = conversation->id, then] {
        if (conversation && conversation->id == id)
            then();
        else
            Q_EMIT pane->failed(
                tr("Nothing was done: another conversation was opened in the meantime."));
    });
}

void ThreadPane::Private::withInitials(const std::function<void()> &then)
{
    if (!author.isEmpty()) {
        then();
        return;
    }
    TextQuestion who;
    who.title = tr("Who is doing this?");
    who.text = tr("Your initials are kept with it, so that others know whom to ask.");
    who.label = tr("Your initials");
    who.accept = tr("Go on");
    who.objection = [](const QString &typed) {
        const QString text = typed.trimmed();
        return text.isEmpty() || text.size() > 4 ? tr("One to four letters") : QString();
    };
    asker.askText(who, pane, [this, then](const std::optional<QString> &typed) {
        if (!typed || typed->trimmed().isEmpty())
            return;
        pane->setAuthor(typed->trimmed().toUpper());
        Q_EMIT pane->authorChosen(author);
        then();
    });
}

void ThreadPane::Private::choose(ComposerAction action, MessageId about)
{
    if (!conversation)
        return;
    switch (action) {
    case ComposerAction::AnswerThis:
        answering = true;
        showState();
        composer->focusBox();
        return;
    case ComposerAction::SayOnPhone: {
        const Question words{ .title = tr("What to say on the phone"),
                              .text = phoneWords(facts()),
                              .choices = { tr("Close") },
                              .proposed = 0,
                              .safe = 0,
                              .danger = false };
        asker.ask(words, pane, [](int) { });
        return;
    }
    case ComposerAction::ShowHistory:
        Q_EMIT pane->historyWanted();
        return;
    case ComposerAction::StopAllTexts:
        withAuthor([this] {
            decisions().stopAsWritten(
                *conversation, consent.suspectedStop ? consent.suspectedStop->words : QString());
        });
        return;
    case ComposerAction::NotAboutTexting:
        withAuthor([this] {
            decisions().notAboutTexting(
                *conversation, consent.suspectedStop ? consent.suspectedStop->words : QString());
        });
        return;
    case ComposerAction::AcceptAsYes:
        withAuthor([this] {
            if (consent.unacceptedAnswer)
                decisions().acceptAsYes(*conversation, consent.unacceptedAnswer->words);
        });
        return;
    case ComposerAction::SendAgain:
        withAuthor([this, about] { sendAgain(about); });
        return;
    case ComposerAction::DontSend:
        commands.withdraw(about, pane, orSay<>());
        return;
    case ComposerAction::RetryFailed:
        retryFailed();
        return;
    case ComposerAction::Unblock:
        blockOrUnblock();
        return;
    case ComposerAction::ReadIt:
        if (model.hasNewer())
            model.showNewest();
        view->scrollToBottom();
        composer->forgetArrival();
        composer->focusBox();
        return;
    }
}

void ThreadPane::Private::menuFor(MessageId id, const QPoint &at)
{
    const int row = model.indexOf(id);
    if (row < 0)
        return;
    const Message message = model.message(row);
    auto *menu = new QMenu(pane);
    menu->setObjectName(QStringLiteral("messageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<MessageId> together = view->chosen();
    if (view->isChosen(id)) {
        menu->addAction(together.size() == 1
                            ? tr("Copy this text for the Comm Log")
                            : tr("Copy %1 texts for the Comm Log").arg(together.size()),
                        pane, [this] { copyChosen(); });
        menu->addAction(tr("Choose none"), pane, [this] { view->clearSelection(); });
    } else {
        menu->addAction(tr("Choose this text"), pane,
                        [this, together, id] { view->choose(together + QList{ id }); });
    }
    menu->addSeparator();
    const QString selected = view->selectedText();
    if (!selected.isEmpty())
        menu->addAction(tr("Copy what is selected"), pane,
                        [selected] { QApplication::clipboard()->setText(selected); })
            ->setShortcut(QKeySequence::Copy);
    if (!message.body.isEmpty())
        menu->addAction(tr("Copy the text"), pane,
                        [text = message.body] { QApplication::clipboard()->setText(text); });
    menu->addAction(tr("Copy the phone number"), pane,
                    [this] { QApplication::clipboard()->setText(conversation->client.display()); });
    for (const ShownLink &link : model.row(row).links) {
        if (const auto number = numberOf(link)) {
            menu->addAction(tr("%1…").arg(number->display()), pane, [this, link] { follow(link); });
            continue;
        }
        if (const auto mail = mailOf(link)) {
            menu->addAction(tr("%1…").arg(mail->left(60)), pane, [this, link] { follow(link); });
            continue;
        }
        const QString host = QUrl(link.address).host(QUrl::FullyEncoded).left(60);
        menu->addAction(tr("Open %1…").arg(host), pane,
                        [this, address = link.address] { askBeforeOpening(address); });
    }
    for (qsizetype i = 0; i < message.media.size(); ++i) {
        if (message.media.at(i).state == MediaItem::State::Kept)
            menu->addAction(tr("Save file %1…").arg(i + 1), pane,
                            [this, item = message.media.at(i),
                             from = savedFrom(message.media.at(i))] { save(item, from); });
    }
    if (model.row(row).hasCard)
        menu->addAction(tr("Mask card number…"), pane, [this, id] { mask(id); });
    if (message.direction == Direction::Out) {
        const bool again = message.askPerson || isFailure(message.status);
        if (again) {
            menu->addSeparator();
            menu->addAction(tr("Send again"), pane,
                            [this, id] { choose(ComposerAction::SendAgain, id); });
        }
        if (message.status == MessageStatus::Waiting || message.askPerson)
            menu->addAction(tr("Don’t send"), pane,
                            [this, id] { choose(ComposerAction::DontSend, id); });
        if (again || message.status == MessageStatus::Withdrawn)
            menu->addAction(tr("Write it again"), pane,
                            [this, text = message.body] { composer->type(text); });
    }
    menu->popup(at);
}

void ThreadPane::Private::follow(const ShownLink &link)
{
    if (const auto mail = mailOf(link)) {
        followMail(*mail);
        return;
    }
    const auto number = numberOf(link);
    if (!number) {
        askBeforeOpening(link.address);
        return;
    }
    const Question what{ .title = number->display(),
                         .text = tr("A phone number in a text."),
                         .choices
                         = { tr("Copy the number"),
                             tr("Open its conversation in %1").arg(queue().name), tr("Cancel") },
                         .proposed = 0,
                         .safe = 2,
                         .danger = false };
    asker.ask(what, pane, [this, number = *number](int choice) {
        if (choice == 0)
            QApplication::clipboard()->setText(number.display());
        else if (choice == 1)
            Q_EMIT pane->numberWanted(number);
    });
}

void ThreadPane::Private::followMail(const QString &address)
{
    const Question what{ .title = address,
                         .text = tr("A mail address in a text."),
                         .choices = { tr("Copy the address"), tr("Write in the mail program"),
                                      tr("Cancel") },
                         .proposed = 0,
                         .safe = 2,
                         .danger = false };
    asker.ask(what, pane, [this, address](int choice) {
        if (choice == 0)
            QApplication::clipboard()->setText(address);
        else if (choice == 1 && !writeMail(address))
            Q_EMIT pane->failed(tr("No mail program took the address."));
    });
}

// What stands in a text is a stranger's word: a person sees the whole address first, and Enter
// alone opens nothing.
void ThreadPane::Private::askBeforeOpening(const QString &address)
{
    const Question open{ .title = tr("Open this address in the browser?"),
                         .text = address,
                         .choices = { tr("Open"), tr("Copy the address"), tr("Cancel") },
                         .proposed = 2,
                         .safe = 2,
                         .danger = true };
    asker.ask(open, pane, [this, address](int choice) {
        if (choice == 0 && !openInBrowser(address))
            Q_EMIT pane->failed(tr("The browser did not take the address."));
        else if (choice == 1)
            QApplication::clipboard()->setText(address);
    });
}

} // namespace ivm
