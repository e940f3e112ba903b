// Every state of the window there is (screens/), with clients whose texts, names, animals, notes
// and words of consent are those of RELIABILITY's appendix C: nothing of it is taken for markup, no
// file is opened, nobody is called, nothing is reordered, no control character goes unseen (S1, S5,
// G5).

#include "tests/support/goal.h"
#include "tests/support/hostiletexts.h"
#include "tests/ui/screens/screens.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTextEdit>

#include <sqlite3.h>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

using namespace ivm;
using namespace ivm::test;

namespace {

/// A picture and a server that nobody has a reason to look at.
class Lures
{
public:
    Lures()
    {
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(Qt::red);
        REQUIRE(image.save(file(), "PNG"));
        REQUIRE(m_server.listen(QHostAddress::LocalHost));
#ifdef Q_OS_LINUX
        m_watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        ::inotify_add_watch(m_watch, QFile::encodeName(file()).constData(), IN_OPEN);
#endif
    }
    ~Lures()
    {
#ifdef Q_OS_LINUX
        ::close(m_watch);
#endif
    }
    QString file() const { return m_folder.filePath(QStringLiteral("lure.png")); }
    QStringList texts() const
    {
        const QString url
            = QStringLiteral("http://127.0.0.1:%1/lure.png").arg(m_server.serverPort());
        return { QStringLiteral("<img src=\"file://%1\">").arg(file()),
                 QStringLiteral("<img src=\"%1\"><b>lured</b>").arg(file()),
                 QStringLiteral("<img src=\"%1\">").arg(url),
                 QStringLiteral("<table background=\"%1\"><tr><td>lured").arg(file()),
                 QStringLiteral("<div style=\"background-image:url(%1)\">lured").arg(file()),
                 QStringLiteral("![lured](%1) <a href=\"%2\">lured</a>").arg(file(), url),
                 QStringLiteral("&lt;b&gt;lured<img src='%1'>").arg(file()) };
    }
    /// Whether somebody did, since the last question.
    bool wereTaken()
    {
        bool opened = m_server.hasPendingConnections();
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            socket->deleteLater();
#ifdef Q_OS_LINUX
        char events[4096];
        while (::read(m_watch, events, sizeof events) > 0)
            opened = true;
#endif
        return opened;
    }

private:
    QTemporaryDir m_folder;
    QTcpServer m_server;
#ifdef Q_OS_LINUX
    int m_watch = -1;
#endif
};

/// Wherever a client's words, or words about a client, are kept.
struct Place
{
    const char *table;
    const char *column;
    const char *key;
    bool first = false; ///< The hostile words stand before what was there.
};
constexpr Place Places[] = {
    { "message", "body", "id", true },    { "client", "name", "number" },
    { "client", "note", "number", true }, { "evidence", "words", "id", true },
    { "evidence", "how", "id" },          { "draft", "text", "conversation_id", true },
    { "note", "text", "id", true },       { "reminder", "text", "conversation_id", true },
    { "block", "reason", "id" },          { "block_request", "reason", "id" },
    { "mask", "reason", "message_id" },   { "legal_hold", "reason", "id" },
    { "client_mark", "who", "id" },
};

QStringList columnOf(Database &database, const QString &sql)
{
    // A statement of its own for each table: Query keeps them by the address of a literal.
    QStringList rows;
    sqlite3_stmt *statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(database.handle(), sql.toUtf8().constData(), -1, &statement, nullptr)
            == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW)
        rows.append(
            QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
    sqlite3_finalize(statement);
    return rows;
}

/// Each alone, and among words that are read the one way or the other.
QStringList amongWords(const QStringList &texts)
{
    QStringList bodies;
    for (const QString &text : texts) {
        bodies += { text,
                    QStringLiteral("Bella ") + text,
                    text + QStringLiteral(" thank you"),
                    QStringLiteral("(%1)").arg(text),
                    QStringLiteral("\u05E9\u05DC\u05D5\u05DD ") + text,
                    text + u'\n' + text };
    }
    return bodies;
}

void poison(Morning &morning, const QStringList &hostile)
{
    int next = 0;
    const auto more = [&] { return hostile.at(next++ % hostile.size()); };
    for (const Place &place : Places) {
        QList<std::pair<QString, QString>> rows;
        const QString table = QLatin1String(place.table), column = QLatin1String(place.column),
                      key = QLatin1String(place.key);
        for (const QString &row :
             columnOf(morning.folder.database(),
                      QStringLiteral("SELECT %1 || char(10) || %2 FROM %3 WHERE %2 <> ''")
                          .arg(key, column, table))) {
            const qsizetype end = row.indexOf(u'\n');
            rows.append({ row.left(end), row.mid(end + 1) });
        }
        for (const auto &[id, was] : std::as_const(rows)) {
            QString now = place.first ? more() + u' ' + was : was + u' ' + more();
            now.replace(QChar(0), QChar(0x2400)).replace(u'\'', QLatin1String("''"));
            morning.sql(QStringLiteral("UPDATE %1 SET %2 = '%3' WHERE %4 = '%5'")
                            .arg(table, column, now, key, id));
        }
    }
    morning.sql(QStringLiteral("UPDATE conversation SET last_body = (SELECT substr(body, 1, 200) "
                               "FROM message WHERE id = last_message) WHERE last_message > 0"));
    for (SearchHit &hit : morning.found.messages) {
        if (hit.message)
            hit.message->body += more();
        hit.conversation.clientName += more();
    }
    for (SearchHit &hit : morning.found.clients)
        hit.conversation.clientName += more();
}

/// What would make others read something else than what stands there.
bool pretends(const QString &text)
{
    int isolates = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if ((u < 0x20 && u != u'\n' && u != u'\t') || u == 0x7F || (u >= 0x202A && u <= 0x202E))
            return true;
        isolates += u == 0x2068 || u == 0x2066 || u == 0x2067 ? 1 : u == 0x2069 ? -1 : 0;
        if (isolates < 0)
            return true;
    }
    return isolates != 0;
}

