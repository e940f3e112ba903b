#include "core/clock.h"
#include "core/desk/commands.h"
#include "core/store/readers.h"
#include "ui/composer/composer.h"
#include "ui/look/errortext.h"
#include "ui/thread/commlogcopy.h"
#include "ui/thread/notcopied.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadpaneparts.h"

#include <QApplication>

// Copying the open conversation for the Comm Log and putting it away.

namespace ivm {

void ThreadPane::Private::copy(const CopyPart &part, const std::function<void(int copied)> &then)
{
    withAuthor([this, part, then] {
        const ConversationId id = conversation->id;
        auto made = commLogCopy(readers, *conversation, queue(), part, author, clock.now());
        if (!made) {
            Q_EMIT pane->failed(look::lineFor(made.error()));
            return;
        }
        if (made->texts.isEmpty()) {
            Q_EMIT pane->failed(part.onlyNew
                                    ? tr("Everything is copied already. To copy all of it again, "
                                         "use the arrow beside Copy.")
                                    : tr("There is nothing to copy."));
            return;
        }
        const QList<CopiedText> texts = made->texts;
        // On the clipboard first: what is marked as copied must be there to paste.
        QApplication::clipboard()->setMimeData(made->data.release());
        commands.markCopied(id, texts, author, pane,
                            [this, id, count = int(texts.size()), then](const Result<> &done) {
                                if (!done) {
                                    Q_EMIT pane->failed(look::lineFor(done.error()));
                                    return;
                                }
                                Q_EMIT pane->copied(id, count);
                                if (then)
                                    then(count);
                            });
    });
}

void ThreadPane::Private::closeQuestion()
{
    const bool inside = question->isAncestorOf(QApplication::focusWidget());
    question->hide();
    if (inside)
        pane->focusComposer();
}

void ThreadPane::Private::putAway(int copied)
{
    closeQuestion();
    const ConversationId id = conversation->id;
    composer->saveDraft();
    const auto now = readers.conversations.one(id);
    const bool unanswered = leavesUnanswered(now && *now ? **now : *conversation);
    commands.archive(id, pane, [this, id, unanswered, copied](const Result<> &done) {
        if (done)
            Q_EMIT pane->archived(id, unanswered, copied);
        else
            Q_EMIT pane->failed(look::lineFor(done.error()));
    });
}

void ThreadPane::Private::sayNotCopied(int count)
{
    question->setWords(notCopiedWords(count), {});
}

void ThreadPane::Private::askBeforeArchive(int count)
{
    question->clearButtons();
    sayNotCopied(count);
    auto *both = question->addButton(tr("Copy and archive"), look::Button::Kind::Primary);
    both->setObjectName(QStringLiteral("copyAndArchive"));
    auto *anyway = question->addButton(tr("Archive anyway"));
    anyway->setObjectName(QStringLiteral("archiveAnyway"));
    auto *cancel = question->addButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("archiveCancel"));
    const ConversationId id = conversation->id;
    connect(both, &QAbstractButton::clicked, pane, [this, id] {
        copy(CopyPart::newOnly(), [this, id, newest = conversation->lastMessage](int copied) {
            if (!conversation || conversation->id != id)
                return;
            // What came since the question is in no copy; our own text on its way is in none yet.
            const auto now = readers.conversations.one(id);
            const bool changed = now && *now && (*now)->lastMessage != newest;
            if (const int left = changed ? leftUncopied(readers, id) : 0)
                askBeforeArchive(left);
            else
                putAway(copied);
        });
    });
    connect(anyway, &QAbstractButton::clicked, pane, [this] { putAway(); });
    connect(cancel, &QAbstractButton::clicked, pane, [this] { closeQuestion(); });
    question->show();
    both->setFocus();
}

} // namespace ivm
