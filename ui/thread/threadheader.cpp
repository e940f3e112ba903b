#include "ui/thread/threadheader.h"

#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/thread/showntext.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace ivm {

namespace {

const look::NamedKey CopyKey{ "copy", Qt::CTRL | Qt::SHIFT | Qt::Key_C };
const look::NamedKey ArchiveKey{ "archive", Qt::CTRL | Qt::Key_E };
const look::NamedKey NoReplyKey{ "noreply", Qt::CTRL | Qt::SHIFT | Qt::Key_R };
const look::NamedKey FindKey{ "find", Qt::CTRL | Qt::Key_F };
const look::NamedKey NoteKey{ "note", Qt::CTRL | Qt::SHIFT | Qt::Key_N };
const look::NamedKey ReminderKey{ "remind", Qt::CTRL | Qt::SHIFT | Qt::Key_L };
const QKeySequence MoreKey(Qt::ALT | Qt::Key_M);

} // namespace

QString consentMark(const Conversation &conversation)
{
    if (conversation.section == Section::Blocked)
        return ThreadHeader::tr("⊘ blocked by a supervisor");
    switch (conversation.standing) {
    case Standing::Unknown:
        return ThreadHeader::tr("… loading history");
    case Standing::Stranger:
        return ThreadHeader::tr("? not asked to opt in");
    case Standing::Invited:
        return ThreadHeader::tr("? asked to opt in, no YES yet");
    case Standing::Declined:
        return ThreadHeader::tr("× said no to texts");
    case Standing::OptedOut:
        return ThreadHeader::tr("⊘ opted out");
    case Standing::OptedIn:
        break;
    }
    return conversation.networkBlocked ? ThreadHeader::tr("⊘ opted in, but blocked by the network")
                                       : ThreadHeader::tr("✓ opted in");
}

ThreadHeader::ThreadHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(
          new look::PlainLabel({}, look::Text::Title, &look::Colours::text, QFont::DemiBold, this))
    , m_under(
          new look::PlainLabel({}, look::Text::Small, &look::Colours::muted, QFont::Normal, this))
{
    setObjectName(QStringLiteral("threadHeader"));
    m_name->setObjectName(QStringLiteral("threadName"));
    m_name->setElided(true);
    m_under->setObjectName(QStringLiteral("threadUnder"));
    m_under->setElided(true);

    m_copy = new look::Button(tr("Copy"), look::Button::Kind::Primary, this);
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setIcon(look::Icon::Clipboard);
    m_copyMore = new look::Button(QString(), look::Button::Kind::Primary, this);
    m_copyMore->setObjectName(QStringLiteral("copyMore"));
    m_copyMore->setOpensMenu(true);
    m_copyMore->setJoined(Qt::LeftEdge);
    m_copyMore->setAccessibleName(tr("What to copy"));
    m_copyMore->setHint(tr("Choose what to copy for the Comm Log"));
    m_noReply = new look::Button(tr("No reply needed"), look::Button::Kind::Plain, this);
    m_noReply->setObjectName(QStringLiteral("noReply"));
    m_archive = new look::Button(tr("Archive"), look::Button::Kind::Plain, this);
    m_archive->setObjectName(QStringLiteral("archive"));
    m_archive->setHint(tr("Finished: puts the conversation away until the client texts again"),
                       ArchiveKey);
    m_more = new look::Button(tr("More"), look::Button::Kind::Plain, this);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setHint(tr("Everything else for this conversation"), MoreKey);

    auto *row = new QHBoxLayout(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_under);
    words->addStretch();
    row->addLayout(words, 1);
    auto *copies = new QHBoxLayout;
    copies->setSpacing(0);
    copies->addWidget(m_copy);
    copies->addWidget(m_copyMore);
    row->addLayout(copies);
    row->addWidget(m_noReply);
    row->addWidget(m_archive);
    row->addWidget(m_more);

    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { Q_EMIT copyWanted(m_conversation.notCopied > 0); });
    connect(m_copyMore, &QAbstractButton::clicked, this, &ThreadHeader::openCopyMenu);
    connect(m_noReply, &QAbstractButton::clicked, this, &ThreadHeader::noReplyToggled);
    connect(m_archive, &QAbstractButton::clicked, this, &ThreadHeader::archiveWanted);
    connect(m_more, &QAbstractButton::clicked, this, &ThreadHeader::openMore);
    arrange();
}