QStringList faultsOf(const QWidget &widget)
{
    QStringList faults;
    const auto fault = [&](const char *what, const QString &text) {
        faults.append(QStringLiteral("%1 %2 %3: %4")
                          .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
                               QLatin1String(what), text.left(120)));
    };
    if (const auto *label = qobject_cast<const QLabel *>(&widget);
        label && !label->inherits("QTipLabel")) { // a tooltip: looked at below, at its owner
        if (label->textFormat() != Qt::PlainText && !label->text().isEmpty()
            && (label->textFormat() != Qt::AutoText || Qt::mightBeRichText(label->text())))
            fault("takes its text for markup", label->text());
        if (pretends(label->text()))
            fault("is reordered or holds control characters", label->text());
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        button && pretends(button->text()))
        fault("is reordered or holds control characters", button->text());
    // A tooltip that may be markup is ours, with the words in it escaped.
    if (Qt::mightBeRichText(widget.toolTip())
        && (widget.toolTip().contains(QLatin1String("<img"))
            || widget.toolTip().contains(QLatin1String("<table"))
            || widget.toolTip().contains(QLatin1String("lured</"))))
        fault("has a tooltip of markup", widget.toolTip());
    if (const auto *edit = qobject_cast<const QTextEdit *>(&widget)) {
        if (edit->acceptRichText())
            fault("takes rich text", {});
    }
    return faults;
}

/// What is read out: of everything on the screen that has a face.
void listen(QAccessibleInterface *face, QStringList &faults, int depth = 0)
{
    if (!face || depth > 12)
        return;
    for (const auto kind : { QAccessible::Name, QAccessible::Description }) {
        if (const QString said = face->text(kind); pretends(said)) {
            QStringList where; // outermost last; a row of a list is no object
            for (auto *each = face; each && where.size() < 6; each = each->parent()) {
                if (const QObject *object = each->object())
                    where += QLatin1String(object->metaObject()->className()) + u' '
                        + object->objectName();
            }
            faults.append(
                QStringLiteral("read out in %1: %2").arg(where.join(u" < "), said.left(120)));
        }
    }
    for (int i = 0; i < std::min(face->childCount(), 60); ++i)
        listen(face->child(i), faults, depth + 1);
}

} // namespace

TEST_CASE("[G5] on every screen a client's words are words, whatever they are", "[hostile]")
{
    const Goal goal("G5");
    Lures lures;
    QStringList hostile = lures.texts();
    for (const QString &text : hostileTexts()) {
        if (text.size() < 2'000) // the longest are laid out in thread_layout_test.cpp
            hostile.append(text);
    }
    hostile = amongWords(hostile);
    CHECK(hostile.size() >= 300);
    int shown = 0, faulty = 0, taken = 0;
    for (const Screen &screen : allScreens()) {
        INFO(screen.name);
        Screen poisoned = screen;
        poisoned.before = [&](Morning &morning) {
            if (screen.before)
                screen.before(morning);
            // Another text in each place on each screen; over all of them, each somewhere.
            std::rotate(hostile.begin(), hostile.begin() + 3, hostile.end());
            poison(morning, hostile);
        };
        onStage(poisoned, {}, [&](Stage &) {
            ++shown;
            QStringList faults;
            for (QWidget *top : QApplication::topLevelWidgets()) {
                if (!top->isVisible())
                    continue;
                (void)top->grab();
                faults += faultsOf(*top);
                for (const QWidget *part : top->findChildren<QWidget *>())
                    faults += faultsOf(*part);
                listen(QAccessible::queryAccessibleInterface(top), faults);
            }
            for (const QString &fault : std::as_const(faults))
                UNSCOPED_INFO(fault.toStdString());
            CHECK(faults.isEmpty());
            faulty += faults.isEmpty() ? 0 : 1;
        });
        const bool lured = lures.wereTaken();
        CHECK_FALSE(lured);
        taken += lured ? 1 : 0;
    }
    CHECK(shown * 3 >= hostile.size());
    goal.measured(QStringLiteral("%1 screens, %2 bodies: %3 with faults, %4 opened something")
                      .arg(shown)
                      .arg(hostile.size())
                      .arg(faulty)
                      .arg(taken),
                  faulty + taken == 0);
}

TEST_CASE("the lures are taken by who takes words for markup", "[hostile]")
{
    Lures lures;
    CHECK_FALSE(lures.wereTaken());
    QLabel careless(lures.texts().first());
    (void)careless.grab();
    CHECK(lures.wereTaken());
    CHECK_FALSE(faultsOf(careless).isEmpty());
    careless.setTextFormat(Qt::PlainText);
    CHECK(faultsOf(careless).isEmpty());
    careless.setText(QStringLiteral("Karen \u202Egnp.exe"));
    CHECK_FALSE(faultsOf(careless).isEmpty());
    careless.setText(QStringLiteral("Karen \u2068gnp\u2069.exe"));
    CHECK(faultsOf(careless).isEmpty());
}
