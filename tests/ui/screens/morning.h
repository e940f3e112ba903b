#pragma once

// The morning of the mock-ups as a desk of its own: eleven clients on SAC, one on LAC, nobody on
// VMSC, a quarter to eleven in Chicago. Pictures of the window begin with it, and bend it.

#include "core/model/evidence.h"
#include "tests/support/deskfolder.h"
#include "tests/support/fakeasker.h"
#include "tests/support/fakecommands.h"
#include "ui/look/look.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/search/searcher.h"

#include <QTemporaryDir>

namespace ivm::test {

/// +1 217 555 01xx.
PhoneNumber number(int last);
Instant at(const char *iso);

class Morning
{
public:
    Morning();

    // Who is who, by the last digits of their numbers.
    static constexpr int Dana = 1, Maria = 72, Tom = 3, Jordan = 4, Priya = 5, Carl = 6, Amy = 7,
                         Ben = 8, Lena = 9, Nameless = 48, Mare = 20;

    DeskFolder folder{ at("2026-11-20T15:00:00Z") };
    FakeCommands commands;
    FakeAsker asker;
    bool ownQuestions = false; ///< Dialogs of the window's own instead of the asker.
    WindowConfig config;
    SearchHits found; ///< What search finds, whatever is typed.
    Searcher searcher;

    void person(int who, const QString &name, const QStringList &animals = {},
                const QString &note = {});
    void says(int who, const QString &text, const char *when, const char *queue = "SAC",
              int pictures = 0);
    void answered(int who, const QString &text, const char *when,
                  MessageStatus status = MessageStatus::Delivered, int code = 0);
    /// On the record of this client, and the standing that follows from all of it.
    void onRecord(int who, EvidenceKind kind, const char *when, const char *words,
                  Standing standing, const char *staff = "", const char *how = "");
    void optedIn(int who, const char *when = "2026-11-19T20:04:00Z");
    /// Whoever wrote so far said YES, but the ones of whom something else is on the record.
    void everyoneOptedIn();
    void sql(const QString &statement);
    ConversationId id(int who, const char *queue = "SAC");
    /// A drawn dog, kept as that picture of the newest message that has so many.
    void keepsPicture(int who, int position, QSize size = { 920, 560 });

    /// The window's own memory of how it looked.
    void rememberLook(look::Theme theme, qreal zoom);
    std::unique_ptr<MainWindow> window(QSize size);

private:
    QTemporaryDir m_media;
};

} // namespace ivm::test
