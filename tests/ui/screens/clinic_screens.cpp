// The first run for a clinic, the regulatory status and the connection to Twilio.

#include "core/desk/regulationof.h"
#include "tests/support/fakecommands.h"
#include "tests/ui/screens/screens.h"
#include "ui/connection/connectionview.h"
#include "ui/firstrun/firstrunwindow.h"
#include "ui/look/look.h"
#include "ui/regulatory/regulatoryview.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace ivm::test {

namespace {

using namespace std::chrono_literals;

const char *const Numbers[] = { "+18444073300", "+18444102300", "+18444014300" };

QList<Check> someChecks()
{
    return { { .id = QStringLiteral("key"),
               .state = Check::State::Good,
               .fact = QStringLiteral("The API key may list messages."),
               .subject = {} },
             { .id = QStringLiteral("sms_url"),
               .state = Check::State::Bad,
               .fact = QStringLiteral("The number still has Twilio's demo webhook, which answers "
                                      "clients with a demo text. Empty it in Twilio's console."),
               .subject = QStringLiteral("LAC") },
             { .id = QStringLiteral("clock"),
               .state = Check::State::Attention,
               .fact = QStringLiteral("This computer's clock is 48 seconds behind Twilio's."),
               .subject = {} },
             { .id = QStringLiteral("disk"),
               .state = Check::State::Good,
               .fact = QStringLiteral("212.4 GB are free for the data folder."),
               .subject = {} } };
}

/// A window of its own around one of these, over a folder of its own.
class OwnWindow final : public QWidget
{
public:
    using Make = std::function<QWidget *(OwnWindow &)>;
    explicit OwnWindow(const Make &make, bool scrolls)
    {
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Base);
        auto *whole = new QVBoxLayout(this);
        whole->setContentsMargins(0, 0, 0, 0);
        commands.checks = someChecks();
        view = make(*this);
        if (!scrolls) {
            whole->addWidget(view);
            return;
        }
        auto *inside = new QWidget;
        auto *margin = new QVBoxLayout(inside);
        margin->setContentsMargins(24, 24, 24, 24);
        margin->addWidget(view);
        margin->addStretch();
        auto *scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidget(inside);
        whole->addWidget(scroll);
    }
    ~OwnWindow() override { delete view; } // before what it reads from

    DeskFolder folder;
    FakeCommands commands;
    QWidget *view = nullptr;
};

Screen step(const char *name, FirstRunStep at, std::function<void(Stage &)> act = {})
{
    return { name, {}, std::move(act), [at] {
                return std::make_unique<OwnWindow>(
                    [at](OwnWindow &own) -> QWidget * {
                        REQUIRE(keepLook(own.folder.database(),
                                         mixedVerifications(own.folder.clock.now())));
                        FirstRunChoice choice;
                        choice.step = firstRunWord(at);
                        REQUIRE(
                            saveFirstRun(own.folder.database(), choice, own.folder.clock.now()));
                        own.commands.proposed
                            = { { .kind = AutoKind::Request,
                                  .text = QStringLiteral("Illinois Vet: reply YES to receive texts "
                                                         "about your animal. STOP to end."),
                                  .language = QStringLiteral("en"),
                                  .times = 812,
                                  .clients = 790 },
                                { .kind = AutoKind::AfterHours,
                                  .text = QStringLiteral("Our office is closed. We will answer in "
                                                         "the morning."),
                                  .language = QStringLiteral("en"),
                                  .times = 310,
                                  .clients = 204 } };
                        return new FirstRunWindow(own.folder.readers(), own.commands,
                                                  own.folder.clock);
                    },
                    false);
            } };
}

} // namespace

