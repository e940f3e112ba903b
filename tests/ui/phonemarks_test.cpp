// Suspected minor and shared phone: in the client panel, at the composer, in the copy.

#include "core/desk/acts.h"
#include "tests/support/catch.h"
#include "tests/ui/threaddesk.h"
#include "ui/client/phonemarks.h"
#include "ui/composer/composer.h"
#include "ui/look/isolated.h"
#include "ui/thread/commlogcopy.h"

#include <QMimeData>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

using Kind = ClientMarkKind;

/// A panel beside the thread of Karen; what is asked of the desk is done.
struct MarkedDesk : ThreadDesk
{
    MarkedDesk()
    {
        folder.receives("Hi");
        optedIn();
        panel = std::make_unique<ClientPanel>(folder.readers(), commands, asker, folder.clock);
        panel->resize(268, 900);
        panel->setAuthor(QStringLiteral("AB"));
        panel->showConversation(id());
        panel->show();
        panel->activateWindow();
        QCoreApplication::processEvents();
    }
    void does(const DeskAct &act)
    {
        const auto change = Acts(folder.database(), folder.clock).perform(act);
        REQUIRE(change);
        panel->apply(*change);
        if (pane)
            pane->apply(*change);
    }
    /// The newest act, carried out.
    void carriesOut(qsizetype which)
    {
        REQUIRE(until([&] { return commands.acts.size() == which; }));
        does(commands.acts.last());
    }
    void press(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        REQUIRE(button->isVisible());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    template <typename T>
    T *find(const char *name)
    {
        auto *found = panel->findChild<T *>(QString::fromUtf8(name));
        INFO(name);
        REQUIRE(found);
        return found;
    }
    QString said(const char *name) { return find<QLabel>(name)->text(); }
    bool isShown(const char *name) { return find<QWidget>(name)->isVisible(); }
    std::unique_ptr<ClientPanel> panel;
};

QString strips(const ComposerState &state)
{
    QStringList facts;
    for (const ComposerStrip &strip : state.strips)
        facts << strip.fact + u'|' + strip.more;
    return facts.join(u'\n');
}

} // namespace

TEST_CASE("a suspected minor is marked and taken back by keyboard, with initials", "[marks]")
{
    MarkedDesk desk;
    CHECK_FALSE(desk.isShown("markMinor"));
    desk.press("setMinor");
    desk.carriesOut(1);
    const auto &act = std::get<MarkClient>(desk.commands.acts.first());
    CHECK(act.client == Karen);
    CHECK(act.kind == Kind::SuspectedMinor);
    CHECK(act.author == QStringLiteral("AB"));

    CHECK(desk.said("markMinor") == QStringLiteral("! May be under 18"));
    CHECK(desk.isShown("markMinorMore"));
    CHECK(desk.said("markMinorMore").contains(QStringLiteral("phone an adult")));
    CHECK(desk.said("markMinorBy").startsWith(QStringLiteral("AB, ")));
    CHECK_FALSE(desk.isShown("setMinor"));
    auto *remove = desk.find<QAbstractButton>("removeMinor");
    CHECK(QApplication::focusWidget() == remove); // the keyboard is nowhere lost
    CHECK(remove->accessibleName() == QStringLiteral("Remove the mark: may be under 18"));

    desk.press("removeMinor");
    desk.carriesOut(2);
    CHECK(std::get<UnmarkClient>(desk.commands.acts.last()).kind == Kind::SuspectedMinor);
    CHECK_FALSE(desk.isShown("markMinor"));
    CHECK(QApplication::focusWidget() == desk.find<QAbstractButton>("setMinor"));

    desk.panel->showHistory();
    QStringList history;
    for (const QLabel *label : desk.find<QWidget>("clientTimeline")->findChildren<QLabel *>())
        history << label->text();
    CHECK(history.contains(QStringLiteral("Marked: may be under 18")));
    CHECK(history.contains(QStringLiteral("No longer marked as under 18")));
}

