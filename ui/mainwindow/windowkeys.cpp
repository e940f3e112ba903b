#include "core/store/readers.h"
#include "ui/composer/boxkeys.h"
#include "ui/help/helpcontext.h"
#include "ui/help/helpwindow.h"
#include "ui/mainwindow/keyrules.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/shortcutsheet.h"
#include "ui/mainwindow/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>

// The keys of the window: what each does, as delivered. A menu that offers the same
// takes the same action, so that the key stands beside the words.

namespace ivm {

using namespace look;

namespace {

constexpr int MostOwed = 200; // of one queue, to step through
const QString KeyName = QStringLiteral("key-"); // before the name by which help knows an action

} // namespace

QAction *MainWindow::action(const QString &words, const QList<QKeySequence> &keys,
                            std::function<void()> act)
{
    auto *made = new QAction(words, this);
    made->setShortcuts(keys);
    made->setShortcutContext(Qt::WindowShortcut);
    // However long it is held: the next conversation may be open by then.
    made->setAutoRepeat(false);
    connect(made, &QAction::triggered, this, std::move(act));
    addAction(made);
    return made;
}

void MainWindow::makeActions()
{
    Parts &p = *m_parts;
    QString section;
    const auto add = [&](const char *name, const QString &words, const QList<QKeySequence> &keys,
                         std::function<void()> act) {
        QAction *made = action(words, keys, std::move(act));
        made->setProperty(KeySection, section);
        made->setObjectName(KeyName + QLatin1String(name));
        made->setProperty(ActionName, QString::fromLatin1(name));
        made->setProperty(DeliveredKeys, QVariant::fromValue(keys));
        return made;
    };

    section = tr("From one conversation to the next");
    add("search", tr("Search"), { Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::SHIFT | Qt::Key_F },
        [this] { openSearch(); });
    add("next", tr("Next conversation"), { Qt::ALT | Qt::Key_Down, Qt::CTRL | Qt::Key_Tab },
        [this] { m_parts->list->step(1); });
    add("previous", tr("Previous conversation"),
        { Qt::ALT | Qt::Key_Up, Qt::CTRL | Qt::SHIFT | Qt::Key_Tab },
        [this] { m_parts->list->step(-1); });
    add("nextowed", tr("Next who waits or is unread"), { Qt::ALT | Qt::SHIFT | Qt::Key_Down },
        [this] { stepToOwed(1); });
    add("previousowed", tr("Previous who waits or is unread"), { Qt::ALT | Qt::SHIFT | Qt::Key_Up },
        [this] { stepToOwed(-1); });
    add("nextwaiting", tr("Who waits longest, ready to write"),
        { Qt::CTRL | Qt::SHIFT | Qt::Key_J }, [this] { openNextWaiting(); });
    add("new", tr("New conversation by number"), { Qt::CTRL | Qt::Key_N },
        [this] { newConversation(); });
    add("queues", tr("Choose a queue"), { Qt::CTRL | Qt::Key_Q, Qt::Key_F2 },
        [this] { openQueues(); });
    for (int i = 0; i < 9; ++i) {
        add("", i == 0 ? tr("Queue 1 to 9") : QString(),
            { QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + i))) }, [this, i] {
                if (i < m_queues.size())
                    showQueue(m_queues.at(i).queue.id);
            });
    }

    section = tr("In a conversation");
    p.copyNew = add("copy", tr("Copy for the Comm Log"), { Qt::CTRL | Qt::SHIFT | Qt::Key_C },
                    [this] { m_parts->thread->copyForCommLog(true); });
    p.copyAll = add("copyall", tr("Copy the whole conversation"), {},
                    [this] { m_parts->thread->copyForCommLog(false); });
    add("copymenu", tr("What else to copy or print"), { Qt::CTRL | Qt::SHIFT | Qt::Key_P },
        [this] { m_parts->thread->openCopyMenu(); });
    p.archive = add("archive", tr("Archive conversation"),
                    { Qt::CTRL | Qt::Key_E, Qt::CTRL | Qt::SHIFT | Qt::Key_A },
                    [this] { m_parts->thread->archive(); });
    p.bringBack
        = add("bringback", tr("Bring back from the archive"), { Qt::CTRL | Qt::SHIFT | Qt::Key_U },
              [this] { m_parts->thread->bringBack(); });
    p.noReply = add("noreply", tr("No reply needed"), { Qt::CTRL | Qt::SHIFT | Qt::Key_R },
                    [this] { m_parts->thread->toggleNoReplyNeeded(); });
    p.find = add("find", tr("Find in this conversation"), { Qt::CTRL | Qt::Key_F },
                 [this] { m_parts->thread->findInThread(); });
    add("day", tr("Go to a day"), { Qt::CTRL | Qt::Key_G }, [this] { m_parts->thread->goToDay(); });
    add("unanswered", tr("First text nobody answered"), { Qt::CTRL | Qt::SHIFT | Qt::Key_G },
        [this] { m_parts->thread->goToWaiting(); });
    add("newest", tr("Newest text"), { Qt::CTRL | Qt::Key_J },
        [this] { m_parts->thread->showNewest(); });
    add("note", tr("Add a note"), { Qt::CTRL | Qt::SHIFT | Qt::Key_N },
        [this] { m_parts->thread->addNote(); });
    add("remind", tr("Remind me of this conversation"), { Qt::CTRL | Qt::SHIFT | Qt::Key_L },
        [this] { m_parts->thread->remind(); });
    add("read", tr("Mark as read or unread"), { Qt::CTRL | Qt::SHIFT | Qt::Key_M },
        [this] { toggleRead(); });
    add("client", tr("Client’s details"), { Qt::CTRL | Qt::Key_I }, [this] { toggleSide(); });

    section = tr("The desk");
    add("morning", tr("Who waits, what came overnight"), { Qt::CTRL | Qt::SHIFT | Qt::Key_W },
        [this] { showMorning(); });
    add("questions", tr("Open questions about texting"), { Qt::CTRL | Qt::SHIFT | Qt::Key_O },
        [this] { showQuestions(); });
    add("handover", tr("Handover to the next shift"), { Qt::CTRL | Qt::SHIFT | Qt::Key_H },
        [this] { showHandover(); });
    add("optincard", tr("Opt-in card…"), {}, [this] { showOptInCard(); });
    add("settings", tr("Settings"), { Qt::CTRL | Qt::Key_Comma }, [this] { openSettings(); });

    section = tr("The window");
    add("panes", tr("Next part of the window"), { Qt::Key_F6 }, [this] { cyclePanes(1); });
    add("panesback", tr("Previous part of the window"), { Qt::SHIFT | Qt::Key_F6 },
        [this] { cyclePanes(-1); });
    add("back", tr("Back to the list"), { Qt::ALT | Qt::Key_Left }, [this] { goBack(); });
    add("notice", tr("To the notice on the desktop"), { Qt::CTRL | Qt::SHIFT | Qt::Key_Y },
        [this] { goToNotice(); });
    add("larger", tr("Larger text"), { QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal },
        [this] { setZoom(look::zoom() + 0.1); });
    add("smaller", tr("Smaller text"), { QKeySequence::ZoomOut },
        [this] { setZoom(look::zoom() - 0.1); });
    add("usualsize", tr("Usual text size"), { Qt::CTRL | Qt::Key_0 }, [this] { setZoom(1); });
    // Without a key until a person gives them one: Ctrl+Q chooses a queue, as in the manual.
    add("hide", tr("Hide the window"), {}, [this] { putAside(); });
    add("quit", tr("Quit"), {}, [this] { quit(); });
    add("help", tr("Help with what you are at"), { Qt::Key_F1 }, [this] { showHelp(); });
    add("keys", tr("Keys"), { Qt::CTRL | Qt::Key_Slash }, [this] { showKeys(); });

    // Steps change nothing, and are held to go far.
    for (const char *step : { "next", "previous", "nextowed", "previousowed", "larger", "smaller" })
        findChild<QAction *>(KeyName + QLatin1String(step))->setAutoRepeat(true);
}

