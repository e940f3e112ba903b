#pragma once

#include "ui/ask/asker.h"

#include <QPointer>
#include <QWidget>

namespace ivm {

/// Asks in a sheet of our own over the window: no native box, no guessing at formats.
class DialogAsker final : public Asker
{
public:
    explicit DialogAsker(QWidget *window);
    void ask(const Question &question, QObject *context,
             std::function<void(int choice)> answered) override;
    void askText(const TextQuestion &question, QObject *context,
                 std::function<void(std::optional<QString>)> answered) override;

private:
    QPointer<QWidget> m_window;
};

} // namespace ivm
