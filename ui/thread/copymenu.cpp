#include "core/clock.h"
#include "core/store/readers.h"
#include "ui/look/errortext.h"
#include "ui/thread/commlogpaper.h"
#include "ui/thread/mediasave.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadpaneparts.h"

#include <QMenu>
#include <QMimeData>

#include <algorithm>

// What of the open conversation can be copied for the Comm Log, printed or saved.

namespace ivm {

namespace {

constexpr int MostDays = 10;

QString asLabel(const QString &text)
{
    return shownLine(text, 40).replace(u'&', QLatin1String("&&"));
}

} // namespace

void ThreadPane::Private::openCopyMenu(const QPoint &at)
{
    auto *menu = new QMenu(pane);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("copyMenu"));
    const int fresh = conversation->notCopied;
    const int chosenNow = int(view->chosen().size());
    if (chosenNow > 0) {
        menu->addAction(chosenNow == 1 ? tr("The text that is chosen")
                                       : tr("The %1 texts that are chosen").arg(chosenNow),
                        pane, [this] { copyChosen(); });
    }
    menu->addAction(tr("What is new since the last copy (%1)").arg(fresh), pane,
                    [this] { copy(CopyPart::newOnly()); })
        ->setEnabled(fresh > 0);
    menu->addAction(tr("The whole conversation"), pane, [this] { copy(CopyPart::whole()); });
    auto *days = menu->addMenu(tr("One day"));
    days->setObjectName(QStringLiteral("copyDays"));
    connect(days, &QMenu::aboutToShow, pane, [this, days] {
        if (days->isEmpty())
            addDays(*days);
    });
    menu->addSeparator();
    if (conversation->animals.size() > 1) {
        auto *about = menu->addMenu(tr("Choose texts about"));
        about->setObjectName(QStringLiteral("chooseAbout"));
        for (const QString &animal : std::as_const(conversation->animals))
            about->addAction(asLabel(animal), pane, [this, animal] { chooseAbout(animal); });
    }
    menu->addAction(tr("Choose texts by hand"), pane, [this] { startChoosing(); });
    menu->addSeparator();
    menu->addAction(tr("Print…"), pane, [this] { onPaper(false); });
    menu->addAction(tr("Save as PDF…"), pane, [this] { onPaper(true); });
    menu->popup(at);
}

/// The latest days with texts, newest first. Read when asked for: a thread may be long.
void ThreadPane::Private::addDays(QMenu &menu)
{
    const auto all = readers.copies.all(conversation->id);
    const auto notes = readers.notes.of(conversation->id);
    if (!all || !notes) {
        menu.addAction(look::lineFor(!all ? all.error() : notes.error()))->setEnabled(false);
        return;
    }
    QHash<QDate, CopyPart> parts;
    QList<std::pair<QDate, Instant>> order; // newest first
    for (qsizetype i = all->size(); i-- > 0;) {
        const Message &message = all->at(i);
        const QDate date = dates.dateOf(message.at);
        if (!parts.contains(date)) {
            if (parts.size() == MostDays)
                break;
            parts.insert(date, CopyPart::only({}));
            order.emplaceBack(date, message.at);
        }
        parts[date].texts << message.id;
    }
    for (const Note &note : *notes) {
        const auto day = parts.find(dates.dateOf(note.at));
        if (day != parts.end())
            day->notes << note.id;
    }
    for (const auto &[date, at] : std::as_const(order)) {
        const CopyPart part = parts.value(date);
        menu.addAction(tr("%1 (%2)", "a day, how many texts")
                           .arg(dates.day(at, clock.now()))
                           .arg(part.texts.size()),
                       pane, [this, part] { copy(part); });
    }
}

/// What is chosen, or the whole, as the Comm Log would have it. Paper marks nothing as copied.
void ThreadPane::Private::onPaper(bool pdf)
{
    const QList<MessageId> texts = view->chosen();
    const auto made = commLogCopy(readers, *conversation, queue(),
                                  texts.isEmpty() ? CopyPart::whole() : CopyPart::only(texts),
                                  author, clock.now());
    if (!made) {
        Q_EMIT pane->failed(look::lineFor(made.error()));
        return;
    }
    if (made->texts.isEmpty()) {
        Q_EMIT pane->failed(pdf ? tr("There is nothing to save.")
                                : tr("There is nothing to print."));
        return;
    }
    const QString copy = made->data->text();
    const auto failed
        = [owner = pane](const Error &error) { Q_EMIT owner->failed(look::lineFor(error)); };
    if (pdf)
        saveCommLogPdf(pane->window(), copy,
                       plainName(conversation->clientName) + u'-'
                           + dates.dateOf(clock.now()).toString(Qt::ISODate)
                           + QStringLiteral(".pdf"),
                       failed);
    else
        printCommLog(pane->window(), copy);
}

} // namespace ivm
