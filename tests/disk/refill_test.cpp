// A data file is found damaged and rescued (RELIABILITY L4): what was lost of it is filled in again
// from Twilio's log, by a desk with all that it does of itself, and nobody gets a text for it.

#include "core/desk/rescue.h"
#include "core/store/database.h"
#include "tests/responder/answeringdesk.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonObject>
#include <QMap>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

using Log = QMap<QString, std::pair<QString, int>>; ///< Sid: words and status.

Log onTheLine(const AnsweringDesk &desk)
{
    Log log;
    desk.line.forEachMessage([&](const LoggedMessage &row) {
        log.insert(row.sid.text(), { row.body, int(row.status) });
    });
    return log;
}

Log inTheFile(AnsweringDesk &desk)
{
    Log log;
    Query query(desk.folder.database(),
                "SELECT sid, body, status FROM message WHERE sid IS NOT NULL");
    REQUIRE(query.run());
    while (query.next()) {
        CHECK_FALSE(log.contains(query.text(0)));
        log.insert(query.text(0), { query.text(1), int(query.integer(2)) });
    }
    return log;
}

QStringList difference(const Log &one, const Log &other)
{
    QStringList sids;
    for (auto row = one.cbegin(); row != one.cend(); ++row) {
        if (other.value(row.key()) != row.value())
            sids.append(row.key());
    }
    return sids;
}

int bubbles(AnsweringDesk &desk, const QString &text)
{
    Query query(desk.folder.database(), "SELECT count(*) FROM message WHERE body = ?");
    query.bind(text);
    REQUIRE(query.run());
    REQUIRE(query.next());
    return int(query.integer(0));
}

enum class Harm {
    EndCutOff,
    PagesOverwritten, ///< Every third, whatever it holds.
    TextsZeroed, ///< Every second page of what clients wrote, and nothing else.
};

void damage(const QString &name, Harm harm)
{
    QFile file(name);
    REQUIRE(file.open(QIODevice::ReadWrite));
    constexpr qint64 Page = 4096;
    if (harm == Harm::EndCutOff) {
        REQUIRE(file.resize(file.size() / 2 / Page * Page + 100));
        return;
    }
    int texts = 0;
    for (qint64 page = 3; page < file.size() / Page; ++page) {
        REQUIRE(file.seek(page * Page));
        const QByteArray content = file.read(Page);
        const bool hasTexts = content.contains("Text ") && !content.contains("Bella")
            && !content.contains("had not left");
        texts += hasTexts ? 1 : 0;
        if (harm == Harm::TextsZeroed ? hasTexts && texts % 2 == 0 : page % 3 == 0) {
            REQUIRE(file.seek(page * Page));
            REQUIRE(file.write(QByteArray(Page, harm == Harm::TextsZeroed ? '\0' : 'x')) == Page);
        }
    }
}

} // namespace

TEST_CASE("[L4] after a rescue the log fills in what was lost: nothing missing, nothing too many, "
          "and nobody is texted",
          "[disk][L4]")
{
    const auto harm = GENERATE(Harm::EndCutOff, Harm::PagesOverwritten, Harm::TextsZeroed);
    INFO("harm " << int(harm));
    AnsweringDesk::Setup setup; // with automatic texts
    setup.starts = false;
    AnsweringDesk desk(setup);
    const auto client = [](int n) {
        return PhoneNumber(QStringLiteral("+1217555%1").arg(100 + n, 4, 10, QLatin1Char('0')));
    };
    // Older than any look back reaches, more than one page at the tail of the log, and of clients
    // who do not write again (their own log would be asked for): the fill alone brings these.
    for (int i = 0; i < 1600; ++i)
        desk.line.receive(
            { .from = client(20 + i % 40).text().toLatin1(),
              .to = desk.folder.queue("SAC").number.text().toLatin1(),
              .body = QStringLiteral("Text %1 about %2").arg(i).arg(QString(i % 90, u'x')),
              .at = desk.clock.now() - std::chrono::days(60) + i * 20min });
    REQUIRE(desk.folder.database().execute(
        QStringLiteral("DELETE FROM meta WHERE key = 'fill_complete'")));
    desk.starts();
    desk.runs(2min);
    for (int i = 0; i < 20; ++i)
        desk.receives(QStringLiteral("Text of today %1").arg(i), client(i));
    desk.runs(1min);
    desk.decides(EvidenceKind::ImportedOptIn);
    QStringList written;
    for (int i = 0; i < 10; ++i) {
        written.append(QStringLiteral("Bella may go home %1").arg(i));
        desk.writes(qPrintable(written.last()));
        desk.runs(6s);
    }
    desk.runs(2min);
    REQUIRE(difference(onTheLine(desk), inTheFile(desk)).isEmpty());
    desk.transport.disconnect();
    written.append(QStringLiteral("This one had not left"));
    desk.writes(qPrintable(written.last()));
    desk.runs(1s);
    const int posts = desk.posts();
    REQUIRE(posts > 10); // automatic ones among them

    desk.dies();
    std::optional<Rescued> rescued;
    desk.folder.restart([&] {
        const DataFolder folder(desk.folder.path());
        damage(folder.databaseFile(), harm);
        const auto done = rescueFolder(folder, desk.clock.now());
        REQUIRE(done);
        rescued = *done;
    });
    REQUIRE_FALSE(difference(onTheLine(desk), inTheFile(desk)).isEmpty());
    CHECK_FALSE(rescued->incomplete.isEmpty());
    if (harm == Harm::TextsZeroed) { // a part is saved, what waited to leave among it
        REQUIRE(rescued->messages > 50);
        REQUIRE(bubbles(desk, written.last()) == 1);
    }
    // Whatever became of settings and decisions: nothing stands in the way of a text.
    desk.sets(QStringLiteral("live"), { { QStringLiteral("on"), true } });
    desk.isOpen();
    desk.transport.connect();
    desk.starts();
    desk.decides(EvidenceKind::ImportedOptIn);
    desk.runs(20min);
    CHECK(desk.sync->isFilled());
    CHECK(difference(onTheLine(desk), inTheFile(desk)).isEmpty()); // missing, different
    CHECK(difference(inTheFile(desk), onTheLine(desk)).isEmpty()); // too many
    CHECK(desk.posts() == posts);
    // What waited to leave waits for a person.
    Query waited(desk.folder.database(),
                 "SELECT o.state FROM outbox o JOIN message m ON m.id = o.message_id "
                 "WHERE m.body = 'This one had not left'");
    REQUIRE(waited.run());
    CHECK(waited.next() == (harm == Harm::TextsZeroed));
    if (harm == Harm::TextsZeroed)
        CHECK(waited.integer(0) == int(OutboxState::Unconfirmed));
    for (const QString &text : std::as_const(written)) {
        INFO(text.toStdString());
        // What had not left and could not be read is gone, and said to be incomplete.
        const bool mayBeGone = text == written.last()
            && (rescued->incomplete.contains(QStringLiteral("message"))
                || rescued->incomplete.contains(QStringLiteral("outbox")));
        CHECK(bubbles(desk, text) <= 1);
        CHECK((bubbles(desk, text) == 1 || mayBeGone));
    }
}
