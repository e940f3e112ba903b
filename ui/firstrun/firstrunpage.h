#pragma once

#include "core/security/rolekey.h"
#include "ui/firstrun/firstrunstate.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace ivm {

/// One step: shows the state and answers an edited copy of it. Saves nothing itself.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget *parent = nullptr);
    virtual void load(const FirstRunState &state) = 0;
    virtual FirstRunState edited(FirstRunState state) const { return state; }
    /// Why it cannot be left like this, beyond what objectionTo() says; empty when it can.
    virtual QString objection() const { return {}; }
    /// The role password that was chosen here; absent on every other page.
    virtual std::optional<RolePassword> password() const { return {}; }
    /// Where the keyboard begins; null: at the button that goes on.
    virtual QWidget *firstField() const { return nullptr; }

Q_SIGNALS:
    void changed(); ///< edited() answers something else now.
    void goOn(); ///< Return in a field.
    void askAgain(); ///< What this page shows is to be asked for again.

protected:
    QVBoxLayout *column() const { return m_column; }
    /// A named field with a line under it; connected to the signals.
    QLineEdit *addField(const QString &name, const char *objectName, const QString &hint = {});
    void addWords(const QString &words);
    void watch(QLineEdit *field);

private:
    QVBoxLayout *m_column;
};

} // namespace ivm
