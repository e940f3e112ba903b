#pragma once

#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/fakeasker.h"
#include "tests/support/fakecommands.h"
#include "ui/look/look.h"
#include "ui/settings/pages/all.h"
#include "ui/settings/settingspane.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace ivm::test {

/// The pane with all its pages over a real folder; what is saved is really kept there.
struct SettingsDesk
{
    DeskFolder folder{ *fromIsoUtc(u"2026-11-27T16:45:00Z") }; // Friday, 10:45 in Chicago
    FakeCommands commands;
    FakeAsker asker;
    DeskStatus status;
    QString dataFolder = folder.path();
    QTemporaryDir files;
    QString file; ///< What is chosen wherever one is asked for.
    std::function<void(ConversationId)> openConversation; ///< Told by a page that wants one shown.
    std::unique_ptr<SettingsPane> pane;

    SettingsPane &open(const char *page = "", QSize size = { 1440, 900 })
    {
        look::install(look::Theme::Light);
        look::setAnimates(false);
        commands.keepSettings = [this](const SettingsEdit &edit) {
            return saveEdit(folder.database(), edit, folder.clock.now());
        };
        const SettingsContext context{
            .readers = folder.readers(),
            .commands = commands,
            .clock = folder.clock,
            .asker = asker,
            .dates = {},
            .dataFolder = dataFolder,
            .backupFolder = files.filePath(QStringLiteral("backups")),
            .author = [] { return QStringLiteral("AB"); },
            .status = [this] { return status; },
            .chooseFile
            = [this](QWidget *, const FileQuestion &,
                     const std::function<void(const QString &)> &chosen) { chosen(file); },
            .openConversation = openConversation
        };
        pane = std::make_unique<SettingsPane>(context);
        for (SettingsPage *each : allSettingsPages(context))
            pane->addPage(each);
        pane->resize(size);
        pane->show();
        QApplication::setActiveWindow(pane.get());
        pane->open(QString::fromLatin1(page));
        QCoreApplication::processEvents();
        return *pane;
    }
    template <typename T>
    T &part(const char *name)
    {
        T *found = pane->findChild<T *>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : pane.get(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void click(const char *name)
    {
        part<QAbstractButton>(name).click();
        QCoreApplication::processEvents();
    }
    /// Ctrl+S, and yes.
    bool save()
    {
        asker.willChoose(QStringLiteral("Save changes"));
        const auto before = commands.saved.size();
        press(Qt::Key_S, Qt::ControlModifier);
        QTest::qWait(1);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        return commands.saved.size() == before + 1 && !pane->hasEdits();
    }
    QJsonObject kept(const char *subject)
    {
        const auto document = folder.readers().settings.document(QString::fromLatin1(subject));
        REQUIRE(document);
        return *document;
    }
    /// As a person finds a page: typing what it is about, and Enter.
    void find(const char *words)
    {
        auto &filter = part<QLineEdit>("pageFilter");
        filter.setFocus(Qt::TabFocusReason);
        filter.selectAll();
        types(words);
        press(Qt::Key_Return);
    }
    /// Tab, until what is called so has the keyboard. Goes round once and no further.
    void tabTo(const char *name)
    {
        INFO("Tab to " << name);
        const QWidget *first = QApplication::focusWidget();
        for (bool left = false;;) {
            const QWidget *focus = QApplication::focusWidget();
            if (focus && focus->objectName() == QLatin1String(name))
                return;
            if (left && focus == first)
                break;
            left = left || focus != first;
            tabOn();
        }
        FAIL("the keyboard does not get there");
    }
    /// Out of what has the keyboard: in fields of dates and times Tab goes from part to part.
    void tabOn()
    {
        const QWidget *before = QApplication::focusWidget();
        for (int parts = 0; parts < 8 && QApplication::focusWidget() == before; ++parts)
            press(Qt::Key_Tab);
        INFO("trapped in " << (before ? before->objectName() : QString()).toStdString());
        REQUIRE(QApplication::focusWidget() != before);
    }
    void types(const char *words)
    {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words));
        QCoreApplication::processEvents();
    }
    /// Instead of what is there.
    void retypes(const char *words)
    {
        press(Qt::Key_A, Qt::ControlModifier);
        types(words);
    }
    void waitFor(const std::function<bool()> &condition)
    {
        REQUIRE(QTest::qWaitFor(condition, 10'000));
    }
    QString asked() const { return asker.asked.isEmpty() ? QString() : asker.asked.last().text; }
};

} // namespace ivm::test
