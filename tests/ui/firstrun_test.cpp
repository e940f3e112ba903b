// The first run for a clinic, by keyboard alone.

#include "core/desk/regulationof.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/fakecommands.h"
#include "ui/connection/checkwords.h"
#include "ui/connection/connectionview.h"
#include "ui/firstrun/firstrunwindow.h"
#include "ui/look/button.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>

using namespace ivm;
using namespace ivm::test;
using Step = FirstRunStep;

namespace {

/// Commands that keep what the first run saves in a real folder, as the back office does.
struct FirstRunDesk
{
    FirstRunDesk()
    {
        look::install(look::Theme::Light);
        look::setAnimates(false);
    }

    FirstRunWindow &open()
    {
        window.reset();
        window = std::make_unique<FirstRunWindow>(folder.readers(), commands, folder.clock);
        window->resize(900, 720);
        window->show();
        QApplication::setActiveWindow(window.get());
        QTest::qWait(1);
        return *window;
    }
    /// Writes what was saved since, then lets the answer arrive.
    void settle()
    {
        for (; kept < commands.firstRun.size(); ++kept)
            REQUIRE(
                saveFirstRun(folder.database(), commands.firstRun.at(kept), folder.clock.now()));
        commands.answerAll();
        QTest::qWait(1);
        QCoreApplication::processEvents();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key, modifiers);
        settle();
    }
    void type(const QString &text)
    {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    /// Tab until this has the focus; it must be within reach of the keyboard.
    void tabTo(const char *name)
    {
        for (int i = 0; i < 60; ++i) {
            const QWidget *focus = QApplication::focusWidget();
            if (focus && focus->objectName() == QLatin1String(name))
                return;
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget()
                                                        : window.get(),
                            Qt::Key_Tab);
        }
        FAIL("not within reach of Tab: " << name);
    }
    void goOn()
    {
        tabTo("firstRunNext");
        press(Qt::Key_Return);
    }
    QString refused() const
    {
        return window->findChild<QLabel *>(QStringLiteral("firstRunRefused"))->text();
    }
    template <typename T>
    T &part(const char *name)
    {
        T *found = window->findChild<T *>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }

    DeskFolder folder;
    FakeCommands commands;
    qsizetype kept = 0;
    std::unique_ptr<FirstRunWindow> window;
};

const QString Request = QStringLiteral("Reply YES to text with Prairie Vet.");

/// What was last seen of an account with these numbers.
AccountLook lookAt(std::initializer_list<const char *> numbers)
{
    AccountLook look;
    look.at = fromMs(1'795'000'000'000);
    look.numbers.emplace();
    for (const char *number : numbers) {
        twilio::NumberSetup setup;
        setup.number = QString::fromLatin1(number);
        setup.sms = true;
        look.numbers->append(setup);
    }
    return look;
}

} // namespace

