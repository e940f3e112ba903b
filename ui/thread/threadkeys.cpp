#include "ui/thread/threadkeys.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ThreadKeys)
};

struct Binding
{
    ThreadKey key;
    const char *words; ///< Null: of no interest in the sheet.
    QList<QKeySequence> keys;
};

const QList<Binding> &bindings()
{
    // clang-format off
    static const QList<Binding> all{
        { ThreadKey::Earlier, QT_TRANSLATE_NOOP("ThreadKeys", "The text before"), { Qt::Key_Up } },
        { ThreadKey::Later, QT_TRANSLATE_NOOP("ThreadKeys", "The text after"), { Qt::Key_Down } },
        { ThreadKey::Choose, QT_TRANSLATE_NOOP("ThreadKeys", "Choose a text, or take it back"), { Qt::Key_Space } },
        { ThreadKey::ChooseEarlier, QT_TRANSLATE_NOOP("ThreadKeys", "Choose the one before too"), { Qt::SHIFT | Qt::Key_Up } },
        { ThreadKey::ChooseLater, QT_TRANSLATE_NOOP("ThreadKeys", "Choose the one after too"), { Qt::SHIFT | Qt::Key_Down } },
        { ThreadKey::Open, QT_TRANSLATE_NOOP("ThreadKeys", "Open its picture, file or address"), { Qt::Key_Return, Qt::Key_Enter } },
        { ThreadKey::Copy, QT_TRANSLATE_NOOP("ThreadKeys", "Copy as it stands"), { QKeySequence::Copy } },
        { ThreadKey::PageUp, QT_TRANSLATE_NOOP("ThreadKeys", "A page up"), { Qt::Key_PageUp } },
        { ThreadKey::PageDown, QT_TRANSLATE_NOOP("ThreadKeys", "A page down"), { Qt::Key_PageDown } },
        { ThreadKey::Oldest, QT_TRANSLATE_NOOP("ThreadKeys", "The first text"), { Qt::Key_Home, Qt::CTRL | Qt::Key_Up } },
        { ThreadKey::Newest, QT_TRANSLATE_NOOP("ThreadKeys", "The newest text"), { Qt::Key_End, Qt::CTRL | Qt::Key_Down } },
        { ThreadKey::LetGo, QT_TRANSLATE_NOOP("ThreadKeys", "Choose nothing, then back to writing"), { Qt::Key_Escape } },
    };
    // clang-format on
    return all;
}

} // namespace

std::optional<ThreadKey> threadKeyOf(const QKeyEvent &event)
{
    const QKeySequence wanted = look::pressed(event);
    for (const Binding &binding : bindings()) {
        if (binding.keys.contains(wanted))
            return binding.key;
    }
    return {};
}

QList<look::KeyLine> threadKeyLines()
{
    QList<look::KeyLine> lines;
    for (const Binding &binding : bindings()) {
        QList<QKeySequence> shown = binding.keys;
        shown.removeAll(QKeySequence(Qt::Key_Enter)); // the other Enter, said once
        lines << look::KeyLine{ Words::tr("Among the texts"), Words::tr(binding.words), shown };
    }
    return lines;
}

} // namespace ivm
