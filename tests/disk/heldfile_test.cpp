// Another program holds the data file: a backup, a scanner, somebody who looks into it (RELIABILITY
// L9).

#include "core/store/database.h"
#include "tests/responder/answeringdesk.h"
#include "tests/support/catch.h"

#include <QProcess>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// SQLite's shell, in the middle of a transaction.
class Holder
{
public:
    Holder(const QString &file, const QByteArray &then = {})
    {
        m_shell.start(QStringLiteral("sqlite3"), { file });
        REQUIRE(m_shell.waitForStarted());
        m_shell.write("BEGIN IMMEDIATE;\n.shell echo held\n" + then);
        REQUIRE(m_shell.waitForReadyRead());
        REQUIRE(m_shell.readAllStandardOutput().trimmed() == "held");
    }
    ~Holder() { letsGo(); }

    void letsGo()
    {
        if (m_shell.state() == QProcess::NotRunning)
            return;
        m_shell.write("ROLLBACK;\n");
        m_shell.closeWriteChannel();
        CHECK(m_shell.waitForFinished());
    }

private:
    QProcess m_shell;
};

} // namespace

TEST_CASE("[L9] who holds the file for a moment is waited for, five seconds", "[disk][L9]")
{
    DeskFolder folder;
    {
        Query query(folder.database(), "PRAGMA busy_timeout");
        REQUIRE(query.run());
        REQUIRE(query.next());
        CHECK(query.integer(0) == 5000);
    }
    const Holder other(folder.file(), ".shell sleep 0.3\nROLLBACK;\n");
    const MessageId text = folder.receives("He ate a sock").id(); // what fails ends the test
    CHECK(folder.thread("SAC").first().id == text);
}

TEST_CASE("[L9] while the file is held nothing leaves that is not written down; then all of it "
          "does, once",
          "[disk][L9]")
{
    AnsweringDesk::Setup setup;
    setup.live = false;
    AnsweringDesk desk(setup);
    desk.decides(EvidenceKind::ImportedOptIn);
    desk.runs(10s);
    REQUIRE(desk.folder.database().execute(QStringLiteral("PRAGMA busy_timeout = 1"))); // real ones
    const MessageId text = desk.writes("Bella may go home");

    Holder other(desk.folder.file());
    const MessageSid in = desk.receives("He ate a sock");
    desk.runs(2min);
    CHECK(desk.posts() == 0);
    const auto kept = [&] { return *MessageStore(desk.folder.database()).bySid(in); };
    CHECK_FALSE(kept());

    other.letsGo();
    desk.runs(2min);
    CHECK(desk.posts() == 1);
    CHECK((*OutboxStore(desk.folder.database()).entry(text))->state == OutboxState::Sent);
    CHECK(kept());
    desk.runs(1h);
    CHECK(desk.posts() == 1);
}
