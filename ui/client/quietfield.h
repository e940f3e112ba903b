#pragma once

#include <QLineEdit>

namespace ivm {

/// A line that reads as text until it is used: no ground, on the left whatever the script, cut with
/// an ellipsis (the whole in the tooltip) instead of ending within a letter.
class QuietField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit QuietField(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool isCut() const;
};

} // namespace ivm
