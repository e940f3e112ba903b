#pragma once

#include "core/model/message.h"

#include <QImage>
#include <QWidget>

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look
class Photos;

/// The pictures of a thread, large, over the whole window: zoom, the next and the one before, save.
class PhotoViewer final : public QWidget
{
    Q_OBJECT

public:
    struct Shown
    {
        MediaItem item;
        QString caption; ///< Who and when.
    };

    PhotoViewer(Photos &photos, QWidget *over);

    void open(const QList<Shown> &pictures, int at);
    int at() const { return m_at; }
    qreal zoom() const { return m_zoom; }

Q_SIGNALS:
    void saveWanted(const ivm::MediaItem &item);
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

private:
    void show(int at);
    void zoomTo(qreal zoom, QPointF about);
    void finish();
    QRectF place() const;
    QRectF fitted() const;

    Photos &m_photos;
    QList<Shown> m_pictures;
    int m_at = 0;
    qreal m_zoom = 1; ///< 1 fits the window.
    QPointF m_offset;
    QPointF m_pressed;
    look::PlainLabel *m_caption;
    look::Button *m_before;
    look::Button *m_next;
    QWidget *m_bar;
};

} // namespace ivm
