#pragma once

#include "core/desk/deskstatus.h"
#include "core/selfcheck/selfcheck.h"

#include <QWidget>

class QVBoxLayout;

namespace ivm {

class Commands;
class ConnectForm;
class Connector;

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// The connection to Twilio: which account and key (never the secret), a test with what it means
/// and what to do next, and another key in the old one's place without a pause. Everything given
/// outlives it.
class ConnectionView final : public QWidget
{
    Q_OBJECT

public:
    /// Without a connector (practice, or the key comes from elsewhere) no key can be replaced here.
    ConnectionView(Commands &commands, Connector *connector, QWidget *parent = nullptr);
    void setStatus(const DeskStatus &status);
    /// Makes every check now and shows them.
    void test();

Q_SIGNALS:
    void replaced();

private:
    void say(const QString &words);
    void showChecks(const QList<Check> &checks);
    void showForm(bool form);

    Commands &m_commands;
    look::PlainLabel *m_account;
    look::PlainLabel *m_key;
    look::PlainLabel *m_line;
    look::PlainLabel *m_said;
    look::Button *m_test;
    look::Button *m_replace = nullptr;
    ConnectForm *m_form = nullptr;
    QVBoxLayout *m_column;
    QWidget *m_checks = nullptr;
};

} // namespace ivm
