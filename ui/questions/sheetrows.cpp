#include "ui/questions/sheetrows.h"

#include "ui/thread/showntext.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OpenQuestions)
};

QString who(const PhoneNumber &client, const QString &name, const QString &queue)
{
    const QString called = name.isEmpty() ? client.display() : isolated(shownLine(name, 60));
    return queue.isEmpty() ? called : QStringLiteral("%1 · %2").arg(called, queue);
}

SheetRow rowOf(const OpenQuestion &question, Instant now, const look::DateText &dates)
{
    SheetRow row;
    row.who = who(question.client, question.clientName, question.queue);
    row.conversation = question.conversation;
    if (question.said) {
        row.said = question.said->words;
        row.words = quoted(row.said);
    }
    const QString age = dates.wait(now - question.since);
    if (question.kind == OpenQuestion::Kind::StopWish) {
        row.what = Words::tr("Automatic texts are paused. Waiting %1.").arg(age);
        row.acts = { { SheetAct::StopAllTexts, Words::tr("Stop all texts") },
                     { SheetAct::NotAboutTexting, Words::tr("Not about texting") } };
    } else {
        row.what = question.said ? Words::tr("Asked %1 ago, and wrote this instead of yes").arg(age)
                                 : Words::tr("Asked %1 ago, no answer").arg(age);
        if (question.said)
            row.acts = { { SheetAct::AcceptAsYes, Words::tr("Accept as yes") } };
    }
    if (row.conversation)
        row.acts.append({ SheetAct::Open, Words::tr("Open") });
    return row;
}

} // namespace

QString quoted(const QString &text)
{
    return text.isEmpty() ? QString() : u'“' + isolated(shownLine(text, 300)) + u'”';
}

QList<SheetSection> questionSections(const QList<OpenQuestion> &questions, Instant now,
                                     const look::DateText &dates)
{
    SheetSection wishes;
    SheetSection unanswered;
    for (const OpenQuestion &question : questions)
        (question.kind == OpenQuestion::Kind::StopWish ? wishes : unanswered)
            .rows.append(rowOf(question, now, dates));
    wishes.title = wishes.rows.size() == 1
        ? Words::tr("1 text sounds like a wish to stop")
        : Words::tr("%1 texts sound like a wish to stop").arg(wishes.rows.size());
    wishes.more = Words::tr("The law gives 10 business days. Decide as soon as you can.");
    unanswered.title = unanswered.rows.size() == 1
        ? Words::tr("1 client was asked to opt in and has not said yes")
        : Words::tr("%1 clients were asked to opt in and have not said yes")
              .arg(unanswered.rows.size());
    unanswered.more = Words::tr("If their words mean yes, accept them: they are kept with your "
                                "initials.");
    QList<SheetSection> sections{ wishes, unanswered };
    sections.removeIf([](const SheetSection &section) { return section.rows.isEmpty(); });
    return sections;
}

QString missedWords(int count, std::optional<Instant> since, Instant now,
                    const look::DateText &dates)
{
    const QString when = since ? dates.stamp(*since, now) : QString();
    if (when.isEmpty())
        return Words::tr("Texts without an answer: %1").arg(count);
    return count == 1 ? Words::tr("1 text came in since %1 without an answer.").arg(when)
                      : Words::tr("%1 texts came in since %2 without an answer.")
                            .arg(QString::number(count), when);
}

QList<SheetSection> missedSections(const QList<MissedText> &texts, Instant now,
                                   const look::DateText &dates)
{
    if (texts.isEmpty())
        return {};
    SheetSection section;
    section.title = missedWords(int(texts.size()), texts.front().at, now, dates);
    section.more = Words::tr("They came while automatic replies were not running. Nothing is sent "
                             "to them afterwards by itself: answer by hand.");
    for (const MissedText &text : texts) {
        SheetRow row;
        row.who = who(text.client, text.clientName, text.queue);
        row.what = dates.stamp(text.at, now);
        row.words = quoted(text.words);
        row.conversation = text.conversation;
        if (text.conversation)
            row.acts = { { SheetAct::Open, Words::tr("Open") } };
        section.rows.append(row);
    }
    return { section };
}

} // namespace ivm
