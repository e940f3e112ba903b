#pragma once

#include <QWidget>

class QLineEdit;

namespace ivm {

namespace look {
class Button;
}

/// A field for a password with its label above and a button that shows what was typed. Pasting
/// works; what is typed is never offered again.
class RolePasswordField final : public QWidget
{
    Q_OBJECT

public:
    RolePasswordField(const QString &label, const QString &name, QWidget *parent = nullptr);

    QString text() const;
    void clear();
    void setShown(bool shown);
    bool isShown() const;
    void selectAll();

Q_SIGNALS:
    void edited();
    void entered(); ///< Return was pressed.

private:
    QLineEdit *m_line;
    look::Button *m_show;
};

} // namespace ivm
