#pragma once

// What a page of the settings is. Window's thread.

#include "core/desk/deskstatus.h"
#include "core/settings/settingsdraft.h"
#include "ui/ask/filechoice.h"
#include "ui/look/datetext.h"
#include "ui/look/icons.h"

#include <QWidget>

class QVBoxLayout;

namespace ivm {

class Asker;
class Clock;
class Commands;
class Connector;
struct Readers;

/// What pages are built from; everything outlives them.
struct SettingsContext
{
    Readers &readers;
    Commands &commands;
    Clock &clock;
    Asker &asker;
    look::DateText dates;
    QString dataFolder{}; ///< Path; empty in tests without one.
    QString backupFolder{};
    std::function<QString()> author{}; ///< Initials of who sits here; may be empty.
    std::function<DeskStatus()> status{}; ///< The line's, now; later by Commands::statusChanged.
    FileChoice chooseFile = ivm::chooseFile;
    /// Leaves the settings for a conversation; asks first where edits would be lost.
    std::function<void(ConversationId)> openConversation{};
    Connector *connector{}; ///< Null where no key can be replaced: practice, tests.
};

/// How a page stands in the list.
struct PageAbout
{
    enum class Group { Texting, People, System };
    QString name; ///< For the program: "hours". Also the page's objectName, with "Page" behind.
    QString title; ///< "When texts are read".
    Group group = Group::Texting;
    look::Icon icon = look::Icon::Info;
    QString words; ///< What else people would look for: "closed holiday weekend open".
    bool saves = true; ///< False: what is done there is done at once, or it is only read.
};

/// One subject of the settings: shows a draft and answers an edited copy of it. Saves nothing
/// itself; a page that has nothing to save (a report, a list with its own buttons) leaves load and
/// edited alone and acts through Commands.
///
/// Its widgets go into column(), usually as Cards; the pane scrolls it, puts the title above it and
/// *Save changes* beside that. Owned by the pane.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(const PageAbout &about, QWidget *parent = nullptr);
    const PageAbout &about() const { return m_about; }

    /// Shows this draft; what was edited before and not in it is gone. Emits nothing.
    virtual void load(const SettingsDraft &draft);
    /// The draft with what a person changed on this page.
    virtual SettingsDraft edited(SettingsDraft draft) const;
    /// Why this cannot be saved, in a sentence for people; empty when it can.
    virtual QString objection() const;
    /// It comes to the front: what it reads by itself it reads again.
    virtual void shown();
    /// What stands beside the title (a choice of the queue); null for nothing. Made once, owned by
    /// the page until the pane takes it.
    virtual QWidget *besideTitle();

Q_SIGNALS:
    /// A person edited something: edited() answers something else now.
    void changed();
    /// Something was done at once; a sentence for people, shown for a while.
    void said(const QString &sentence);

protected:
    QVBoxLayout *column() const { return m_column; }

private:
    PageAbout m_about;
    QVBoxLayout *m_column;
};

} // namespace ivm
