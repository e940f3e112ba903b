#include "app/console/tour.h"

#include "ui/look/look.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPlainTextEdit>
#include <QTextStream>

namespace ivm {

namespace {

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

const QString Reply = QStringLiteral("Thank you for the update. Dr. Ames will look at it today.");

} // namespace

Tour::Tour(MainWindow &window, Desk &desk, QString pictures, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_desk(desk)
    , m_pictures(std::move(pictures))
{
    QDir().mkpath(m_pictures);
    look::setAnimates(false);
    m_window.resize(1440, 900);
    step(
        QStringLiteral("A text arrives"), {},
        [this] {
            const auto queues = m_desk.readers()->queues.all();
            if (!queues)
                return false;
            for (const Queue &queue : *queues) {
                const auto page = m_desk.readers()->conversations.list(
                    queue.id, { .needsReplyOnly = true }, std::nullopt, 20);
                for (const Conversation &c : page ? page->rows : QList<Conversation>()) {
                    if (c.standing == Standing::OptedIn && !c.networkBlocked && c.unread > 0) {
                        m_conversation = c.id;
                        return true;
                    }
                }
            }
            return false;
        },
        QStringLiteral("1-a-text-arrives"));
    step(
        QStringLiteral("It is opened"), [this] { m_window.openConversation(*m_conversation); },
        [this] { return m_window.conversation() == m_conversation; },
        QStringLiteral("2-the-conversation"));
    step(
        QStringLiteral("A reply is written"),
        [this] {
            m_window.setAuthor(QStringLiteral("AB"));
            m_window.write();
            if (auto *box = m_window.findChild<QPlainTextEdit *>(QStringLiteral("composerBox")))
                box->insertPlainText(Reply);
        },
        [this] {
            const auto *send = m_window.findChild<QAbstractButton *>(QStringLiteral("send"));
            return send && send->isEnabled();
        },
        QStringLiteral("3-a-reply-is-written"));
    step(
        QStringLiteral("It is sent, once, and delivered"), [this] { press("send"); },
        [this] {
            const auto ours = lastOfOurs();
            return ours && ours->body == Reply && ours->status == MessageStatus::Delivered;
        },
        QStringLiteral("4-delivered"));
    step(
        QStringLiteral("The conversation is copied for the Comm Log"), [this] { press("copy"); },
        [this] {
            const auto c = now();
            return c && c->notCopied == 0
                && QApplication::clipboard()->text().contains(QLatin1String("Dr. Ames"));
        },
        QStringLiteral("5-copied-for-the-comm-log"));
    step(
        QStringLiteral("It is archived"),
        [this] {
            m_window.openConversation(*m_conversation);
            press("archive");
        },
        [this] {
            // They wrote again meanwhile: the window asks, and the answer is to copy that too.
            press("copyAndArchive");
            const auto c = now();
            return c && c->isArchived();
        },
        QStringLiteral("6-archived-with-undo"));
    step(
        QStringLiteral("The queues"), [this] { m_window.openQueues(); }, [] { return true; },
        QStringLiteral("7-the-queues"));
    step(
        QStringLiteral("In the dark"), [] { look::setTheme(look::Theme::Dark); },
        [] { return true; }, QStringLiteral("8-dark"));
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
    m_waiting.start();
    m_look.start(100);
}

void Tour::step(const QString &says, std::function<void()> act, std::function<bool()> seen,
                const QString &picture)
{
    m_steps.push_back({ says, std::move(act), std::move(seen), picture });
}

void Tour::look()
{
    Step &now = m_steps.at(m_at);
    if (!m_acted) {
        m_acted = true;
        m_waiting.start();
        if (now.act)
            now.act();
        return; // what came of it is seen at the next look
    }
    if (!now.seen()) {
        if (m_waiting.elapsed() > 60'000) {
            m_look.stop();
            m_window.grab().save(QStringLiteral("%1/failed.png").arg(m_pictures));
            print(QStringLiteral("failed: %1").arg(now.says));
            QApplication::exit(1);
        }
        return;
    }
    const QString file = QStringLiteral("%1/%2.png").arg(m_pictures, now.picture);
    const bool saved = m_window.grab().save(file);
    print(QStringLiteral("%1. %2%3")
              .arg(m_at + 1)
              .arg(now.says, saved ? QStringLiteral("  (%1)").arg(file) : QString()));
    m_acted = false;
    if (++m_at == m_steps.size()) {
        m_look.stop();
        print(QStringLiteral("The main job went through, end to end."));
        QApplication::exit(0);
    }
}

void Tour::press(const char *button)
{
    auto *found = m_window.findChild<QAbstractButton *>(QString::fromLatin1(button));
    if (found && found->isVisible() && found->isEnabled())
        found->click();
}

std::optional<Conversation> Tour::now() const
{
    const auto found = m_desk.readers()->conversations.one(*m_conversation);
    return found ? *found : std::nullopt;
}

std::optional<Message> Tour::lastOfOurs() const
{
    const auto newest = m_desk.readers()->messages.newest(*m_conversation, 20);
    if (!newest)
        return std::nullopt;
    for (auto message = newest->rbegin(); message != newest->rend(); ++message) {
        if (message->direction == Direction::Out && message->automatic == AutoKind::None)
            return *message;
    }
    return std::nullopt;
}

} // namespace ivm
