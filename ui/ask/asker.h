#pragma once

#include <QStringList>

#include <functional>
#include <optional>

class QObject;

namespace ivm {

/// A question that must be answered before going on. Text is plain text.
struct Question
{
    QString title; ///< The fact, short.
    QString text; ///< What follows from it; may be empty.
    QStringList choices; ///< Verbs: "Copy and archive", "Archive anyway", "Cancel".
    int proposed = 0; ///< What Enter takes.
    int safe = -1; ///< What Esc takes and closing means; -1 is the last.
    bool danger = false; ///< Public or irreversible: Enter takes nothing.

    bool operator==(const Question &) const = default;
};

/// A question answered by typing a line.
struct TextQuestion
{
    QString title;
    QString text;
    QString label; ///< What the field is, also for screen readers.
    QString initial;
    QString accept; ///< The button.
    bool secret = false; ///< A password.
    /// Says why what was typed will not do; empty when it will. Asked while typing.
    std::function<QString(const QString &)> objection;
};

/// The one way a question is put to a person. Answers come later, through the event loop, never
/// from a nested one; they do not come when `context` is gone. Window's thread.
class Asker
{
public:
    virtual ~Asker() = default;
    virtual void ask(const Question &question, QObject *context,
                     std::function<void(int choice)> answered)
        = 0;
    /// Absent: given up.
    virtual void askText(const TextQuestion &question, QObject *context,
                         std::function<void(std::optional<QString>)> answered)
        = 0;
};

} // namespace ivm
