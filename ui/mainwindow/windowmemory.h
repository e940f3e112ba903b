#pragma once

#include "core/model/ids.h"
#include "ui/look/boundkeys.h"
#include "ui/look/language.h"
#include "ui/look/look.h"
#include "ui/sound/chime.h"

#include <QList>
#include <QMargins>
#include <QRect>
#include <QString>

#include <optional>

namespace ivm {

/// What the window remembers from one start to the next. Kept in window.ini of the data folder,
/// readable by this account only; nothing of clients in it but row ids.
struct WindowMemory
{
    QRect place; ///< Without its frame, and when it is not maximized. Null: never placed.
    QMargins frame; ///< What the window system drew around it.
    bool maximized = false;
    QList<int> panes;
    QString queue; ///< Name.
    std::optional<ConversationId> open;
    look::Theme theme = look::Theme::System;
    double zoom = 1;
    bool showArchived = false;
    bool closeToTray = false; ///< Closing the window keeps the program in the tray.
    Chime chime = Chime::TwoTones; ///< How a text that came is heard.
    Loudness loudness = Loudness::Ordinary;
    bool highContrast = false;
    bool compact = false; ///< More rows in the list.
    bool enterSends = true; ///< Else Ctrl+Enter does.
    look::Language language = look::Language::System;
    look::KeyChanges keys; ///< Not as they were delivered.
    bool operator==(const WindowMemory &) const = default;

    static WindowMemory load(const QString &file);
    void save(const QString &file) const;
};

} // namespace ivm
