#include "ui/mainwindow/notifier.h"

#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/practiceicon.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>

namespace ivm {

namespace {

/// The program's icon with a number on it.
QIcon countedIcon(const QIcon &plain, int count)
{
    QIcon icon;
    for (const int size : { 22, 32, 48, 64 }) {
        QPixmap picture = plain.pixmap(size, size);
        picture.setDevicePixelRatio(1);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        QFont font = look::font(look::Text::Tiny, QFont::Bold);
        font.setPixelSize(size * 4 / 10);
        const QString words = count > 99 ? QStringLiteral("99") : QString::number(count);
        const qreal height = size * 0.55;
        const qreal width
            = std::max(height, QFontMetricsF(font).horizontalAdvance(words) + size * 0.2);
        look::paintBadge(painter, QRectF(size - width, size - height, width, height), words, font);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace

void comeForward(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

Notifier::Notifier(QWidget &window, bool practice)
    : m_window(window)
    , m_practice(practice)
{ }

QIcon Notifier::icon() const
{
    return m_practice ? look::practiceIcon() : look::programIcon();
}

QString Notifier::said(const QString &words) const
{
    return m_practice ? tr("PRACTICE: %1").arg(words) : words;
}

void Notifier::begin(std::unique_ptr<Tray> tray, std::unique_ptr<DesktopNotices> desktop)
{
    showCount(); // the window has its icon now
    if (tray && !m_tray)
        takeTray(std::move(tray));
    if (!desktop || m_desktop)
        return;
    m_desktop = std::move(desktop);
    connect(m_desktop.get(), &DesktopNotices::clicked, this, [this](ConversationId conversation) {
        comeForward(m_window);
        Q_EMIT clicked(conversation);
    });
}

void Notifier::takeTray(std::unique_ptr<Tray> tray)
{
    m_tray = std::move(tray);
    const auto raise = [this] { comeForward(m_window); };
    connect(m_tray.get(), &Tray::activated, this, raise);
    connect(m_tray.get(), &Tray::notificationClicked, this, [this, raise] {
        raise();
        if (m_shown)
            Q_EMIT clicked(*m_shown);
    });
    m_menu = std::make_unique<QMenu>();
    m_menu->addAction(tr("Open"), this, raise);
    m_menu->addAction(tr("Quit"), this, &Notifier::quitWanted);
    m_tray->setMenu(*m_menu);
    showCount();
    m_tray->show();
}

Notifier::~Notifier() = default;

void Notifier::tell(const Arrivals &arrivals)
{
    if (arrivals.ring)
        m_ringer.ring(arrivals.urgent);
    if (arrivals.notices.isEmpty())
        return;
    if (!m_window.isActiveWindow())
        QApplication::alert(&m_window);
    if (arrivals.shown)
        return;
    if (!m_desktop || (m_tray && !m_desktop->answers())) {
        tellFromTray(arrivals.notices);
        return;
    }
    for (Notice notice : newestOf(arrivals.notices)) {
        notice.title = said(notice.title);
        m_told.insert(notice.conversation, notice.about);
        m_desktop->show(notice);
    }
}

/// A tray shows one at a time.
void Notifier::tellFromTray(const QList<Notice> &notices)
{
    if (!m_tray)
        return;
    const Notice newest = newestOf(notices, 1).first();
    m_shown = newest.conversation;
    // Some desktops read markup in a notification's text.
    m_tray->notify(said(newest.title).toHtmlEscaped(), newest.text.toHtmlEscaped(), newest.urgent,
                   newest.urgent ? 15'000 : 6'000);
}

void Notifier::settle(ConversationId conversation)
{
    if (m_told.remove(conversation) > 0)
        m_desktop->close(conversation);
}

void Notifier::setUnread(int count)
{
    if (std::exchange(m_unread, count) != count)
        showCount();
}

void Notifier::sayHidden()
{
    if (!m_tray || std::exchange(m_saidHidden, true))
        return;
    m_shown.reset();
    m_tray->notify(said(tr("Illinois Vet Messenger goes on here")),
                   tr("Texts still come in. Click the icon to open it again."), false, 6'000);
}

void Notifier::showCount()
{
    const QIcon counted = m_unread > 0 ? countedIcon(icon(), m_unread) : icon();
    if (!m_window.windowIcon().isNull()) // an icon costs: not before the first one is there
        m_window.setWindowIcon(counted);
    const int count = m_unread;
    if (m_tray)
        m_tray->setIcon(counted);
    if (m_tray)
        m_tray->setWords(said(count > 0 ? tr("Illinois Vet Messenger: %1 unread").arg(count)
                                        : QStringLiteral("Illinois Vet Messenger")));
}

} // namespace ivm
