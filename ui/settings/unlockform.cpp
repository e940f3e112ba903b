#include "ui/settings/unlockform.h"

#include "core/desk/commands.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/rolepasswordfield.h"
#include "ui/settings/rolepasswordwords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

UnlockForm::UnlockForm(Commands &commands, Clock &clock, Unlock what,
                       std::function<QString()> initials, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_clock(clock)
    , m_what(what)
    , m_initials(std::move(initials))
    , m_field(new RolePasswordField(tr("Role password"), QStringLiteral("rolePassword"), this))
    , m_words(new PlainLabel({}, Text::Small, &Colours::muted, QFont::Normal, this))
    , m_forgottenWords(new PlainLabel({}, Text::Small, &Colours::muted, QFont::Normal, this))
    , m_unlock(new Button(tr("Unlock"), Button::Kind::Solid, this))
{
    setObjectName(QStringLiteral("unlockForm"));
    m_words->setObjectName(QStringLiteral("unlockWords"));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_forgottenWords->setObjectName(QStringLiteral("forgottenWords"));
    m_forgottenWords->setWordWrap(true);
    m_forgottenWords->hide();
    m_unlock->setObjectName(QStringLiteral("unlock"));
    auto *forgotten = new Button(tr("Forgotten?"), Button::Kind::Link, this);
    forgotten->setObjectName(QStringLiteral("forgotten"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->addWidget(forgotten);
    row->addStretch();
    row->addWidget(m_unlock);
    column->addLayout(row);
    column->addWidget(m_forgottenWords);
    connect(forgotten, &Button::clicked, this, [this] {
        QString words = whenForgotten();
        words.front() = words.front().toUpper();
        m_forgottenWords->setText(words);
        m_forgottenWords->show();
        announce(*m_forgottenWords);
    });
    connect(m_field, &RolePasswordField::edited, this, &UnlockForm::showState);
    connect(m_field, &RolePasswordField::entered, this, &UnlockForm::tryIt);
    connect(m_unlock, &Button::clicked, this, &UnlockForm::tryIt);
    keepMeasured(this, [this, column] {
        column->setSpacing(px(10));
        m_words->setMinimumHeight(px(38));
    });
    setFocusProxy(m_field);
    showState();
}

UnlockForm::~UnlockForm()
{
    if (m_timer)
        m_clock.cancel(*m_timer);
}

void UnlockForm::begin()
{
    m_field->clear();
    m_forgottenWords->hide();
    m_fault.clear();
    m_trying = false;
    say({}, false);
    askState();
}

void UnlockForm::askState()
{
    m_commands.roleLock(this, [this](const Result<RoleLockState> &state) {
        if (!state) {
            say(wordsForLocked(state.error()), true);
            return;
        }
        if (state->kind == RoleLockState::Kind::Damaged) {
            say(wordsForLocked({ .kind = Error::Kind::Invalid, .message = {}, .code = 0 }), true);
            return;
        }
        if (!state->wait) {
            say(wordsForLocked({ .kind = Error::Kind::Refused, .message = {}, .code = 0 }), true);
            return;
        }
        if (*state->wait > Millis(0))
            waitFor(*state->wait);
        else if (!m_fault.isEmpty())
            say(m_fault + u' ' + triesLeftWords(state->wrong), true);
    });
}

void UnlockForm::tryIt()
{
    if (!m_unlock->isEnabled())
        return;
    m_trying = true;
    m_fault.clear();
    say(tr("Checking…"), false);
    showState();
    const RolePassword typed = rolePasswordTyped(m_field->text());
    m_commands.unlockSettings(typed, m_what, m_initials(), this,
                              [this](const Result<> &done) { answered(done); });
}

void UnlockForm::answered(const Result<> &done)
{
    m_trying = false;
    if (done) {
        m_field->clear();
        say({}, false);
        showState();
        Q_EMIT unlocked();
        return;
    }
    m_fault = wordsForLocked(done.error());
    say(m_fault, true);
    if (done.error().kind == Error::Kind::RateLimited) {
        waitFor(std::chrono::seconds(done.error().code));
    } else if (done.error().kind == Error::Kind::NotPermitted) {
        m_field->clear();
        askState(); // a wait may have begun
    }
    showState();
    m_field->setFocus();
}

void UnlockForm::waitFor(Millis wait)
{
    m_until = m_clock.uptime() + wait;
    tick();
    announce(*m_words); // once; not every second
}

void UnlockForm::tick()
{
    if (m_timer)
        m_clock.cancel(*m_timer);
    m_timer.reset();
    const Millis left = m_until - m_clock.uptime();
    if (left <= Millis(0)) {
        m_until = Millis(0);
        say(tr("You can try again now."), false);
        announce(*m_words);
        showState();
        return;
    }
    const QString words = tr("You can try again in %1.").arg(waitWords(left));
    m_words->setColour(&Colours::red);
    m_words->setText(m_fault.isEmpty() ? words : m_fault + u' ' + words);
    m_timer = m_clock.callAfter(std::min(left, Millis(1'000)), [this] {
        m_timer.reset();
        tick();
    });
    showState();
}

void UnlockForm::say(const QString &words, bool isFault)
{
    m_words->setColour(isFault ? &Colours::red : &Colours::muted);
    m_words->setText(words);
    if (isFault)
        announce(*m_words);
}

void UnlockForm::showState()
{
    m_unlock->setEnabled(!m_trying && m_until == Millis(0) && !m_field->text().isEmpty());
}

} // namespace ivm