void ThreadHeader::show(const Conversation &conversation, const QList<Queue> &queues)
{
    m_queues = queues;
    m_conversation = conversation;
    const QString number = conversation.client.display();
    QString title = isolated(shownLine(conversation.clientName, 80));
    const QString animals
        = isolated(shownLine(conversation.animals.join(QStringLiteral(", ")), 60));
    QStringList under;
    if (title.isEmpty())
        title = shownLine(number, 40);
    else
        under << shownLine(number, 40); // always beside the name: names can look alike
    if (!animals.isEmpty())
        title += QStringLiteral(" · ") + animals;
    under << consentMark(conversation);
    if (conversation.isArchived()) // found by search it looks like any other
        under << tr("archived");
    m_name->setText(title);
    m_under->setText(under.join(QStringLiteral(" · ")));

    const int fresh = conversation.notCopied;
    m_copy->setHint(fresh ? tr("Copies what is not in the Comm Log yet, ready to paste")
                          : tr("Copies the whole conversation, ready to paste into the Comm Log"),
                    CopyKey);
    const bool waiting = conversation.waitingSince.has_value();
    m_noReply->setLabel(conversation.noReplyNeeded ? tr("Needs a reply") : tr("No reply needed"));
    m_noReply->setEnabled(waiting || conversation.noReplyNeeded);
    m_noReply->setHint(conversation.noReplyNeeded
                           ? tr("Takes it back: this waits for an answer again")
                           : waiting ? tr("Answered otherwise, or nothing to answer")
                                     : tr("Nothing is waiting for an answer"),
                       NoReplyKey);
    m_archive->setLabel(conversation.isArchived() ? tr("Bring back") : tr("Archive"));
    m_archive->setAccessibleName(conversation.isArchived() ? tr("Bring back from the archive")
                                                           : tr("Archive conversation"));
    fit();
}

void ThreadHeader::openCopyMenu()
{
    const QWidget *below = m_copyMore->isVisible() ? m_copyMore : m_more;
    Q_EMIT copyMenuWanted(below->mapToGlobal(QPoint(0, below->height() + 2)));
}

void ThreadHeader::openMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("moreMenu"));
    if (!m_copyMore->isVisible()) {
        menu->addAction(tr("What to copy…"), this, &ThreadHeader::openCopyMenu);
        menu->addSeparator();
    }
    if (!m_noReply->isVisible() && m_noReply->isEnabled())
        menu->addAction(m_noReply->label(), this, &ThreadHeader::noReplyToggled)
            ->setShortcut(NoReplyKey.now());
    if (!m_archive->isVisible())
        menu->addAction(m_archive->accessibleName(), this, &ThreadHeader::archiveWanted)
            ->setShortcut(ArchiveKey.now());
    menu->addAction(tr("Find in this conversation"), this, &ThreadHeader::findWanted)
        ->setShortcut(FindKey.now());
    menu->addAction(tr("Mark as unread"), this, &ThreadHeader::markUnreadWanted);
    menu->addAction(tr("Copy the phone number"), this, &ThreadHeader::copyNumberWanted);
    menu->addSeparator();
    menu->addAction(tr("Phoned, no answer…"), this,
                    [this] { Q_EMIT noteWanted(NoteKind::PhonedNoAnswer); });
    menu->addAction(tr("Phoned…"), this, [this] { Q_EMIT noteWanted(NoteKind::Phoned); });
    menu->addAction(tr("Add a note…"), this, [this] { Q_EMIT noteWanted(NoteKind::Note); })
        ->setShortcut(NoteKey.now());
    menu->addAction(m_conversation.remindAt ? tr("Change the reminder…") : tr("Remind me…"), this,
                    &ThreadHeader::reminderWanted)
        ->setShortcut(ReminderKey.now());
    if (m_queues.size() > 1) {
        auto *hand = menu->addMenu(tr("Hand to another queue"));
        auto *write = menu->addMenu(tr("Write from another queue"));
        for (const Queue &queue : std::as_const(m_queues)) {
            if (queue.id == m_conversation.queue)
                continue;
            const QString name = shownLine(queue.name, 30).replace(u'&', QLatin1String("&&"));
            hand->addAction(tr("%1…").arg(name), this,
                            [this, id = queue.id] { Q_EMIT handOverWanted(id); });
            write->addAction(name, this, [this, id = queue.id] { Q_EMIT otherQueueWanted(id); });
        }
    }
    menu->addSeparator();
    menu->addAction(tr("Show consent history"), this, &ThreadHeader::historyWanted);
    menu->addAction(tr("Client said stop…"), this, &ThreadHeader::clientStopWanted)
        ->setEnabled(m_conversation.standing != Standing::OptedOut);
    menu->addAction(tr("Wrong number…"), this, &ThreadHeader::wrongNumberWanted);
    menu->addSeparator();
    const bool blocked = m_conversation.section == Section::Blocked;
    if (!blocked)
        menu->addAction(tr("Ask for a block…"), this, &ThreadHeader::blockRequestWanted);
    menu->addAction(blocked ? tr("Unblock client…") : tr("Block client…"), this,
                    &ThreadHeader::blockWanted);
    menu->popup(m_more->mapToGlobal(
        QPoint(m_more->width() - menu->sizeHint().width(), m_more->height() + 2)));
}

