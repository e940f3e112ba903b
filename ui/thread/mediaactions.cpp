#include "core/clock.h"
#include "ui/look/errortext.h"
#include "ui/thread/mediasave.h"
#include "ui/thread/photos.h"
#include "ui/thread/photoviewer.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadpaneparts.h"

// Pictures and files of a thread: looked at, saved, dragged out.

namespace ivm {

void ThreadPane::Private::openMedia(MessageId id, int index)
{
    const int row = model.indexOf(id);
    if (row < 0 || index >= model.message(row).media.size())
        return;
    const MediaItem item = model.message(row).media.at(index);
    if (item.state != MediaItem::State::Kept)
        return;
    if (!model.row(row).media.at(index).picture) {
        save(item);
        return;
    }
    QList<PhotoViewer::Shown> pictures;
    int at = 0;
    for (int i = 0; i < model.rowCount(); ++i) {
        for (qsizetype m = 0; m < model.message(i).media.size(); ++m) {
            const MediaItem &one = model.message(i).media.at(m);
            if (!model.row(i).media.at(m).picture || one.state != MediaItem::State::Kept)
                continue;
            if (one.id == item.id)
                at = int(pictures.size());
            pictures << PhotoViewer::Shown{ one,
                                            calledName(*conversation) + QStringLiteral(" · ")
                                                + model.fullTime(i),
                                            dates.stamp(model.message(i).at, clock.now()) };
        }
    }
    if (!viewer) {
        viewer = new PhotoViewer(photos, pane->window());
        connect(viewer, &PhotoViewer::closed, pane, [this] { view->setFocus(); });
        connect(viewer, &PhotoViewer::saveWanted, pane,
                [this](const MediaItem &wanted) { save(wanted); });
        connect(viewer, &PhotoViewer::dragWanted, pane,
                [this](const MediaItem &wanted) { dragOut(viewer, wanted); });
    }
    viewer->open(pictures, at);
}

SavedFrom ThreadPane::Private::savedFrom(const MediaItem &item) const
{
    SavedFrom from;
    from.clientName = conversation ? conversation->clientName : QString();
    for (int i = 0; i < model.rowCount(); ++i) {
        for (const MediaItem &one : model.message(i).media) {
            if (one.id == item.id)
                from.at = QDateTime::fromMSecsSinceEpoch(toMs(model.message(i).at), dates.zone());
        }
    }
    return from;
}

void ThreadPane::Private::save(const MediaItem &item)
{
    saveMedia(pane->window(), photos.fileOf(item), item, savedFrom(item),
              [owner = pane](const Error &error) { Q_EMIT owner->failed(look::lineFor(error)); });
}

void ThreadPane::Private::dragOut(QWidget *source, const MediaItem &item)
{
    const auto done = dragged.drag(source, photos.fileOf(item), item, savedFrom(item));
    if (!done)
        Q_EMIT pane->failed(look::lineFor(done.error()));
}

} // namespace ivm