AccountLook mixedVerifications(Instant now)
{
    AccountLook look;
    look.at = now - 3h;
    look.numbers.emplace();
    look.verifications.emplace();
    look.services = QList<twilio::ServiceSetup>{};
    const char *states[] = { "TWILIO_APPROVED", "IN_REVIEW", "TWILIO_REJECTED" };
    for (int i = 0; i < 3; ++i) {
        twilio::NumberSetup number;
        number.sid = QString::number(i);
        number.number = QString::fromLatin1(Numbers[i]);
        number.sms = number.mms = true;
        look.numbers->append(number);
        twilio::Verification each;
        each.numberSid = number.sid;
        each.status = QString::fromLatin1(states[i]);
        each.updated = now - 200h;
        each.business = QStringLiteral("Illinois Vet Teaching Hospital");
        each.website = QStringLiteral("https://practice.invalid");
        each.use = QStringLiteral("Answers clients of a veterinary hospital who text it first.");
        each.sample = QStringLiteral("Coco is awake and can go home after 3 pm.");
        each.optInConfirmation
            = QStringLiteral("Welcome! You can now text Illinois Vet Teaching Hospital. Message "
                             "rates may apply. HELP for help, STOP to end.");
        each.privacyUrl = QStringLiteral("https://practice.invalid/privacy");
        if (i == 2) {
            each.rejections = { { .code = 30475,
                                  .reason = QStringLiteral("Opt-in: consent is not documented") } };
            each.editAllowed = true;
            each.editUntil = now + 76h;
        }
        look.verifications->append(each);
    }
    (*look.numbers)[1].smsUrl = QStringLiteral("https://demo.twilio.com/welcome/sms/reply/");
    return look;
}

QList<Screen> clinicScreens()
{
    const auto wait = [](Stage &s) { s.wait(60); };
    return {
        step("first-run-numbers", FirstRunStep::Numbers),
        step("first-run-numbers-wrong", FirstRunStep::Numbers,
             [](Stage &s) {
                 s.press(Qt::Key_A, Qt::ControlModifier);
                 s.press(Qt::Key_Delete);
             }),
        step("first-run-hours", FirstRunStep::Hours),
        step("first-run-clinic", FirstRunStep::Clinic),
        step("first-run-wordings", FirstRunStep::Wordings, wait),
        step("first-run-password", FirstRunStep::Password),
        step("first-run-check", FirstRunStep::Check, wait),
        step("first-run-dry-run", FirstRunStep::DryRun),
        { "regulatory",
          {},
          {},
          [] {
              return std::make_unique<OwnWindow>(
                  [](OwnWindow &own) -> QWidget * {
                      REQUIRE(keepLook(own.folder.database(),
                                       mixedVerifications(own.folder.clock.now())));
                      return new RegulatoryView(own.folder.readers(), own.commands,
                                                own.folder.clock);
                  },
                  true);
          } },
        { "regulatory-never-asked",
          {},
          {},
          [] {
              return std::make_unique<OwnWindow>(
                  [](OwnWindow &own) -> QWidget * {
                      return new RegulatoryView(own.folder.readers(), own.commands,
                                                own.folder.clock);
                  },
                  true);
          } },
        { "connection",
          {},
          wait,
          [] {
              return std::make_unique<OwnWindow>(
                  [](OwnWindow &own) -> QWidget * {
                      auto *view = new ConnectionView(own.commands, nullptr);
                      DeskStatus status;
                      status.line = DeskStatus::Line::Online;
                      status.account = QStringLiteral("AC0123456789abcdef0123456789abcdef");
                      status.key = QStringLiteral("SK0123456789abcdef0123456789abcdef");
                      view->setStatus(status);
                      view->test();
                      return view;
                  },
                  true);
          } },
        { "line-verification-rejected",
          {},
          [](Stage &s) {
              s.open(Morning::Maria);
              DeskStatus status;
              status.line = DeskStatus::Line::Online;
              status.lastChecked = s.morning.folder.clock.now() - 2s;
              status.rejected = EditWindow{ .queue = QStringLiteral("VMSC"),
                                            .mayEdit = true,
                                            .until = s.morning.folder.clock.now() + 76h };
              s.tell(status);
          },
          {} },
    };
}

} // namespace ivm::test
