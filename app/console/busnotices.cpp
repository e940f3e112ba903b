#include "app/console/busnotices.h"

#ifdef IVM_HAS_DBUS

#include "core/log.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>
#include <QHash>
#include <QVariantMap>

#include <optional>

namespace ivm {

namespace {

const QString Service = QStringLiteral("org.freedesktop.Notifications");
const QString Path = QStringLiteral("/org/freedesktop/Notifications");
const QString Default = QStringLiteral("default"); ///< The action of a click on the whole of it.

QDBusMessage callOf(const char *method)
{
    return QDBusMessage::createMethodCall(Service, Path, Service, QLatin1String(method));
}

/// What the server said it can do. Until it has: everything, so that text stays text.
struct Abilities
{
    bool readsMarkup = true;
    bool takesClicks = true;
};

/// One conversation's notification. At most one question about it is on its way.
struct Standing
{
    uint id = 0; ///< The server's; 0: none stands.
    bool asking = false; ///< Shown, and the id is not known yet.
    std::optional<Notice> next; ///< To stand in its place once the id is known.
    bool unwanted = false; ///< To be closed once the id is known.
};

QDBusMessage notifyCall(const Notice &notice, uint replaces, const Abilities &can)
{
    const QVariantMap hints{
        { QStringLiteral("urgency"), QVariant::fromValue(uchar(notice.urgent ? 2 : 1)) },
        { QStringLiteral("category"), QStringLiteral("im.received") },
        { QStringLiteral("desktop-entry"), QStringLiteral("ivm") },
        { QStringLiteral("suppress-sound"), true }, // ours is chosen, and heard without it
    };
    QStringList actions;
    if (can.takesClicks) // what cannot show them may ask in a box of its own instead
        actions << Default << QCoreApplication::translate("ivm::Notifier", "Open");
    const int never = 0;
    const int asUsual = -1;
    QDBusMessage call = callOf("Notify");
    call << QStringLiteral("Illinois Vet Messenger") << replaces << QStringLiteral("ivm")
         << notice.title << (can.readsMarkup ? notice.text.toHtmlEscaped() : notice.text) << actions
         << hints << (notice.urgent ? never : asUsual);
    return call;
}

class BusNotices final : public DesktopNotices
{
    Q_OBJECT

public:
    BusNotices(const QDBusConnection &bus, Millis answersWithin)
        : m_bus(bus)
        , m_answersWithin(int(answersWithin.count()))
        , m_watcher(Service, bus, QDBusServiceWatcher::WatchForOwnerChange)
    {
        connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
                [this](const QString &, const QString &, const QString &now) { ownerIs(now); });
        // From whom they come is looked at when they do: naming the service here would have Qt ask
        // the bus for its owner, and wait.
        listen("ActionInvoked", SLOT(invoked(uint, QString, QDBusMessage)));
        listen("NotificationClosed", SLOT(closedThere(uint, uint, QDBusMessage)));
        listen("ActivationToken", SLOT(tokenGiven(uint, QString, QDBusMessage)));
        askWhatItCan();
    }

    ~BusNotices() override
    {
        for (const Standing &standing : std::as_const(m_standing)) {
            if (standing.id != 0)
                m_bus.send(callOf("CloseNotification") << standing.id);
        }
    }

    bool answers() const override { return m_answers; }

    void show(const Notice &notice) override
    {
        Standing &standing = m_standing[notice.conversation];
        standing.unwanted = false;
        if (standing.asking)
            standing.next = notice;
        else
            ask(standing, notice);
    }

    void close(ConversationId conversation) override
    {
        const auto found = m_standing.find(conversation);
        if (found == m_standing.end())
            return;
        if (found->asking) {
            found->next.reset();
            found->unwanted = true;
            return;
        }
        if (found->id != 0)
            m_bus.send(callOf("CloseNotification") << found->id);
        m_standing.erase(found);
    }

private Q_SLOTS:
    void invoked(uint id, const QString &action, const QDBusMessage &signal)
    {
        const auto conversation = shownAs(id, signal);
        if (conversation && action == Default)
            Q_EMIT clicked(*conversation);
    }
    void closedThere(uint id, uint, const QDBusMessage &signal)
    {
        const auto conversation = shownAs(id, signal);
        if (!conversation)
            return;
        Standing &standing = m_standing[*conversation];
        standing.id = 0;
        if (!standing.asking)
            m_standing.remove(*conversation);
    }
    /// Comes before the click it belongs to: with it a window may come to the front under Wayland,
    /// where nothing may otherwise. Qt takes it from there when the window is activated.
    void tokenGiven(uint id, const QString &token, const QDBusMessage &signal)
    {
        if (shownAs(id, signal) && QGuiApplication::platformName().startsWith(u"wayland"))
            qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    }

private:
    void listen(const char *signal, const char *slot)
    {
        m_bus.connect(QString(), Path, Service, QLatin1String(signal), this, slot);
    }

