#include "ui/queuebar/queuebar.h"

#include "ui/look/boundkeys.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/queuebar/queuebutton.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace ivm {

using namespace look;

/// What stands on the blue bar to be pressed: with a mouse, with Space, with Enter.
class BarButton : public QAbstractButton
{
public:
    BarButton(const char *name, Qt::CursorShape cursor, QWidget *parent)
        : QAbstractButton(parent)
    {
        setObjectName(QString::fromLatin1(name));
        setCursor(cursor);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
};

const NamedKey SearchKey{ "search", Qt::CTRL | Qt::Key_K };
const NamedKey SettingsKey{ "settings", Qt::CTRL | Qt::Key_Comma };

/// Looks like a field and opens search, where the field itself is.
class SearchField final : public BarButton
{
public:
    explicit SearchField(QWidget *parent)
        : BarButton("searchField", Qt::IBeamCursor, parent)
    {
        setAccessibleName(QueueBar::tr("Search messages and clients"));
        sayKey();
    }
    bool isIcon = false;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip)
            sayKey();
        return BarButton::event(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(underMouse() ? c.barPill : c.barField);
        painter.setPen(c.barFieldLine);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8));
        const qreal icon = px(15);
        if (isIcon) {
            paintIcon(painter, Icon::Search,
                      QRectF((width() - icon) / 2, (height() - icon) / 2, icon, icon), c.barText);
        } else {
            const QString key = SearchKey.now().toString(QKeySequence::NativeText);
            painter.setFont(look::font(Text::Small));
            const QFontMetricsF metrics(painter.font());
            QRectF room = QRectF(rect()).adjusted(px(12), 0, -px(12), 0);
            const qreal keyWidth = metrics.horizontalAdvance(key);
            const QString words = QueueBar::tr("Search messages and clients");
            painter.setPen(c.barText);
            const bool both = metrics.horizontalAdvance(words) + keyWidth + px(10) <= room.width();
            if (both) {
                painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, key);
                room.setRight(room.right() - keyWidth - px(10));
            }
            painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                             both ? words : oneLine(QueueBar::tr("Search"), metrics, room.width()));
        }
        if (showsFocus(*this))
            paintFocusRing(painter, rect(), px(8), c.barText);
    }

private:
    void sayKey()
    {
        setToolTip(look::toolTip(QueueBar::tr("Search messages and clients"), SearchKey.now()));
    }
};

/// The way to the settings.
class GearButton final : public BarButton
{
public:
    explicit GearButton(QWidget *parent)
        : BarButton("settingsButton", Qt::PointingHandCursor, parent)
    {
        setAccessibleName(QueueBar::tr("Settings"));
        setAccessibleDescription(QueueBar::tr("For supervisors"));
        sayKey();
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip)
            sayKey();
        return BarButton::event(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.barPill);
            painter.drawRoundedRect(rect(), px(8), px(8));
        }
        const qreal icon = px(18);
        paintIcon(painter, Icon::Gear,
                  QRectF((width() - icon) / 2, (height() - icon) / 2, icon, icon), c.barText);
        if (showsFocus(*this))
            paintFocusRing(painter, rect(), px(8), c.barText);
    }

private:
    void sayKey()
    {
        setToolTip(look::toolTip(QueueBar::tr("Settings, for supervisors"), SettingsKey.now()));
    }
};

/// Who sits here, as initials in a disc; a plus while nobody said.
class MeButton final : public BarButton
{
public:
    explicit MeButton(QWidget *parent)
        : BarButton("initials", Qt::PointingHandCursor, parent)
    { }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF disc = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (text().isEmpty()) {
            painter.setPen(QPen(c.barText, 1.5, Qt::DashLine));
            painter.setBrush(underMouse() ? c.barPill : Qt::transparent);
            painter.drawEllipse(disc);
            const qreal inset = disc.width() * 0.28;
            paintIcon(painter, Icon::Person, disc.adjusted(inset, inset, -inset, -inset),
                      c.barText);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(underMouse() ? c.signal.lighter(108) : c.signal);
            painter.drawEllipse(disc);
            QFont bold = look::font(Text::Tiny, QFont::Bold);
            if (text().size() > 2)
                bold.setPixelSize(bold.pixelSize() * 10 / 12);
            painter.setFont(bold);
            painter.setPen(c.signalText);
            painter.drawText(disc, Qt::AlignCenter | Qt::TextSingleLine, text());
        }
        if (showsFocus(*this))
            paintFocusRing(painter, rect(), width() / 2., c.barText);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Down)
            click();
        else
            BarButton::keyPressEvent(event);
    }
};

