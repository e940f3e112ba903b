#pragma once

#include <QTimeEdit>

#include <optional>

namespace ivm {

/// A time of day as people type it: "9:30 PM", "930p", "9", "21:30", "9:30 p. m.". Minutes after
/// midnight, 0 to 1439; absent: this is no time. Where the words say neither AM nor PM, an hour
/// from 1 to 12 is in the half of the day that stood there `before`, unless the clock has 24 hours
/// (no `halves`) or the hour begins with a zero.
std::optional<int> typedTime(const QString &text, int before, bool halves);

/// A time of day, "8:00 AM"; arrow keys go by the part the cursor is in. Coming to it chooses all
/// of it, and what is typed over that is taken as people write times (typedTime); what is none is
/// put back on leaving. Midnight at the end of a span is the end of the day.
class TimeField final : public QTimeEdit
{
    Q_OBJECT

public:
    explicit TimeField(const QString &name, QWidget *parent = nullptr);
    void setMinutes(int minutes); ///< After midnight; a whole day and more is the next morning's.
    int minutes() const; ///< 0 to 1439.
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override; ///< Tab leaves; arrows go from part to part.

private:
    bool typeOver(const QKeyEvent &event);
    void showTyped(const QString &typed);
    void endTyping();

    std::optional<QString> m_typed; ///< In place of the time, while somebody types all of it.
    int m_before = 0; ///< Minutes, when that began.
};

} // namespace ivm
