#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/look/errortext.h"
#include "ui/look/icons.h"
#include "ui/mainwindow/autostart.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/toast.h"
#include "ui/mainwindow/windowparts.h"
#include "ui/optincard/cardsheet.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

// What the window offers and asks: the menus of a row and of who sits here, and their questions.

namespace ivm {

using namespace look;

namespace {

QString initialsObjection(const QString &typed)
{
    const QString initials = typed.trimmed();
    for (const QChar c : initials) {
        if (!c.isLetterOrNumber())
            return MainWindow::tr("Letters only");
    }
    return initials.size() < 2 || initials.size() > 4 ? MainWindow::tr("Two to four letters")
                                                      : QString();
}

} // namespace

namespace {

/// Two letters are enough to look for.
bool isName(const QString &typed)
{
    return std::count_if(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); }) >= 2;
}

} // namespace

void MainWindow::newConversation()
{
    if (m_queue == QueueId{})
        return;
    const QString queue = queueName(m_queue);
    m_asker.askText({ .title = tr("New conversation in %1").arg(queue),
                      .text = tr("The client must have opted in before you can text first."),
                      .label = tr("Phone number, or a client’s name"),
                      .initial = {},
                      .accept = tr("Open"),
                      .secret = false,
                      .objection =
                          [](const QString &typed) {
                              const auto number = PhoneNumber::parseTyped(typed);
                              return (number && number->isE164()) || isName(typed)
                                  ? QString()
                                  : tr("Ten digits, a number with + and country code, or a name");
                          } },
                    this, [this, in = m_queue](const std::optional<QString> &typed) {
                        if (!typed)
                            return;
                        if (const auto number = PhoneNumber::parseTyped(*typed);
                            number && number->isE164()) {
                            writeFirst(in, *number);
                        } else if (isName(*typed)) {
                            openSearch(typed->simplified());
                            m_writesFrom = in;
                        }
                    });
}

/// A conversation of this queue with this client, ready to write in.
void MainWindow::writeFirst(QueueId queue, const PhoneNumber &client)
{
    m_commands.openConversation(queue, client, this, [this](Result<ConversationId> id) {
        if (!id) {
            m_parts->toast->show(lineFor(id.error()), {}, {});
            return;
        }
        openConversation(*id);
        write();
    });
}

void MainWindow::showRowMenu(ConversationId id, const QPoint &at)
{
    openConversation(id);
    const auto found = m_readers.conversations.one(id);
    if (!found || !*found)
        return;
    const Conversation &conversation = **found;
    const Colours &c = colours();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_parts->copyNew->setIcon(iconOf(Icon::Clipboard, c.text));
    m_parts->archive->setIcon(iconOf(Icon::Archive, c.text));
    m_parts->bringBack->setIcon(iconOf(Icon::Inbox, c.text));
    m_parts->find->setIcon(iconOf(Icon::Search, c.text));
    menu->addAction(m_parts->copyNew);
    menu->addAction(m_parts->copyAll);
    menu->addAction(m_parts->noReply);
    if (conversation.isArchived())
        menu->addAction(m_parts->bringBack);
    else
        menu->addAction(m_parts->archive);
    menu->addSeparator();
    if (conversation.unread > 0)
        menu->addAction(tr("Mark as read"), this, [this, id] { m_commands.markRead(id); });
    else
        menu->addAction(tr("Mark as unread"), this, [this, id] { m_commands.markUnread(id); });
    menu->addAction(m_parts->find);
    menu->addSeparator();
    if (conversation.section == Section::Blocked) {
        menu->addAction(tr("Unblock client…"), m_parts->thread, &ThreadPane::block);
    } else {
        menu->addAction(tr("Ask for a block…"), m_parts->thread, &ThreadPane::askForBlock);
        menu->addAction(tr("Block client…"), m_parts->thread, &ThreadPane::block);
    }
    menu->popup(at);
}

void MainWindow::showMeMenu()
{
    const Colours &c = colours();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("meMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Who is at the desk?"));
    for (const QString &initials : std::as_const(m_staff)) {
        QAction *person = menu->addAction(QString(initials).replace(u'&', QLatin1String("&&")),
                                          this, [this, initials] { setAuthor(initials); });
        person->setCheckable(true);
        person->setChecked(initials == m_author);
    }
    menu->addAction(iconOf(Icon::Plus, c.text), tr("Other initials…"), this,
                    [this] { askInitials(); });
    menu->addSeparator();
    addLookMenu(*menu);
    addSoundMenu(*menu);
    addLanguageMenu(*menu);
    QAction *enter = menu->addAction(tr("Enter sends"), this, &MainWindow::setEnterSends);
    enter->setCheckable(true);
    enter->setChecked(m_enterSends);
    if (m_parts->notifier->hasTray()) {
        QAction *tray = menu->addAction(tr("Go on in the tray when closed"), this,
                                        [this](bool on) { m_closeToTray = on; });
        tray->setCheckable(true);
        tray->setChecked(m_closeToTray);
    }
    if (!m_config.practice) {
        QAction *starts = menu->addAction(tr("Start with this computer"), this, [this](bool on) {
            const auto done = setStartsWithComputer(on, QApplication::applicationFilePath(),
                                                    m_config.startArguments);
            if (!done)
                m_parts->toast->show(lineFor(done.error()), {}, {});
        });
        starts->setCheckable(true);
        starts->setChecked(startsWithComputer());
    }
    menu->addSeparator();
    for (QAction *known : actions()) {
        if (known->text() == tr("Larger text") || known->text() == tr("Smaller text")
            || known->text() == tr("Keys") || known->text() == tr("Help with what you are at")
            || known->text() == tr("Settings")
            || known->text() == tr("Open questions about texting")
            || known->text() == tr("Who waits, what came overnight")
            || known->text() == tr("Handover to the next shift")
            || known->text() == tr("Opt-in card…"))
            menu->addAction(known);
    }
    if (!m_config.practice)
        menu->addAction(tr("Practice with a guide…"), this, &MainWindow::practiceWanted);
    const QPoint at = m_parts->bar->mePlace();
    menu->popup(QPoint(at.x() - menu->sizeHint().width(), at.y()));
}

/// Else Enter starts a line, and Ctrl+Enter sends.
void MainWindow::setEnterSends(bool sends)
{
    m_enterSends = sends;
    m_parts->thread->setEnterSends(sends);
}

void MainWindow::showOptInCard()
{
    const auto queues = m_readers.queues.all();
    const auto clinic = m_readers.settings.document(QStringLiteral("clinic"));
    if (!queues || !clinic) {
        m_parts->toast->show(lineFor(queues ? clinic.error() : queues.error()), {}, {});
        return;
    }
    auto *sheet = new CardSheet(*queues, m_queue, clinicFacts(*clinic), this);
    connect(sheet, &CardSheet::failed, this,
            [this](const Error &error) { m_parts->toast->show(lineFor(error), {}, {}); });
    sheet->open();
}

void MainWindow::askInitials(const std::function<void()> &then)
{
    m_asker.askText({ .title = tr("Who is at the desk?"),
                      .text = tr("Your initials mark what you send and copy."),
                      .label = tr("Initials"),
                      .initial = {},
                      .accept = tr("Use"),
                      .secret = false,
                      .objection = initialsObjection },
                    this, [this, then](const std::optional<QString> &typed) {
                        if (!typed || !initialsObjection(*typed).isEmpty())
                            return;
                        setAuthor(typed->trimmed().toUpper());
                        if (then)
                            then();
                    });
}

} // namespace ivm
