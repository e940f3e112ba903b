#include "tests/support/fakeasker.h"

#include <QMetaObject>

namespace ivm::test {

FakeAsker::FakeAsker() = default;

FakeAsker::~FakeAsker() = default;

void FakeAsker::willChoose(const QString &choice)
{
    m_choices.append(choice);
}

void FakeAsker::willType(std::optional<QString> text)
{
    m_texts.append(std::move(text));
}

void FakeAsker::ask(const Question &question, QObject *context, std::function<void(int)> answered)
{
    asked.append(question);
    int choice = question.safe >= 0 ? question.safe : int(question.choices.size()) - 1;
    if (!m_choices.isEmpty())
        choice = int(question.choices.indexOf(m_choices.takeFirst()));
    QMetaObject::invokeMethod(
        context, [answered = std::move(answered), choice] { answered(choice); },
        Qt::QueuedConnection);
}

void FakeAsker::askText(const TextQuestion &question, QObject *context,
                        std::function<void(std::optional<QString>)> answered)
{
    askedText.append(question);
    const auto text = m_texts.isEmpty() ? std::nullopt : m_texts.takeFirst();
    QMetaObject::invokeMethod(
        context, [answered = std::move(answered), text] { answered(text); }, Qt::QueuedConnection);
}

} // namespace ivm::test