TEST_CASE("a first run goes from the numbers to the dry run by keyboard alone", "[firstrun]")
{
    FirstRunDesk desk;
    // The account has one of the shipped numbers and one of its own.
    REQUIRE(keepLook(desk.folder.database(), lookAt({ "+18444073300", "+18005550123" })));
    desk.commands.proposed = { { .kind = AutoKind::Request,
                                 .text = Request,
                                 .language = QStringLiteral("en"),
                                 .times = 40,
                                 .clients = 38 } };
    FirstRunWindow &window = desk.open();
    const QSignalSpy finished(&window, &FirstRunWindow::finished);
    CHECK(window.step() == Step::Numbers);

    // Numbers: the second gets its name; Return in a field goes on.
    desk.tabTo("name1");
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(QStringLiteral("PVC"));
    desk.tabTo("title1");
    desk.type(QStringLiteral("Prairie Vet Clinic"));
    desk.press(Qt::Key_Return);
    REQUIRE(window.step() == Step::Hours);
    const auto queues = desk.folder.readers().queues.all();
    REQUIRE(queues);
    REQUIRE(queues->size() == 2); // the two shipped ones without a number of the account are gone
    CHECK(queues->at(0).name == QStringLiteral("SAC"));
    CHECK(queues->at(1).name == QStringLiteral("PVC"));
    CHECK(queues->at(1).number == PhoneNumber(QStringLiteral("+18005550123")));

    // Hours: Saturday, too.
    desk.tabTo("open5");
    desk.press(Qt::Key_Space);
    CHECK(desk.part<QCheckBox>("open5").isChecked());
    desk.goOn();
    REQUIRE(window.step() == Step::Clinic);
    const auto hours = readFirstRun(desk.folder.readers());
    REQUIRE(hours);
    CHECK(hours->week[5].open);
    CHECK_FALSE(hours->week[6].open);

    desk.tabTo("emergencyPhone");
    desk.type(QStringLiteral("217-555-0100"));
    desk.press(Qt::Key_Return);
    REQUIRE(window.step() == Step::Wordings);
    desk.settle(); // what was sent before has come

    desk.tabTo("earlier0");
    desk.press(Qt::Key_Space);
    desk.goOn();
    desk.settle();
    CHECK(desk.commands.confirmed.size() == 1);

    // The password, judged while it is typed; Return in the second field goes on.
    REQUIRE(window.step() == Step::Password);
    CHECK_FALSE(desk.part<QAbstractButton>("firstRunNext").isEnabled());
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("newPasswordLine"));
    desk.type(QStringLiteral("otters like kites"));
    desk.press(Qt::Key_Return);
    CHECK(window.step() == Step::Password); // once is not enough
    desk.tabTo("samePasswordLine");
    desk.type(QStringLiteral("otters like kites"));
    desk.press(Qt::Key_Return);
    desk.settle();
    CHECK(desk.commands.settingsPassword == QStringLiteral("otters like kites"));
    CHECK(desk.commands.unlockedFor == Unlock::Settings);
    REQUIRE(window.step() == Step::Check);
    CHECK(desk.commands.wasAsked(QStringLiteral("selfCheck")));

    desk.goOn();
    REQUIRE(window.step() == Step::DryRun);
    // The exact words that would go out, with what was entered.
    bool named = false;
    for (const QLabel *label : window.findChildren<QLabel *>())
        named = named || label->text().contains(QStringLiteral("call 217-555-0100"));
    CHECK(named);
    desk.goOn();
    CHECK(finished.size() == 1);
    CHECK(firstRunStep(desk.folder.readers()) == QStringLiteral("done"));
}

TEST_CASE("a first run that was left is taken up where it was, with what was entered", "[firstrun]")
{
    FirstRunDesk desk;
    desk.open();
    desk.goOn();
    desk.goOn();
    REQUIRE(desk.window->step() == Step::Clinic);
    desk.tabTo("emergencyPhone");
    desk.type(QStringLiteral("217-555-0100"));
    desk.goOn();
    REQUIRE(desk.window->step() == Step::Wordings);
    const QSignalSpy left(desk.window.get(), &FirstRunWindow::left);
    desk.tabTo("firstRunLater");
    desk.press(Qt::Key_Return);
    CHECK(left.size() == 1);

    desk.window.reset();
    desk.folder.restart(); // the plug is pulled
    desk.open();
    CHECK(desk.window->step() == Step::Wordings);
    desk.press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(desk.window->step() == Step::Clinic);
    CHECK(desk.part<QLineEdit>("emergencyPhone").text() == QStringLiteral("217-555-0100"));
}

TEST_CASE("a first run taken up after its password was set asks for it, and saves what was entered",
          "[firstrun]")
{
    FirstRunDesk desk;
    desk.commands.settingsPassword = QStringLiteral("otters like kites");
    desk.commands.lockState.kind = RoleLockState::Kind::Set;
    desk.open();
    desk.commands.refuses(QStringLiteral("saveFirstRun"), Error::Kind::NotPermitted);
    desk.goOn();
    CHECK(desk.window->step() == Step::Numbers);
    auto *line = desk.window->findChild<QLineEdit *>(QStringLiteral("rolePasswordLine"));
    REQUIRE(line);
    desk.commands.refuses(QStringLiteral("saveFirstRun"), Error::Kind::Cancelled);
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("otters like kites"));
    QTest::keyClick(line, Qt::Key_Return);
    for (int i = 0; i < 3; ++i)
        desk.settle();
    CHECK(desk.window->step() == Step::Hours);
    // Whoever leaves leaves it locked.
    const int before = desk.commands.timesAsked(QStringLiteral("lockSettings"));
    QApplication::setActiveWindow(desk.window.get());
    desk.part<QAbstractButton>("firstRunNext").setFocus();
    desk.tabTo("firstRunLater");
    desk.press(Qt::Key_Return);
    CHECK(desk.commands.timesAsked(QStringLiteral("lockSettings")) == before + 1);
}

