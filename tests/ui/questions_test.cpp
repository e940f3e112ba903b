#include "tests/support/catch.h"
#include "tests/ui/threaddesk.h"
#include "ui/client/consentpaper.h"
#include "ui/client/recordsheet.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/mainwindow/banner.h"
#include "ui/questions/questionsheet.h"

#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const Instant Now = *fromIsoUtc(u"2026-11-24T14:00:00Z");

OpenQuestion question(OpenQuestion::Kind kind, const char *words, Millis ago)
{
    OpenQuestion open;
    open.kind = kind;
    open.client = Karen;
    open.clientName = QStringLiteral("Karen Miller");
    open.conversation = ConversationId(7);
    open.queue = QStringLiteral("SAC");
    open.since = Now - ago;
    if (words)
        open.said = Evidence{ .at = Now - ago, .words = QString::fromUtf8(words) };
    return open;
}

/// The sheet over a window.
struct OpenSheet
{
    OpenSheet()
    {
        look::install(look::Theme::Light);
        window.resize(900, 700);
        window.show();
        sheet = new QuestionSheet(QStringLiteral("Open questions"),
                                  QStringLiteral("Nothing waits."), &window);
    }
    QWidget window;
    QuestionSheet *sheet = nullptr; // the window's
};

} // namespace

TEST_CASE("open questions say who, what they wrote, how long it waits and what one can do",
          "[questions]")
{
    const look::DateText dates;
    const auto sections
        = questionSections({ question(OpenQuestion::Kind::StopWish, "take me off this list", 2h),
                             question(OpenQuestion::Kind::NoYesYet, "yes this is Karen", 72h),
                             question(OpenQuestion::Kind::NoYesYet, nullptr, 24h) },
                           Now, dates);
    REQUIRE(sections.size() == 2);
    CHECK(sections.at(0).title == QStringLiteral("1 text sounds like a wish to stop"));
    const SheetRow wish = sections.at(0).rows.front();
    CHECK(wish.who.contains(QStringLiteral("Karen Miller")));
    CHECK(wish.what.contains(QStringLiteral("Waiting 2 h")));
    CHECK(wish.words.contains(QStringLiteral("take me off this list")));
    REQUIRE(wish.acts.size() == 3);
    CHECK(wish.acts.at(0).first == SheetAct::StopAllTexts);
    CHECK(wish.acts.at(1).first == SheetAct::NotAboutTexting);
    const auto &unanswered = sections.at(1).rows;
    CHECK(sections.at(1).title.startsWith(QStringLiteral("2 clients")));
    CHECK(unanswered.at(0).acts.front().first == SheetAct::AcceptAsYes);
    CHECK(unanswered.at(0).said == QStringLiteral("yes this is Karen"));
    // With no words there is nothing to accept.
    REQUIRE(unanswered.at(1).acts.size() == 1);
    CHECK(unanswered.at(1).acts.front().first == SheetAct::Open);
    CHECK(questionSections({}, Now, dates).isEmpty());
}

TEST_CASE("the sheet is worked by keyboard, names its buttons, and shows text as text",
          "[questions]")
{
    const OpenSheet open;
    auto *sheet = open.sheet;
    sheet->show(questionSections({ question(OpenQuestion::Kind::NoYesYet, "<b>yes</b>", 1h) }, Now,
                                 look::DateText()));
    sheet->open();
    QCoreApplication::processEvents();
    QSignalSpy acted(sheet, &QuestionSheet::acted);
    auto *accept
        = sheet->findChild<look::Button *>(QStringLiteral("act%1").arg(int(SheetAct::AcceptAsYes)));
    REQUIRE(accept);
    CHECK(accept->accessibleName().contains(QStringLiteral("Accept as yes")));
    CHECK(accept->accessibleName().contains(QStringLiteral("Karen Miller")));
    CHECK(accept->focusPolicy() & Qt::TabFocus);
    accept->setFocus();
    QTest::keyClick(accept, Qt::Key_Return);
    REQUIRE(acted.size() == 1);
    bool asWritten = false;
    for (const auto *label : sheet->findChildren<look::PlainLabel *>())
        asWritten = asWritten || label->text().contains(QStringLiteral("<b>yes</b>"));
    CHECK(asWritten);

    sheet->show({}); // decided: the list says so
    QCoreApplication::processEvents();
    const auto *nothing = sheet->findChild<look::PlainLabel *>(QStringLiteral("nothing"));
    REQUIRE(nothing);
    CHECK(nothing->text() == QStringLiteral("Nothing waits."));
}

