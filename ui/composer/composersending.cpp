#include "core/clock.h"
#include "core/model/smstext.h"
#include "ui/composer/composer.h"
#include "ui/composer/composerbox.h"
#include "ui/look/button.h"
#include "ui/look/errortext.h"
#include "ui/look/strip.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

// From Enter to the outbox: what holds a text first, what is handed over, and taking it back.

namespace ivm {

// ---- what holds a text -----------------------------------------------------------------------

void Composer::setSources(Sources sources)
{
    m_sources = std::move(sources);
}

GuardFacts Composer::guardFacts(bool byEnter) const
{
    GuardFacts facts = m_sources.guards ? m_sources.guards() : GuardFacts();
    facts.arrived = m_arrived;
    facts.byEnter = byEnter;
    facts.openedAt = m_openedAt;
    facts.now = m_clock.now();
    return facts;
}

void Composer::noteArrival(const QString &body)
{
    if (isWriting())
        m_arrived = body;
}

void Composer::forgetArrival()
{
    m_arrived.reset();
    const auto arrival = [](const Guard &guard) { return guard.kind == Guard::Kind::TextArrived; };
    m_heeded.removeIf(arrival);
    if (m_shown.removeIf(arrival) > 0)
        Q_EMIT stateWanted();
}

void Composer::forgetGuards()
{
    m_arrived.reset();
    m_shown.clear();
    m_heeded.clear();
}

/// The first Enter shows what there is to look at; the next one, when that can have been seen,
/// sends. What blocks stays.
bool Composer::isHeld(bool byEnter)
{
    const QList<Guard> now = guards(m_box->toPlainText(), guardFacts(byEnter));
    QList<Guard> fresh;
    bool blocked = false;
    for (const Guard &guard : now) {
        blocked = blocked || guard.blocks();
        const bool heeded = std::any_of(m_heeded.begin(), m_heeded.end(),
                                        [&](const Guard &one) { return one.isSameAs(guard); });
        if (!heeded)
            fresh << guard;
    }
    if (blocked)
        selectUnfilled();
    if (fresh.isEmpty())
        return blocked || (!m_shown.isEmpty() && m_clock.uptime() - m_shownAt < TimeToSee);
    m_heeded += fresh;
    m_shown = now;
    m_shownAt = m_clock.uptime();
    Q_EMIT stateWanted();
    return true;
}

/// So that what is typed next takes its place.
void Composer::selectUnfilled()
{
    const auto field = unfilledField(m_box->toPlainText());
    if (!field)
        return;
    QTextCursor cursor(m_box->document());
    cursor.setPosition(int(field->position));
    cursor.setPosition(int(field->position + field->length), QTextCursor::KeepAnchor);
    m_box->setTextCursor(cursor);
    m_box->setFocus();
}

// ---- sending -----------------------------------------------------------------------------------

void Composer::takeInitials()
{
    if (adoptInitials())
        sendNow(false, m_afterInitials);
}

/// Those that stand in the row, if it was shown; however the sending is asked for then.
bool Composer::adoptInitials()
{
    const QString initials = m_initials->text().trimmed().toUpper();
    if (!m_askInitials || initials.isEmpty())
        return false;
    setAuthor(initials);
    Q_EMIT authorChosen(initials);
    return true;
}

bool Composer::takeFromOutside(const QString &text)
{
    if (!isOpen() || m_pending || isWriting())
        return false;
    m_box->textCursor().insertText(text);
    return true;
}

bool Composer::sendFromOutside(const QString &text)
{
    if (!takeFromOutside(text))
        return false;
    sendNow(false);
    return true;
}

void Composer::sendNow(bool byEnter, AfterSending after)
{
    if (!m_conversation || m_pending || !isWriting() || m_state.box != ComposerState::Box::Open)
        return;
    if (m_state.why != Forbidden::Nothing) {
        say(m_state.why == Forbidden::HistoryLoading
                ? tr("Not yet: their history is still loading")
                : tr("This can’t be sent; the band above says why"));
        return;
    }
    if (isHeld(byEnter))
        return;
    if (m_author.isEmpty() && !adoptInitials()) {
        m_askInitials = true;
        m_afterInitials = after;
        m_initialsRow->show();
        m_initials->setFocus();
        return;
    }
    saveDraft(); // whatever happens now, the text is on disk
    m_pending = true;
    m_box->setReadOnly(true);
    m_failure->hide();
    showCount();
    const TextDraft draft{ .conversation = *m_conversation,
                           .text = normalised(m_box->toPlainText()).trimmed(),
                           .author = m_author,
                           .answer = m_state.answer,
                           .pullBack = m_sources.pullBack ? m_sources.pullBack() : Millis(0) };
    endPullBack();
    const QString written = m_box->toPlainText();
    m_commands.send(draft, this, [this, draft, written, after](const Result<MessageId> &answer) {
        const ConversationId conversation = draft.conversation;
        m_pending = false;
        m_box->setReadOnly(false);
        const bool here = m_conversation == conversation;
        if (!answer) {
            if (here) {
                showFailure(answer.error());
                if (isVisible())
                    m_box->setFocus();
            } else { // saved before, but that may have met the same trouble
                m_left.insert(conversation, answer.error());
                keepDraft(conversation, written);
            }
            showCount();
            Q_EMIT notTaken();
            if (m_conversation != conversation || !isVisible()) // it may have been opened by that
                Q_EMIT leftBehind(conversation, answer.error());
            return;
        }
        keepDraft(conversation, {});
        if (here) {
            m_saved.clear();
            m_box->clear();
            forgetGuards();
            if (isVisible())
                m_box->setFocus();
            Q_EMIT stateWanted();
        }
        showCount();
        if (here && draft.pullBack > Millis(0))
            offerPullBack(*answer, draft);
        // Whoever went elsewhere meanwhile means nothing to happen there.
        Q_EMIT sent(conversation, here ? after : AfterSending::Stay);
    });
}

void Composer::openSendMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("sendMenu"));
    const bool ready = m_send->isEnabled();
    const auto add = [&](const QString &words, AfterSending after, const QKeySequence &keys) {
        auto *action = menu->addAction(words, this, [this, after] { sendNow(false, after); });
        action->setShortcut(keys);
        action->setEnabled(ready);
    };
    const auto first = [this](BoxKey key) { return m_box->keys().keys(key).first(); };
    add(tr("Send and archive"), AfterSending::Archive, first(BoxKey::SendAndArchive));
    add(tr("Send and go to who waits next"), AfterSending::Next, first(BoxKey::SendAndNext));
    menu->addSeparator();
    menu->addAction(tr("Next misspelled word"), this, &Composer::openSpellingMenu)
        ->setShortcut(first(BoxKey::Spelling));
    menu->addAction(tr("Put in a template"), this,
                    [this] {
                        m_box->setFocus();
                        Q_EMIT m_box->templatesWanted();
                    })
        ->setShortcut(first(BoxKey::Templates));
    menu->popup(m_sendMore->mapToGlobal(
        QPoint(m_sendMore->width() - menu->sizeHint().width(), -menu->sizeHint().height() - 2)));
}

