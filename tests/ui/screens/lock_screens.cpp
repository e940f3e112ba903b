// The door to Settings, and the cover over them.

#include "core/settings/changedbehind.h"
#include "core/store/historystore.h"
#include "tests/support/fakeasker.h"
#include "tests/support/fakecommands.h"
#include "tests/support/supervisedfolder.h"
#include "tests/ui/screens/screens.h"
#include "ui/settings/historypage.h"
#include "ui/settings/lockcover.h"
#include "ui/settings/pages/lockpages.h"
#include "ui/settings/passwordpage.h"
#include "ui/settings/settingspane.h"
#include "ui/settings/unlockdialog.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ivm::test {

namespace {

using namespace std::chrono_literals;

/// A plain window, a door without a back office, and time that moves when told to.
class LockWindow : public QWidget
{
public:
    FakeCommands commands;
    SimulatedClock clock;

    LockWindow()
    {
        commands.settingsPassword = QStringLiteral("otters like kites");
        commands.lockState.kind = RoleLockState::Kind::Set;
        QPalette ground = palette();
        ground.setColor(QPalette::Window, look::colours().background);
        setPalette(ground);
    }
    // What stands on the members goes before them.
    ~LockWindow() override
    {
        qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    }
    std::function<QString()> initials() const
    {
        return [] { return QStringLiteral("KM"); };
    }
};

Screen screen(const char *name, const std::function<void(LockWindow &)> &made,
              std::function<void(Stage &)> act = {})
{
    return { name, {}, std::move(act), [made]() -> std::unique_ptr<QWidget> {
                auto window = std::make_unique<LockWindow>();
                if (made)
                    made(*window);
                return window;
            } };
}

LockWindow &windowOf(Stage &stage)
{
    return static_cast<LockWindow &>(stage.widget());
}

void openDoor(Stage &stage)
{
    LockWindow &window = windowOf(stage);
    auto *dialog = new UnlockDialog({ .commands = window.commands,
                                      .clock = window.clock,
                                      .initials = window.initials(),
                                      .ours = { QStringLiteral("Small Animal Clinic") } },
                                    &window);
    dialog->open();
    stage.wait(30);
}

void firstDay(LockWindow &window)
{
    window.commands.lockState.kind = RoleLockState::Kind::NotSet;
}

void cover(LockWindow &window)
{
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("behindTheLock"));
    auto *column = new QVBoxLayout(content);
    auto *edit
        = new QPlainTextEdit(QStringLiteral("The after-hours wording, half written"), content);
    edit->setAccessibleName(QStringLiteral("After-hours wording"));
    edit->setObjectName(QStringLiteral("unsaved"));
    column->addWidget(edit);
    auto *lock = new LockCover(content,
                               { .commands = window.commands,
                                 .clock = window.clock,
                                 .initials = window.initials(),
                                 .screen = nullptr },
                               &window);
    auto *whole = new QVBoxLayout(&window);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(lock);
}

/// A supervisor's week.
class HistoryWindow final : public QWidget
{
public:
    explicit HistoryWindow(bool isEmpty)
    {
        QPalette ground = palette();
        ground.setColor(QPalette::Window, look::colours().surface);
        setPalette(ground);
        if (!isEmpty)
            fill();
        auto *page = new HistoryPage({ .readers = m_folder.readers(),
                                       .clock = m_folder.clock,
                                       .dates = {},
                                       .databaseFile = m_folder.file() },
                                     this);
        (new QVBoxLayout(this))->addWidget(page);
        page->reload();
    }
    ~HistoryWindow() override
    {
        qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    }

private:
    void add(HistoryKind kind, const char *queue, const char *subject, const char *before,
             const char *after, const Actor &who = whoever)
    {
        REQUIRE(HistoryStore(m_folder.database())
                    .add({ .at = m_folder.clock.now(),
                           .kind = kind,
                           .who = who,
                           .queue = QString::fromUtf8(queue),
                           .subject = QString::fromUtf8(subject),
                           .before = QString::fromUtf8(before),
                           .after = QString::fromUtf8(after) }));
        m_folder.clock.advance(7h);
    }
    void fill()
    {
        add(HistoryKind::PasswordSet, "", "", "", "1f3a 88c0");
        add(HistoryKind::SettingChanged, "SAC", "hours.queues.SAC.week.mon", R"(["08:00-17:00"])",
            R"(["07:30-18:00"])");
        add(HistoryKind::QueueChanged, "LAC", "number", "+12175550100", "+12175550101");
        add(HistoryKind::PasswordWrong, "", "", "", "");
        add(HistoryKind::Blocked, "SAC", "+12175550148", "",
            "Threatened staff on the phone, twice; the police were told");
        add(HistoryKind::LiveSwitch, "", "someone else sends our automatic texts", "on", "off", {});
        add(HistoryKind::SettingChanged, "", "clinic.hospital", "\"Prairie Vets\"",
            "\"University of Illinois Veterinary Teaching Hospital\"");
        add(HistoryKind::ChangedBehind, "", "hours", "", "");
    }

