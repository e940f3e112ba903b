#include "core/clock.h"
#include "core/store/messageid.h"
#include "core/store/readers.h"
#include "ui/ask/asker.h"
#include "ui/look/errortext.h"
#include "ui/look/typedday.h"
#include "ui/thread/findbar.h"
#include "ui/thread/threadfinder.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadpaneparts.h"

#include <QLocale>
#include <QVBoxLayout>

// Finding in the open conversation: the bar, what was found, from one to the next; and going to a
// day.

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

// ---- by day ------------------------------------------------------------------------------------

void ThreadPane::goToDay()
{
    if (!d->conversation)
        return;
    const QDate today = d->dates.dateOf(d->clock.now());
    d->asker.askText(
        { .title = tr("Go to a day"),
          .text = {},
          .label = tr("Date, weekday, “today” or “yesterday”"),
          .initial = {},
          .accept = tr("Go"),
          .secret = false,
          .objection =
              [today](const QString &typed) {
                  return dayTyped(typed, today)
                      ? QString()
                      : tr("For example %1").arg(QLocale().toString(today, QLocale::ShortFormat));
              } },
        this, [this, today](const std::optional<QString> &typed) {
            if (const auto day = typed ? dayTyped(*typed, today) : std::nullopt)
                d->goToDay(*day);
        });
}

void ThreadPane::goToWaiting()
{
    if (!d->conversation)
        return;
    if (!d->conversation->waitingSince) {
        Q_EMIT done(tr("Nothing here waits for an answer."));
        return;
    }
    const MessageId from = firstMessageIdAt(*d->conversation->waitingSince);
    const auto first = d->readers.messages.after(d->conversation->id, MessageId(raw(from) - 1), 1);
    if (!first)
        Q_EMIT failed(look::lineFor(first.error()));
    else if (!first->isEmpty())
        showMessage(first->first().id);
}

/// To the first text of that day, or the next after it.
void ThreadPane::Private::goToDay(const QDate &day)
{
    if (!conversation)
        return;
    const Instant from = fromMs(day.startOfDay(dates.zone()).toMSecsSinceEpoch());
    const auto first
        = readers.messages.after(conversation->id, MessageId(raw(firstMessageIdAt(from)) - 1), 1);
    if (!first) {
        Q_EMIT pane->failed(look::lineFor(first.error()));
        return;
    }
    if (first->isEmpty()) {
        pane->showNewest();
        Q_EMIT pane->done(tr("No text is as new as that. This is the newest."));
        return;
    }
    pane->showMessage(first->first().id);
    if (dates.dateOf(first->first().at) != day)
        Q_EMIT pane->done(tr("No text on that day. The next came on %1.")
                              .arg(dates.day(first->first().at, clock.now())));
}

void ThreadPane::showNewest()
{
    if (!d->conversation)
        return;
    if (d->model.hasNewer())
        d->model.showNewest();
    d->view->scrollToBottom();
}

} // namespace ivm