void Composer::showFailure(const Error &error)
{
    const look::ErrorWords words = look::wordsFor(error);
    m_failure->setWords(words.what, (tr("Your text is still here.") + u' ' + words.next).trimmed());
    m_failure->show();
}

// ---- taking back -----------------------------------------------------------------------------

void Composer::offerPullBack(MessageId message, const TextDraft &draft)
{
    endPullBack();
    const auto timer = m_clock.callAfter(draft.pullBack, [this] { endPullBack(); });
    m_onItsWay = OnItsWay{ message, draft.conversation, draft.text, timer };
    m_sending->show();
}

void Composer::endPullBack()
{
    if (!m_onItsWay)
        return;
    m_clock.cancel(m_onItsWay->timer);
    m_onItsWay.reset();
    if (m_sending->isAncestorOf(QApplication::focusWidget()))
        m_box->setFocus();
    m_sending->hide();
}

void Composer::pullBack()
{
    if (!m_onItsWay)
        return;
    const OnItsWay was = *m_onItsWay;
    endPullBack();
    m_commands.withdraw(was.message, this, [this, was](const Result<> &done) {
        if (!done) {
            Q_EMIT failed(tr("Too late: the text has left."));
            return;
        }
        if (m_conversation != was.conversation) { // it waits there
            keepDraft(was.conversation, was.text);
            return;
        }
        QTextCursor cursor(m_box->document());
        const bool empty = m_box->toPlainText().isEmpty();
        cursor.insertText(empty ? was.text : was.text + u'\n');
        m_box->moveCursor(QTextCursor::End);
        m_box->setFocus();
        say(tr("Taken back, nothing was sent"));
    });
}

} // namespace ivm
