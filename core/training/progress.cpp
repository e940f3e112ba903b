#include "core/training/progress.h"

#include <algorithm>

namespace ivm::training {

namespace {

bool heldAtAnyTime(const Condition &condition, const Record &record)
{
    for (qsizetype known = 0; known <= record.size(); ++known) {
        if (holds(condition, record.first(known)))
            return true;
    }
    return false;
}

} // namespace

int Progress::behind() const
{
    return int(std::ranges::count_if(steps, [](Step step) { return step != Step::Ahead; }));
}

Progress progressOf(const Lesson &lesson, const Record &record, const QSet<int> &passed)
{
    Progress progress;
    for (int i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep &step = lesson.steps.at(i);
        if (step.when && heldAtAnyTime(*step.when, record))
            progress.steps.append(Progress::Step::Done);
        else
            progress.steps.append(passed.contains(i) ? Progress::Step::Passed
                                                     : Progress::Step::Ahead);
        if (!progress.at && progress.steps.last() == Progress::Step::Ahead)
            progress.at = i;
    }
    return progress;
}

QList<Finding> findingsOf(const Lesson &lesson, const Record &record, const QSet<int> &passed)
{
    QList<Finding> findings;
    for (const LessonCheck &check : lesson.checks) {
        if (check.onlyIf && !holds(*check.onlyIf, record))
            continue;
        const bool well = holds(check.when, record);
        const QString &says = well ? check.well : check.missed;
        if (!says.isEmpty())
            findings.append({ .well = well, .says = says });
    }
    const Progress progress = progressOf(lesson, record, passed);
    for (int i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep &step = lesson.steps.at(i);
        if (step.when && progress.steps.at(i) == Progress::Step::Passed)
            findings.append({ .well = false, .says = step.title, .skipped = true });
    }
    std::ranges::stable_partition(findings, &Finding::well);
    return findings;
}

} // namespace ivm::training
