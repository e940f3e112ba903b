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
        connect(notice.get(), &AnswerNotice::openWanted, this, [this](ConversationId id) {
            openFromOutside(id);
            comeForward(*this);
            write();
        });
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

void MainWindow::answerFromNotice(ConversationId conversation, const QString &text)
{
    openConversation(conversation);
    m_answering = true;
    const auto handed = m_parts->thread->conversation() == conversation
        ? m_parts->thread->sendFromOutside(text)
        : ThreadPane::Handed::No;
    if (handed == ThreadPane::Handed::Going)
        return;
    m_answering = false;
    if (handed == ThreadPane::Handed::Held)
        m_parts->notice->dismiss(); // it is in the box, where the reason stands
    else
        m_parts->notice->keep(tr("This can’t be sent from here; the window says why."));
    comeForward(*this);
    write();
}

void MainWindow::answerTaken(bool taken)
{
    if (!std::exchange(m_answering, false))
        return;
    if (taken) {
        m_parts->notice->sent();
        return;
    }
    m_parts->notice->dismiss(); // the text is in the box, with the reason
    comeForward(*this);
    write();
}

} // namespace ivm
