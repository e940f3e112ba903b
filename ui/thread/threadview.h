#pragma once

#include "ui/thread/bubblepainter.h"
#include "ui/thread/rowstack.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <compare>
#include <optional>

namespace ivm {

class Photos;
class ScrollDownButton;
class ThreadModel;
enum class ThreadKey;

/// A place in the text of a thread.
struct TextPlace
{
    MessageId row{};
    int at = 0;
    std::strong_ordering operator<=>(const TextPlace &other) const
    {
        if (const auto rows = raw(row) <=> raw(other.row); rows != 0)
            return rows;
        return at <=> other.at;
    }
    bool operator==(const TextPlace &) const = default;
};

/// What a search found in a row.
struct FoundInRow
{
    MessageId row{};
    QList<std::pair<int, int>> spans; ///< In the row's shown text.
};

/// The bubbles of one thread: scrolls, selects, hit-tests; lays out and paints what is in sight,
/// the rest when there is a moment. What stands under the eye stays where it is whatever is added
/// above or below; at the bottom it follows.
class ThreadView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    ThreadView(ThreadModel &model, Photos &photos, QWidget *parent = nullptr);
    ~ThreadView() override;

    const ThreadModel &model() const { return m_model; }
    /// At the very bottom, so new texts are seen as they come.
    bool isFollowing() const { return m_following; }
    void scrollToBottom();
    void scrollToTop();
    /// PageUp, PageDown; Up and Down for the ends.
    void scrollByKey(int key);
    /// Brings a row of the window into view; `mark` gives it the ring.
    void reveal(MessageId row, bool mark);
    /// Opening: at the "New messages" line, else where this thread was left, else at the bottom.
    void settle();
    void rememberPlace();

    int currentRow() const; ///< -1 if none.
    void setFound(const QList<FoundInRow> &found, std::optional<std::pair<MessageId, int>> current);
    QString selectedText() const;
    void copySelection() const;
    void clearSelection();

    /// Whole texts that a person chose, oldest first: one by one, or by selecting across several.
    QList<MessageId> chosen() const;
    bool isChosen(MessageId row) const;
    /// In the place of what was chosen before.
    void choose(const QList<MessageId> &rows);

    /// In the viewport's coordinates; for tests, menus and screen readers.
    QRectF rowRect(int row) const;
    const BubbleLayout &rowLayout(int row) const;
    int rowAt(int viewportY) const;
    int newBelow() const { return m_newBelow; }

Q_SIGNALS:
    void followingChanged(bool following);
    void menuWanted(ivm::MessageId row, const QPoint &global);
    void mediaClicked(ivm::MessageId row, int index);
    /// Its picture or file is being taken out of the window.
    void mediaDragged(ivm::MessageId row, int index);
    void showAllWanted(ivm::MessageId row);
    /// `link` counts the row's links; nothing is opened yet.
    void linkClicked(ivm::MessageId row, int link);
    /// The suggestion to take a card number out of this text was taken up.
    void maskWanted(ivm::MessageId row);
    void newestWanted();
    /// A client's new text, or that one of ours failed, was told to screen readers in these words.
    void announced(const QString &words);
    /// Letters typed here belong into the composer.
    void typed(const QString &text);
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Anchor
    {
        MessageId row{};
        qreal offset = 0; ///< Of the row's top below the viewport's top.
    };

    void modelReset();
    void rowsInserted(int first, int last);
    void tell(int row);
    void relayout();
    void measureInSight(int beyond = 0);
    void measureRest();
    void restore();
    void dress();
    void scrollTo(qreal y);
    void noteScroll();
    void loadMore();
    void wantPictures();
    void placeButton();
    bool act(ThreadKey key);
    void setCurrent(int row);
    void toggleChosen(int row);
    void chooseTo(int row);
    void noteChosen();
    bool letGo();
    qreal originY() const; ///< Where the first row's top is in the viewport, without scrolling.
    BubbleLooks looksOf(int row) const;
    BubbleHit hit(const QPoint &at, int *row) const;
    TextPlace placeAt(const QPoint &at) const;

    ThreadModel &m_model;
    Photos &m_photos;
    ScrollDownButton *m_down;
    RowStack m_stack;
    std::optional<Anchor> m_anchor;
    QHash<qint64, Anchor> m_left; // by conversation
    bool m_following = true;
    bool m_restoring = false;
    bool m_loadQueued = false;
    QTimer m_rest; // runs while rows out of sight are still estimated
    int m_newBelow = 0;
    std::optional<MessageId> m_current;
    std::optional<TextPlace> m_selectFrom;
    TextPlace m_selectTo;
    bool m_selecting = false;
    QSet<MessageId> m_chosen;
    std::optional<MessageId> m_chosenFrom; // where choosing several began
    qsizetype m_chosenTold = 0;
    std::optional<std::pair<MessageId, int>> m_hovered; // media under the pointer
    std::optional<std::pair<MessageId, int>> m_pressed; // media
    QPoint m_pressedAt;
    std::optional<std::pair<MessageId, int>> m_pressedLink;
    QList<FoundInRow> m_found;
    std::optional<std::pair<MessageId, int>> m_foundCurrent;
};

} // namespace ivm