TEST_CASE("whichever step a first run is taken up at, the keyboard is at what is asked there",
          "[firstrun]")
{
    const std::pair<Step, const char *> steps[] = { { Step::Numbers, "name0" },
                                                    { Step::Hours, "open0" },
                                                    { Step::Clinic, "hospital" },
                                                    { Step::Wordings, "firstRunNext" },
                                                    { Step::Password, "newPasswordLine" },
                                                    { Step::DryRun, "firstRunNext" } };
    for (const auto &[step, name] : steps) {
        INFO(name);
        FirstRunDesk desk;
        REQUIRE(saveFirstRun(desk.folder.database(), { .step = firstRunWord(step) },
                             desk.folder.clock.now()));
        desk.open();
        REQUIRE(desk.window->step() == step);
        desk.settle();
        REQUIRE(QApplication::focusWidget());
        CHECK(QApplication::focusWidget()->objectName() == QLatin1String(name));
    }
}

TEST_CASE("when a step cannot be saved, the keyboard stays where it was pressed", "[firstrun]")
{
    FirstRunDesk desk;
    desk.commands.settingsPassword = QStringLiteral("otters like kites");
    desk.commands.lockState.kind = RoleLockState::Kind::Set;
    REQUIRE(saveFirstRun(desk.folder.database(), { .step = firstRunWord(Step::Hours) },
                         desk.folder.clock.now()));
    desk.open();
    const auto at = [] {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? focus->objectName() : QString();
    };
    desk.commands.refuses(QStringLiteral("saveFirstRun"), Error::Kind::Busy);
    desk.goOn();
    CHECK(at() == QStringLiteral("firstRunNext"));
    // A password is set by now: its box has the keyboard, and gives it back when it is left.
    desk.commands.refuses(QStringLiteral("saveFirstRun"), Error::Kind::NotPermitted);
    desk.goOn();
    auto *door = desk.window->findChild<QDialog *>(QStringLiteral("unlockDialog"));
    REQUIRE(door);
    QApplication::setActiveWindow(door);
    CHECK(at() == QStringLiteral("rolePasswordLine"));
    desk.press(Qt::Key_Escape);
    QApplication::setActiveWindow(desk.window.get());
    CHECK(at() == QStringLiteral("firstRunNext"));
}

TEST_CASE("what cannot be so is said at once and keeps the step", "[firstrun]")
{
    FirstRunDesk desk;
    desk.open();
    desk.tabTo("name0");
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_Delete);
    CHECK(desk.refused().contains(QStringLiteral("short name")));
    desk.press(Qt::Key_Return);
    CHECK(desk.window->step() == Step::Numbers);
    desk.type(QStringLiteral("lac")); // another is called that
    CHECK(desk.refused().contains(QStringLiteral("Two numbers")));
    CHECK(desk.commands.firstRun.isEmpty());

    // A refusal of the back office keeps the step, too.
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(QStringLiteral("SMALL"));
    desk.commands.refuses(QStringLiteral("saveFirstRun"), Error::Kind::Busy);
    desk.press(Qt::Key_Return);
    CHECK(desk.window->step() == Step::Numbers);
    CHECK_FALSE(desk.refused().isEmpty());
}

TEST_CASE("each page of the first run is a function from what is there to an edited copy",
          "[firstrun]")
{
    FirstRunState state;
    state.clinic.hospital = QStringLiteral("Prairie Vet");
    CHECK(objectionTo(state, Step::Numbers).contains(QStringLiteral("at least one")));
    CHECK(objectionTo(state, Step::Clinic).isEmpty());
    state.clinic.emergencyPhone = QStringLiteral("call us");
    CHECK_FALSE(objectionTo(state, Step::Clinic).isEmpty());
    state.clinic.emergencyPhone = QStringLiteral("(217) 555-0100");
    CHECK(objectionTo(state, Step::Clinic).isEmpty());
    state.clinic.faqUrl = QStringLiteral("http://practice.invalid");
    CHECK_FALSE(objectionTo(state, Step::Clinic).isEmpty());
    state.week[0] = { .open = true, .from = 600, .to = 540 };
    CHECK_FALSE(objectionTo(state, Step::Hours).isEmpty());
    state.week[0].open = false;
    CHECK(objectionTo(state, Step::Hours).isEmpty());
    for (const Step step : { Step::Numbers, Step::Hours, Step::Clinic, Step::Wordings,
                             Step::Password, Step::Check, Step::DryRun, Step::Done })
        CHECK(firstRunStep(firstRunWord(step)) == step);
    CHECK(firstRunStep(QStringLiteral("nonsense")) == Step::Numbers);

    // Leaving a page as it was changes nothing.
    DeskFolder folder;
    const auto asItIs = readFirstRun(folder.readers());
    REQUIRE(asItIs);
    SettingDocuments now;
    for (const char *subject : { "hours", "clinic" })
        now.insert(QLatin1String(subject),
                   *folder.readers().settings.document(QLatin1String(subject)));
    CHECK(choiceOf(*asItIs, Step::Hours, Step::Clinic, now).documents.isEmpty());
    CHECK(choiceOf(*asItIs, Step::Clinic, Step::Wordings, now).documents.isEmpty());
}

