#include "app/console/console.h"

#include "app/console/busnotices.h"
#include "core/desk/baseurl.h"
#include "core/desk/doorbell.h"
#include "core/desk/practiceconfig.h"
#include "core/security/environmentkey.h"
#include "core/store/storagefault.h"
#include "ui/ask/filechoice.h"
#include "ui/firstrun/firstrunwindow.h"
#include "ui/look/emptystate.h"
#include "ui/look/errortext.h"
#include "ui/mainwindow/connectform.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/welcome.h"
#include "ui/search/filesearch.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QEventLoopLocker>
#include <QLocale>
#include <QProcess>
#include <QProcessEnvironment>
#include <QScopeGuard>

#include <algorithm>

namespace ivm {

using namespace std::chrono_literals;

namespace {

/// As a program starts by itself; when a person asks for it, it starts whatever was before.
DeskConfig careful(DeskConfig config)
{
    config.careful = true;
    return config;
}

QString memoryFileIn(const DataFolder &folder)
{
    return folder.path() + QStringLiteral("/window.ini");
}

} // namespace

Console::Console(ConsoleOptions options)
    : m_options(std::move(options))
    , m_secrets(systemKeychain(), m_clock)
    , m_connector(m_secrets, m_clock)
{ }

// The window goes before what it reads from and asks.
Console::~Console()
{
    m_other.reset();
    m_guide.reset();
    m_window.reset();
    m_searcher.reset();
    m_desk.reset();
}

DataFolder Console::folder() const
{
    return m_options.dataDir ? DataFolder(*m_options.dataDir) : DataFolder::usual();
}

bool Console::raiseOther()
{
    if (m_options.practice && !m_options.dataDir)
        return false; // a folder of its own
    const DataFolder data = folder();
    if (!data.prepare())
        return false; // start() says why
    const QDeadlineTimer end(10s);
    const auto waiting = qScopeGuard([this] { m_other.reset(); });
    do {
        if (auto standing = FolderLock::take(data.path(), FolderLock::Role::Console)) {
            m_standing = *std::move(standing);
            listenForOthers();
            return false;
        } else if (standing.error().kind != Error::Kind::Busy) {
            return false;
        }
        if (Doorbell::ring(data.path(), 2s))
            return true;
        showCalling();
    } while (!end.hasExpired());
    m_ownerIsSilent = true;
    return false;
}

void Console::showCalling()
{
    if (!m_other) {
        auto calling = std::make_unique<look::EmptyState>();
        calling->setWindowTitle(QStringLiteral("Illinois Vet Messenger"));
        calling->setWords(look::Icon::Clock, tr("Calling the window that is open already"),
                          tr("It does not answer yet. If it does not within ten seconds, this one "
                             "opens beside it, for reading."));
        calling->resize(560, 420);
        calling->show();
        m_other = std::move(calling);
    }
    QApplication::processEvents(); // between two rings, each of which blocks
}

void Console::listenForOthers()
{
    m_doorbell = std::make_unique<Doorbell>(folder().path());
    connect(m_doorbell.get(), &Doorbell::rung, this, &Console::raise);
    m_doorbell->listen(); // without it a second console opens beside this one, read-only
}

void Console::raise()
{
    QWidget *const window = m_window ? m_window.get() : m_other.get();
    if (!window)
        return; // it is about to come
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

Result<> Console::start()
{
    // A practice of its own begins as the system speaks.
    look::speak(m_options.practice && !m_options.dataDir
                    ? look::Language::System
                    : WindowMemory::load(memoryFileIn(folder())).language);
    if (m_options.practice && m_options.lesson) {
        const auto lesson = training::readLessonFile(*m_options.lesson);
        if (!lesson)
            return failure(Error::Kind::Invalid,
                           QStringLiteral("%1: %2").arg(*m_options.lesson, lesson.error().message));
        startLesson(*lesson, std::nullopt);
        return {};
    }
    if (m_options.practice) {
        startPractice();
        return {};
    }
    auto origin = twilio::Origin::real();
    if (m_options.baseUrl) {
        const auto typed = parseLoopbackBase(*m_options.baseUrl);
        if (!typed)
            return tl::unexpected(typed.error());
        origin = *typed;
        const auto given = credentialsFrom(QProcessEnvironment::systemEnvironment());
        if (!given)
            return tl::unexpected(given.error());
        if (!*given)
            return failure(Error::Kind::Invalid,
                           QStringLiteral("with --base-url the account comes from "
                                          "TWILIO_ACCOUNT_SID, TWILIO_API_KEY and "
                                          "TWILIO_API_SECRET"));
        DeskConfig config = careful(lineConfig(folder(), origin, **given));
        config.keyFromEnvironment = true;
        startDesk(std::move(config));
        return {};
    }
    startWithKeptKey();
    return {};
}

void Console::startWithKeptKey()
{
    m_secrets.load(twilio::Origin::real(), [this](const Result<twilio::Credentials> &kept) {
        if (!kept) {
            showWelcome(kept.error());
            return;
        }
        DeskConfig config = careful(lineConfig(folder(), twilio::Origin::real(), *kept));
        config.keychain = KeychainFault::None;
        startDesk(std::move(config));
    });
}

// ---- practice --------------------------------------------------------------------------------

void Console::startPractice()
{
    m_lesson.reset();
    m_lessonAt.reset();
    // A folder that was named without --practice is the real desk's.
    const bool named = m_options.practice && m_options.dataDir;
    startDesk(practiceConfig(named ? std::optional(DataFolder(*m_options.dataDir)) : std::nullopt));
}

void Console::startLesson(const training::Lesson &lesson, std::optional<int> at)
{
    m_lesson = lesson;
    m_lessonAt = at;
    m_options.queue = lesson.queue;
    QList<practice::ClientScript> cast;
    for (const training::LessonClient &client : lesson.clients)
        cast.append(client.script);
    DeskConfig config = practiceConfig(std::nullopt, cast);
    if (m_window) {
        m_author = m_window->author();
        m_window->rememberLook(config.folder.path() + QStringLiteral("/window.ini"));
    }
    startDesk(std::move(config));
}

void Console::chooseLessonFile()
{
    chooseFile(m_window.get(),
               { .kind = FileQuestion::Kind::Open,
                 .title = tr("Choose a lesson"),
                 .filter = tr("Lessons (*.json)") },
               [this](const QString &path) {
                   const auto lesson = training::readLessonFile(path);
                   if (lesson)
                       startLesson(*lesson, std::nullopt);
                   else if (m_guide)
                       m_guide->refuseFile(lesson.error().message);
               });
}

void Console::showGuide()
{
    if (m_lessons.isEmpty())
        m_lessons = training::ourLessons(QLocale().name().section(u'_', 0, 0));
    if (m_lesson && m_lessonAt) // which goes on, in the language that is spoken
        m_lesson = training::toldAs(*m_lesson, m_lessons.at(*m_lessonAt));
    m_guide = std::make_unique<Guide>(*m_window, *m_desk->readers(), *m_desk, m_clock,
                                      GuideCourse{ .lessons = m_lessons,
                                                   .lesson = m_lesson,
                                                   .at = m_lessonAt,
                                                   .done = m_lessonsDone,
                                                   .soFar = std::exchange(m_soFar, {}) });
    // Queued: the guide that says so goes with its desk.
    connect(
        m_guide.get(), &Guide::lessonWanted, this,
        [this](int lesson) { startLesson(m_lessons.at(lesson), lesson); }, Qt::QueuedConnection);
    connect(
        m_guide.get(), &Guide::againWanted, this,
        [this] {
            if (m_lessonAt)
                startLesson(training::Lesson(m_lessons.at(*m_lessonAt)), m_lessonAt);
            else if (const auto lesson = m_lesson)
                startLesson(*lesson, std::nullopt);
        },
        Qt::QueuedConnection);
    connect(m_guide.get(), &Guide::fileWanted, this, &Console::chooseLessonFile,
            Qt::QueuedConnection);
    connect(m_guide.get(), &Guide::finished, this,
            [this](int lesson) { m_lessonsDone.insert(lesson); });
}

void Console::startDesk(DeskConfig config)
{
    // Until the next one is there, no window is no reason to end.
    m_stays = std::make_unique<QEventLoopLocker>();
    m_guide.reset();
    m_window.reset();
    m_searcher.reset();
    m_desk.reset(); // lets go of the folder, which may be the same
    m_inFirstRun = false;
    m_connector.replaceOn(nullptr);
    const bool real = config.line == LineKind::Real;
    config.ownerIsSilent = m_ownerIsSilent;
    m_desk = std::make_unique<Desk>(std::move(config));
    connect(m_desk.get(), &Desk::opened, this, [this](const std::optional<Error> &fault) {
        // What can be read stays on the screen; the band says what is wrong.
        if (fault && m_desk->readers() && storageFault(*fault) == StorageFault::ReadOnly) {
            if (!m_window)
                showWindow();
            return;
        }
        if (fault)
            showFault(*fault);
        else if (!m_window && !m_inFirstRun)
            showDesk();
    });
    if (real)
        m_connector.replaceOn(
            [desk = m_desk.get()](const twilio::Credentials &key, QObject *context,
                                  std::function<void(Result<>)> done) {
                desk->replaceKey(key, context, std::move(done));
            },
            [desk = m_desk.get()](KeychainFault said) { desk->noteKeychain(said); });
    m_desk->start();
    // A folder that was in use before is on the screen before the back office has looked at it.
    if (m_desk->readers())
        showDesk();
}

void Console::showDesk()
{
    const auto step = firstRunStep(*m_desk->readers());
    const bool due
        = step && *step != QLatin1String("done") && (m_justConnected || !step->isEmpty());
    if (due && !m_desk->isPractice())
        showFirstRun();
    else
        showWindow();
}

void Console::showFirstRun()
{
    m_inFirstRun = true;
    auto first = std::make_unique<FirstRunWindow>(*m_desk->readers(), *m_desk, m_clock);
    first->resize(900, 720);
    first->setStatus(m_desk->status());
    connect(m_desk.get(), &Commands::statusChanged, first.get(), &FirstRunWindow::setStatus);
    const auto on = [this] {
        m_inFirstRun = false;
        showWindow();
    };
    connect(first.get(), &FirstRunWindow::finished, this, on, Qt::QueuedConnection);
    connect(first.get(), &FirstRunWindow::left, this, on, Qt::QueuedConnection);
    first->show();
    m_stays.reset();
    m_other = std::move(first);
}

void Console::showWindow()
{
    WindowConfig config;
    config.memoryFile = memoryFileIn(m_desk->folder());
    config.mediaFolder = m_desk->folder().mediaFolder();
    config.dataFolder = m_desk->folder().path();
    config.backupFolder = m_desk->folder().backupFolder();
    config.queue = m_options.queue;
    config.practice = m_desk->isPractice();
    if (!config.practice && !m_options.baseUrl)
        config.connector = &m_connector;
    config.spelling = true;
    config.desktopNotices = desktopNotices;
    config.startArguments = { QStringLiteral("--data-dir"), m_desk->folder().path() };
    m_searcher = std::make_unique<Searcher>(searchFile(m_desk->folder().databaseFile()));
    m_window
        = std::make_unique<MainWindow>(*m_desk->readers(), *m_desk, m_clock, *m_searcher, config);
    m_window->setStatus(m_desk->status());
    if (!config.practice) // practice has no way to an account
        connect(m_window.get(), &MainWindow::reconnectWanted, this, [this] { showConnect(); });
    connect(m_window.get(), &MainWindow::practiceWanted, this, [] {
        QProcess::startDetached(QApplication::applicationFilePath(),
                                { QStringLiteral("--practice") });
    });
    connect(
        m_window.get(), &MainWindow::languageChosen, this,
        [this](look::Language language) { speakInNewWindow(language); },
        Qt::QueuedConnection); // the window goes
    connect(
        m_window.get(), &MainWindow::normalStartWanted, this,
        [this] {
            DeskConfig again = m_desk->config();
            again.careful = false;
            startDesk(std::move(again));
        },
        Qt::QueuedConnection); // the window goes with the old desk
    if (config.practice && !m_options.tour) {
        if (!m_author.isEmpty())
            m_window->setAuthor(m_author);
        showGuide();
    }
    m_window->show();
    m_stays.reset();
    m_other.reset();
    Q_EMIT windowOpened(m_window.get(), m_desk.get());
}

void Console::speakInNewWindow(look::Language language)
{
    const QString author = m_window->author();
    look::speak(language);
    // For a moment there is no window, which is no reason to end.
    const auto stays = std::make_shared<QEventLoopLocker>();
    m_lessons.clear(); // they are read in the language that is spoken
    m_soFar = m_guide ? m_guide->soFar() : std::nullopt;
    m_guide.reset();
    m_window.reset();
    // The back office answers in order: the draft that the old window left behind is kept by then.
    m_desk->roleLock(this, [this, author, stays](const Result<RoleLockState> &) {
        if (m_window || m_inFirstRun)
            return;
        showWindow();
        m_window->setAuthor(author);
    });
}

void Console::showWelcome(const Error &why)
{
    auto welcome = std::make_unique<Welcome>(m_connector);
    welcome->resize(900, 640);
    if (why.kind != Error::Kind::NotFound)
        welcome->showConnect(whyAsked(why));
    connect(
        welcome.get(), &Welcome::practiceWanted, this, [this] { startPractice(); },
        Qt::QueuedConnection);
    connect(
        welcome.get(), &Welcome::connected, this,
        [this] {
            m_justConnected = true;
            const auto &key = m_connector.credentials();
            if (!key)
                return;
            DeskConfig config = lineConfig(folder(), twilio::Origin::real(), *key);
            config.keychain = m_connector.keychain();
            startDesk(std::move(config));
        },
        Qt::QueuedConnection);
    welcome->show();
    m_other = std::move(welcome);
}

void Console::showConnect()
{
    auto connecting = std::make_unique<Welcome>(m_connector);
    connecting->resize(900, 640);
    connecting->showConnect();
    connecting->setAttribute(Qt::WA_QuitOnClose, false); // the desk stays
    const auto close = [this] {
        if (m_other)
            m_other.release()->deleteLater();
    };
    // The desk goes on where it was: what waited for a key goes out by itself.
    connect(connecting.get(), &Welcome::connected, this, close, Qt::QueuedConnection);
    connect(connecting.get(), &Welcome::practiceWanted, this, close, Qt::QueuedConnection);
    connecting->show();
    m_other = std::move(connecting);
}

void Console::showFault(const Error &error)
{
    const look::ErrorWords words = look::wordsFor(error);
    auto state = std::make_unique<look::EmptyState>();
    state->setWindowTitle(QStringLiteral("Illinois Vet Messenger"));
    state->setWords(look::Icon::Warning, words.what, words.next, tr("Close"));
    connect(state.get(), &look::EmptyState::acted, state.get(), &QWidget::close);
    state->resize(560, 420);
    state->show();
    m_stays.reset();
    m_guide.reset();
    m_window.reset();
    m_other = std::move(state);
    if (m_options.tour)
        QApplication::exit(1);
}

} // namespace ivm
