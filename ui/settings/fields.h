#pragma once

// The fields of settings: like the program's own, grown to what they hold, worked by keyboard.

#include "ui/look/button.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimeEdit>

namespace ivm {

/// Several lines of plain text; as high as what it holds. Tab goes on to the next field.
class TextBox final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextBox(const QString &name, int leastLines = 2, QWidget *parent = nullptr);
    /// Nothing happens when that is what it says, so that the cursor stays.
    void setWords(const QString &words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void dress();
    int m_leastLines;
};

/// A time of day, "8:00 AM"; arrow keys go by the part the cursor is in. Midnight at the end of a
/// span is the end of the day.
class TimeField final : public QTimeEdit
{
    Q_OBJECT

public:
    explicit TimeField(const QString &name, QWidget *parent = nullptr);
    void setMinutes(int minutes); ///< After midnight; a whole day and more is the next morning's.
    int minutes() const; ///< 0 to 1439.
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

/// A whole number with its unit.
class NumberField final : public QSpinBox
{
    Q_OBJECT

public:
    NumberField(const QString &name, int least, int most, const QString &unit,
                QWidget *parent = nullptr);
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

/// One of several; each with a value for the program.
class ChoiceField final : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceField(const QString &name, QWidget *parent = nullptr);
    void setChoices(const QList<std::pair<QString, QString>> &valuesAndWords);
    QString value() const { return currentData().toString(); }
    void setValue(const QString &value);
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace ivm
