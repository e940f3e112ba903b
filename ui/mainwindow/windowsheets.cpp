#include "core/desk/missedtexts.h"
#include "core/desk/openquestions.h"
#include "core/desk/waitingtexts.h"
#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/client/staffdecisions.h"
#include "ui/look/errortext.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowparts.h"
#include "ui/questions/shiftrows.h"
#include "ui/questions/supervisorsections.h"
#include "ui/thread/commlogcopy.h"
#include "ui/thread/notcopied.h"

#include <QApplication>
#include <QClipboard>
#include <QShortcut>

// The lists that lie over the window: open questions, the morning, the handover, what nobody
// answered; and what is done from a row of theirs.

namespace ivm {

using namespace look;

void MainWindow::showQuestions()
{
    if (!m_questions) {
        m_questions = new QuestionSheet(tr("Open questions"),
                                        tr("Nothing waits for a decision about texting."), this);
        connect(m_questions, &QuestionSheet::acted, this, &MainWindow::actOn);
        m_questions->open();
    }
    refreshQuestions();
}

void MainWindow::refreshQuestions()
{
    if (!m_questions)
        return;
    if (const auto questions = openQuestions(m_readers))
        m_questions->show(supervisorSections(supervisorNews(m_readers), m_clock.now(), m_dates)
                          + questionSections(*questions, m_clock.now(), m_dates));
}

void MainWindow::showMissed()
{
    const AutomaticReplies &replies = m_status.automatic;
    m_missedSeen = replies.missed;
    auto *sheet = new QuestionSheet(tr("Texts without an automatic answer"),
                                    tr("Every text was answered."), this);
    connect(sheet, &QuestionSheet::acted, this, [this, sheet](SheetAct act, const SheetRow &row) {
        sheet->close();
        actOn(act, row);
    });
    const auto texts = missedTexts(m_readers, replies.missedSince.value_or(m_clock.now()));
    sheet->show(texts ? missedSections(*texts, m_clock.now(), m_dates) : QList<SheetSection>());
    sheet->open();
    showBanner();
}

void MainWindow::actOn(SheetAct act, const SheetRow &row)
{
    if (!row.conversation)
        return;
    const auto orSay = [this](const Result<> &done) {
        if (!done)
            m_parts->toast->show(lineFor(done.error()), {}, {});
    };
    if (act == SheetAct::Open) {
        openFromOutside(*row.conversation, true);
        return;
    }
    if (act == SheetAct::NoReply) {
        m_commands.setNoReplyNeeded(*row.conversation, true, this, orSay);
        return;
    }
    if (act == SheetAct::Archive)
        return archiveFromSheet(row);
    if (m_author.isEmpty()) // whoever decides is named
        return askInitials([this, act, row] { actOn(act, row); });
    const auto conversation = m_readers.conversations.one(*row.conversation);
    if (!conversation || !*conversation)
        return;
    const StaffDecisions decisions{
        m_asker,  m_commands,
        m_clock,  this,
        m_author, [this](const Error &error) {
                                        m_parts->toast->show(look::lineFor(error), {}, {}); }
    };
    if (act == SheetAct::AcceptAsYes)
        decisions.acceptAsYes(**conversation, row.said);
    else if (act == SheetAct::StopAllTexts)
        decisions.stopAsWritten(**conversation, row.said);
    else
        decisions.notAboutTexting(**conversation, row.said);
}

// ---- archiving from a sheet ------------------------------------------------------------------

/// As from the thread: what is not copied is asked about first.
void MainWindow::archiveFromSheet(const SheetRow &row)
{
    const ConversationId id = *row.conversation;
    const int left = leftUncopied(m_readers, id);
    if (left == 0)
        return putAway(id);
    const auto found = m_readers.conversations.one(id);
    if (!found || !*found)
        return;
    m_asker.ask({ .title = notCopiedWords(left),
                  .text = row.who,
                  .choices = { tr("Copy and archive"), tr("Archive anyway"), tr("Cancel") },
                  .proposed = 0,
                  .safe = 2,
                  .danger = false },
                this, [this, row, newest = (*found)->lastMessage](int choice) {
                    if (choice == 0 || choice == 1)
                        archiveAsAsked(row, newest, choice == 0);
                });
}

/// What came since the question is in no answer to it.
void MainWindow::archiveAsAsked(const SheetRow &row, MessageId newest, bool copy)
{
    if (copy && m_author.isEmpty()) // whoever copies is named
        return askInitials([this, row, newest] { archiveAsAsked(row, newest, true); });
    const ConversationId id = *row.conversation;
    if (cameSince(id, newest))
        return archiveFromSheet(row);
    if (!copy)
        return putAway(id);
    copyForCommLog(id, [this, row, id, newest](int copied) {
        if (cameSince(id, newest))
            archiveFromSheet(row);
        else
            putAway(id, copied);
    });
}

bool MainWindow::cameSince(ConversationId id, MessageId newest) const
{
    const auto found = m_readers.conversations.one(id);
    return found && *found && (*found)->lastMessage != newest;
}

void MainWindow::copyForCommLog(ConversationId id, const std::function<void(int copied)> &then)
{
    const auto say = [this](const Error &error) { m_parts->toast->show(lineFor(error), {}, {}); };
    const auto found = m_readers.conversations.one(id);
    if (!found || !*found)
        return;
    Queue queue;
    for (const QueueLine &line : std::as_const(m_queues)) {
        if (line.queue.id == (*found)->queue)
            queue = line.queue;
    }
    auto made
        = commLogCopy(m_readers, **found, queue, CopyPart::newOnly(), m_author, m_clock.now());
    if (!made)
        return say(made.error());
    if (made->texts.isEmpty()) // somebody copied it meanwhile
        return then(0);
    // On the clipboard first: what is marked as copied must be there to paste.
    QApplication::clipboard()->setMimeData(made->data.release());
    m_commands.markCopied(id, made->texts, m_author, this,
                          [say, then, count = int(made->texts.size())](const Result<> &done) {
                              if (done)
                                  then(count);
                              else
                                  say(done.error());
                          });
}

void MainWindow::putAway(ConversationId id, int copied)
{
    const auto found = m_readers.conversations.one(id);
    const bool unanswered = found && *found && leavesUnanswered(**found);
    m_commands.archive(id, this, [this, id, unanswered, copied](const Result<> &done) {
        if (done)
            offerUndo(id, unanswered, copied);
        else
            m_parts->toast->show(lineFor(done.error()), {}, {});
    });
}

// ---- the sheets of a day ---------------------------------------------------------------------

void MainWindow::showMorning()
{
    if (!m_morning) {
        m_morning = new QuestionSheet(tr("Who waits, and what came overnight"),
                                      tr("Nobody waits for a reply."), this);
        connect(m_morning, &QuestionSheet::acted, this, &MainWindow::actOn);
        m_parts->toast->moveOver(m_morning);
        connect(m_morning, &QDialog::finished, this,
                [this] { m_parts->toast->moveOver(m_parts->frame); });
        connect(new QShortcut(QKeySequence::Undo, m_morning), &QShortcut::activated, this, [this] {
            if (m_parts->toast->offersUndo())
                m_parts->toast->act();
        });
        m_morning->open();
    }
    refreshMorning();
}

void MainWindow::refreshMorning()
{
    if (!m_morning)
        return;
    if (const auto waiting = waitingTexts(m_readers))
        m_morning->show(morningSections(*waiting, m_clock.now(), m_dates));
    else
        m_parts->toast->show(lineFor(waiting.error()), {}, {});
}

void MainWindow::showHandover()
{
    const auto waiting = waitingTexts(m_readers);
    const auto ends = looseEnds(m_readers);
    if (!waiting || !ends) {
        m_parts->toast->show(lineFor(!waiting ? waiting.error() : ends.error()), {}, {});
        return;
    }
    const QString title = tr("Handover, %1").arg(m_dates.stamp(m_clock.now(), m_clock.now()));
    const auto sections = handoverSections(*waiting, *ends, m_clock.now(), m_dates);
    auto *sheet = new QuestionSheet(title, tr("Nothing is left open."), this);
    connect(sheet, &QuestionSheet::acted, this, [this, sheet](SheetAct act, const SheetRow &row) {
        sheet->close();
        actOn(act, row);
    });
    sheet->offerCopy([title, sections] { return sheetText(title, sections); });
    sheet->show(sections);
    sheet->open();
}

} // namespace ivm
