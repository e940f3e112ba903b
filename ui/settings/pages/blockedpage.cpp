#include "ui/settings/pages/blockedpage.h"

#include "core/clock.h"
#include "core/store/readers.h"
#include "ui/look/errortext.h"
#include "ui/look/isolated.h"
#include "ui/look/keptfocus.h"
#include "ui/settings/card.h"
#include "ui/settings/pages/importfile.h"
#include "ui/thread/showntext.h"

#include <QTimer>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

constexpr int MostTexts = 30;

QString called(const PhoneNumber &client, const QString &name)
{
    const QString number = client.display();
    return name.isEmpty() ? number
                          : QStringLiteral("%1 · %2").arg(isolated(shownLine(name, 60)), number);
}

} // namespace

BlockedPage::BlockedPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage({ .name = QStringLiteral("blocked"),
                     .title = tr("Blocked clients"),
                     .group = PageAbout::Group::People,
                     .icon = look::Icon::Forbidden,
                     .words = tr("block unblock review ask banned"),
                     .saves = false },
                   parent)
    , m_context(context)
{
    fill();
}

void BlockedPage::shown()
{
    fill();
}

QString BlockedPage::queueWords(std::optional<QueueId> queue) const
{
    return queue ? m_queues.value(*queue) : tr("all queues");
}

Blocking BlockedPage::blocking(const QString &author)
{
    return { m_context.asker,
             m_context.commands,
             { [](const QString &, QObject *, const std::function<void()> &granted) {
                 granted();
             } },
             this,
             author,
             [this](const Error &error) { Q_EMIT said(look::lineFor(error)); },
             [this](const QString &sentence) {
                 fill();
                 Q_EMIT said(sentence);
             } };
}

void BlockedPage::act(const DeskAct &act, const QString &sentence)
{
    m_context.commands.perform(act, this, [this, sentence](const Result<> &done) {
        fill();
        Q_EMIT said(done ? sentence : look::lineFor(done.error()));
    });
}

void BlockedPage::fill()
{
    if (const auto queues = m_context.readers.queues.all()) {
        m_queues.clear();
        for (const Queue &queue : *queues)
            m_queues.insert(queue.id, queue.name);
    }
    KeptFocus keyboard(*this);
    if (m_list) {
        m_list->hide();
        m_list->setParent(nullptr); // gone at once, though a button of it may just be clicked
        m_list->deleteLater();
    }
    m_list = new QWidget(this);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(14));
    column()->addWidget(m_list);

    const auto requests = m_context.readers.blocks.requests();
    const auto blocks = m_context.readers.blocks.inForce();
    if (!requests || !blocks) {
        auto *card = new Card(tr("The list cannot be read"),
                              look::lineFor(!requests ? requests.error() : blocks.error()), m_list);
        rows->addWidget(card);
        return;
    }
    for (const BlockRequest &request : *requests)
        addRequest(request);
    for (const BlockStore::Blocked &blocked : *blocks)
        addBlock(blocked);
    if (requests->isEmpty() && blocks->isEmpty()) {
        auto *none = new Card(
            tr("Nobody is blocked"),
            tr("Block a client from the conversation’s menu. Their texts are then kept but do not "
               "reach the desk, and nothing is sent to them. STOP still counts."),
            m_list);
        none->setObjectName(QStringLiteral("nobodyBlocked"));
        rows->addWidget(none);
    }
    rows->addStretch();
    m_list->show();
    keyboard.giveBack(*this, nullptr);
}

void BlockedPage::addRequest(const BlockRequest &request)
{
    const Instant now = m_context.clock.now();
    const auto thread = m_context.readers.conversations.find(request.queue, request.client);
    const QString name = thread && *thread ? (*thread)->clientName : QString();
    auto *card = new Card(
        tr("%1 asks for a block of %2")
            .arg(shownLine(request.by, 12), called(request.client, name)),
        tr("%1, %2").arg(queueWords(request.queue), m_context.dates.stamp(request.at, now)),
        m_list);
    card->setObjectName(QStringLiteral("request%1").arg(request.id));
    card->addWords(isolated(shownLine(request.reason, 300)), Text::Body, &Colours::text);
    auto *block = new Button(tr("Block client…"), Button::Kind::Danger);
    block->setObjectName(QStringLiteral("grant%1").arg(request.id));
    auto *decline = new Button(tr("Don’t block"), Button::Kind::Plain);
    decline->setObjectName(QStringLiteral("decline%1").arg(request.id));
    for (Button *button : { block, decline })
        button->setAccessibleName(
            QStringLiteral("%1, %2").arg(button->label(), called(request.client, name)));
    card->addRow({ block, decline });
    if (thread && *thread)
        connect(block, &Button::clicked, this, [this, conversation = **thread] {
            withInitials(m_context, this, [this, conversation](const QString &author) {
                blocking(author).block(conversation, m_queues.value(conversation.queue));
            });
        });
    block->setEnabled(thread && thread->has_value());
    connect(decline, &Button::clicked, this, [this, id = request.id] {
        withInitials(m_context, this, [this, id](const QString &author) {
            act(DeclineBlock{ id, author }, tr("The request is answered: no block."));
        });
    });
    m_list->layout()->addWidget(card);
}

