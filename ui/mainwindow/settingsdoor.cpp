#include "core/store/readers.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/toast.h"
#include "ui/mainwindow/windowparts.h"
#include "ui/settings/lockcover.h"
#include "ui/settings/pages/all.h"
#include "ui/settings/pages/lockpages.h"
#include "ui/settings/settingspane.h"
#include "ui/settings/unlockdialog.h"
#include "ui/settings/unlockscreen.h"

#include <QAction>

// The way into the settings and back.

namespace ivm {

using namespace look;

void MainWindow::makeSettings()
{
    SettingsContext context{ .readers = m_readers,
                             .commands = m_commands,
                             .clock = m_clock,
                             .asker = m_asker,
                             .dates = m_dates,
                             .dataFolder = m_config.dataFolder,
                             .backupFolder = m_config.backupFolder,
                             .author = [this] { return m_author; },
                             .status = [this] { return m_status; },
                             .openConversation =
                                 [this](ConversationId id) {
                                     setWanted(id, false, false);
                                     m_parts->settings->leave();
                                 },
                             .connector = m_config.connector };
    auto *pane = new SettingsPane(context, m_parts->frame);
    for (SettingsPage *page : allSettingsPages(context))
        pane->addPage(page);
    m_parts->settings = pane;
    m_parts->frame->column()->addWidget(pane, 1);
    connect(pane, &SettingsPane::closed, this, [this] {
        showSettings(false);
        if (std::exchange(m_parts->closing, false)) {
            m_parts->thenOpen.reset();
            close();
        } else {
            showWanted();
        }
    });
    connect(pane, &SettingsPane::locked, this, [this] {
        coverSettings(); // somebody else may just have chosen the first password
        if (!m_parts->cover)
            return;
        m_parts->cover->setVisible(true);
        m_parts->cover->lock();
    });
    connect(pane, &SettingsPane::kept, this, [this] {
        m_parts->closing = false;
        dropWanted();
    });
}

void MainWindow::openSettings(const QString &page)
{
    if (!m_parts->settings)
        makeSettings();
    coverSettings();
    showSettings(true);
    m_parts->settings->open(page);
    if (m_parts->cover && m_parts->cover->isLocked())
        m_parts->cover->ask();
    else if (!m_parts->cover && !std::exchange(m_passwordOffered, true)) {
        // Nobody has chosen a password yet. Where none is wanted now, the keys go on in the pages.
        connect(openDoor(Unlock::Settings), &QDialog::rejected, this, [this, page] {
            if (m_parts->inSettings)
                m_parts->settings->open(page);
        });
    }
}

/// Asks for the role password, or lets one be chosen, over the window.
UnlockDialog *MainWindow::openDoor(Unlock what, const QString &why)
{
    auto *door = new UnlockDialog({ .commands = m_commands,
                                    .clock = m_clock,
                                    .initials = [this] { return m_author; },
                                    .ours = knownWords(m_readers),
                                    .what = what,
                                    .why = why },
                                  this);
    door->open();
    return door;
}

/// Somebody chose a password while the settings stand open without one.
void MainWindow::coverOpenSettings()
{
    if (!m_parts->inSettings || m_parts->cover)
        return;
    coverSettings();
    if (m_parts->cover) {
        m_parts->cover->setVisible(true);
        m_parts->cover->unlock();
    }
}

/// Once a role password is set, the settings stand behind a cover that asks for it; also when its
/// record is not there any more.
void MainWindow::coverSettings()
{
    Parts &p = *m_parts;
    const auto record = m_readers.rolePassword.record();
    const auto newest = m_readers.history.newestPassword();
    const bool isSet = (record && *record) || (newest && *newest);
    if (p.cover || !isSet)
        return;
    ScreenLock *screen = systemScreenLock().release();
    screen->setParent(this);
    p.frame->column()->removeWidget(p.settings);
    p.cover = new LockCover(p.settings,
                            { .commands = m_commands,
                              .clock = m_clock,
                              .initials = [this] { return m_author; },
                              .screen = screen },
                            p.frame);
    p.frame->column()->addWidget(p.cover, 1);
    connect(p.cover, &LockCover::lockWords, p.settings, &SettingsPane::setLockWords);
    connect(p.cover, &LockCover::leaveWanted, this, [this] { showSettings(false); });
}

void MainWindow::openFromOutside(ConversationId id, bool write)
{
    setWanted(id, write, false);
    leaveSettings();
}

/// In the place of what was wanted before and is not open yet.
void MainWindow::setWanted(ConversationId id, bool write, bool unsent)
{
    dropWanted();
    m_parts->thenOpen = Parts::Wanted{ .conversation = id, .write = write, .unsent = unsent };
}

void MainWindow::dropWanted()
{
    const auto wanted = std::exchange(m_parts->thenOpen, std::nullopt);
    if (wanted && wanted->unsent)
        m_parts->toast->show(tr("Your answer was not sent: it waits in the conversation."), {}, {});
}

/// And whatever else lies over the texts, for what is wanted.
void MainWindow::leaveSettings()
{
    Parts &p = *m_parts;
    if (p.queues->isVisible())
        p.queues->close();
    p.search->close();
    for (QuestionSheet *sheet : findChildren<QuestionSheet *>())
        sheet->close();
    if (!p.inSettings) {
        showWanted();
        return;
    }
    if (p.cover && p.cover->isLocked()) { // what is not saved stays behind the lock
        showSettings(false);
        showWanted();
    } else {
        p.settings->leave();
    }
    // Offered with the settings, and gone with them.
    if (auto *door = findChild<UnlockDialog *>(); door && !p.inSettings)
        door->reject();
}

void MainWindow::showWanted()
{
    const auto wanted = std::exchange(m_parts->thenOpen, std::nullopt);
    if (!wanted)
        return;
    openConversation(wanted->conversation);
    if (wanted->write && m_open == wanted->conversation)
        write();
}

void MainWindow::showSettings(bool settings)
{
    Parts &p = *m_parts;
    if (settings)
        p.thread->closePictures();
    p.inSettings = settings;
    if (p.queues->isVisible())
        p.queues->close();
    p.bar->setVisible(!settings);
    p.splitter->setVisible(!settings);
    if (settings)
        p.wayBack->hide();
    if (p.cover) {
        if (!settings)
            p.cover->lock();
        p.cover->setVisible(settings);
    } else if (p.settings) {
        p.settings->setVisible(settings);
    }
    enableActions();
    if (!settings) {
        arrangePanes();
        p.list->focusList();
    }
}

/// Keys of the texts do nothing while these are out of sight; text size and help do.
void MainWindow::enableActions()
{
    const bool outOfSight = m_parts->inSettings || m_parts->thread->isCovered();
    for (QAction *action : actions()) {
        const QString words = action->text();
        action->setEnabled(!outOfSight || words == tr("Larger text") || words == tr("Smaller text")
                           || words == tr("Usual text size") || words == tr("Keys")
                           || words == tr("Help with what you are at"));
    }
}

/// Edits that are not saved: asks, and closes once that is answered.
bool MainWindow::keptOpenBySettings()
{
    Parts &p = *m_parts;
    if (!p.settings || !p.settings->hasEdits())
        return false;
    showSettings(true);
    p.closing = true;
    p.settings->leave();
    return true;
}

} // namespace ivm
