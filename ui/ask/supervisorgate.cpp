#include "ui/ask/supervisorgate.h"

#include "ui/ask/asker.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SupervisorGate)
};

} // namespace

SupervisorGate trustingGate(Asker &asker)
{
    return { [&asker](const QString &what, QObject *context, std::function<void()> granted) {
        const Question question{
            .title = Words::tr("Are you a supervisor?"),
            .text = what,
            .choices = { Words::tr("I am a supervisor"), Words::tr("Cancel") },
            .proposed = 1,
            .safe = 1,
            .danger = true,
        };
        asker.ask(question, context, [granted = std::move(granted)](int choice) {
            if (choice == 0)
                granted();
        });
    } };
}

} // namespace ivm