QString MainWindow::keyFor(const QString &name) const
{
    if (name == QLatin1String("send"))
        return keyWords(BoxKeys(m_enterSends).keys(BoxKey::Send).value(0));
    for (const QAction *known : actions()) {
        if (known->objectName() == KeyName + name && !known->shortcut().isEmpty())
            return keyWords(known->shortcut());
    }
    for (const KeyLine &line : BoxKeys(m_enterSends).lines()) {
        if (line.name == name && !line.keys.isEmpty())
            return keyWords(line.keys.first());
    }
    return {};
}

void MainWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpWindow([this](const QString &name) { return keyFor(name); },
                                [this] { return keyLines(); }, this);
    HelpPlace place{ .part = partAround(QApplication::focusWidget()),
                     .settings = m_parts->inSettings,
                     .conversation = {} };
    if (m_open) {
        if (const auto open = m_readers.conversations.one(*m_open))
            place.conversation = *open;
    }
    m_help->open(helpPageFor(place));
}

void MainWindow::toggleRead()
{
    const auto open = m_open ? m_readers.conversations.one(*m_open)
                             : Result<std::optional<Conversation>>(std::nullopt);
    if (!open || !*open)
        return;
    if ((*open)->unread > 0)
        m_commands.markRead(*m_open);
    else
        m_commands.markUnread(*m_open);
}

