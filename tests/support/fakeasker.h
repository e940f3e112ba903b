#pragma once

#include "ui/ask/asker.h"

#include <QList>
#include <QMetaObject>
#include <QPointer>

namespace ivm::test {

/// Answers questions as told beforehand, through the event loop. A question nobody prepared an
/// answer for gets the safe one.
class FakeAsker final : public Asker
{
public:
    QList<Question> asked;
    QList<TextQuestion> askedText;

    void willChoose(const QString &choice) { m_choices.append(choice); }
    void willType(std::optional<QString> text) { m_texts.append(std::move(text)); }

    void ask(const Question &question, QObject *context, std::function<void(int)> answered) override
    {
        asked.append(question);
        int choice = question.safe >= 0 ? question.safe : int(question.choices.size()) - 1;
        if (!m_choices.isEmpty())
            choice = int(question.choices.indexOf(m_choices.takeFirst()));
        QMetaObject::invokeMethod(
            context, [answered = std::move(answered), choice] { answered(choice); },
            Qt::QueuedConnection);
    }
    void askText(const TextQuestion &question, QObject *context,
                 std::function<void(std::optional<QString>)> answered) override
    {
        askedText.append(question);
        const auto text = m_texts.isEmpty() ? std::nullopt : m_texts.takeFirst();
        QMetaObject::invokeMethod(
            context, [answered = std::move(answered), text] { answered(text); },
            Qt::QueuedConnection);
    }

private:
    QStringList m_choices;
    QList<std::optional<QString>> m_texts;
};

} // namespace ivm::test
