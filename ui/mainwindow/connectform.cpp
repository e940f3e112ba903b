#include "ui/mainwindow/connectform.h"

#include "core/security/keychain.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/errortext.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

QString objectionTo(const AccountKey &key)
{
    static const QRegularExpression account(QStringLiteral("^AC[0-9a-fA-F]{32}$"));
    static const QRegularExpression api(QStringLiteral("^SK[0-9a-fA-F]{32}$"));
    static const QRegularExpression token(QStringLiteral("^[0-9a-fA-F]{32}$"));
    static const QRegularExpression hexLetter(QStringLiteral("[a-f]"));
    static const QRegularExpression digit(QStringLiteral("[0-9]"));
    if (!account.match(key.accountSid).hasMatch())
        return ConnectForm::tr(
            "The account SID begins with AC and has 34 characters. It is on the first page of "
            "the Twilio Console.");
    if (token.match(key.keySid).hasMatch() || key.keySid.startsWith(QLatin1String("AC")))
        return ConnectForm::tr(
            "This looks like the Auth Token, the key to everything in the account. Please make "
            "an API key instead: Twilio Console, Account, API keys. It can be withdrawn "
            "without disturbing anything else.");
    if (!api.match(key.keySid).hasMatch())
        return ConnectForm::tr("The API key begins with SK and has 34 characters.");
    // Secrets of API keys are letters of both cases; this many of 0 to 9 and a to f is the token.
    if (token.match(key.secret).hasMatch() && key.secret == key.secret.toLower()
        && key.secret.contains(hexLetter) && key.secret.contains(digit))
        return ConnectForm::tr(
            "This secret looks like the Auth Token. Please enter the secret that was shown "
            "when the API key was made.");
    if (key.secret.size() < 16)
        return ConnectForm::tr(
            "The secret was shown once, when the API key was made. If it is lost, make a new "
            "key.");
    return {};
}

QString whyAsked(const Error &error)
{
    const QString then
        = u' '
        + ConnectForm::tr(
              "Enter the key here: it then works until the program ends, and is never written to a "
              "file.");
    switch (KeychainFault(error.code)) {
    case KeychainFault::Locked:
        return ConnectForm::tr(
            "This computer’s keychain is locked. Unlock it and start the program again, or "
            "enter the key here: it then works until the program ends.");
    case KeychainFault::Denied:
        return ConnectForm::tr("This computer’s keychain was not allowed to give out the key.")
            + then;
    case KeychainFault::Hung:
        return ConnectForm::tr("This computer’s keychain does not answer.") + then;
    case KeychainFault::Missing:
        return ConnectForm::tr("This computer has no keychain to keep the key in.") + then;
    default:
        break;
    }
    return ConnectForm::tr("The key could not be had from this computer’s keychain.") + then;
}

