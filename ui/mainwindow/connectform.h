#pragma once

#include "ui/mainwindow/connector.h"

#include <QWidget>

class QLineEdit;

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// Why the key is asked for although one was kept: what the keychain did, in words (an error of
/// SecretStore).
QString whyAsked(const Error &error);

/// Account, API key and secret. An Auth Token is refused, with the reason.
class ConnectForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectForm(Connector &connector, QWidget *parent = nullptr);
    /// Stands above the fields; empty for nothing.
    void setWhy(const QString &why);
    /// For a desk that has its account: only the key is asked for.
    void setAccount(const QString &accountSid);
    void clear();

Q_SIGNALS:
    void connected();
    void backWanted();

private:
    void judge();
    void tryIt();
    void bringIntoSight();
    void accepted(KeyKept kept);
    AccountKey typed() const;

    Connector &m_connector;
    QLineEdit *m_account;
    QLineEdit *m_key;
    QLineEdit *m_secret;
    look::PlainLabel *m_why;
    look::PlainLabel *m_words;
    look::Button *m_back;
    look::Button *m_connect;
    bool m_trying = false;
    bool m_accepted = false; // and the person has not gone on yet
};

} // namespace ivm
