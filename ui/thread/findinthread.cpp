#include "ui/thread/findbar.h"
#include "ui/thread/threadfinder.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadpaneparts.h"

#include <QVBoxLayout>

// Finding in the open conversation: the bar, what was found, from one to the next.

namespace ivm {

// Made when first wanted: most desks never are.
FindBar *ThreadPane::Private::findBar()
{
    if (find)
        return find;
    find = new FindBar(pane);
    auto *column = static_cast<QVBoxLayout *>(pane->layout());
    column->insertWidget(column->indexOf(view), find);
    QWidget::setTabOrder(question, find);
    connect(find, &FindBar::textChanged, pane, [this](const QString &text) {
        foundAt = 0;
        if (conversation)
            finder.look(conversation->id, text);
    });
    connect(find, &FindBar::olderWanted, pane, [this] { goTo(foundAt + 1); });
    connect(find, &FindBar::newerWanted, pane, [this] { goTo(foundAt - 1); });
    connect(find, &FindBar::closed, pane, [this] {
        finder.stop();
        view->setFound({}, {});
        pane->focusComposer();
    });
    return find;
}

void ThreadPane::Private::showFound()
{
    if (!isFinding())
        return;
    QList<FoundInRow> rows;
    int total = 0;
    for (const ThreadFinder::Hit &hit : finder.hits()) {
        rows << FoundInRow{ hit.message, hit.spans };
        total += int(hit.spans.size());
    }
    if (foundAt == 0 && total > 0) {
        goTo(1);
        return;
    }
    std::optional<std::pair<MessageId, int>> current;
    int at = 0;
    for (const ThreadFinder::Hit &hit : finder.hits()) {
        for (qsizetype i = hit.spans.size() - 1; i >= 0; --i) {
            if (++at == foundAt)
                current = std::pair(hit.message, int(i));
        }
    }
    view->setFound(rows, current);
    find->showPlace(foundAt, total, finder.isLooking());
}

void ThreadPane::Private::goTo(int hit)
{
    int total = 0;
    for (const ThreadFinder::Hit &one : finder.hits())
        total += int(one.spans.size());
    if (total == 0) {
        showFound();
        return;
    }
    foundAt = hit > total ? 1 : hit < 1 ? total : hit;
    int at = 0;
    for (const ThreadFinder::Hit &one : finder.hits()) {
        at += int(one.spans.size());
        if (at < foundAt)
            continue;
        if (model.showAround(one.message))
            view->reveal(one.message, false);
        break;
    }
    showFound();
}

} // namespace ivm