TEST_CASE(
    "the keyboard stays with the client and the act it was on, and never comes upon a decision",
    "[questions]")
{
    const OpenSheet open;
    auto *sheet = open.sheet;
    const auto wish = [](int conversation, Millis ago) {
        OpenQuestion open = question(OpenQuestion::Kind::StopWish, "take me off this list", ago);
        open.conversation = ConversationId(conversation);
        open.clientName = QStringLiteral("Client %1").arg(conversation);
        return open;
    };
    const auto show = [&](const QList<OpenQuestion> &questions) {
        sheet->show(questionSections(questions, Now, look::DateText()));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    };
    const auto button = [&](int conversation, SheetAct act) {
        for (auto *one :
             sheet->findChildren<look::Button *>(QStringLiteral("act%1").arg(int(act)))) {
            if (one->accessibleName().contains(QStringLiteral("Client %1").arg(conversation)))
                return one;
        }
        FAIL("no such button");
        return static_cast<look::Button *>(nullptr);
    };
    show({ wish(7, 5min), wish(8, 3min) });
    sheet->open();
    QCoreApplication::processEvents();

    button(8, SheetAct::NotAboutTexting)->setFocus();
    show({ wish(7, 6min), wish(8, 4min) }); // a minute later
    CHECK(sheet->focusWidget() == button(8, SheetAct::NotAboutTexting));
    show({ wish(6, 9min), wish(7, 6min), wish(8, 4min) }); // one more, above
    CHECK(sheet->focusWidget() == button(8, SheetAct::NotAboutTexting));

    button(6, SheetAct::StopAllTexts)->setFocus();
    show({ wish(7, 6min), wish(8, 4min) }); // decided
    CHECK(sheet->focusWidget() == button(7, SheetAct::Open));
    button(8, SheetAct::StopAllTexts)->setFocus();
    show({ wish(7, 6min) }); // the last of them
    CHECK(sheet->focusWidget() == button(7, SheetAct::Open));

    // Where nothing but a decision is left, the heading takes the keyboard.
    OpenQuestion closed = wish(9, 1min);
    closed.conversation.reset();
    show({ closed });
    REQUIRE(sheet->focusWidget());
    CHECK_FALSE(qobject_cast<look::Button *>(sheet->focusWidget()));
    show({});
    CHECK(sheet->focusWidget()->objectName() == QStringLiteral("nothing"));
}

TEST_CASE("texts that nobody answered are counted in a band, listed once asked for", "[questions]")
{
    DeskStatus status;
    status.line = DeskStatus::Line::Online;
    status.automatic.who = AutomaticReplies::Who::ThisDesk;
    const look::DateText dates;
    CHECK_FALSE(bannerFor(status, Now, dates));
    status.automatic.missed = 6;
    status.automatic.missedSince = *fromIsoUtc(u"2026-11-24T02:00:00Z");
    const auto banner = bannerFor(status, Now, dates);
    REQUIRE(banner);
    CHECK(banner->act == Banner::Act::ShowMissed);
    CHECK(banner->more
          == QStringLiteral(
              "6 texts came in since yesterday 8:00 PM without an answer. What the desk "
              "writes goes out as before."));
    CHECK_FALSE(bannerFor(status, Now, dates, 6)); // seen
    CHECK(bannerFor(status, Now, dates, 5)); // one more came
    status.automatic = {};
    status.automatic.switchedItselfOff = true;
    REQUIRE(bannerFor(status, Now, dates));
    CHECK(bannerFor(status, Now, dates)->fact
          == QStringLiteral("Automatic replies switched themselves off here"));

    const auto sections = missedSections({ { .client = Karen,
                                             .clientName = {},
                                             .queue = QStringLiteral("SAC"),
                                             .conversation = ConversationId(7),
                                             .words = QStringLiteral("hi"),
                                             .at = Now - 12h } },
                                         Now, dates);
    REQUIRE(sections.size() == 1);
    CHECK(sections.front().rows.front().words.contains(QStringLiteral("hi")));
    CHECK(sections.front().rows.front().acts.front().first == SheetAct::Open);
}

