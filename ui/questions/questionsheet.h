#pragma once

#include "ui/questions/sheetrows.h"

#include <QDialog>

#include <functional>

class QVBoxLayout;

namespace ivm {

/// A list over the window of what waits for a person: who, what they wrote, and what one can do
/// about it. Every row is a group of its own to screen readers; Tab goes from button to button, Esc
/// closes. The owner acts and shows the list again when something changed.
class QuestionSheet final : public QDialog
{
    Q_OBJECT

public:
    QuestionSheet(const QString &title, const QString &whenEmpty, QWidget *window);
    /// The keyboard stays with the conversation and the act it was on.
    void show(const QList<SheetSection> &sections);
    /// A button that puts the whole on the clipboard as text.
    void offerCopy(std::function<QString()> text);

Q_SIGNALS:
    void acted(ivm::SheetAct act, const ivm::SheetRow &row);

protected:
    /// J and K go from row to row; R, N and E press what a row offers.
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Place
    {
        SheetRow row;
        QWidget *card;
    };

    void addRow(const SheetRow &row);
    qsizetype rowInUse() const; ///< -1: the keyboard is in none.
    /// What the keyboard was on, or else something that decides nothing.
    void focusAgain(const QList<Place> &before, qsizetype at, const QString &act);
    void step(int by);
    bool press(SheetAct act);

    QString m_whenEmpty;
    std::optional<QList<SheetSection>> m_shown;
    QWidget *m_sheet;
    QVBoxLayout *m_column;
    QWidget *m_heading = nullptr; ///< Of all, or what stands there when nothing waits.
    QList<Place> m_rows;
};

} // namespace ivm