void MainWindow::openNextWaiting()
{
    const auto page
        = m_readers.conversations.list(m_queue, { .needsReplyOnly = true }, std::nullopt, 2);
    for (const Conversation &waiting : page ? page->rows : QList<Conversation>()) {
        if (waiting.id == m_open)
            continue;
        openConversation(waiting.id);
        write();
        return;
    }
    m_parts->toast->show(tr("Nobody else waits in %1").arg(queueName(m_queue)), {}, {});
}

/// To the next in the list, after the open one, who waits or has texts nobody read; round and
/// round.
void MainWindow::stepToOwed(int by)
{
    QList<ConversationId> owed;
    const ListFilter filters[] = { { .needsReplyOnly = true }, { .unreadOnly = true } };
    for (const ListFilter &filter : filters) {
        const auto page = m_readers.conversations.list(m_queue, filter, std::nullopt, MostOwed);
        for (const Conversation &one : page ? page->rows : QList<Conversation>()) {
            if (!owed.contains(one.id))
                owed << one.id;
        }
    }
    const qsizetype at = m_open ? owed.indexOf(*m_open) : -1;
    if (owed.isEmpty() || (owed.size() == 1 && at == 0)) {
        m_parts->toast->show(tr("Nobody else waits in %1").arg(queueName(m_queue)), {}, {});
        return;
    }
    const qsizetype next
        = at < 0 ? (by > 0 ? 0 : owed.size() - 1) : (at + by + owed.size()) % owed.size();
    openConversation(owed.at(next));
}

bool MainWindow::isBound(const QKeySequence &key) const
{
    if (key.isEmpty() || !(key[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        return false;
    const QList<QAction *> all = actions();
    return std::any_of(all.begin(), all.end(), [&](const QAction *known) {
        return known->isEnabled() && known->shortcuts().contains(key);
    });
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::Wheel)
        m_lastInput = m_clock.now();
    // Text fields on X11 take Ctrl+K, Ctrl+E and others for themselves (an Emacs habit of the
    // platform); here a key means what it is bound to everywhere. Ctrl+Z is the field's while it
    // has something to take back, else the toast's.
    if (event->type() == QEvent::ShortcutOverride && QApplication::activeWindow() == this) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isBound(keyOf(*key))) {
            event->ignore();
            return true;
        }
        if (key->modifiers() == Qt::ControlModifier) {
            if (key->key() == Qt::Key_Z && m_parts->toast->offersUndo()
                && !m_parts->thread->isCovered()) {
                const QWidget *focus = QApplication::focusWidget();
                const auto *plain = qobject_cast<const QPlainTextEdit *>(focus);
                const auto *rich = qobject_cast<const QTextEdit *>(focus);
                const bool theirs = (plain && plain->document()->isUndoAvailable())
                    || (rich && rich->document()->isUndoAvailable());
                if (!theirs) {
                    m_parts->toast->act();
                    event->accept();
                    return true;
                }
            }
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace ivm
