#pragma once

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace ivm {

/// What stands beside the desk in the same window: at its right, or, where there is no room or a
/// person folded it, as a band above it. Where the desk would have too little height left, the open
/// band lies over it, and the folded one shares the line of the practice words.
class Beside : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// With room it could stand beside the desk, and is a band only because it is folded.
    virtual void setBand(bool band, bool hasRoom) = 0;
    /// Only its first line is to be seen; beside the desk that makes it a band too.
    virtual bool isFolded() const = 0;
    virtual int usualWidth() const = 0;
    virtual int foldedHeight() const = 0;
    /// Its first line takes no more height than a line needs.
    virtual void setSlim(bool slim) = 0;

Q_SIGNALS:
    void foldChanged();
};

/// The window's ground. On the practice line it wears a striped orange frame and says so at the
/// top: impossible to mistake for the real line.
class Frame final : public QWidget
{
    Q_OBJECT

public:
    Frame(bool practice, QWidget *parent);
    QVBoxLayout *column() const { return m_column; }
    /// Takes it; null takes it away again.
    void setBeside(Beside *beside);
    Beside *beside() const { return m_beside; }
    /// How much of a window so wide the desk itself has.
    int deskWidth(int window) const;
    /// A red edge around the window: somebody waits too long, and nobody is on it.
    void setAlarm(bool alarm);
    bool isAlarmed() const { return m_alarm; }

Q_SIGNALS:
    /// The desk has more or less room than before.
    void roomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setEdge();
    bool hasRoomBeside(int window) const;
    void placeBeside();
    bool wouldBeBand(int window) const;
    bool sharesLine() const;
    void placeWords();
    void arrange();

    bool m_practice;
    bool m_alarm = false;
    QVBoxLayout *m_outer;
    QBoxLayout *m_row; ///< The desk, and what stands beside it.
    QVBoxLayout *m_column;
    QWidget *m_place; ///< What the layout keeps free for it.
    QWidget *m_words = nullptr; ///< That this is practice; null where it is not.
    QPointer<Beside> m_beside;
};

} // namespace ivm