    SupervisedFolder m_folder;
};

/// The settings' history page, with what was changed behind the password above it.
class BehindWindow final : public QWidget
{
public:
    explicit BehindWindow(bool isBroken)
    {
        REQUIRE(m_folder.save("clinic", R"({"hospital":"Prairie Vet Hospital"})"));
        REQUIRE(m_folder.save("hours", R"({"queues":{"SAC":{"week":{"mon":["08:00-17:00"]}}}})"));
        m_folder.setPassword();
        m_folder.clock.advance(50h);
        m_folder.edit("hours", R"({"queues":{"SAC":{"week":{"mon":["00:00-24:00"]}}}})");
        m_folder.edit("live", R"({"on":true})");
        m_folder.execute("UPDATE queue SET number = '+12175550199' WHERE id = 2");
        if (isBroken)
            m_folder.execute("DELETE FROM settings_seal");
        REQUIRE(noteChangedBehind(m_folder.database(), m_folder.clock.now()));
        m_commands.behind = *changedBehind(m_folder.database());
        const SettingsContext context{ .readers = m_folder.readers(),
                                       .commands = m_commands,
                                       .clock = m_folder.clock,
                                       .asker = m_asker,
                                       .dates = {},
                                       .dataFolder = m_folder.path() };
        auto *pane = new SettingsPane(context, this);
        pane->addPage(new ChangesPage(context));
        auto *whole = new QVBoxLayout(this);
        whole->setContentsMargins(0, 0, 0, 0);
        whole->addWidget(pane);
        pane->open(QStringLiteral("history"));
    }
    ~BehindWindow() override
    {
        qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    }

private:
    SupervisedFolder m_folder;
    FakeCommands m_commands;
    FakeAsker m_asker;
};

LockCover &coverOf(Stage &stage)
{
    return stage.part<LockCover>("lockCover");
}

} // namespace

QList<Screen> lockScreens()
{
    return {
        screen("password-choose", firstDay, openDoor),
        screen("password-choose-short", firstDay,
               [](Stage &s) {
                   openDoor(s);
                   s.type("newPasswordLine", QStringLiteral("otters like"));
               }),
        screen("password-choose-common", firstDay,
               [](Stage &s) {
                   openDoor(s);
                   s.type("newPasswordLine", QStringLiteral("Veterinary Hospital 2026!"));
                   s.click("newPasswordShow");
               }),
        screen("password-choose-good", firstDay,
               [](Stage &s) {
                   openDoor(s);
                   s.type("newPasswordLine", QStringLiteral("otters like kites"));
                   s.type("samePasswordLine", QStringLiteral("otters like kites"));
               }),
        screen("settings-unlock", {}, openDoor),
        screen("settings-unlock-wrong", {},
               [](Stage &s) {
                   windowOf(s).commands.lockState.wrong = 2;
                   openDoor(s);
                   s.type("rolePasswordLine", QStringLiteral("otters like kits"));
                   s.click("unlock");
                   s.wait(30);
               }),
        screen("settings-unlock-wait", {},
               [](Stage &s) {
                   windowOf(s).commands.lockState.wrong = 9;
                   windowOf(s).commands.lockState.wait = 8min;
                   openDoor(s);
                   s.wait(30);
                   s.click("forgotten");
               }),
        screen("settings-locked", cover,
               [](Stage &s) {
                   coverOf(s).unlock();
                   windowOf(s).clock.advance(2min);
                   s.wait(30);
               }),
        screen("settings-locking", cover,
               [](Stage &s) {
                   coverOf(s).unlock();
                   windowOf(s).clock.advance(102s);
               }),
        { "history",
          {},
          {},
          []() -> std::unique_ptr<QWidget> { return std::make_unique<HistoryWindow>(false); } },
        { "history-empty",
          {},
          {},
          []() -> std::unique_ptr<QWidget> { return std::make_unique<HistoryWindow>(true); } },
        { "history-behind",
          {},
          [](Stage &s) { s.wait(30); },
          []() -> std::unique_ptr<QWidget> { return std::make_unique<BehindWindow>(false); } },
        { "history-behind-broken",
          {},
          [](Stage &s) { s.wait(30); },
          []() -> std::unique_ptr<QWidget> { return std::make_unique<BehindWindow>(true); } },
        screen("password-page",
               [](LockWindow &window) {
                   window.commands.lockState.since = window.clock.now() - 50h;
                   window.commands.lockState.wrong = 1;
                   auto *page = new PasswordPage({ .commands = window.commands,
                                                   .clock = window.clock,
                                                   .dates = {},
                                                   .initials = window.initials(),
                                                   .ours = {} },
                                                 &window);
                   (new QVBoxLayout(&window))->addWidget(page);
                   page->reload();
               }),
    };
}

} // namespace ivm::test
