#pragma once

// A lesson as a trainee has it: the real window and its guide over a real desk on the practice
// line, whose clients text by themselves. No thread and no network; time moves when told to.
//
//     PracticeDesk desk(lesson);
//     REQUIRE(desk.comesTo("Open the new conversation"));
//     desk.opens("new");
//     desk.writes("Thursday at 10:30");
//     desk.clicks("copy");

#include "core/desk/desk.h"
#include "core/desk/practiceconfig.h"
#include "core/training/lesson.h"
#include "tests/support/catch.h"
#include "tests/support/fakeasker.h"
#include "tests/support/simulatedclock.h"
#include "ui/composer/composerbox.h"
#include "ui/look/button.h"
#include "ui/look/look.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/practice/deskwatch.h"
#include "ui/practice/guide.h"
#include "ui/search/searcher.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QTest>

namespace ivm::test {

struct PracticeDesk
{
    /// Friday, 10:45 in Chicago: somebody reads texts.
    std::shared_ptr<SimulatedClock> clock
        = std::make_shared<SimulatedClock>(*fromIsoUtc(u"2026-11-27T16:45:00Z"));
    FakeAsker asker;
    Searcher searcher{ [] {
        return [](const SearchQuestion &) -> Result<SearchHits> { return SearchHits{}; };
    } };
    training::Lesson lesson;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Guide> guide;

    explicit PracticeDesk(training::Lesson taken, Millis later = {})
        : lesson(std::move(taken))
    {
        clock->jump(later);
        QList<practice::ClientScript> cast;
        for (const training::LessonClient &client : lesson.clients)
            cast.append(client.script);
        DeskConfig config = practiceConfig(std::nullopt, cast);
        config.clock = clock;
        desk = std::make_unique<Desk>(std::move(config));
        desk->start();
        REQUIRE(clock->runUntil([this] { return desk->readers() != nullptr; }));
        look::install(look::Theme::Light);
        look::setAnimates(false);
        showWindow();
        openGuide({});
        window->setAuthor(QStringLiteral("AB"));
    }
    ~PracticeDesk()
    {
        guide.reset();
        window.reset();
    }

