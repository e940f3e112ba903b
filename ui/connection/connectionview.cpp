#include "ui/connection/connectionview.h"

#include "core/desk/commands.h"
#include "ui/connection/checkwords.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/errortext.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/mainwindow/connectform.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

using State = Check::State;

QString stateWord(State state)
{
    switch (state) {
    case State::Bad:
        return ConnectionView::tr("Problem");
    case State::Attention:
        return ConnectionView::tr("Attention");
    case State::Unknown:
        return ConnectionView::tr("Not known");
    case State::Note:
        return ConnectionView::tr("Note");
    case State::Good:
        break;
    }
    return ConnectionView::tr("Good");
}

Role colourOf(State state)
{
    return state == State::Bad      ? &Colours::red
        : state == State::Attention ? &Colours::orange
        : state == State::Good      ? &Colours::green
                                    : &Colours::muted;
}

QString lineWords(DeskStatus::Line line)
{
    using Line = DeskStatus::Line;
    switch (line) {
    case Line::Starting:
        return ConnectionView::tr("Connecting");
    case Line::Online:
        return ConnectionView::tr("Connected");
    case Line::Offline:
        return ConnectionView::tr("No connection at the moment");
    case Line::Unauthorized:
        return ConnectionView::tr("Twilio refuses the key");
    case Line::Busy:
        return ConnectionView::tr("Connected; Twilio asks us to slow down");
    case Line::ReadOnly:
        return ConnectionView::tr("Another program on this computer is connected");
    case Line::Careful:
        return ConnectionView::tr("Not connected, until you start it");
    case Line::Stopped:
        break;
    }
    return ConnectionView::tr("Stopped");
}

} // namespace

ConnectionView::ConnectionView(Commands &commands, Connector *connector, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_account(new PlainLabel({}, Text::Body, &Colours::text, QFont::Normal, this))
    , m_key(new PlainLabel({}, Text::Body, &Colours::text, QFont::Normal, this))
    , m_line(new PlainLabel({}, Text::Body, &Colours::text, QFont::DemiBold, this))
    , m_said(new PlainLabel({}, Text::Small, &Colours::muted, QFont::Normal, this))
    , m_test(new Button(tr("Test the connection"), Button::Kind::Primary, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("connection"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_line->setObjectName(QStringLiteral("connectionLine"));
    m_account->setObjectName(QStringLiteral("connectionAccount"));
    m_key->setObjectName(QStringLiteral("connectionKey"));
    m_said->setObjectName(QStringLiteral("connectionSaid"));
    m_test->setObjectName(QStringLiteral("connectionTest"));
    for (PlainLabel *label : { m_line, m_account, m_key, m_said }) {
        label->setWordWrap(true);
        m_column->addWidget(label);
    }
    for (PlainLabel *label : { m_account, m_key })
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    if (connector) {
        m_replace = new Button(tr("Replace the key…"), Button::Kind::Plain, this);
        m_replace->setObjectName(QStringLiteral("connectionReplace"));
        buttons->addWidget(m_replace);
    }
    buttons->addStretch();
    m_column->addLayout(buttons);
    if (connector) {
        m_form = new ConnectForm(*connector, this);
        m_form->hide();
        m_column->addWidget(m_form);
        connect(m_replace, &Button::clicked, this, [this] { showForm(true); });
        connect(m_form, &ConnectForm::backWanted, this, [this] { showForm(false); });
        connect(m_form, &ConnectForm::connected, this, [this] {
            showForm(false);
            say(tr("The new key is in use. Delete the old one in the Twilio Console, if no other "
                   "computer works with it."));
            Q_EMIT replaced();
        });
    }
    keepMeasured(this, [this, buttons] {
        m_column->setSpacing(px(8));
        buttons->setSpacing(px(8));
    });
    connect(m_test, &Button::clicked, this, &ConnectionView::test);
    connect(&m_commands, &Commands::statusChanged, this, &ConnectionView::setStatus);
    say({});
    setStatus({});
}

/// What came of what was done last; takes no room while there is nothing.
void ConnectionView::say(const QString &words)
{
    m_said->setText(words);
    m_said->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        announce(*m_said);
}

void ConnectionView::setStatus(const DeskStatus &status)
{
    m_line->setText(lineWords(status.line));
    m_account->setText(status.account.isEmpty() ? tr("No account is connected")
                                                : tr("Account %1").arg(status.account));
    m_key->setText(status.key.isEmpty()
                       ? QString()
                       : tr("API key %1; its secret is never shown").arg(status.key));
    m_key->setVisible(!status.key.isEmpty());
    if (m_form && !status.account.isEmpty())
        m_form->setAccount(status.account);
}

void ConnectionView::showForm(bool form)
{
    m_form->clear();
    m_form->setVisible(form);
    m_replace->setVisible(!form);
    if (form)
        m_form->setFocus();
    else
        m_replace->setFocus();
}

void ConnectionView::test()
{
    m_test->setEnabled(false);
    say(tr("Testing…"));
    m_commands.selfCheck(this, [this](const Result<QList<Check>> &checks) {
        m_test->setEnabled(true);
        if (!checks) {
            say(lineFor(checks.error()));
            return;
        }
        say(isHealthy(*checks)
                ? tr("Texts come in, go out and are kept.")
                : tr("Something keeps texts from coming in, going out or being kept."));
        showChecks(inOrderOfUrgency(*checks));
    });
}

void ConnectionView::showChecks(const QList<Check> &checks)
{
    delete m_checks;
    m_checks = new QWidget(this);
    m_checks->setObjectName(QStringLiteral("connectionChecks"));
    auto *column = new QVBoxLayout(m_checks);
    column->setContentsMargins(0, px(8), 0, 0);
    column->setSpacing(px(10));
    for (const Check &check : checks) {
        auto *one = new QVBoxLayout;
        one->setSpacing(px(2));
        const QString head = check.subject.isEmpty()
            ? stateWord(check.state)
            : QStringLiteral("%1 · %2").arg(stateWord(check.state), check.subject);
        one->addWidget(
            new PlainLabel(head, Text::Tiny, colourOf(check.state), QFont::DemiBold, m_checks));
        auto *fact
            = new PlainLabel(check.fact, Text::Body, &Colours::text, QFont::Normal, m_checks);
        fact->setWordWrap(true);
        fact->setAccessibleName(QStringLiteral("%1: %2").arg(head, check.fact));
        one->addWidget(fact);
        if (const QString next = nextStep(check); !next.isEmpty()) {
            auto *step = new PlainLabel(tr("Next: %1").arg(next), Text::Small, &Colours::muted,
                                        QFont::Normal, m_checks);
            step->setWordWrap(true);
            one->addWidget(step);
        }
        column->addLayout(one);
    }
    m_column->addWidget(m_checks);
}

} // namespace ivm
