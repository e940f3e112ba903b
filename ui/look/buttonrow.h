#pragma once

#include "ui/look/button.h"

#include <QWidget>

namespace ivm::look {

/// Buttons side by side that go on in the next line where one is too narrow for them. Hidden ones
/// leave no gap.
class ButtonRow final : public QWidget
{
public:
    explicit ButtonRow(QWidget *parent = nullptr);
    /// Owned by the row.
    Button *add(const QString &words, const QString &objectName, Button::Kind kind);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, false); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    int arrange(int width, bool apply) const;

    QList<Button *> m_buttons;
};

} // namespace ivm::look
