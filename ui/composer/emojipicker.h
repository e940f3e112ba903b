#pragma once

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace ivm {

namespace look {
class PlainLabel;
}

/// The emoji a desk uses (resources/words/emoji.json), over the box: arrows walk, letters find one
/// by its name, in English or the language of the console; Enter takes it, Esc leaves. The focus is
/// in its search line while it is open and goes back to the box. A child of the window, not a
/// window of its own: nothing of the desktop comes between, and a screen reader stays where it is.
class EmojiPicker final : public QWidget
{
    Q_OBJECT

public:
    /// `box` is what it stands above and gives the focus back to.
    explicit EmojiPicker(QWidget *box);

    void open();
    void close();
    bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    void chosen(const QString &emoji);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fill();
    void place();
    void find(const QString &name);
    void step(int by);
    void take();
    void say();

    QWidget *m_box;
    QLineEdit *m_search;
    QListView *m_list;
    QSortFilterProxyModel *m_found;
    look::PlainLabel *m_words;
};

} // namespace ivm
