// What somebody meets who works without a pointer, or without seeing the screen.

#include "tests/ui/screens/screens.h"
#include "ui/look/look.h"
#include "ui/look/switch.h"
#include "ui/thread/threadview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QListView>
#include <QSignalSpy>

using namespace ivm;
using namespace ivm::test;

namespace {

/// Brings a state of the screens' table about and does something with it.
void at(const char *name, const std::function<void(Stage &)> &then, const Setting &setting = {})
{
    for (const Screen &screen : allScreens()) {
        if (qstrcmp(screen.name, name) == 0) {
            INFO(name);
            onStage(screen, setting, then);
            return;
        }
    }
    FAIL("no screen called " << name);
}

void visit(QAccessibleInterface *node, const std::function<void(QAccessibleInterface &)> &each)
{
    if (!node || node->state().invisible)
        return;
    each(*node);
    for (int i = 0; i < node->childCount(); ++i)
        visit(node->child(i), each);
}

std::string called(const QWidget *widget)
{
    return widget
        ? (QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName())
              .toStdString()
        : std::string("nothing");
}

} // namespace

TEST_CASE("everything one can act on has a name, in words and without markup", "[access]")
{
    const char *name = GENERATE("console", "find", "search", "queues", "composer-stop",
                                "composer-wish-to-stop", "composer-initials", "archive-question",
                                "line-offline", "client-history", "picture-viewer", "connect");
    at(name, [](Stage &stage) {
        int met = 0;
        visit(QAccessible::queryAccessibleInterface(&stage.widget()),
              [&](QAccessibleInterface &node) {
                  const QString said = node.text(QAccessible::Name);
                  const auto *widget = qobject_cast<QWidget *>(node.object());
                  INFO(called(widget) << ", role " << node.role() << ": " << said.toStdString());
                  CHECK_FALSE(said.contains(u'<'));
                  CHECK_FALSE(node.text(QAccessible::Description).contains(u'<'));
                  const bool acts = node.state().focusable
                      || (widget && qobject_cast<const QAbstractButton *>(widget));
                  if (!acts || node.role() == QAccessible::Window)
                      return;
                  ++met;
                  CHECK_FALSE(said.trimmed().isEmpty());
                  CHECK(node.role() != QAccessible::NoRole);
                  CHECK(node.role() != QAccessible::Client);
              });
        CHECK(met >= 4);
    });
}

TEST_CASE("Tab goes round everything that takes the focus, and is nowhere trapped", "[access]")
{
    const char *name = GENERATE("console", "find", "composer-stop", "line-offline",
                                "archive-question", "client-history", "connect");
    at(name, [](Stage &stage) {
        QSet<QWidget *> wanted;
        const QList<QWidget *> all = stage.widget().findChildren<QWidget *>();
        for (QWidget *widget : all) {
            if (widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
                && (widget->focusPolicy() & Qt::TabFocus))
                wanted << widget;
        }
        REQUIRE_FALSE(wanted.isEmpty());
        if (!QApplication::focusWidget())
            (*wanted.begin())->setFocus();
        QSet<QWidget *> met;
        for (qsizetype i = 0; i < wanted.size() + 3; ++i) {
            met << QApplication::focusWidget();
            stage.press(Qt::Key_Tab);
        }
        for (QWidget *widget : std::as_const(wanted)) {
            // Of choices that exclude each other Tab stops at one, arrows lead to the rest.
            if (!(widget->focusPolicy() & Qt::TabFocus))
                continue;
            INFO(called(widget));
            CHECK(met.contains(widget));
        }
    });
}

TEST_CASE("wherever Tab leads, one sees where one is", "[access]")
{
    const bool dark = GENERATE(false, true);
    const char *name = GENERATE("console", "find", "connect");
    const auto tabs = [dark](Stage &stage) {
        QWidget *first = nullptr;
        for (int i = 0; i < 40; ++i) {
            stage.press(Qt::Key_Tab);
            QWidget *now = QApplication::focusWidget();
            REQUIRE(now);
            if (now == first)
                break;
            if (!first)
                first = now;
            // What stands around it belongs to it: a frame around a box, a card below a note.
            QWidget &around = stage.widget();
            const QRect place(now->mapTo(&around, QPoint(-3, -3)), now->size() + QSize(6, 6));
            const QImage with = around.grab(place).toImage();
            now->clearFocus();
            QCoreApplication::processEvents();
            const QImage without = around.grab(place).toImage();
            INFO(called(now) << (dark ? ", dark" : ", light"));
            CHECK(with != without);
            now->setFocus(Qt::TabFocusReason);
        }
    };
    at(name, tabs, { .dark = dark });
}

