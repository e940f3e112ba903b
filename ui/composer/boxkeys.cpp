#include "ui/composer/boxkeys.h"

#include "ui/look/boundkeys.h"

#include <QCoreApplication>

#include <array>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoxKeys)
};

constexpr std::array All{ BoxKey::Send,     BoxKey::SendAndArchive, BoxKey::SendAndNext,
                          BoxKey::NewLine,  BoxKey::Templates,      BoxKey::Emoji,
                          BoxKey::Spelling, BoxKey::Recall };

/// Of those that a person may bind otherwise: the others are Enter and the arrow.
QString nameOf(BoxKey key)
{
    return key == BoxKey::Templates ? QStringLiteral("templates")
        : key == BoxKey::Emoji      ? QStringLiteral("emoji")
        : key == BoxKey::Spelling   ? QStringLiteral("spelling")
                                    : QString();
}

QString wordsOf(BoxKey key)
{
    switch (key) {
    case BoxKey::Send:
        return Words::tr("Send");
    case BoxKey::SendAndArchive:
        return Words::tr("Send and archive");
    case BoxKey::SendAndNext:
        return Words::tr("Send and go to who waits next");
    case BoxKey::NewLine:
        return Words::tr("New line in a text");
    case BoxKey::Templates:
        return Words::tr("Put in a template");
    case BoxKey::Emoji:
        return Words::tr("Put in an emoji");
    case BoxKey::Spelling:
        return Words::tr("Next misspelled word");
    case BoxKey::Recall:
        break;
    }
    return Words::tr("Your last text again, in an empty box");
}

} // namespace

QList<QKeySequence> BoxKeys::keys(BoxKey key) const
{
    switch (key) {
    case BoxKey::Send:
        return { m_enterSends ? QKeySequence(Qt::Key_Return)
                              : QKeySequence(Qt::CTRL | Qt::Key_Return) };
    case BoxKey::SendAndArchive:
        return { m_enterSends ? QKeySequence(Qt::CTRL | Qt::Key_Return)
                              : QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Return) };
    case BoxKey::SendAndNext:
        return { Qt::CTRL | Qt::SHIFT | Qt::Key_Return };
    case BoxKey::NewLine:
        return { m_enterSends ? QKeySequence(Qt::SHIFT | Qt::Key_Return)
                              : QKeySequence(Qt::Key_Return) };
    case BoxKey::Templates:
        return look::boundKeys(nameOf(key), { Qt::CTRL | Qt::Key_Space });
    case BoxKey::Emoji:
        return look::boundKeys(nameOf(key), { Qt::CTRL | Qt::Key_Period });
    case BoxKey::Spelling:
        return look::boundKeys(nameOf(key), { Qt::Key_F7 });
    case BoxKey::Recall:
        return { Qt::Key_Up };
    }
    return {};
}

std::optional<BoxKey> BoxKeys::of(const QKeyEvent &event) const
{
    QKeySequence wanted = look::pressed(event);
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (enter) {
        wanted = QKeySequence(
            QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key_Return));
    }
    for (const BoxKey key : All) {
        if (keys(key).contains(wanted))
            return key;
    }
    // Enter with anything else never sends by surprise.
    return enter ? std::optional(BoxKey::NewLine) : std::nullopt;
}

QList<look::KeyLine> BoxKeys::lines() const
{
    QList<look::KeyLine> lines;
    for (const BoxKey key : All)
        lines << look::KeyLine{ Words::tr("Writing"), wordsOf(key), keys(key), nameOf(key),
                                look::keyChanges().contains(nameOf(key)) };
    return lines;
}

} // namespace ivm
