#pragma once

#include "ui/mainwindow/connector.h"

#include <QWidget>

class QLineEdit;

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// Account, API key and secret. An Auth Token is refused, with the reason.
class ConnectForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectForm(Connector &connector, QWidget *parent = nullptr);

Q_SIGNALS:
    void connected();
    void backWanted();

private:
    void judge();
    void tryIt();
    AccountKey typed() const;

    Connector &m_connector;
    QLineEdit *m_account;
    QLineEdit *m_key;
    QLineEdit *m_secret;
    look::PlainLabel *m_words;
    look::Button *m_connect;
    bool m_trying = false;
};

} // namespace ivm
