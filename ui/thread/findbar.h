#pragma once

#include <QWidget>

class QLineEdit;

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// Find in this conversation: what to look for, "2 of 7", up and down.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);
    void open();
    QString typed() const;
    /// `at` counts from 1, newest first; 0 of 0 is nothing found. `more` while still looking.
    void showPlace(int at, int of, bool more);

Q_SIGNALS:
    void textChanged(const QString &text);
    void olderWanted();
    void newerWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void finish();
    void fit();
    QLineEdit *m_line;
    look::PlainLabel *m_place;
    look::Button *m_older;
    look::Button *m_newer;
};

} // namespace ivm