TEST_CASE("a switch says that it is one and how it stands; a row says what waits", "[access]")
{
    at("list-nothing-open", [](Stage &stage) {
        auto *archived
            = QAccessible::queryAccessibleInterface(&stage.part<look::Switch>("showArchived"));
        REQUIRE(archived);
        CHECK(archived->role() == QAccessible::CheckBox);
        CHECK(archived->state().checkable);
        CHECK_FALSE(archived->state().checked);
        stage.part<look::Switch>("showArchived").setChecked(true);
        CHECK(archived->state().checked);

        auto *list
            = QAccessible::queryAccessibleInterface(&stage.part<QListView>("conversationList"));
        REQUIRE(list);
        CHECK(list->role() == QAccessible::List);
        REQUIRE(list->childCount() > 0);
        const QString row = list->child(0)->text(QAccessible::Name);
        CHECK(row.startsWith(QStringLiteral("Dana Whitfield · Biscuit, urgent, needs reply, ")));
        CHECK(row.contains(QStringLiteral("waiting 1 minute")));
        CHECK(row.contains(QStringLiteral("1 unread")));
    });
}

TEST_CASE("a bubble says who, when, what and what became of it", "[access]")
{
    at("console", [](Stage &stage) {
        auto *thread = QAccessible::queryAccessibleInterface(&stage.part<ThreadView>("threadView"));
        REQUIRE(thread);
        const int last = thread->childCount() - 1;
        REQUIRE(last > 2);
        CHECK(thread->child(last)->text(QAccessible::Name)
              == QString::fromUtf8("AB, 10:57 AM: Thanks Maria, I’m showing this to Dr. Ames now., "
                                   "Not confirmed yet: checking whether it went out"));
        CHECK(thread->child(last - 1)
                  ->text(QAccessible::Name)
                  .contains(QStringLiteral("is this ok?, photo")));
    });
}

TEST_CASE("where nothing can be written the keyboard still reaches the texts", "[access]")
{
    at("composer-stop", [](Stage &stage) {
        QSet<QString> met;
        for (int i = 0; i < 4; ++i) {
            stage.press(Qt::Key_F6);
            met << QApplication::focusWidget()->objectName();
        }
        CHECK(met.contains(QStringLiteral("threadView")));
        stage.window().write(); // Enter on the row
        CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("threadView"));
    });
}

TEST_CASE("what search would open is told where the focus is", "[access]")
{
    at("search", [](Stage &stage) {
        auto &field = stage.part<QLineEdit>("searchText");
        REQUIRE(field.hasFocus());
        CHECK(field.accessibleDescription().startsWith(
            QStringLiteral("Clients: Maria Reyes · Coco")));
        stage.press(Qt::Key_Down);
        CHECK(field.accessibleDescription().contains(QStringLiteral("LAC")));
    });
}

TEST_CASE("a narrow window shows the client alone, and the way back leads to the thread",
          "[access]")
{
    const auto narrow = [](Stage &stage) {
        auto &side = stage.part<QWidget>("clientPanel");
        auto &thread = stage.part<QWidget>("threadPane");
        auto &back = stage.part<QAbstractButton>("back");
        REQUIRE(side.isVisible());
        CHECK_FALSE(thread.isVisible());
        CHECK(side.width() >= 400);
        REQUIRE(back.isVisible());
        back.click();
        CHECK(thread.isVisible());
        CHECK_FALSE(side.isVisible());
        back.click();
        CHECK(stage.part<QListView>("conversationList").isVisible());
        CHECK_FALSE(back.isVisible());
    };
    at("client-panel-asked-for", narrow, { .size = { 420, 720 } });
}

TEST_CASE("at 200 % on a small screen nothing of the composer lies outside the window", "[access]")
{
    const char *name = GENERATE("composer-stop", "composer-asked-to-opt-in", "composer-answering",
                                "composer-accept-as-yes", "composer-wish-to-stop", "line-offline",
                                "composer-not-confirmed");
    const auto large = [](Stage &stage) {
        auto &composer = stage.part<QWidget>("composer");
        auto &pane = stage.part<QWidget>("threadPane");
        CHECK(composer.mapTo(&pane, QPoint(0, composer.height())).y() <= pane.height());
        for (const QWidget *part :
             { &stage.part<QWidget>("composerBox"), &stage.part<QWidget>("send") }) {
            if (!part->isVisible())
                continue;
            INFO(called(part));
            CHECK(composer.rect().contains(QRect(part->mapTo(&composer, QPoint()), part->size())));
        }
    };
    at(name, large, { .zoom = 2 });
}

TEST_CASE("archiving the last conversation leaves the keyboard in the list", "[access]")
{
    at("archived-undo", [](Stage &stage) {
        REQUIRE_FALSE(stage.window().conversation());
        REQUIRE(QApplication::focusWidget());
        CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("conversationList"));
    });
}