TEST_CASE("who shares a phone is asked for, shown, and can be said in other words", "[marks]")
{
    MarkedDesk desk;
    desk.asker.willType(QStringLiteral("Luis Reyes"));
    desk.press("setShared");
    desk.carriesOut(1);
    CHECK(desk.said("markSharedMore")
          == QStringLiteral("Also answered by ") + isolated(QStringLiteral("Luis Reyes")));
    desk.asker.willType(QStringLiteral("Luis Reyes, Ana (16)"));
    desk.press("changeShared");
    desk.carriesOut(2);
    CHECK(desk.asker.askedText.last().initial == QStringLiteral("Luis Reyes"));
    CHECK(desk.said("markSharedMore").contains(QStringLiteral("Ana (16)")));
    CHECK_FALSE(desk.asker.askedText.last().objection(QStringLiteral(" ")).isEmpty());
    CHECK_FALSE(desk.asker.askedText.last().objection(QString(121, QLatin1Char('x'))).isEmpty());
    CHECK(desk.asker.askedText.last().objection(QStringLiteral("Luis")).isEmpty());

    desk.press("changeShared"); // and given up
    QCoreApplication::processEvents();
    CHECK(desk.commands.acts.size() == 2);
}

TEST_CASE("without initials a mark asks for them first", "[marks]")
{
    MarkedDesk desk;
    desk.panel->setAuthor({});
    desk.asker.willType(QStringLiteral("cd"));
    desk.press("setMinor");
    desk.carriesOut(1);
    CHECK(desk.said("markMinorBy").startsWith(QStringLiteral("CD, ")));
}

TEST_CASE("another client's marks are not shown beside this one", "[marks]")
{
    MarkedDesk desk;
    desk.folder.receives("Hello").from(Ruth);
    desk.does(MarkClient{ Ruth, Kind::SuspectedMinor, {}, QStringLiteral("AB") });
    CHECK_FALSE(desk.isShown("markMinor"));
    desk.panel->showConversation(desk.folder.idOf("SAC", Ruth));
    CHECK(desk.isShown("markMinor"));
    desk.panel->showConversation(desk.id());
    CHECK_FALSE(desk.isShown("markMinor"));
}

TEST_CASE("whoever writes is told that it may be a minor, and writes all the same", "[marks]")
{
    MarkedDesk desk;
    desk.open();
    auto *composer = desk.pane->findChild<Composer *>();
    CHECK_FALSE(strips(composer->state()).contains(QStringLiteral("18")));
    desk.does(MarkClient{ Karen, Kind::SuspectedMinor, {}, QStringLiteral("AB") });
    const ComposerState state = composer->state();
    REQUIRE(state.strips.size() == 1);
    CHECK(state.strips.first().kind == ComposerStrip::Kind::Amber);
    CHECK(state.strips.first().fact.startsWith(QStringLiteral("May be under 18, noted by AB, ")));
    CHECK(state.strips.first().more.contains(QStringLiteral("phone an adult")));
    CHECK(state.box == ComposerState::Box::Open);
    CHECK(state.why == Forbidden::Nothing);

    desk.does(UnmarkClient{ Karen, Kind::SuspectedMinor, QStringLiteral("AB") });
    CHECK(composer->state().strips.isEmpty());
}

TEST_CASE("a shared phone is named beside the box and in the copy for the Comm Log", "[marks]")
{
    MarkedDesk desk;
    desk.open();
    auto *composer = desk.pane->findChild<Composer *>();
    const auto copied = [&] {
        const auto copy = commLogCopy(desk.folder.readers(), desk.folder.conversation("SAC"),
                                      desk.folder.queue("SAC"), CopyPart::whole(),
                                      QStringLiteral("AB"), desk.folder.clock.now());
        REQUIRE(copy);
        return copy->data->text();
    };
    CHECK_FALSE(copied().contains(QStringLiteral("Shared phone")));
    desk.does(
        MarkClient{ Karen, Kind::SharedPhone, QStringLiteral("Luis Reyes"), QStringLiteral("AB") });
    CHECK(composer->state().label
          == QStringLiteral("Text %1 as SAC, phone shared with %2")
                 .arg(isolated(QStringLiteral("Karen Miller")),
                      isolated(QStringLiteral("Luis Reyes"))));
    CHECK(copied().contains(QStringLiteral("Shared phone, also answered by: Luis Reyes\n")));
    desk.does(UnmarkClient{ Karen, Kind::SharedPhone, QStringLiteral("AB") });
    CHECK_FALSE(copied().contains(QStringLiteral("Luis")));
}

TEST_CASE("a mark of one client is never shown for the next, even where none can be read",
          "[marks]")
{
    MarkedDesk desk;
    desk.folder.receives("Hello").from(Ruth);
    desk.does(MarkClient{ Karen, Kind::SuspectedMinor, {}, QStringLiteral("AB") });
    REQUIRE(desk.isShown("markMinor"));
    desk.sql("DROP TABLE client_mark");
    desk.panel->showConversation(desk.folder.idOf("SAC", Ruth));
    CHECK_FALSE(desk.isShown("markMinor"));
}
