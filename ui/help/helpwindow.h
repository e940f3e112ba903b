#pragma once

#include "ui/help/helpview.h"

#include <QDialog>
#include <QHash>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QScrollArea;
class QStackedWidget;

namespace ivm {

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// Help in a window of its own beside the desk, which goes on meanwhile: a page, the list of all,
/// and a field that finds the page that speaks of something. Nothing of it comes from outside the
/// program.
class HelpWindow final : public QDialog
{
    Q_OBJECT

public:
    /// `keys` and `allKeys` are asked whenever a page is shown.
    HelpWindow(KeyNames keys, std::function<QList<look::KeyLine>()> allKeys, QWidget *window);

    /// A page that there is not is the list of all.
    void open(const QString &page);
    QString page() const { return m_page; } ///< Empty while the list is there.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void dress();
    void show(const QString &page);
    void showList();
    void find(const QString &typed);
    void choose(const QListWidgetItem *item);
    void goBack();

    KeyNames m_keys;
    std::function<QList<look::KeyLine>()> m_allKeys;
    QList<HelpPage> m_pages;
    QString m_page;
    QStringList m_way; ///< Pages one came through.
    QLineEdit *m_find;
    look::Button *m_back;
    look::Button *m_all;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QListWidget *m_list;
    look::PlainLabel *m_nothing;
};

} // namespace ivm
