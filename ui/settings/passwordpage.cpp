#include "ui/settings/passwordpage.h"

#include "core/desk/commands.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/rolepasswordfield.h"
#include "ui/settings/rolepasswordform.h"
#include "ui/settings/rolepasswordwords.h"

#include <QVBoxLayout>

namespace ivm {

using namespace look;

PasswordPage::PasswordPage(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_since(new PlainLabel({}, Text::Body, &Colours::text, QFont::Normal, this))
    , m_old(new RolePasswordField(tr("Role password so far"), QStringLiteral("oldPassword"), this))
    , m_form(new RolePasswordForm(context.ours, this))
    , m_words(new PlainLabel({}, Text::Small, &Colours::red, QFont::Normal, this))
    , m_change(new Button(tr("Change password"), Button::Kind::Solid, this))
{
    setObjectName(QStringLiteral("passwordWidget"));
    m_since->setObjectName(QStringLiteral("passwordSince"));
    m_since->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("passwordWords"));
    m_words->setWordWrap(true);
    m_words->hide();
    m_change->setObjectName(QStringLiteral("changePassword"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_since);
    column->addWidget(m_old);
    column->addWidget(m_form);
    column->addWidget(m_words);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    const auto paragraph = [&](const QString &title, const QString &words) {
        auto *head = new PlainLabel(title, Text::Body, &Colours::text, QFont::DemiBold, this);
        head->setWordWrap(true);
        auto *text = new PlainLabel(words, Text::Small, &Colours::muted, QFont::Normal, this);
        text->setWordWrap(true);
        column->addWidget(head);
        column->addWidget(text);
    };
    paragraph(tr("What it protects"), whatItProtects());
    QString forgotten = whenForgotten();
    forgotten.front() = forgotten.front().toUpper();
    paragraph(tr("When it is forgotten"), forgotten);
    column->addStretch();
    keepMeasured(this, [this, column] {
        column->setSpacing(px(10));
        m_old->setMaximumWidth(px(440));
        m_form->setMaximumWidth(px(440));
    });
    connect(m_old, &RolePasswordField::edited, this, &PasswordPage::enable);
    connect(m_form, &RolePasswordForm::judged, this, &PasswordPage::enable);
    connect(m_form, &RolePasswordForm::entered, this, &PasswordPage::change);
    connect(m_change, &Button::clicked, this, &PasswordPage::change);
    setFocusProxy(m_old);
    enable();
}

void PasswordPage::reload()
{
    m_old->clear();
    m_form->clear();
    m_words->hide();
    m_context.commands.roleLock(this, [this](const Result<RoleLockState> &state) {
        if (state)
            showState(*state);
    });
}

void PasswordPage::showState(const RoleLockState &state)
{
    m_isSet = state.kind != RoleLockState::Kind::NotSet;
    QString words = m_isSet
        ? tr("A role password is set.")
        : tr("No role password is set: anyone at this computer can change settings.");
    if (state.since)
        words = tr("Set %1.").arg(m_context.dates.stamp(*state.since, m_context.clock.now()));
    if (state.wrong > 0)
        words += u' ' + tr("Wrong tries since it was last right: %1.").arg(state.wrong);
    m_since->setText(words);
    m_old->setVisible(m_isSet);
    m_change->setLabel(m_isSet ? tr("Change password") : tr("Set password"));
    enable();
}

void PasswordPage::enable()
{
    m_change->setEnabled(!m_changing && m_form->isGood() && (!m_isSet || !m_old->text().isEmpty()));
}

void PasswordPage::change()
{
    const auto fresh = m_form->chosen();
    if (!fresh || !m_change->isEnabled())
        return;
    m_changing = true;
    enable();
    const auto done = [this](const Result<> &answer) { changed(answer); };
    if (m_isSet)
        m_context.commands.changeRolePassword(rolePasswordTyped(m_old->text()), *fresh,
                                              m_context.initials(), this, done);
    else
        m_context.commands.setRolePassword(*fresh, Unlock::Settings, m_context.initials(), this,
                                           done);
}

void PasswordPage::changed(const Result<> &done)
{
    m_changing = false;
    if (done) {
        Q_EMIT said(m_isSet ? tr("The role password was changed.")
                            : tr("The role password was set."));
        reload();
        return;
    }
    const Error &error = done.error();
    QString words = wordsForLocked(error);
    if (error.kind == Error::Kind::RateLimited)
        words += u' '
            + tr("You can try again in %1.").arg(waitWords(std::chrono::seconds(error.code)));
    m_words->setText(words);
    m_words->show();
    announce(*m_words);
    if (error.kind == Error::Kind::NotPermitted) {
        m_old->clear();
        m_old->setFocus();
    }
    enable();
}

} // namespace ivm
