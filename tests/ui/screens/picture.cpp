#include "tests/ui/screens/picture.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace ivm::test {

namespace {

/// A window, and where it stands on the picture.
struct Layer
{
    QWidget *widget = nullptr;
    QPoint at;
};

QList<Layer> layersOf(QWidget &window)
{
    QList<Layer> layers{ { &window, {} } };
    for (QWidget *over : QApplication::topLevelWidgets()) {
        if (over == &window || !over->isVisible())
            continue;
        const bool menu = qobject_cast<QMenu *>(over) || over->inherits("QTipLabel");
        if (!menu && !qobject_cast<QDialog *>(over))
            continue;
        // The off-screen platform keeps popups on its small screen and dialogs anywhere.
        const QPoint centre((window.width() - over->width()) / 2,
                            (window.height() - over->height()) / 3);
        layers.append({ over, menu ? window.mapFromGlobal(over->pos()) : centre });
    }
    return layers;
}

QImage painted(const QWidget &window, const QList<Layer> &layers, qreal density)
{
    QImage picture(window.size() * density, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(density);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    for (const Layer &layer : layers)
        layer.widget->render(&painter, layer.at);
    return picture;
}

/// What of it nothing around it cuts off, in its window.
QRect inSight(const QWidget &part)
{
    const QWidget *window = part.window();
    QRect seen(part.mapTo(window, QPoint()), part.size());
    for (const QWidget *around = part.parentWidget(); around; around = around->parentWidget()) {
        seen &= QRect(around->mapTo(window, QPoint()), around->size());
        if (around == window)
            break;
    }
    return seen;
}

QRect placeOf(const QString &part, const QList<Layer> &layers)
{
    for (auto layer = layers.crbegin(); layer != layers.crend(); ++layer) {
        QWidget *const widget = layer->widget;
        if (widget->objectName() == part)
            return { layer->at, widget->size() };
        const QList<QWidget *> called = widget->findChildren<QWidget *>(part);
        const auto seen = std::ranges::find_if(called, [&](const QWidget *found) {
            return found->isVisible() && found->window() == widget;
        });
        if (seen != called.end())
            return inSight(**seen).translated(layer->at);
    }
    return {};
}

} // namespace

QImage pictureOf(QWidget &window, qreal density)
{
    return painted(window, layersOf(window), density);
}

QImage pictureOf(QWidget &window, const HelpShot &shot, qreal density)
{
    const QList<Layer> layers = layersOf(window);
    QRect around;
    for (const QString &part : QString::fromLatin1(shot.parts).split(u' ')) {
        INFO(part.toStdString());
        const QRect place = placeOf(part, layers);
        REQUIRE_FALSE(place.isEmpty());
        around |= place;
    }
    around.adjust(-shot.margin, -shot.margin, shot.margin, shot.margin);
    around &= window.rect();
    const QRectF pixels(QPointF(around.topLeft()) * density, QSizeF(around.size()) * density);
    return painted(window, layers, density).copy(pixels.toRect());
}

std::optional<Screen> screenNamed(const char *name)
{
    const QList<Screen> screens = allScreens();
    const auto found = std::ranges::find_if(
        screens, [&](const Screen &screen) { return qstrcmp(screen.name, name) == 0; });
    return found == screens.end() ? std::nullopt : std::optional(*found);
}

QList<HelpShot> helpShots()
{
    // clang-format off
    return {
        { "list", "list-nothing-open", "conversationsPane", { 420, 576 } },
        { "composer", "console", "composer", { 460, 620 } },
        { "copied", "thread-copied", "threadPane", { 460, 440 } },
        { "undo", "archived-undo", "conversationsPane", { 460, 380 } },
        { "closed", "composer-stop", "threadPane", { 460, 500 } },
        { "search", "search", "searchPane", { 460, 520 } },
        { "client", "client-marked", "clientPanel", { 1000, 620 } },
        { "photos", "picture-side-by-side", "photoViewer", { 560, 400 } },
        { "templates", "composer-templates", "templatePicker composer", { 460, 620 }, 8 },
        { "handover", "handover-sheet", "questionSheet", { 460, 480 } },
        { "reminder", "reminder-due", "reminder", { 460, 520 } },
        { "morning", "morning-sheet", "questionSheet", { 460, 480 } },
        { "optin", "composer-asked-to-opt-in", "composer", { 460, 620 } },
        { "card", "opt-in-card", "cardPreview", { 640, 700 } },
        { "unlock", "settings-unlock", "unlockDialog", { 520, 420 } },
        { "queues", "queues", "queueBar queueMenu", { 460, 520 }, 4 },
        { "practice", "guide-step", "guide", { 1000, 500 } },
        { "failed", "composer-did-not-arrive", "composer", { 460, 620 } },
        { "urgent", "thread-urgent-unread", "threadPane", { 460, 420 } },
    };
    // clang-format on
}

} // namespace ivm::test
