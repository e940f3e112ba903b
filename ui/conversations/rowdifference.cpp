#include "ui/conversations/rowdifference.h"

#include <QSet>

namespace ivm {

QList<RowStep> rowDifference(QList<ConversationId> before, const QList<ConversationId> &after)
{
    QList<RowStep> steps;
    const QSet<ConversationId> kept(after.begin(), after.end());
    for (qsizetype end = before.size(); end > 0;) {
        if (kept.contains(before.at(end - 1))) {
            --end;
            continue;
        }
        qsizetype start = end - 1;
        while (start > 0 && !kept.contains(before.at(start - 1)))
            --start;
        steps.append({ RowStep::Kind::Remove, int(start), int(end - start), 0 });
        before.remove(start, end - start);
        end = start;
    }

    const QSet<ConversationId> had(before.begin(), before.end());
    for (qsizetype row = 0; row < after.size(); ++row) {
        const ConversationId wanted = after.at(row);
        if (row < before.size() && before.at(row) == wanted)
            continue;
        if (!had.contains(wanted)) {
            qsizetype count = 1;
            while (row + count < after.size() && !had.contains(after.at(row + count)))
                ++count;
            for (qsizetype i = 0; i < count; ++i)
                before.insert(row + i, after.at(row + i));
            steps.append({ RowStep::Kind::Insert, int(row), int(count), 0 });
            row += count - 1;
            continue;
        }
        const qsizetype from = before.indexOf(wanted, row);
        // One row that went down looks like many that went up: when the next wanted row is the next
        // one here, move the one in the way instead.
        if (row + 1 < before.size() && before.at(row + 1) == wanted) {
            const qsizetype down = after.indexOf(before.at(row), row);
            if (down > row + 1 && down < before.size()) {
                steps.append({ RowStep::Kind::Move, int(down), 1, int(row) });
                before.move(row, down);
                if (before.at(row) == wanted)
                    continue;
            }
        }
        steps.append({ RowStep::Kind::Move, int(row), 1, int(from) });
        before.move(from, row);
    }
    return steps;
}

} // namespace ivm
