#pragma once

#include "ui/settings/page.h"

class QLineEdit;
class QListWidget;

namespace ivm {

/// The subjects of the settings on the left, in groups, with a field that filters them by title and
/// by what people call it. Arrow keys go through it, also from the field.
class PageList final : public QWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);
    void add(const PageAbout &about);
    /// By PageAbout::name; emits nothing.
    void setCurrent(const QString &name);
    /// A dot beside the pages with edits that are not saved.
    void setEdited(const QStringList &names);
    void focusList();

Q_SIGNALS:
    void chosen(const QString &name);
    /// Enter or a click: one wants to work there.
    void activated(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void dress();
    void tellCurrent();

    QList<PageAbout> m_pages;
    QStringList m_edited;
    QString m_current;
    QLineEdit *m_filter;
    QListWidget *m_list;
    bool m_building = false;
};

} // namespace ivm
