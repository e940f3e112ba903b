#include "tests/support/catch.h"
#include "tests/support/fakeconnector.h"
#include "tests/ui/console.h"
#include "ui/client/clientpanel.h"
#include "ui/mainwindow/connectform.h"
#include "ui/mainwindow/welcome.h"
#include "ui/thread/threadpane.h"

#include <QLabel>
#include <QScreen>
#include <QScrollArea>

using namespace ivm;
using namespace ivm::test;

// What moved leaves nothing behind: what stands on the screen is what would be painted anew.

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// How many pixels of it the screen shows otherwise than it would be painted now.
int stalePixels(QWidget &widget)
{
    QTest::qWait(20); // what was only asked for is painted
    QWidget &window = *widget.window();
    const QImage shown = window.screen()
                             ->grabWindow(window.winId())
                             .toImage()
                             .copy(QRect(widget.mapTo(&window, QPoint()), widget.size()));
    const QImage anew = widget.grab().toImage();
    REQUIRE(shown.size() == anew.size());
    int stale = 0;
    for (int y = 0; y < anew.height(); ++y) {
        for (int x = 0; x < anew.width(); ++x)
            stale += shown.pixelColor(x, y).rgb() != anew.pixelColor(x, y).rgb();
    }
    return stale;
}

} // namespace

TEST_CASE("going back from connecting leaves nothing of the larger card behind", "[window]")
{
    look::install(look::Theme::Light);
    FakeConnector connector;
    Welcome welcome(connector);
    welcome.resize(900, 640);
    welcome.show();
    CHECK_FALSE(welcome.windowIcon().isNull());
    REQUIRE(stalePixels(welcome) == 0);
    welcome.showConnect(s("This computer’s keychain does not answer."));
    REQUIRE(stalePixels(welcome) == 0);
    // What became of the keychain is not contradicted below.
    CHECK(welcome.findChild<QLabel *>(s("connectWords"))->text().isEmpty());
    QTest::mouseClick(welcome.findChild<QWidget *>(s("connectBack")), Qt::LeftButton);
    CHECK(stalePixels(welcome) == 0);
}

TEST_CASE("without a network the connect form says what a person can do", "[window]")
{
    look::install(look::Theme::Light);
    FakeConnector connector;
    connector.answer = failure(Error::Kind::Network, s("cut off"));
    ConnectForm form(connector);
    form.show();
    CHECK(form.findChild<QLabel *>(s("connectWords"))->text().contains(s("keychain")));
    const std::pair<const char *, QString> key[] = { { "accountSid", s("AC") + QString(32, u'a') },
                                                     { "apiKey", s("SK") + QString(32, u'b') },
                                                     { "apiSecret", QString(32, u's') } };
    for (const auto &[name, text] : key)
        QTest::keyClicks(form.findChild<QWidget *>(s(name)), text);
    QTest::mouseClick(form.findChild<QWidget *>(s("connect")), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&form] {
        return form.findChild<QLabel *>(s("connectWords"))
            ->text()
            .endsWith(s("press “Connect” again."));
    }));
}

TEST_CASE("a note that moves up in the client panel leaves no outline where it was", "[panel]")
{
    Console console;
    console.folder.receives("STOP").from(Karen).on("SAC");
    console.folder.receives("Hi").from(Miguel).on("SAC");
    console.folder.fillIsComplete();
    console.open();
    auto *panel = console.window->findChild<ClientPanel *>();
    for (const PhoneNumber &client : { Karen, Miguel, Karen, Miguel }) {
        console.window->openConversation(console.folder.idOf("SAC", client));
        CHECK(stalePixels(*panel->viewport()) == 0);
    }
}
