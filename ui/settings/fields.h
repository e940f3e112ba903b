#pragma once

// The fields of settings: like the program's own, grown to what they hold, worked by keyboard.

#include "ui/look/button.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSpinBox>

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

/// Leaves the wheel to the page: scrolling past a field changes nothing in it.
void leaveWheelToPage(QWidget &field);

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