void ThreadHeader::arrange()
{
    setFixedHeight(look::px(look::Metrics::HeaderHeight));
    layout()->setContentsMargins(look::px(20), 0, look::px(20), 0);
    layout()->setSpacing(look::px(10));
    m_copyMore->setFixedWidth(look::px(32));
    fit();
}

void ThreadHeader::fit()
{
    // Narrow: what does not fit moves into More, least needed first; who it is always has room.
    const auto labelled = [this](const QString &label) {
        return m_copy->fontMetrics().horizontalAdvance(label) + look::px(24)
            + 2 * look::px(look::Metrics::ButtonPadding);
    };
    const int fresh = m_conversation.notCopied;
    const QString full = fresh ? tr("Copy %n new", nullptr, fresh) : tr("Copy all");
    const QString brief = fresh ? QString::number(fresh) : QString();
    const int icon = look::px(look::Metrics::ButtonHeight);
    const int gap = look::px(10);
    int room = width() - 2 * look::px(20) - look::px(170);
    room -= gap + labelled(full) + gap + m_more->fontMetrics().horizontalAdvance(tr("More"))
        + 2 * look::px(look::Metrics::ButtonPadding);
    const bool oneRow = room >= 0;
    const bool copyMore = room >= look::px(34);
    room -= look::px(34);
    room -= m_archive->sizeHint().width() + gap;
    m_archive->setVisible(room >= 0);
    room -= m_noReply->sizeHint().width() + gap;
    m_noReply->setVisible(room >= 0);
    m_copyMore->setVisible(copyMore);
    m_copy->setJoined(copyMore ? Qt::Edges(Qt::RightEdge) : Qt::Edges());
    // Narrower still: marks with their names for those who cannot see them.
    const int most = width() - 2 * look::px(20) - look::px(150) - 2 * gap - icon;
    m_more->setIcon(oneRow ? std::nullopt : std::optional(look::Icon::More));
    m_more->setLabel(oneRow ? tr("More") : QString());
    m_more->setAccessibleName(tr("More"));
    m_copy->setLabel(oneRow || most >= labelled(full) ? full
                         : most >= labelled(brief)    ? brief
                                                      : QString());
    m_copy->setAccessibleName(full);
    // At once: buttons that have just gone leave no gap for a moment.
    layout()->invalidate();
    layout()->activate();
}

void ThreadHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look::colours().line);
}

void ThreadHeader::resizeEvent(QResizeEvent *)
{
    fit();
}

bool ThreadHeader::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        // The buttons may not have heard yet.
        for (look::Button *button : { m_copy, m_copyMore, m_noReply, m_archive, m_more })
            QCoreApplication::sendEvent(button, event);
        arrange();
    } else if (event->type() == QEvent::ApplicationPaletteChange) {
        update();
    }
    return QWidget::event(event);
}

} // namespace ivm
