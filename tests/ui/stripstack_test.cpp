#include "tests/support/catch.h"
#include "ui/composer/stripstack.h"
#include "ui/look/announce.h"
#include "ui/look/look.h"
#include "ui/look/strip.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace ivm;

namespace {

/// Strips in a window that has no room for all of them.
struct SmallWindow
{
    SmallWindow()
    {
        auto *column = new QVBoxLayout(&window);
        stack = new StripStack(&window);
        column->addWidget(stack);
        column->addStretch();
        window.resize(look::px(360), look::px(300));
        window.show();
        QCoreApplication::processEvents();
    }
    look::Strip *add(const QString &fact)
    {
        auto *strip = new look::Strip(look::Strip::Kind::Amber, stack->widget());
        strip->setWords(fact, QStringLiteral("Press Enter again to send anyway."));
        stack->place()->addWidget(strip);
        strip->show();
        return strip;
    }
    bool isInSight(const QWidget *strip) const
    {
        const int top = stack->verticalScrollBar()->value();
        return strip->geometry().bottom() < top + stack->viewport()->height()
            && strip->geometry().bottom() > top;
    }

    QWidget window;
    StripStack *stack;
};

} // namespace

TEST_CASE("where not all strips have room, the end of the one that holds Enter back is in sight",
          "[composer]")
{
    SmallWindow small;
    for (int i = 0; i < 4; ++i)
        small.add(QStringLiteral("They may be under 18, and somebody else has this phone too"));
    auto *guard = small.add(QStringLiteral("“Bella”: is this meant for Dana Whitfield?"));
    small.stack->keepInSight(guard);
    QCoreApplication::processEvents();
    REQUIRE(small.stack->verticalScrollBar()->maximum() > 0);
    CHECK(small.isInSight(guard));
    auto *other = small.add(QStringLiteral("New text above: “never mind”"));
    small.stack->keepInSight(other);
    QCoreApplication::processEvents();
    CHECK(small.isInSight(other));
}

TEST_CASE("a strip is read out with what to do, not with what is so alone", "[composer][access]")
{
    QStringList heard;
    look::listenToAnnouncements([&](const QString &words, look::Heed) { heard << words; });
    SmallWindow small;
    auto *strip = small.add(QStringLiteral("This goes to Maria Reyes as SAC"));
    QCoreApplication::processEvents();
    look::listenToAnnouncements({});
    REQUIRE(strip->isVisible());
    REQUIRE(heard.size() == 1);
    CHECK(heard.first()
          == QStringLiteral("This goes to Maria Reyes as SAC. Press Enter again to send anyway."));
}
