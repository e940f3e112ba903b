#pragma once

#include "ui/ask/asker.h"

#include <QList>

namespace ivm::test {

/// Answers questions as told beforehand, through the event loop. A question nobody prepared an
/// answer for gets the safe one.
class FakeAsker final : public Asker
{
public:
    FakeAsker();
    ~FakeAsker() override;

    QList<Question> asked;
    QList<TextQuestion> askedText;

    void willChoose(const QString &choice);
    void willType(std::optional<QString> text);

    void ask(const Question &question, QObject *context,
             std::function<void(int)> answered) override;
    void askText(const TextQuestion &question, QObject *context,
                 std::function<void(std::optional<QString>)> answered) override;

private:
    QStringList m_choices;
    QList<std::optional<QString>> m_texts;
};

} // namespace ivm::test