TEST_CASE("a consent record is a table on screen, and a file of three kinds", "[questions]")
{
    look::install(look::Theme::Light);
    ConsentRecord record;
    record.client = Karen;
    record.zone = QTimeZone("America/Chicago");
    record.made = Now;
    for (int i = 0; i < 40; ++i)
        record.lines.append(
            { .at = Now - 1h * (40 - i),
              .what = QStringLiteral("client's text"),
              .words = QStringLiteral("<img src=\"file:///etc/passwd\"> %1").arg(i) });
    QWidget window;
    window.show();
    auto *sheet = new RecordSheet(record, &window);
    sheet->open();
    const auto *table = sheet->findChild<QTableWidget *>(QStringLiteral("recordTable"));
    REQUIRE(table);
    CHECK(table->rowCount() == 40);
    CHECK(table->item(3, 5)->text() == record.lines.at(3).words);

    const QTemporaryDir folder;
    for (const char *name : { "a.pdf", "a.csv", "a.html" }) {
        INFO(name);
        REQUIRE(writeConsentRecord(record, folder.filePath(QString::fromLatin1(name))));
        QFile file(folder.filePath(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        CHECK(bytes.size() > 1000);
        CHECK(bytes.startsWith("%PDF") == (QByteArray(name) == "a.pdf"));
    }
    CHECK_FALSE(writeConsentRecord(record, folder.filePath(QStringLiteral("a.doc"))));
    CHECK_FALSE(writeConsentRecord(record, QStringLiteral("/nowhere/at/all.pdf")));
}

TEST_CASE("the second half of a double click never decides about the client who moved up",
          "[questions]")
{
    const OpenSheet open;
    auto *sheet = open.sheet;
    const OpenQuestion first = question(OpenQuestion::Kind::StopWish, "take me off", 2h);
    OpenQuestion second = question(OpenQuestion::Kind::StopWish, "leave me alone", 1h);
    second.client = Miguel;
    second.clientName = QStringLiteral("Miguel Alvarez");
    second.conversation = ConversationId(8);
    sheet->show(questionSections({ first, second }, Now, look::DateText()));
    sheet->open();
    QCoreApplication::processEvents();
    const QString stop = QStringLiteral("act%1").arg(int(SheetAct::StopAllTexts));
    QStringList decided;
    QObject::connect(sheet, &QuestionSheet::acted, sheet, [&](SheetAct, const SheetRow &row) {
        decided << row.who;
        sheet->show(questionSections({ second }, Now, look::DateText()));
    });
    auto *button = sheet->findChild<look::Button *>(stop);
    REQUIRE(button);
    const QPoint hand = button->mapTo(sheet, button->rect().center());
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::qWait(1);
    QWidget *there = sheet->childAt(hand);
    REQUIRE(there);
    REQUIRE(there->objectName() == stop); // Miguel's
    const QPointF at = there->mapFrom(sheet, hand);
    for (const auto type : { QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease }) {
        QMouseEvent half(type, at, there->mapToGlobal(at), Qt::LeftButton,
                         type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
        QCoreApplication::sendEvent(there, &half);
    }
    REQUIRE(decided.size() == 1);
    CHECK(decided.front().contains(QStringLiteral("Karen Miller")));
}
