#pragma once

#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/fakeasker.h"
#include "tests/support/fakecommands.h"
#include "ui/look/look.h"
#include "ui/look/strip.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/search/searcher.h"

#include <QApplication>
#include <QListView>
#include <QTest>

namespace ivm::test {

/// The window over a real file, a fake door and someone who answers.
struct Console
{
    DeskFolder folder;
    FakeCommands commands;
    FakeAsker asker;
    Searcher searcher{ [] {
        return [](const SearchQuestion &) -> Result<SearchHits> { return SearchHits{}; };
    } };
    std::unique_ptr<MainWindow> window;

    MainWindow &open(WindowConfig config = {}, QSize size = { 1440, 900 })
    {
        look::install(look::Theme::Light);
        look::setAnimates(false);
        window = std::make_unique<MainWindow>(folder.readers(), commands, folder.clock, searcher,
                                              config, &asker);
        window->resize(size);
        window->show();
        QApplication::setActiveWindow(window.get());
        QCoreApplication::processEvents();
        return *window;
    }
    void changed(const char *queue, const PhoneNumber &client = Karen)
    {
        Change change;
        change.conversations.insert(folder.idOf(queue, client));
        change.clients.insert(client);
        commands.tell(change);
        REQUIRE(QTest::qWaitFor([] { return true; }));
        QTest::qWait(120); // one beat of the window's own pace
    }
    QListView &list()
    {
        return *window->findChild<QListView *>(QStringLiteral("conversationList"));
    }
    QString banner() const
    {
        const auto *strip = window->findChild<look::Strip *>(QStringLiteral("banner"));
        return strip->isVisible() ? strip->fact() : QString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void type(const QString &text)
    {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
        QCoreApplication::processEvents();
    }
    QString focus() const
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    template <typename T>
    T *part(const char *name)
    {
        T *found = window->findChild<T *>(QString::fromUtf8(name));
        INFO(name);
        REQUIRE(found);
        return found;
    }
    /// Whoever texts has agreed to it.
    void everyoneOptedIn()
    {
        folder.fillIsComplete();
        sql(QStringLiteral("INSERT INTO evidence (client, kind, number, at, words, recorded_at) "
                           "SELECT number, 2, '+18444073300', 1794999940000, 'Reply YES', 0 "
                           "FROM client"));
        sql(QStringLiteral("INSERT INTO evidence (client, kind, number, at, words, recorded_at) "
                           "SELECT number, 4, '+18444073300', 1794999990000, 'Yes', 0 "
                           "FROM client"));
        sql(QStringLiteral("UPDATE client SET standing = 4"));
    }
    void sql(const QString &statement)
    {
        const auto done = folder.database().execute(statement);
        INFO(statement.toStdString());
        REQUIRE(done);
    }
};

} // namespace ivm::test
