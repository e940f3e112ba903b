#include "core/store/readers.h"
#include "ui/mainwindow/answernotice.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/notifier.h"
#include "ui/mainwindow/windowparts.h"

#include <QJsonObject>

// Answers given in a notice on the desktop: they go the way of every text, through the composer.

namespace ivm {

bool MainWindow::noticesShowWords() const
{
    const auto desk = m_readers.settings.document(QStringLiteral("desk"));
    return desk && desk->value(QLatin1String("notice_words")).toBool(false);
}

bool MainWindow::showNotice(const Conversation &conversation, const Message &newest,
                            const QString &title, int more)
{
    auto &notice = m_parts->notice;
    if (!notice) {
        notice = std::make_unique<AnswerNotice>(m_clock);
        connect(notice.get(), &AnswerNotice::answered, this, &MainWindow::answerFromNotice);
        connect(notice.get(), &AnswerNotice::openWanted, this, &MainWindow::openFromNotice);
    }
    const QString said = m_parts->notifier->said(title);
    AnswerNoticeContent content = answerNotice(
        conversation, newest, more > 0 ? tr("%1, and %2 more").arg(said).arg(more) : said,
        queueName(conversation.queue));
    // What one should know before writing to a suspected minor stands in the window.
    const auto marks = m_readers.marks.of(conversation.client);
    content.mayAnswer
        = content.mayAnswer && marks && !inForce(*marks, ClientMarkKind::SuspectedMinor);
    return notice->tell(content);
}

/// What was read, answered or done with, here or elsewhere, is not announced any more.
void MainWindow::settleNotices(const Change &change)
{
    const auto told = m_parts->notifier->told();
    for (auto it = told.cbegin(); it != told.cend(); ++it) {
        if (!change.everything && !change.conversations.contains(it.key()))
            continue;
        const auto found = m_readers.conversations.one(it.key());
        if (found && (!*found || isOver(*it, **found, m_clock.now())))
            m_parts->notifier->settle(it.key());
    }
}

void MainWindow::goToNotice()
{
    if (m_parts->notice && m_parts->notice->isVisible())
        m_parts->notice->takeKeyboard();
    else
        m_parts->toast->show(tr("No notice is on the desktop"), {}, {});
}

/// With what was begun in the notice: into the box if it is free, else it stays in its line.
void MainWindow::openFromNotice(ConversationId conversation, const QString &begun)
{
    AnswerNotice &notice = *m_parts->notice;
    if (begun.isEmpty()) {
        notice.dismiss();
        comeForwardWith(conversation, false);
        return;
    }
    openConversation(conversation);
    const bool taken = m_parts->thread->conversation() == conversation
        && m_parts->thread->takeFromOutside(begun);
    if (taken)
        notice.dismiss();
    else
        notice.keep(tr("What you wrote stays here: the box in the window is not free."));
    comeForwardWith(conversation, taken);
}

/// `unsent`: what was written in the notice waits in the box.
void MainWindow::comeForwardWith(ConversationId conversation, bool unsent)
{
    comeForward(*this);
    setWanted(conversation, true, unsent);
    leaveSettings();
}

void MainWindow::answerFromNotice(ConversationId conversation, const QString &text)
{
    openConversation(conversation);
    m_answering = conversation;
    const auto handed = m_parts->thread->conversation() == conversation
        ? m_parts->thread->sendFromOutside(text)
        : ThreadPane::Handed::No;
    if (handed == ThreadPane::Handed::Going)
        return;
    m_answering.reset();
    const bool held = handed == ThreadPane::Handed::Held;
    if (held)
        m_parts->notice->dismiss(); // it is in the box, where the reason stands
    else
        m_parts->notice->keep(tr("This can’t be sent from here; the window says why."));
    comeForwardWith(conversation, held);
}

void MainWindow::answerTaken(bool taken)
{
    const auto answered = std::exchange(m_answering, std::nullopt);
    if (!answered)
        return;
    if (taken) {
        m_parts->notice->sent();
        return;
    }
    m_parts->notice->dismiss(); // the text is in the box, with the reason
    comeForwardWith(*answered, true);
}

} // namespace ivm
