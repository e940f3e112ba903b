#pragma once

#include "core/store/change.h"
#include "ui/settings/page.h"

#include <QPointer>

#include <functional>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace ivm {

class PageList;
namespace look {
class Button;
class PlainLabel;
class Strip;
} // namespace look

/// The settings in the place of the console: the subjects on the left, one page on the right.
///
/// Holds a draft; pages show it and answer edited copies. Nothing is saved until *Save changes*,
/// which says in words what changes; afterwards it can be undone. Everything given by reference
/// outlives it. Window's thread.
class SettingsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPane(const SettingsContext &context, QWidget *parent = nullptr);
    ~SettingsPane() override;

    /// Takes it over; in the order of the list.
    void addPage(SettingsPage *page);
    /// Reads the settings and shows the first page, or this one. Edits that wait stay as they are.
    void open(const QString &page = {});
    void showPage(const QString &name);
    QString page() const { return m_page; }
    bool hasEdits() const;
    const SettingsDraft &draft() const { return m_draft; }
    /// To the pane's bar, beside the title: how long it stays unlocked.
    void setLockWords(const QString &words);
    /// Asks when edits would be lost; then leaves, with closed().
    void leave();
    void save();
    void discard();
    void undo();

public Q_SLOTS:
    /// The folder changed; what nobody edits here is shown as it is now.
    void apply(const ivm::Change &change);

Q_SIGNALS:
    /// One wants back to the texts.
    void closed();
    /// One was asked whether to leave, and did not.
    void kept();
    /// Nothing could be saved: behind these pages the settings are locked.
    void locked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void makeBar(QVBoxLayout *whole);
    void pageChanged();
    void bringIntoSight(QWidget *focus);
    void showState();
    void showSaved(const SettingsEdit &edit);
    void store(const SettingsEdit &edit, std::function<void()> stored);
    void arrange();
    void dress();
    SettingsPage *current() const;
    bool isNarrow() const;
    SettingsDraft read();
    void go();
    void stay();

    SettingsContext m_context;
    QList<SettingsPage *> m_pages;
    QHash<QString, QWidget *> m_beside;
    QString m_page;
    SettingsDraft m_saved;
    SettingsDraft m_draft;
    std::optional<SettingsEdit> m_undo;
    bool m_undone = false; // what was saved last put something back
    bool m_saving = false;
    bool m_leaving = false; // asked whether to, or saving for it
    bool m_listInFront = false; // of a narrow pane

    QWidget *m_bar;
    look::PlainLabel *m_lock;
    PageList *m_list;
    QWidget *m_work;
    look::Button *m_back;
    look::PlainLabel *m_title;
    QHBoxLayout *m_head;
    look::PlainLabel *m_count;
    look::Button *m_discard;
    look::Button *m_save;
    look::Strip *m_strip;
    QScrollArea *m_scroll;
};

} // namespace ivm
