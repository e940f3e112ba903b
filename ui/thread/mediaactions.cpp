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
        save(item, savedFrom(item));
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
            pictures << PhotoViewer::Shown{
                .item = one,
                .caption = calledName(*conversation) + QStringLiteral(" · ") + model.fullTime(i),
                .when = dates.stamp(model.message(i).at, clock.now()),
                .from = savedFrom(one),
            };
        }
    }
    if (!viewer) {
        viewer = new PhotoViewer(photos, pane->window());
        connect(viewer, &PhotoViewer::closed, pane, [this] {
            cover(false);
            view->setFocus();
        });
        connect(viewer, &PhotoViewer::saveWanted, pane,
                [this](const PhotoViewer::Shown &shown) { save(shown.item, shown.from); });
        connect(viewer, &PhotoViewer::dragWanted, pane, [this](const PhotoViewer::Shown &shown) {
            dragOut(viewer, shown.item, shown.from);
        });
    }
    viewer->open(pictures, at);
    cover(true);
}

/// What lies under a picture takes no key of its own.
void ThreadPane::Private::cover(bool covered)
{
    composer->setEnabled(!covered);
    Q_EMIT pane->covered(covered);
}

bool ThreadPane::isCovered() const
{
    return d->viewer && !d->viewer->isHidden();
}

void ThreadPane::closePictures()
{
    if (d->viewer)
        d->viewer->finish();
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

void ThreadPane::Private::save(const MediaItem &item, const SavedFrom &from)
{
    saveMedia(pane->window(), photos.fileOf(item), item, from,
              [owner = pane](const Error &error) { Q_EMIT owner->failed(look::lineFor(error)); });
}

void ThreadPane::Private::dragOut(QWidget *source, const MediaItem &item, const SavedFrom &from)
{
    const auto done = dragged.drag(source, photos.fileOf(item), item, from);
    if (!done)
        Q_EMIT pane->failed(look::lineFor(done.error()));
}

} // namespace ivm
