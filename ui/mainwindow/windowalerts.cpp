#include "core/automessages/autosettings.h"
#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/look/errortext.h"
#include "ui/mainwindow/alerts.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/notifier.h"
#include "ui/mainwindow/windowparts.h"
#include "ui/thread/showntext.h"

#include <QApplication>

#include <algorithm>

// Nobody waits unseen: alerts that come again, reminders, and not leaving while something is still
// to be sent.

namespace ivm {

using namespace look;

namespace {

using namespace std::chrono_literals;

constexpr Millis LookEvery = 5s;
constexpr int MostRinging = 100; // of one queue: beyond it nobody counts

} // namespace

// ---- alerts ----------------------------------------------------------------------------------

bool MainWindow::soundIsOn() const
{
    const auto desk = m_readers.settings.document(QStringLiteral("desk"));
    return !desk || desk->value(QLatin1String("sound")).toBool(true);
}

/// The hours in which each queue's texts are read: outside of them nothing ordinary rings.
void MainWindow::readHours()
{
    m_hours.clear();
    SettingDocuments documents;
    for (const QString &subject : autoSettingSubjects()) {
        if (const auto document = m_readers.settings.document(subject))
            documents.insert(subject, *document);
    }
    QList<Queue> queues;
    for (const QueueLine &line : std::as_const(m_queues))
        queues << line.queue;
    if (const auto settings = autoSettings(documents, queues)) {
        for (const QueueRules &rules : settings->queues)
            m_hours.insert(rules.queue.id, rules.hours);
    }
}

/// Absent: nobody reads it now, and it can wait. Urgent never waits for an opening.
std::optional<Instant> MainWindow::rungSince(const Conversation &conversation, Instant came) const
{
    const auto hours = m_hours.constFind(conversation.queue);
    if (conversation.urgent || hours == m_hours.constEnd())
        return came;
    return rungFrom(came, *hours, m_clock.now());
}

/// Somebody has the window before them and did something a moment ago.
bool MainWindow::isSomebodyThere() const
{
    return isActiveWindow() && m_lastInput && m_clock.now() - *m_lastInput < StillThere;
}

void MainWindow::ringAgain()
{
    const Instant now = m_clock.now();
    if (m_rungAt != Instant{} && now - m_rungAt < LookEvery)
        return;
    const Instant from = std::exchange(m_rungAt, now);
    if (from == Instant{})
        return; // the first look: what waits already was told, or somebody is just coming
    int waits = 0;
    for (const QueueLine &line : std::as_const(m_queues))
        waits += line.counts.needsReply;
    if (waits == 0) {
        m_parts->frame->setAlarm(false);
        return;
    }
    const auto attended = isSomebodyThere() ? inSight() : std::nullopt;
    QList<WaitingClient> waiting;
    QHash<ConversationId, Conversation> rows;
    for (const QueueLine &line : std::as_const(m_queues)) {
        const auto page = m_readers.conversations.list(line.queue.id, { .needsReplyOnly = true },
                                                       std::nullopt, MostRinging);
        for (const Conversation &c : page ? page->rows : QList<Conversation>()) {
            const auto since = c.waitingSince ? rungSince(c, *c.waitingSince) : std::nullopt;
            if (!since)
                continue;
            waiting << WaitingClient{ c.id, *since, c.urgent, attended == c.id };
            rows.insert(c.id, c);
        }
    }
    const AlertsDue due = alertsDue(waiting, from, now);
    m_parts->frame->setAlarm(due.edge);
    if (due.ring.isEmpty())
        return;
    Arrivals again;
    for (const ConversationId id : due.ring) {
        const Conversation &c = rows[id];
        again.notices << stillWaitingNotice(c, queueName(c.queue),
                                            m_dates.wait(now - *c.waitingSince));
    }
    std::reverse(again.notices.begin(), again.notices.end()); // the last is the one shown
    again.ring = soundIsOn();
    again.urgent = due.urgent;
    m_parts->notifier->tell(again);
}

// ---- reminders -------------------------------------------------------------------------------

void MainWindow::showReminders()
{
    const Instant now = m_clock.now();
    const auto due = m_readers.notes.due(now);
    Strip *strip = m_parts->reminder;
    if (!due || due->isEmpty()) {
        strip->hide();
        m_reminder.reset();
        return;
    }
    const Reminder &first = due->first();
    const auto found = m_readers.conversations.one(first.conversation);
    if (!found || !*found)
        return;
    const Conversation &conversation = **found;
    QString more
        = first.text.isEmpty() ? QString() : shownLine(first.text, 120) + QStringLiteral(". ");
    more += tr("Set by %1 for %2.")
                .arg(isolated(shownLine(first.author, 12)), m_dates.stamp(first.due, now));
    if (due->size() > 1)
        more += u' '
            + (due->size() == 2 ? tr("One more is due.")
                                : tr("%1 more are due.").arg(due->size() - 1));
    const QString client = isolated(shownLine(clientTitle(conversation), 60));
    strip->findChild<Button *>(QStringLiteral("reminderOpen"))
        ->setAccessibleName(tr("Open the conversation with %1").arg(client));
    strip->setWords(tr("Reminder: %1 (%2)").arg(client, queueName(conversation.queue)), more);
    strip->show();
    if (m_reminder == first)
        return;
    m_reminder = first;
    if (conversation.isArchived()) { // it comes back
        m_commands.reopen(first.conversation, this, [](const Result<> &) { });
    }
    const auto lookingAt = isSomebodyThere() ? inSight() : std::nullopt;
    Arrivals told;
    told.ring = soundIsOn();
    if (lookingAt != first.conversation)
        told.notices << reminderNotice(conversation, queueName(conversation.queue));
    m_parts->notifier->tell(told);
}

void MainWindow::actOnReminder(ReminderAct act)
{
    if (!m_reminder)
        return;
    const Reminder reminder = *m_reminder;
    if (act == ReminderAct::Open) {
        openFromOutside(reminder.conversation, true);
        return;
    }
    std::optional<Reminder> next;
    if (act == ReminderAct::Later) {
        next = reminder;
        next->due = m_clock.now() + 15min;
    }
    m_commands.remind(reminder.conversation, next, this, [this](const Result<> &done) {
        if (!done)
            m_parts->toast->show(lineFor(done.error()), {}, {});
    });
}

// ---- refused texts ---------------------------------------------------------------------------

/// Before one's eyes it stands in its box, with the reason. What is about to make way is not.
void MainWindow::settleNotSent()
{
    if (m_open && !m_parts->thenOpen && m_parts->thread->isVisible())
        m_parts->notSent->drop(*m_open);
}

// ---- leaving ---------------------------------------------------------------------------------

/// Whether the window may go now; if not, it asks or goes into the tray.
bool MainWindow::mayLeave()
{
    if (m_leaving || qApp->isSavingSession())
        return true;
    if (m_closeToTray && !m_quitting && m_parts->notifier->hasTray()) {
        putAside();
        return false;
    }
    m_quitting = false;
    if (m_status.waitingToSend == 0)
        return true;
    const int count = m_status.waitingToSend;
    m_asker.ask({ .title = count == 1 ? tr("One text has not been sent yet")
                                      : tr("%1 texts have not been sent yet").arg(count),
                  .text = tr("They are kept and go out when the program runs again, if that is "
                             "soon; nobody is told meanwhile."),
                  .choices = { tr("Stay"), tr("Quit anyway") },
                  .proposed = 0,
                  .safe = 0,
                  .danger = false },
                this, [this](int choice) {
                    if (choice != 1)
                        return;
                    m_leaving = true;
                    close();
                });
    return false;
}

/// Into the tray, or where there is none into the task bar.
void MainWindow::putAside()
{
    if (!m_parts->notifier->hasTray()) {
        showMinimized();
        return;
    }
    hide();
    m_parts->notifier->sayHidden();
}

void MainWindow::quit()
{
    m_quitting = true;
    if (!isVisible())
        show(); // a question needs a window
    close();
}

} // namespace ivm
