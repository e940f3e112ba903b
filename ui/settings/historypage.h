#pragma once

#include "core/settings/settingsdraft.h"
#include "core/store/historystore.h"
#include "ui/look/datetext.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace ivm {

class ChoiceField;
struct Readers;

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// The change history: who changed what, newest first, a screenful at a time; searched while one
/// types, and saved as a table. Reads; changes nothing. Window's thread.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int PageLength = 40;

    struct Context
    {
        const Readers &readers; ///< Outlives it, like the clock.
        Clock &clock;
        look::DateText dates;
        QString databaseFile; ///< For the worker that writes the table.
        /// The settings as they are being edited; without it nothing can be put back from here.
        std::function<SettingsDraft()> draft{};
    };
    explicit HistoryPage(const Context &context, QWidget *parent = nullptr);

    /// Reads it anew: it is shown, or something was changed. Scrolled-to entries stay loaded.
    void reload();

Q_SIGNALS:
    /// Something was done; a sentence for people.
    void said(const QString &sentence);
    /// One wants this one change undone.
    void putBackWanted(const ivm::HistoryEntry &entry);

private:
    HistoryFilter filter() const;
    void showFrom(qint64 before, int most);
    void addEntry(const HistoryEntry &entry, const SettingsDraft &now);
    void clear();
    void listQueues();
    void save();
    void write(const QString &file);

    Context m_context;
    QLineEdit *m_search;
    ChoiceField *m_queue;
    look::Button *m_save;
    look::Button *m_older;
    look::PlainLabel *m_words;
    QWidget *m_list;
    QVBoxLayout *m_entries;
    qint64 m_last = 0; ///< The oldest that is shown.
    int m_shown = 0;
};

} // namespace ivm
