#include "ui/thread/threaddifference.h"

namespace ivm {

QList<ThreadStep> threadDifference(const QList<ThreadRow> &shown, const QList<ThreadRow> &next)
{
    QList<ThreadStep> steps;
    const auto add = [&](ThreadStep::Kind kind, int at) {
        if (!steps.isEmpty() && steps.constLast().kind == kind) {
            ThreadStep &last = steps.last();
            const int follows
                = kind == ThreadStep::Kind::Remove ? last.first : last.first + last.count;
            if (at == follows) {
                ++last.count;
                return;
            }
        }
        steps << ThreadStep{ kind, at, 1 };
    };
    int at = 0; // in the list as it is being changed, and in `next`
    qsizetype old = 0;
    while (old < shown.size() || at < next.size()) {
        const bool gone = at == next.size()
            || (old < shown.size() && raw(shown.at(old).id) < raw(next.at(at).id));
        if (gone) {
            add(ThreadStep::Kind::Remove, at);
            ++old;
            continue;
        }
        const bool fresh = old == shown.size() || raw(next.at(at).id) < raw(shown.at(old).id);
        if (fresh) {
            add(ThreadStep::Kind::Insert, at);
        } else {
            if (!(shown.at(old) == next.at(at)))
                add(ThreadStep::Kind::Update, at);
            ++old;
        }
        ++at;
    }
    return steps;
}

} // namespace ivm
