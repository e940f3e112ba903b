#include "tests/support/catch.h"
#include "ui/look/announcement.h"

#include <QAccessible>
#include <QWidget>

using namespace ivm;

namespace {

QList<look::Announcement *> announcementsOf(QWidget &window)
{
    return window.findChildren<look::Announcement *>(Qt::FindDirectChildrenOnly);
}

} // namespace

TEST_CASE("what is announced stands in the tree as a screen reader says it", "[access]")
{
    QWidget window;
    QWidget part(&window);
    look::Announcement::show(part, QStringLiteral("Maria Reyes, new text"));
    REQUIRE(announcementsOf(window).size() == 1);
    auto *node = QAccessible::queryAccessibleInterface(announcementsOf(window).first());
    REQUIRE(node);
    CHECK(node->role() == QAccessible::Notification);
    CHECK(node->text(QAccessible::Name) == QStringLiteral("Maria Reyes, new text"));
    CHECK_FALSE(node->state().invisible);
    CHECK_FALSE(node->state().offscreen);
    REQUIRE(node->parent());
    CHECK(node->parent()->object() == &window);
}

TEST_CASE("only the last few announcements are kept", "[access]")
{
    QWidget window;
    for (int i = 0; i < 100; ++i)
        look::Announcement::show(window, QString::number(i));
    const auto kept = announcementsOf(window);
    CHECK(kept.size() == 8);
    CHECK(kept.last()->words() == QStringLiteral("99"));
}