    void showWindow()
    {
        WindowConfig config;
        config.practice = true;
        config.mediaFolder = desk->folder().mediaFolder();
        config.queue = lesson.queue;
        window = std::make_unique<MainWindow>(*desk->readers(), *desk, *clock, searcher, config,
                                              &asker);
        window->setStatus(desk->status());
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    void openGuide(const std::optional<LessonSoFar> &soFar)
    {
        guide = std::make_unique<Guide>(
            *window, *desk->readers(), *desk, *clock,
            GuideCourse{
                .lessons = { lesson }, .lesson = lesson, .at = 0, .done = {}, .soFar = soFar });
        QCoreApplication::processEvents();
    }

    /// Time goes on, clients text and the guide looks, until this holds.
    bool until(const std::function<bool()> &holds, Millis atMost = std::chrono::minutes(3))
    {
        const Instant end = clock->now() + atMost;
        for (;;) {
            guide->findChild<DeskWatch *>()->look();
            QCoreApplication::processEvents();
            if (holds())
                return true;
            if (clock->now() >= end)
                return false;
            clock->advance(Millis(500));
        }
    }
    QString words(const char *label) const
    {
        const auto *found = window->findChild<QLabel *>(QString::fromLatin1(label));
        return found && found->isVisibleTo(window.get()) ? found->text() : QString();
    }
    bool comesTo(const char *step)
    {
        return until([&] { return words("guideStep") == QString::fromUtf8(step); });
    }
    bool ends()
    {
        return until([this] { return !words("lessonEnd").isEmpty(); });
    }
    /// What the end says, well done first.
    QStringList findings() const
    {
        QStringList all;
        for (const QWidget *line : window->findChildren<QWidget *>(QStringLiteral("finding")))
            all << line->accessibleName();
        return all;
    }

    /// The window has its own pace, by the computer's clock: the world stands still meanwhile.
    static void settles() { QTest::qWait(150); }
    std::optional<Conversation> conversation(const char *client) const
    {
        for (const training::LessonClient &one : lesson.clients) {
            if (one.id != QLatin1String(client))
                continue;
            const auto queues = desk->readers()->queues.all();
            REQUIRE(queues);
            for (const Queue &queue : *queues) {
                if (queue.name.toLatin1() != one.script.queue)
                    continue;
                const auto found = desk->readers()->conversations.find(
                    queue.id, PhoneNumber(QString::fromLatin1(one.script.client.number)));
                REQUIRE(found);
                return *found;
            }
        }
        return std::nullopt;
    }
    /// Their conversation comes in front, once there is one.
    void opens(const char *client)
    {
        INFO(client);
        REQUIRE(until([&] {
            const auto found = conversation(client);
            return found && found->standing != Standing::Unknown;
        }));
        settles();
        window->openConversation(conversation(client)->id);
        QCoreApplication::processEvents();
    }
    /// As a person types, some seconds after they came, and sends.
    void writes(const char *text)
    {
        clock->advance(std::chrono::seconds(5));
        settles();
        auto *box = window->findChild<ComposerBox *>(QStringLiteral("composerBox"));
        REQUIRE(box);
        REQUIRE(box->isVisible());
        box->setFocus();
        QTest::keyClicks(box, QString::fromUtf8(text));
        QTest::keyClick(box, Qt::Key_Return);
        REQUIRE(until([&] { return box->toPlainText().isEmpty(); }));
    }
    void clicks(const char *button)
    {
        settles();
        auto *found = window->findChild<QAbstractButton *>(QString::fromLatin1(button));
        INFO(button);
        REQUIRE(found);
        REQUIRE(found->isVisible());
        REQUIRE(found->isEnabled());
        found->click();
        QCoreApplication::processEvents();
    }
    /// An entry of More.
    void choosesFromMore(const char *words)
    {
        clicks("more");
        auto *menu = window->findChild<QMenu *>(QStringLiteral("moreMenu"));
        REQUIRE(menu);
        QAction *found = nullptr;
        for (QAction *action : menu->actions()) {
            if (action->text() == QString::fromUtf8(words))
                found = action;
        }
        INFO(words);
        REQUIRE(found);
        found->trigger();
        menu->close();
        QCoreApplication::processEvents();
    }
    /// A key of the window.
    void strikes(Qt::Key key, Qt::KeyboardModifiers with)
    {
        settles();
        QTest::keyClick(window.get(), key, with);
        QCoreApplication::processEvents();
    }
    /// A key of a part of it that has the focus, or of what in it has.
    void strikesIn(const char *part, Qt::Key key)
    {
        settles();
        auto *found = window->findChild<QWidget *>(QString::fromLatin1(part));
        INFO(part);
        REQUIRE(found);
        REQUIRE(found->isVisible());
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus && found->isAncestorOf(focus) ? focus : found, key);
        QCoreApplication::processEvents();
    }
    /// As the hint of the lesson says: up from the box to the newest text with a photo, and Enter.
    bool looksAtPhoto()
    {
        settles();
        auto *thread = window->findChild<QWidget *>(QStringLiteral("threadView"));
        REQUIRE(thread);
        thread->setFocus(Qt::TabFocusReason);
        const auto sees = [this] {
            const auto *viewer = window->findChild<QWidget *>(QStringLiteral("photoViewer"));
            return viewer && viewer->isVisible();
        };
        for (int up = 0; up < 5 && !sees(); ++up) {
            if (up > 0)
                QTest::keyClick(thread, Qt::Key_Up);
            (void)until(
                [&] {
                    QTest::keyClick(thread, Qt::Key_Return);
                    settles();
                    return sees();
                },
                std::chrono::seconds(2));
        }
        return sees() && until(sees); // long enough for the guide to look, too
    }
    /// A button of the band above the box, by its words.
    void presses(const char *words)
    {
        settles();
        INFO(words);
        look::Button *found = nullptr;
        QStringList seen;
        for (auto *button : window->findChildren<look::Button *>()) {
            if (!button->isVisible())
                continue;
            seen << button->label();
            if (button->label() == QString::fromUtf8(words))
                found = button;
        }
        INFO(seen.join(u'/').toStdString());
        REQUIRE(found);
        found->click();
        QCoreApplication::processEvents();
    }
};

} // namespace ivm::test
