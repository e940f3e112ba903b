#pragma once

#include "tests/support/deskfolder.h"
#include "tests/support/fakeasker.h"
#include "tests/support/fakecommands.h"
#include "ui/client/clientpanel.h"
#include "ui/thread/threadpane.h"

#include <QApplication>
#include <QTest>

namespace ivm::test {

/// A folder full of texts with a conversation pane on it, on the screen.
struct ThreadDesk
{
    DeskFolder folder{ *fromIsoUtc(u"2026-11-19T20:00:00Z") };
    FakeCommands commands;
    FakeAsker asker;
    std::unique_ptr<ThreadPane> pane;

    /// Opens the pane; texts may come before and after.
    ThreadPane &open(QSize size = { 760, 800 })
    {
        pane = std::make_unique<ThreadPane>(folder.readers(), commands, asker, folder.clock);
        pane->resize(size);
        pane->show();
        pane->activateWindow();
        pane->setAuthor(QStringLiteral("AB"));
        DeskStatus online;
        online.line = DeskStatus::Line::Online;
        pane->setStatus(online);
        pane->showConversation(id());
        QCoreApplication::processEvents();
        folder.clock.advance(std::chrono::seconds(3)); // nobody writes faster
        return *pane;
    }
    ConversationId id(const char *queue = "SAC") { return folder.idOf(queue); }

    /// What the back office would say after the last take.
    void tell()
    {
        Change change = folder.lastTaken().change;
        pane->apply(change);
    }
    void optedIn()
    {
        folder.fillIsComplete();
        sql("INSERT INTO evidence (client, kind, number, at, words, recorded_at) VALUES "
            "('+12175550148', 4, '+18444073300', 1795000000000, 'Yes', 0)");
        sql("UPDATE client SET standing = 4, name = 'Karen Miller', animals = '[\"Biscuit\"]'");
        sql("INSERT INTO evidence (client, kind, number, at, words, recorded_at) VALUES "
            "('+12175550148', 2, '+18444073300', 1794999940000, 'Reply YES', 0)");
    }
    void sql(const char *statement)
    {
        const auto done = folder.database().execute(QString::fromUtf8(statement));
        INFO(statement << ": " << (done ? std::string() : done.error().message.toStdString()));
        REQUIRE(done);
    }
    template <typename T>
    T *part(const char *name)
    {
        T *found = pane->findChild<T *>(QString::fromUtf8(name));
        REQUIRE(found);
        return found;
    }
    template <typename Condition>
    static bool until(Condition &&condition)
    {
        return QTest::qWaitFor(condition, 5000);
    }
};

} // namespace ivm::test
