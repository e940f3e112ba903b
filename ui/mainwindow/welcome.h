#pragma once

#include "ui/mainwindow/connector.h"

#include <QWidget>

namespace ivm {

class ConnectForm;

/// The first screen of a desk without an account: practise, or connect.
class Welcome final : public QWidget
{
    Q_OBJECT

public:
    explicit Welcome(Connector &connector, QWidget *parent = nullptr);
    /// `why` says above the fields why the key is asked for; may be empty.
    void showConnect(const QString &why = {});

Q_SIGNALS:
    void practiceWanted();
    void connected();

private:
    QWidget *m_choice;
    ConnectForm *m_form;
};

} // namespace ivm