    /// Never waits: the answer comes to `answered` as a message, be it that there is none.
    template <typename Answered>
    void call(const QDBusMessage &message, Answered answered)
    {
        auto *watcher
            = new QDBusPendingCallWatcher(m_bus.asyncCall(message, m_answersWithin), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, answered] {
            watcher->deleteLater();
            if (watcher->isError()) {
                qCInfo(lcUi) << "the desktop shows no notification:" << watcher->error().name();
            } else {
                m_owner = watcher->reply().service();
            }
            m_answers = !watcher->isError();
            answered(watcher);
        });
    }

    void askWhatItCan()
    {
        call(callOf("GetCapabilities"), [this](QDBusPendingCallWatcher *watcher) {
            const QDBusPendingReply<QStringList> can = *watcher;
            if (!can.isValid())
                return;
            m_can = { .readsMarkup = can.value().contains(QLatin1String("body-markup")),
                      .takesClicks = can.value().contains(QLatin1String("actions")) };
        });
    }

    /// Another server knows nothing of what the last one showed. Who still waits then is told
    /// again soon enough (alerts.h).
    void ownerIs(const QString &now)
    {
        m_owner = now;
        m_answers = false; // until it does
        m_can = {};
        m_standing.removeIf(
            [](QHash<ConversationId, Standing>::iterator at) { return !at->asking; });
        for (Standing &standing : m_standing)
            standing.id = 0;
        if (!now.isEmpty())
            askWhatItCan();
    }

    void ask(Standing &standing, const Notice &notice)
    {
        standing.asking = true;
        call(notifyCall(notice, standing.id, m_can),
             [this, conversation = notice.conversation](QDBusPendingCallWatcher *watcher) {
                 const QDBusPendingReply<uint> id = *watcher;
                 shown(conversation, id.isValid() ? id.value() : 0);
             });
    }

    void shown(ConversationId conversation, uint id)
    {
        Standing &standing = m_standing[conversation];
        standing.asking = false;
        standing.id = id;
        if (const auto next = std::exchange(standing.next, {}))
            ask(standing, *next);
        else if (standing.unwanted)
            close(conversation);
        else if (id == 0)
            m_standing.remove(conversation);
    }

    /// Ours, by its number; signals of other programs' notifications come here as well.
    std::optional<ConversationId> shownAs(uint id, const QDBusMessage &signal) const
    {
        if (id == 0 || signal.service() != m_owner)
            return std::nullopt;
        for (auto it = m_standing.cbegin(); it != m_standing.cend(); ++it) {
            if (it->id == id)
                return it.key();
        }
        return std::nullopt;
    }

    QDBusConnection m_bus;
    int m_answersWithin; ///< ms
    QDBusServiceWatcher m_watcher;
    QString m_owner; ///< Of the service, by its own name on the bus; empty: nobody, or unknown.
    bool m_answers = false;
    Abilities m_can;
    QHash<ConversationId, Standing> m_standing;
};

} // namespace

std::unique_ptr<DesktopNotices> noticesOn(const QDBusConnection &bus, Millis answersWithin)
{
    if (!bus.isConnected())
        return nullptr;
    return std::make_unique<BusNotices>(bus, answersWithin);
}

std::unique_ptr<DesktopNotices> desktopNotices()
{
    // A window that nobody sees tells nobody: tests run beside somebody's own desktop.
    const QString platform = QGuiApplication::platformName();
    if (platform != QLatin1String("xcb") && !platform.startsWith(u"wayland"))
        return nullptr;
    return noticesOn(QDBusConnection::sessionBus());
}

} // namespace ivm

#include "busnotices.moc"

#else

namespace ivm {

std::unique_ptr<DesktopNotices> desktopNotices()
{
    return nullptr;
}

} // namespace ivm

#endif
