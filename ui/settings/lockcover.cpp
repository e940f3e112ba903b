#include "ui/settings/lockcover.h"

#include "core/desk/commands.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/look/strip.h"
#include "ui/settings/rolepasswordwords.h"
#include "ui/settings/unlockform.h"
#include "ui/settings/unlockscreen.h"

#include <QApplication>
#include <QDialog>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

LockCover::LockCover(QWidget *content, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_content(content)
    , m_away(std::make_unique<QWidget>())
    , m_column(new QVBoxLayout(this))
    , m_strip(new Strip(Strip::Kind::Amber, this))
    , m_front(new QWidget(this))
{
    setObjectName(QStringLiteral("lockCover"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_strip->setObjectName(QStringLiteral("lockWarning"));
    m_strip->setFlat(true);
    m_strip->hide();
    m_column->addWidget(m_strip);
    makeFront();
    m_column->addWidget(m_front, 1);
    // Out of the window: hidden children are still in the accessibility tree.
    m_content->hide();
    m_content->setParent(m_away.get());
    if (m_context.screen)
        connect(m_context.screen, &ScreenLock::locked, this,
                [this] { lock(RoleSession::Why::ScreenLocked); });
    qApp->installEventFilter(this);
}

LockCover::~LockCover()
{
    qApp->removeEventFilter(this);
    if (m_timer)
        m_context.clock.cancel(*m_timer);
}

void LockCover::makeFront()
{
    m_front->setObjectName(QStringLiteral("lockFront"));
    auto *outer = new QVBoxLayout(m_front);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(m_front);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    overlayScrollBars(*scroll);
    auto *sheet = new QWidget;
    auto *row = new QHBoxLayout(sheet);
    auto *middle = new QWidget(sheet);
    auto *column = new QVBoxLayout(middle);
    auto *title = new PlainLabel(tr("Settings are locked"), Text::Title, &Colours::text,
                                 QFont::DemiBold, middle);
    title->setWordWrap(true);
    m_why = new PlainLabel({}, Text::Body, &Colours::muted, QFont::Normal, middle);
    m_why->setObjectName(QStringLiteral("lockWhy"));
    m_why->setWordWrap(true);
    m_form = new UnlockForm(m_context.commands, m_context.clock, Unlock::Settings,
                            m_context.initials, middle);
    auto *back = new Button(tr("Return to texts"), Button::Kind::Plain, middle);
    back->setObjectName(QStringLiteral("backToTexts"));
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(m_why);
    column->addWidget(m_form);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addStretch(2);
    row->addStretch(1);
    row->addWidget(middle, 4);
    row->addStretch(1);
    scroll->setWidget(sheet);
    sheet->setAutoFillBackground(false);
    outer->addWidget(scroll);
    keepMeasured(m_front, [middle, column] {
        middle->setMaximumWidth(px(460));
        column->setContentsMargins(px(20), px(20), px(20), px(20));
        column->setSpacing(px(12));
    });
    connect(m_form, &UnlockForm::unlocked, this, &LockCover::unlock);
    connect(back, &Button::clicked, this, &LockCover::leaveWanted);
    setFocusProxy(m_form);
}

void LockCover::unlock()
{
    m_session.unlock(m_context.clock.uptime());
    if (m_locked) {
        m_locked = false;
        m_front->hide();
        m_column->addWidget(m_content, 1);
        m_content->show();
        setFocusProxy(m_content);
        if (m_focus)
            m_focus->setFocus();
        else
            m_content->setFocus();
        Q_EMIT opened();
    }
    watch();
}

void LockCover::ask()
{
    m_form->begin();
    m_form->setFocus();
}

void LockCover::lock(RoleSession::Why why)
{
    m_session.lock(why);
    if (m_locked)
        return;
    m_locked = true;
    m_context.commands.lockSettings();
    closeDialogs();
    m_focus = isInside(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    const bool hadFocus = m_focus != nullptr || !QApplication::focusWidget();
    m_column->removeWidget(m_content);
    m_content->hide();
    m_content->setParent(m_away.get());
    m_strip->hide();
    m_warned = false;
    switch (m_session.why()) {
    case RoleSession::Why::Idle:
        m_why->setText(tr("Nobody worked here for two minutes. What you have not saved is kept."));
        break;
    case RoleSession::Why::ScreenLocked:
        m_why->setText(tr("The screen was locked. What you have not saved is kept."));
        break;
    case RoleSession::Why::TooLong:
        m_why->setText(tr("Settings stay open for fifteen minutes at most. What you have not saved "
                          "is kept."));
        break;
    case RoleSession::Why::Never:
    case RoleSession::Why::Asked:
        m_why->setText(tr("What you have not saved is kept."));
        break;
    }
    m_front->show();
    m_form->begin();
    setFocusProxy(m_form);
    if (hadFocus)
        m_form->setFocus();
    announce(*m_why);
    if (m_timer)
        m_context.clock.cancel(*m_timer);
    m_timer.reset();
    Q_EMIT lockWords({});
    Q_EMIT locked();
}

/// Where the session stands now, and when to look again.
void LockCover::watch()
{
    if (m_timer)
        m_context.clock.cancel(*m_timer);
    m_timer.reset();
    const Millis now = m_context.clock.uptime();
    const RoleSession::State state = m_session.look(now);
    if (state == RoleSession::State::Locked) {
        lock(m_session.why());
        return;
    }
    showWarning(state);
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_session.left(now)).count();
    Q_EMIT lockWords(
        tr("Unlocked · locks in %1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0')));
    // The words count seconds; the session itself would be content with less.
    const Millis rest = m_session.left(now) % 1'000;
    m_timer = m_context.clock.callAfter(rest > Millis(0) ? rest : Millis(1'000), [this] {
        m_timer.reset();
        watch();
    });
}

void LockCover::showWarning(RoleSession::State state)
{
    if (state != RoleSession::State::Closing) {
        m_strip->hide();
        m_warned = false;
        return;
    }
    const Millis now = m_context.clock.uptime();
    const bool canStay = m_session.canStay(now);
    m_strip->setWords(tr("Settings lock in %1").arg(waitWords(m_session.left(now))),
                      canStay ? tr("Nobody has worked here for a while.")
                              : tr("Fifteen minutes are nearly over. What you have not saved is "
                                   "kept."));
    if (!m_warned) {
        m_warned = true;
        m_strip->clearButtons();
        m_stay = nullptr;
        if (canStay) {
            m_stay = m_strip->addButton(tr("Stay"), Button::Kind::Primary);
            m_stay->setObjectName(QStringLiteral("stay"));
            connect(m_stay, &Button::clicked, this, [this] {
                m_session.activity(m_context.clock.uptime());
                watch();
            });
        }
        m_strip->show();
    }
}

bool LockCover::isInside(const QObject *object) const
{
    // A dialog over the content is a window of its own, and still its child.
    for (; object; object = object->parent()) {
        if (object == m_content || object == m_strip)
            return true;
    }
    return false;
}

bool LockCover::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        if (!m_locked && isInside(watched)) {
            m_session.activity(m_context.clock.uptime());
            if (m_warned)
                watch();
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// What stands over the content goes with it: nothing of it may stay on the screen.
void LockCover::closeDialogs()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window != m_content && isInside(window))
            window->close();
    }
}

void LockCover::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colours().background);
}

} // namespace ivm