TEST_CASE("queues are proposed from the account's numbers, the known ones by their names",
          "[firstrun]")
{
    DeskFolder folder;
    const auto present = folder.readers().queues.all();
    REQUIRE(present);
    CHECK(proposeQueues(*present, {}) == *present);
    const PhoneNumber own(QStringLiteral("+18005550123"));
    const PhoneNumber twin(QStringLiteral("+18885550123"));
    const auto proposed = proposeQueues(*present, { own, twin, present->at(1).number });
    REQUIRE(proposed.size() == 3);
    CHECK(proposed[0] == present->at(1));
    CHECK(proposed[1].name == QStringLiteral("0123"));
    CHECK(proposed[2].name == QStringLiteral("0123-2"));
    CHECK(proposed[1].number == own);
}

TEST_CASE("a queue that texts belong to stays, whatever the account has", "[firstrun]")
{
    DeskFolder folder;
    folder.receives("Hello").from(Karen).on("LAC");
    const auto present = folder.readers().queues.all();
    REQUIRE(present);
    FirstRunChoice choice;
    choice.queues = { present->at(0) };
    choice.step = QStringLiteral("hours");
    REQUIRE(saveFirstRun(folder.database(), choice, folder.clock.now()));
    const auto queues = folder.readers().queues.all();
    REQUIRE(queues->size() == 2);
    CHECK(queues->at(0).name == QStringLiteral("SAC"));
    CHECK(queues->at(1).name == QStringLiteral("LAC"));
}

TEST_CASE("the connection page names account and key, and says what each check asks to do",
          "[connection]")
{
    look::install(look::Theme::Light);
    FakeCommands commands;
    commands.checks = { { .id = QStringLiteral("disk"),
                          .state = Check::State::Good,
                          .fact = QStringLiteral("Room enough."),
                          .subject = {} },
                        { .id = QStringLiteral("sms_url"),
                          .state = Check::State::Bad,
                          .fact = QStringLiteral("The demo answers."),
                          .subject = QStringLiteral("SAC") } };
    ConnectionView view(commands, nullptr);
    view.show();
    DeskStatus status;
    status.line = DeskStatus::Line::Online;
    status.account = QStringLiteral("AC00000000000000000000000000000001");
    status.key = QStringLiteral("SK00000000000000000000000000000001");
    commands.tell(status);
    const auto text = [&](const char *name) {
        return view.findChild<QLabel *>(QString::fromLatin1(name))->text();
    };
    CHECK(text("connectionAccount").contains(status.account));
    CHECK(text("connectionKey").contains(status.key));
    CHECK_FALSE(view.findChild<QWidget *>(QStringLiteral("connectionReplace")));
    view.test();
    REQUIRE(QTest::qWaitFor(
        [&] { return view.findChild<QWidget *>(QStringLiteral("connectionChecks")); }));
    CHECK(text("connectionSaid").contains(QStringLiteral("keeps texts from")));
    QStringList said;
    for (const QLabel *label :
         view.findChild<QWidget *>(QStringLiteral("connectionChecks"))->findChildren<QLabel *>())
        said.append(label->text());
    REQUIRE(said.size() == 5);
    CHECK(said[1] == QStringLiteral("The demo answers.")); // worst first
    CHECK(said[2].startsWith(QStringLiteral("Next: ")));
}

TEST_CASE("every check that can go wrong has a next step", "[connection]")
{
    for (const char *id : { "key", "numbers", "capabilities", "sms_url", "messaging_service",
                            "verification", "clock", "keychain", "disk", "folder", "backup",
                            "other_numbers", "unconfirmed", "emergency_phone", "time_zone",
                            "quarantine", "role_password", "settings_seal", "change_history" }) {
        INFO(id);
        CHECK_FALSE(
            nextStep(
                { .id = QLatin1String(id), .state = Check::State::Bad, .fact = {}, .subject = {} })
                .isEmpty());
        CHECK(
            nextStep(
                { .id = QLatin1String(id), .state = Check::State::Good, .fact = {}, .subject = {} })
                .isEmpty());
    }
}
