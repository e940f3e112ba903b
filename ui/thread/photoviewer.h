#pragma once

#include "core/model/message.h"
#include "ui/thread/mediasave.h"

#include <QHash>
#include <QImage>
#include <QWidget>

#include <optional>

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look
class Photos;

/// The pictures of a thread, large, over the whole window: zoom, turn, the next and the one before,
/// two side by side by date (a wound a week ago and today), save, drag out.
class PhotoViewer final : public QWidget
{
    Q_OBJECT

public:
    struct Shown
    {
        MediaItem item;
        QString caption; ///< Who and when.
        QString when; ///< Only when; under each of two.
        SavedFrom from; ///< So that a copy is named after it, whatever is read meanwhile.
    };

    PhotoViewer(Photos &photos, QWidget *over);

    void open(const QList<Shown> &pictures, int at);
    int at() const { return m_at; }
    qreal zoom() const { return m_zoom; }
    /// The earlier picture beside it; absent while there is one alone.
    std::optional<int> beside() const { return m_beside; }
    /// By how many right angles the picture is turned, clockwise.
    int turned() const;
    void finish();

Q_SIGNALS:
    void saveWanted(const ivm::PhotoViewer::Shown &shown);
    /// It is being dragged out of the window.
    void dragWanted(const ivm::PhotoViewer::Shown &shown);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeBar();
    void show(int at);
    void showCaption();
    void turn(int quarters);
    void toggleBeside();
    void zoomTo(qreal zoom, QPointF about);
    void want(int picture);
    QRectF room() const;
    QRectF roomOf(int picture) const;
    QRectF place(int picture) const;
    QRectF fitted(int picture) const;
    void paintPicture(QPainter &painter, int picture) const;

    Photos &m_photos;
    QList<Shown> m_pictures; ///< Oldest first.
    QHash<qint64, int> m_turned; ///< Right angles, by media.
    int m_at = 0;
    std::optional<int> m_beside;
    qreal m_zoom = 1; ///< 1 fits the window.
    QPointF m_offset;
    QPointF m_pressed;
    look::PlainLabel *m_caption;
    look::Button *m_before;
    look::Button *m_next;
    look::Button *m_two;
    QList<look::Button *> m_zooms;
    QWidget *m_bar;
};

} // namespace ivm
