#include "core/desk/missedtexts.h"
#include "core/desk/openquestions.h"
#include "core/desk/waitingtexts.h"
#include "core/store/readers.h"
#include "ui/client/staffdecisions.h"
#include "ui/look/errortext.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowparts.h"
#include "ui/questions/shiftrows.h"
#include "ui/questions/supervisorsections.h"

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
        m_questions->show(
            supervisorSections(supervisorNews(m_readers), m_clock.now(), m_config.dates)
            + questionSections(*questions, m_clock.now(), m_config.dates));
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
    sheet->show(texts ? missedSections(*texts, m_clock.now(), m_config.dates)
                      : QList<SheetSection>());
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
        for (QuestionSheet *sheet : { m_questions.data(), m_morning.data() }) {
            if (sheet)
                sheet->close();
        }
        openConversation(*row.conversation);
        write();
        return;
    }
    if (act == SheetAct::NoReply) {
        m_commands.setNoReplyNeeded(*row.conversation, true, this, orSay);
        return;
    }
    if (act == SheetAct::Archive) {
        m_commands.archive(*row.conversation, this, orSay);
        return;
    }
    if (m_author.isEmpty())
        return askInitials(); // whoever decides is named
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

// ---- the sheets of a day ---------------------------------------------------------------------

void MainWindow::showMorning()
{
    if (!m_morning) {
        m_morning = new QuestionSheet(tr("Who waits, and what came overnight"),
                                      tr("Nobody waits for a reply."), this);
        connect(m_morning, &QuestionSheet::acted, this, &MainWindow::actOn);
        m_morning->open();
    }
    refreshMorning();
}

void MainWindow::refreshMorning()
{
    if (!m_morning)
        return;
    if (const auto waiting = waitingTexts(m_readers))
        m_morning->show(morningSections(*waiting, m_clock.now(), m_config.dates));
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
    const QString title
        = tr("Handover, %1").arg(m_config.dates.stamp(m_clock.now(), m_clock.now()));
    const auto sections = handoverSections(*waiting, *ends, m_clock.now(), m_config.dates);
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
