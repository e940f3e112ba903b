// A card number that was taken out of a text does not come back when the data file is damaged and
// its text is read from an older backup, or from Twilio's log.

#include "core/desk/acts.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/maskstore.h"
#include "core/store/salvage.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QFile>

using namespace ivm;
using namespace ivm::test;

namespace {

const QString Digits = QStringLiteral("4111 1111 1111 1111");
const QString Said = QStringLiteral("YES, my card is 4111 1111 1111 1111");
const QString Masked = QStringLiteral("YES, my card is •••• •••• •••• 1111");

/// A folder in which a text was masked; its backup is older than that.
struct MaskedFolder
{
    MaskedFolder()
    {
        folder.fillIsComplete();
        folder.receives("Good morning");
        folder.clock.advance(std::chrono::minutes(1));
        const MessageId id = folder.receives(Said).id();
        row = folder.receives(Said).withSid(folder.thread("SAC").last().sid).row();
        // Quoted by a decision, which does not say of which text.
        REQUIRE(folder.intake().decide(Karen,
                                       { .kind = EvidenceKind::StaffAccept,
                                         .at = folder.clock.now(),
                                         .words = Said,
                                         .staff = QStringLiteral("AB") }));
        folder.keepCopy();
        REQUIRE(Acts(folder.database(), folder.clock)
                    .perform(MaskCards{ id, QStringLiteral("card number"), QStringLiteral("AB") }));
        damaged = folder.path() + QStringLiteral("/damaged.sqlite");
        folder.restart([this] { REQUIRE(QFile::copy(folder.file(), damaged)); });
    }
    QString backup() const { return folder.file() + QStringLiteral(".copy"); }
    void loses(const char *sql)
    {
        const auto file = Database::open(damaged, Database::Mode::Owner);
        REQUIRE(file);
        REQUIRE((*file)->execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
        REQUIRE((*file)->execute(QString::fromUtf8(sql)));
    }
    /// Every page that holds the text is gone.
    void losesItsPages()
    {
        constexpr qsizetype Page = 4096;
        QFile file(damaged);
        REQUIRE(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const QByteArray text = Masked.toUtf8();
        int pages = 0;
        for (qsizetype at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
            REQUIRE(file.seek(at / Page * Page));
            REQUIRE(file.write(QByteArray(Page, '\0')) == Page);
            ++pages;
        }
        REQUIRE(pages > 0);
    }
    void rescue(const QString &from)
    {
        auto opened = Database::open(folder.path() + QStringLiteral("/rescued.sqlite"),
                                     Database::Mode::Owner);
        REQUIRE(opened);
        rescued = std::move(*opened);
        REQUIRE(beginFolder(*rescued, folder.clock.now()));
        REQUIRE(salvage(damaged, from, *rescued, folder.clock.now()));
        Query orphans(*rescued, "PRAGMA foreign_key_check");
        REQUIRE(orphans.run());
        CHECK_FALSE(orphans.next());
    }
    /// Twilio's log brings the text again, as it was sent.
    void comesAgain()
    {
        Intake intake(*rescued, folder.clock);
        REQUIRE(intake.take({ row }, {}, Source::Fill));
        REQUIRE(intake.take({ row }, {}, Source::Sweep));
    }
    QString body()
    {
        Query query(*rescued, "SELECT body FROM message WHERE sid = ?");
        REQUIRE(query.bind(row.sid.text()).run());
        return query.next() ? query.text(0) : QString();
    }
    bool hasDigits()
    {
        static constexpr const char *Places[] = {
            "SELECT count(*) FROM message WHERE instr(body, ?) > 0",
            "SELECT count(*) FROM evidence WHERE instr(words, ?) > 0",
            "SELECT count(*) FROM conversation WHERE instr(last_body, ?) > 0",
        };
        for (const char *sql : Places) {
            Query query(*rescued, sql);
            REQUIRE(query.bind(Digits).run());
            REQUIRE(query.next());
            if (query.integer(0) > 0)
                return true;
        }
        return false;
    }

    DeskFolder folder;
    LoggedMessage row;
    QString damaged;
    std::unique_ptr<Database> rescued;
};

} // namespace

TEST_CASE("a masked text that is read from an older backup is masked again", "[disk][mask]")
{
    MaskedFolder desk;
    desk.losesItsPages();
    desk.rescue(desk.backup());
    CHECK(desk.body() == Masked);
    CHECK_FALSE(desk.hasDigits());
    CHECK(MaskStore(*desk.rescued).all(10)->size() == 1);
}

TEST_CASE("a masked text that was lost comes back from Twilio's log without its card number",
          "[disk][mask]")
{
    MaskedFolder desk;
    SECTION("its mask is there")
    {
        desk.loses("DELETE FROM message WHERE body LIKE 'YES, my card%'");
    }
    SECTION("its mask is lost, too: the history has it")
    {
        desk.loses("DELETE FROM mask");
        desk.loses("DELETE FROM message WHERE body LIKE 'YES, my card%'");
    }
    SECTION("it was lost once before, and the log had not come to it")
    {
        desk.loses("INSERT INTO lost_mask SELECT sid, by, reason, at FROM mask");
        desk.loses("DELETE FROM mask");
        desk.loses("DELETE FROM message WHERE body LIKE 'YES, my card%'");
    }
    desk.rescue({});
    CHECK(desk.body().isEmpty());
    desk.comesAgain();
    CHECK(desk.body() == Masked);
    CHECK_FALSE(desk.hasDigits());
    const auto masks = MaskStore(*desk.rescued).all(10);
    REQUIRE(masks->size() == 1);
    CHECK(masks->first().by == QStringLiteral("AB"));
    CHECK(masks->first().reason == QStringLiteral("card number"));
    CHECK_FALSE(*MaskStore(*desk.rescued).isAwaited(desk.row.sid.text()));
}
