#include "tests/support/catch.h"
#include "ui/look/look.h"
#include "ui/look/plainlabel.h"
#include "ui/search/hitcontent.h"
#include "ui/search/searcher.h"
#include "ui/search/searchpane.h"

#include <QLineEdit>
#include <QListView>
#include <QMutex>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace ivm;
using namespace ivm::test;

namespace {

const Instant Now = *fromIsoUtc(u"2026-11-23T17:00:00Z");

SearchHits hitsFor(const QString &typed)
{
    SearchHits hits;
    SearchHit client;
    client.conversation.id = ConversationId(7);
    client.conversation.queue = QueueId(1);
    client.conversation.clientName = QStringLiteral("Karen Miller");
    client.matches = { { 0, int(typed.size()) } };
    hits.clients.append(client);
    SearchHit text;
    text.conversation = client.conversation;
    text.message = Message{};
    text.message->id = MessageId(70);
    text.message->body = QStringLiteral("My dog ") + typed + QStringLiteral(" a sock");
    text.message->at = Now;
    text.matches = { { 7, int(typed.size()) } };
    hits.messages.append(text);
    return hits;
}

/// A search whose answers wait until they are let go.
struct SlowSearch
{
    QSemaphore gate;
    QMutex mutex;
    QStringList ran;
    Searcher::Open open()
    {
        return [this]() -> Searcher::Search {
            return [this](const SearchQuestion &question) -> Result<SearchHits> {
                gate.acquire();
                const QMutexLocker lock(&mutex);
                ran << question.typed;
                return hitsFor(question.typed);
            };
        };
    }
};

} // namespace

TEST_CASE("only the newest question is answered; overtaken ones are not even run", "[search]")
{
    SlowSearch slow;
    Searcher searcher(slow.open());
    QSignalSpy found(&searcher, &Searcher::found);
    searcher.ask({ .typed = QStringLiteral("k") });
    searcher.ask({ .typed = QStringLiteral("ka") });
    searcher.ask({ .typed = QStringLiteral("kar") });
    slow.gate.release(3);
    REQUIRE(QTest::qWaitFor([&] { return !found.isEmpty(); }, 5000));
    CHECK(found.size() == 1);
    CHECK(found.at(0).at(0).toString() == QStringLiteral("kar"));
    const QMutexLocker lock(&slow.mutex);
    CHECK_FALSE(slow.ran.contains(QStringLiteral("ka")));
}

TEST_CASE("an excerpt shows the first match on one line and keeps its marks true", "[search]")
{
    const QString text = QString(100, u'a') + QStringLiteral("\nsock\n") + QString(300, u'b');
    const auto [part, marks] = excerpt(text, { { 101, 4 } });
    CHECK_FALSE(part.contains(u'\n'));
    REQUIRE(marks.size() == 1);
    CHECK(part.mid(marks.first().first, marks.first().second) == QStringLiteral("sock"));
    CHECK(part.startsWith(QChar(0x2026)));
    CHECK(part.endsWith(QChar(0x2026)));
    CHECK(part.size() < 200);
}

TEST_CASE("what is marked in an answer of ours is marked behind the name of who wrote it",
          "[search]")
{
    SearchHits hits = hitsFor(QStringLiteral("ate"));
    hits.messages.first().message->direction = Direction::Out;
    hits.messages.first().message->author = QStringLiteral("AB");
    const auto lines
        = describeHits(hits, { { QueueId(1), QStringLiteral("SAC") } }, Now, look::DateText());
    const HitContent &line = lines.last();
    CHECK(line.text.startsWith(QStringLiteral("AB: ")));
    CHECK(line.text.mid(line.textMarks.first().first, line.textMarks.first().second)
          == QStringLiteral("ate"));
    CHECK(line.where.startsWith(QStringLiteral("SAC · ")));
}

TEST_CASE("what is of a day stands under the day in plain words", "[search][days]")
{
    const look::DateText dates(QTimeZone(QByteArrayLiteral("America/Chicago")),
                               QLocale(QLocale::English, QLocale::UnitedStates));
    SearchHits hits = hitsFor(QStringLiteral("nov 22"));
    hits.onDays = hits.messages;
    const auto headings = [&](const char *typed) {
        hits.days = typedDays(QString::fromLatin1(typed), dates.dateOf(Now), {});
        QStringList said;
        for (const HitContent &line : describeHits(hits, {}, Now, dates)) {
            if (line.heading)
                said << line.title;
        }
        return said.join(u" / ");
    };
    CHECK(headings("nov 22") == QStringLiteral("Yesterday / Clients / Messages"));
    CHECK(headings("nov 21") == QStringLiteral("On Saturday, November 21 / Clients / Messages"));
    CHECK(headings("11/24/2025")
          == QStringLiteral("On Monday, November 24, 2025 / Clients / Messages"));
    CHECK(headings("nov 2026") == QStringLiteral("In November 2026 / Clients / Messages"));
    // May is a client, too.
    CHECK(headings("may") == QStringLiteral("Clients / In May 2026 / Messages"));
    CHECK(headings("today") == QStringLiteral("Clients / Today / Messages"));
}

