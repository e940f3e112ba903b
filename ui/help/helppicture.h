#pragma once

// The pictures of the pages of help. packaging/help-pictures makes them from the real window; they
// lie in resources/help/pictures, each in light and dark and in every language of the pages, and
// come compiled in, stored as they are: nothing of them is read before a page shows one.

#include <QImage>
#include <QWidget>

namespace ivm {

/// Pixels for each device-independent one at 100 % text size.
constexpr qreal HelpPictureDensity = 2;

/// "/en/composer-dark.png", under the folder of pictures.
QString helpPictureName(const QString &id, const QString &language, bool dark);
/// The compiled-in file of that name; empty when there is none.
QString helpPictureFile(const QString &id, const QString &language, bool dark);

/// A picture of the real window on a page of help, in the theme in force, as wide as it is or as
/// its column lets it be, and never wider. To screen readers it is a graphic with a description.
class HelpPicture final : public QWidget
{
    Q_OBJECT

public:
    /// The picture must be there: the reader of pages has seen to it. `shows` says in words what
    /// can be seen.
    HelpPicture(const QString &id, const QString &language, const QString &shows,
                QWidget *parent = nullptr);

    QString file() const { return m_file; } ///< The one in sight.
    /// At this width of the column.
    QSize pictureSize(int width) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return pictureSize(width).height(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose();
    void prepare();

    QString m_id;
    QString m_language;
    QString m_file;
    QSize m_pixels; ///< Of the file, from its head.
    QImage m_whole; ///< As decoded; null until it is seen.
    QImage m_fitted; ///< As painted.
};

} // namespace ivm