ConnectForm::ConnectForm(Connector &connector, QWidget *parent)
    : QWidget(parent)
    , m_connector(connector)
    , m_account(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_why(new PlainLabel({}, Text::Body, &Colours::text, QFont::Normal, this))
    , m_words(new PlainLabel({}, Text::Small, &Colours::muted, QFont::Normal, this))
    , m_back(new Button(tr("Back"), Button::Kind::Plain, this))
    , m_connect(new Button(tr("Connect"), Button::Kind::Solid, this))
{
    setObjectName(QStringLiteral("connectForm"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_why->setObjectName(QStringLiteral("connectWhy"));
    m_why->setWordWrap(true);
    m_why->hide();
    column->addWidget(m_why);
    const auto field = [&](QLineEdit *line, const QString &label, const QString &example,
                           const char *name) {
        auto *words = new PlainLabel(label, Text::Small, &Colours::text, QFont::DemiBold, this);
        words->setBuddy(line);
        line->setObjectName(QString::fromLatin1(name));
        line->setAccessibleName(label);
        line->setPlaceholderText(example);
        column->addWidget(words);
        column->addWidget(line);
        connect(line, &QLineEdit::textChanged, this, &ConnectForm::judge);
        connect(line, &QLineEdit::returnPressed, this, &ConnectForm::tryIt);
    };
    field(m_account, tr("Account SID"), QStringLiteral("AC…"), "accountSid");
    field(m_key, tr("API key"), QStringLiteral("SK…"), "apiKey");
    field(m_secret, tr("API secret"), QString(), "apiSecret");
    m_secret->setEchoMode(QLineEdit::Password);
    m_words->setObjectName(QStringLiteral("connectWords"));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    m_connect->setObjectName(QStringLiteral("connect"));
    m_back->setObjectName(QStringLiteral("connectBack"));
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_connect);
    column->addLayout(row);
    connect(m_back, &Button::clicked, this, &ConnectForm::backWanted);
    connect(m_connect, &Button::clicked, this, &ConnectForm::tryIt);
    keepMeasured(this, [this, column] {
        column->setSpacing(px(8));
        for (QLineEdit *line : { m_account, m_key, m_secret })
            line->setMinimumHeight(px(38));
        m_words->setMinimumHeight(px(54));
    });
    setFocusProxy(m_account);
    judge();
}

void ConnectForm::setWhy(const QString &why)
{
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    judge();
}

void ConnectForm::setAccount(const QString &accountSid)
{
    m_account->setText(accountSid);
    m_account->setReadOnly(true);
    m_connect->setLabel(tr("Test and use this key"));
    m_back->setLabel(tr("Cancel"));
    setFocusProxy(m_key);
}

void ConnectForm::clear()
{
    m_accepted = false;
    m_key->clear();
    m_secret->clear();
    judge();
}

AccountKey ConnectForm::typed() const
{
    return { m_account->text().trimmed(), m_key->text().trimmed(), m_secret->text().trimmed() };
}

void ConnectForm::judge()
{
    if (m_accepted)
        return;
    const AccountKey key = typed();
    const bool begun = !key.accountSid.isEmpty() && !key.keySid.isEmpty() && !key.secret.isEmpty();
    const QString why = objectionTo(key);
    // Only what was typed is judged; the Auth Token at once.
    const bool wrongKey = !key.keySid.isEmpty() && !key.keySid.startsWith(u'S');
    m_words->setColour(begun || wrongKey ? &Colours::red : &Colours::muted);
    if (begun || (wrongKey && !key.accountSid.isEmpty())) {
        const bool other = m_words->text() != why;
        m_words->setText(why);
        if (other)
            announce(*m_words);
    } else
        m_words->setText(m_why->text().isEmpty()
                             ? tr("The key is kept in this computer’s keychain, never in a file.")
                             : QString()); // what became of the keychain stands above
    m_connect->setEnabled(why.isEmpty() && !m_trying);
}

void ConnectForm::tryIt()
{
    if (m_accepted) {
        Q_EMIT connected();
        return;
    }
    const AccountKey key = typed();
    if (m_trying || !objectionTo(key).isEmpty())
        return;
    m_trying = true;
    judge();
    m_words->setColour(&Colours::muted);
    m_words->setText(tr("Asking Twilio…"));
    m_connector.connectAccount(key, this, [this](const Result<KeyKept> &done) {
        m_trying = false;
        if (done) {
            accepted(*done);
            return;
        }
        judge();
        m_words->setColour(&Colours::red);
        m_words->setText(done.error().kind == Error::Kind::Unauthorized
                             ? tr("Twilio does not accept this key. Please check all three, letter "
                                  "for letter.")
                             : done.error().kind == Error::Kind::Invalid
                             ? tr("This key belongs to another account than this desk’s texts.")
                             : done.error().kind == Error::Kind::Network
                             ? tr("No connection to Twilio. Check this computer’s network, then "
                                  "press “%1” again.")
                                   .arg(m_connect->label())
                             : lineFor(done.error()));
        announce(*m_words);
        bringIntoSight();
    });
}

/// What is said stands above the buttons: on a small screen, or with text at 200 %, that may be
/// below the window's edge.
void ConnectForm::bringIntoSight()
{
    QTimer::singleShot(0, this, [this] { // once it is laid out
        for (QWidget *around = parentWidget(); around; around = around->parentWidget()) {
            auto *area = qobject_cast<QScrollArea *>(around);
            if (!area)
                continue;
            area->ensureWidgetVisible(m_connect, 0, px(16));
            area->ensureWidgetVisible(m_words, 0, px(8));
        }
    });
}

/// Said once, here: that the key has to be typed again next time.
void ConnectForm::accepted(KeyKept kept)
{
    m_accepted = true;
    m_secret->clear(); // nothing needs it any more
    if (kept == KeyKept::Keychain) {
        Q_EMIT connected();
        return;
    }
    m_words->setColour(&Colours::text);
    m_words->setText(tr("The key works. This computer’s keychain does not take it, so it stays in "
                        "memory until the program ends: you will be asked for it at the next "
                        "start."));
    m_connect->setLabel(tr("Go on"));
    m_connect->setEnabled(true);
    m_connect->setFocus();
    announce(*m_words);
    bringIntoSight();
}

} // namespace ivm