TEST_CASE("a date typed in the search is asked as days of the clinic, in the language spoken",
          "[search][days]")
{
    look::install(look::Theme::Light);
    QMutex mutex;
    QList<SearchQuestion> asked;
    Searcher searcher([&]() -> Searcher::Search {
        return [&](const SearchQuestion &question) -> Result<SearchHits> {
            const QMutexLocker lock(&mutex);
            asked << question;
            SearchHits hits;
            hits.days = question.days;
            return hits;
        };
    });
    QWidget window;
    window.resize(1000, 700);
    window.show();
    const QLocale before;
    // 11 PM of the 22nd in Chicago, and already the 23rd elsewhere.
    const Instant late = *fromIsoUtc(u"2026-11-23T05:00:00Z");
    const auto daysAsked = [&](const QLocale &locale, const char *typed) {
        QLocale::setDefault(locale);
        SearchPane pane(
            searcher, [late] { return late; },
            look::DateText(QTimeZone(QByteArrayLiteral("America/Chicago")), locale), &window);
        pane.open(QRect(600, 12, 270, 34), QString::fromUtf8(typed));
        auto *words = pane.findChild<look::PlainLabel *>();
        const bool answered = QTest::qWaitFor(
            [&] { return words->text().contains(QString::fromUtf8(typed)); }, 5000);
        QLocale::setDefault(before);
        REQUIRE(answered);
        const QMutexLocker lock(&mutex);
        REQUIRE(asked.last().days);
        CHECK(asked.last().zone.id() == "America/Chicago");
        return asked.last().days->first;
    };
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale spanish(QLocale::Spanish, QLocale::UnitedStates);
    CHECK(daysAsked(english, "today") == QDate(2026, 11, 22));
    CHECK(daysAsked(english, "2/3") == QDate(2026, 2, 3));
    CHECK(daysAsked(spanish, "2/3") == QDate(2026, 3, 2));
    CHECK(daysAsked(spanish, "ayer") == QDate(2026, 11, 21));
}

TEST_CASE("Enter waits for the answer to what is typed, and is for nothing else", "[search]")
{
    look::install(look::Theme::Light);
    SlowSearch slow;
    Searcher searcher(slow.open());
    QWidget window;
    window.resize(1000, 700);
    window.show();
    QApplication::setActiveWindow(&window);
    SearchPane pane(searcher, [] { return Now; }, look::DateText(), &window);
    QSignalSpy chosen(&pane, &SearchPane::conversationChosen);
    QSignalSpy found(&searcher, &Searcher::found);
    slow.gate.release(100); // an answer comes with the next turn of the loop, and not before
    const auto answered = [&](const char *typed) {
        return QTest::qWaitFor(
            [&] {
                return !found.isEmpty()
                    && found.last().first().toString() == QString::fromLatin1(typed);
            },
            5000);
    };
    pane.open(QRect(600, 12, 270, 34), QStringLiteral("old"));
    auto *field = pane.findChild<QLineEdit *>(QStringLiteral("searchText"));
    REQUIRE(answered("old"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("kar"));
    QTest::keyClick(field, Qt::Key_Return); // the list still answers "old"
    CHECK(chosen.isEmpty());
    QTest::keyClick(field, Qt::Key_E); // thought better of it
    REQUIRE(answered("kare"));
    CHECK(chosen.isEmpty());
    QTest::keyClick(field, Qt::Key_N);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(chosen.isEmpty());
    REQUIRE(answered("karen"));
    CHECK(chosen.size() == 1);
    CHECK_FALSE(pane.isOpen());
}

TEST_CASE("what the arrows cannot go to is said with the line below it", "[search]")
{
    const auto lines = describeHits(hitsFor(QStringLiteral("ate")), {}, Now, look::DateText());
    REQUIRE(lines.size() == 4);
    CHECK(lines.at(1).spoken.startsWith(QStringLiteral("Clients: ")));
    CHECK(lines.at(3).spoken.startsWith(QStringLiteral("Messages: ")));
}

TEST_CASE("search is typed, walked and chosen by keyboard, and Esc goes back", "[search]")
{
    look::install(look::Theme::Light);
    Searcher searcher([]() -> Searcher::Search {
        return [](const SearchQuestion &question) -> Result<SearchHits> {
            return question.typed == QStringLiteral("zzz") ? SearchHits{} : hitsFor(question.typed);
        };
    });
    QWidget window;
    window.resize(1000, 700);
    QLineEdit before(&window);
    window.show();
    QApplication::setActiveWindow(&window);
    before.setFocus();
    SearchPane pane(searcher, [] { return Now; }, look::DateText(), &window);
    QSignalSpy conversation(&pane, &SearchPane::conversationChosen);
    QSignalSpy message(&pane, &SearchPane::messageChosen);
    pane.open(QRect(600, 12, 270, 34));
    auto *field = pane.findChild<QLineEdit *>(QStringLiteral("searchText"));
    auto *list = pane.findChild<QListView *>(QStringLiteral("searchHits"));
    REQUIRE(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("ate"));
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 4; }, 5000));
    CHECK(list->currentIndex().row() == 1); // past the heading
    QTest::keyClick(field, Qt::Key_Down);
    CHECK(list->currentIndex().row() == 3);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(message.size() == 1);
    CHECK(message.at(0).at(1).value<MessageId>() == MessageId(70));
    CHECK(conversation.isEmpty());
    CHECK_FALSE(pane.isOpen());

    pane.open(QRect(600, 12, 270, 34));
    QTest::keyClicks(field, QStringLiteral("zzz"));
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 0; }, 5000));
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK_FALSE(pane.isOpen());
    CHECK(before.hasFocus());
}