QueueBar::QueueBar(DateText dates, QWidget *parent)
    : QWidget(parent)
    , m_dates(std::move(dates))
    , m_metrics(BarMetrics::current())
    , m_button(new QueueButton(this))
    , m_search(new SearchField(this))
    , m_settings(new GearButton(this))
    , m_me(new MeButton(this))
{
    setObjectName(QStringLiteral("queueBar"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_button, &QueueButton::clicked, this, &QueueBar::queuesWanted);
    connect(m_search, &SearchField::clicked, this, &QueueBar::searchWanted);
    connect(m_settings, &GearButton::clicked, this, &QueueBar::settingsWanted);
    connect(m_me, &MeButton::clicked, this, &QueueBar::meWanted);
    setFixedHeight(int(m_metrics.height));
    setAuthor({});
    arrange();
}

void QueueBar::setQueues(const QList<QueueLine> &queues, QueueId current)
{
    m_queues = queues;
    m_current = current;
    arrange();
}

void QueueBar::setStatus(const DeskStatus &status)
{
    m_status = status;
    arrange();
}

void QueueBar::setAuthor(const QString &initials)
{
    m_author = initials;
    m_me->setText(initials);
    const QString words = initials.isEmpty()
        ? tr("Who is at the desk? Choose your initials")
        : tr("%1 is at the desk. Change initials").arg(initials);
    m_me->setAccessibleName(words);
    m_me->setToolTip(look::toolTip(words));
    m_me->update();
}

void QueueBar::tick(Instant now)
{
    m_now = now;
    arrange();
}

QRect QueueBar::searchPlace() const
{
    return m_search->geometry();
}

QPoint QueueBar::mePlace() const
{
    return m_me->mapToGlobal(QPoint(m_me->width(), m_me->height() + px(6)));
}

void QueueBar::arrange()
{
    const BarContent content = describeBar(m_queues, m_current, m_status, m_now, m_dates);
    if (content == m_content && m_placedFor == width())
        return;
    m_content = content;
    if (isVisible()) // measuring words costs; one's width is known once it is shown
        place();
}

void QueueBar::place()
{
    m_placedFor = width();
    const BarLayout layout = layoutBar(m_content, width(), m_metrics);
    m_button->setGeometry(rect());
    m_search->isIcon = layout.searchIsIcon;
    m_search->setGeometry(layout.search.toRect());
    m_settings->setGeometry(layout.settings.toRect());
    m_settings->setVisible(!layout.settings.isEmpty());
    m_me->setGeometry(layout.me.toRect());
    m_button->setContent(m_content, layout, m_metrics);
    QStringList line{ m_content.sync, m_content.repliesSpoken };
    line.removeAll(QString());
    const QString words = line.join(QStringLiteral(" · "));
    m_button->setToolTip(look::toolTip(words));
    // Seconds that count would be said each time while the focus is here.
    const bool counts = m_content.dot == BarContent::Dot::Good;
    const QString spoken = counts ? m_content.repliesSpoken : words;
    if (spoken != m_button->accessibleDescription())
        m_button->setAccessibleDescription(spoken);
}

void QueueBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void QueueBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    place();
}

bool QueueBar::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        m_metrics = BarMetrics::current();
        setFixedHeight(int(m_metrics.height));
        m_placedFor = -1;
        arrange();
    } else if (event->type() == QEvent::ApplicationPaletteChange) {
        for (QWidget *child : findChildren<QWidget *>())
            child->update();
    }
    return QWidget::event(event);
}

} // namespace ivm