void BlockedPage::addBlock(const BlockStore::Blocked &blocked)
{
    const Block &block = blocked.block;
    const Instant now = m_context.clock.now();
    const QString who = called(block.client, blocked.clientName);
    auto *card = new Card(who,
                          tr("%1 · since %2, by %3")
                              .arg(queueWords(block.queue), m_context.dates.stamp(block.at, now),
                                   shownLine(block.by, 12)),
                          m_list);
    card->setObjectName(QStringLiteral("block%1").arg(block.id));
    card->addWords(isolated(shownLine(block.reason, 300)), Text::Body, &Colours::text);
    const QString day = m_context.dates.stamp(block.reviewAt, now);
    card->addWords(block.isDue(now) ? tr("Should be looked at again since %1").arg(day)
                                    : tr("Look at it again on %1").arg(day),
                   Text::Small, block.isDue(now) ? &Colours::orange : &Colours::muted);
    if (blocked.urgent)
        card->addWords(tr("⚠ They wrote urgent words. Nothing was sent to them."), Text::Small,
                       &Colours::red);

    const bool open = m_open.contains(block.id);
    auto *texts = new Button(open                          ? tr("Hide texts")
                                 : blocked.textsSince == 0 ? tr("No texts since")
                                 : blocked.textsSince == 1
                                 ? tr("Show 1 text since")
                                 : tr("Show %1 texts since").arg(blocked.textsSince),
                             Button::Kind::Plain);
    texts->setObjectName(QStringLiteral("texts%1").arg(block.id));
    texts->setEnabled(blocked.textsSince > 0);
    auto *unblock = new Button(tr("Unblock client…"), Button::Kind::Plain);
    unblock->setObjectName(QStringLiteral("unblock%1").arg(block.id));
    QList<QWidget *> buttons{ texts, unblock };
    connect(texts, &Button::clicked, this, [this, id = block.id, open] {
        if (open)
            m_open.remove(id);
        else
            m_open.insert(id);
        QTimer::singleShot(0, this, [this] { fill(); });
    });
    connect(unblock, &Button::clicked, this, [this, block, who] {
        withInitials(m_context, this, [this, block, who](const QString &author) {
            blocking(author).unblock(block.client, block.queue, who, !block.queue);
        });
    });
    if (block.isDue(now)) {
        auto *keep = new Button(tr("Keep for 90 days"), Button::Kind::Plain);
        keep->setObjectName(QStringLiteral("keep%1").arg(block.id));
        buttons.append(keep);
        connect(keep, &Button::clicked, this, [this, id = block.id] {
            withInitials(m_context, this, [this, id](const QString &author) {
                act(KeepBlock{ id, author }, tr("The block stays for another 90 days."));
            });
        });
    }
    if (blocked.urgent) {
        auto *seen = new Button(tr("Mark as seen"), Button::Kind::Primary);
        seen->setObjectName(QStringLiteral("seen%1").arg(block.id));
        buttons.append(seen);
        connect(seen, &Button::clicked, this, [this, conversation = *blocked.urgent] {
            act(SeenBlockedText{ conversation }, tr("Marked as seen."));
        });
    }
    for (QWidget *button : std::as_const(buttons)) {
        auto *named = static_cast<Button *>(button);
        named->setAccessibleName(QStringLiteral("%1, %2").arg(named->label(), who));
    }
    card->addRow(buttons);
    if (open)
        addTexts(*card, block);
    m_list->layout()->addWidget(card);
}

void BlockedPage::addTexts(Card &card, const Block &block)
{
    const auto threads = m_context.readers.conversations.ofClient(block.client);
    if (!threads)
        return;
    for (const Conversation &thread : *threads) {
        if (block.queue && thread.queue != *block.queue)
            continue;
        const auto newest = m_context.readers.messages.newest(thread.id, MostTexts);
        if (!newest)
            continue;
        for (const Message &message : *newest) {
            if (message.direction != Direction::In || message.at < block.at)
                continue;
            const QString media = message.mediaCount > 0 ? tr(" (with pictures)") : QString();
            card.addWords(QStringLiteral("%1 · %2").arg(
                m_queues.value(thread.queue),
                m_context.dates.stamp(message.at, m_context.clock.now())));
            card.addWords(isolated(shownText(message.body).text) + media, Text::Body,
                          message.urgent ? &Colours::red : &Colours::text);
        }
    }
}

} // namespace ivm
