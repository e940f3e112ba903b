#pragma once

#include "core/model/texttemplate.h"

#include <QWidget>

class QListView;
class QStandardItemModel;

namespace ivm {

namespace look {
class PlainLabel;
}

/// The list of templates over the box, while "/" is being typed in it. The focus stays in the box;
/// arrows, Enter, Tab and Esc come here from there. A child of the window, not a window of its own.
class TemplatePicker final : public QWidget
{
    Q_OBJECT

public:
    /// `box` is what it stands above and takes keys from.
    explicit TemplatePicker(QWidget *box);

    /// Shows these; none closes it.
    void show(const QList<TextTemplate> &templates);
    void close();
    bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    void chosen(const QString &text); ///< As written, fields and all.
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();
    void step(int by);
    void take();
    void say();

    QWidget *m_box;
    QListView *m_list;
    QStandardItemModel *m_model;
    look::PlainLabel *m_words;
};

} // namespace ivm
