// Holds the arrows of the house: app → ui → core, and inside core each room uses only the rooms
// above it.

#include "tests/support/catch.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace {

struct Include
{
    QString file; ///< From the root.
    QString target; ///< As written between quotes or angle brackets.
    bool ours = false;
};

QList<Include> includesUnder(const QString &folder)
{
    static const QRegularExpression line(QStringLiteral("^#include ([\"<])([^\">]+)[\">]"),
                                         QRegularExpression::MultilineOption);
    QList<Include> found;
    const QString root = QStringLiteral(IVM_SOURCE_DIR);
    QDirIterator files(root + u'/' + folder, { QStringLiteral("*.cpp"), QStringLiteral("*.h") },
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto matches = line.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const auto match = matches.next();
            found.append({ .file = file.fileName().sliced(root.size() + 1),
                           .target = match.captured(2),
                           .ours = match.captured(1) == u'"' });
        }
    }
    return found;
}

QString room(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 ? parts.at(1) : QString();
}

bool startsWithAny(const QString &text, const QStringList &starts)
{
    return std::any_of(starts.begin(), starts.end(),
                       [&](const QString &start) { return text.startsWith(start); });
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

} // namespace

TEST_CASE("core never reaches for the screen, the window or the programs", "[arrows]")
{
    const auto all = includesUnder(QStringLiteral("core"));
    REQUIRE(all.size() > 50);
    for (const auto &include : all) {
        INFO(include.file.toStdString() << " includes " << include.target.toStdString());
        CHECK_FALSE(startsWithAny(
            include.target,
            words("ui/ app/ tests/ QtWidgets QtGui QWidget QApplication QGuiApplication QPainter "
                  "QPixmap QImage QIcon QColor QFont QClipboard")));
    }
}

TEST_CASE("each room of core uses only the rooms above it", "[arrows]")
{
    // ARCHITECTURE's list, top to bottom.
    const QStringList order
        = words("model csv transport twilio store security consent automessages commlog "
                "settings sync outbox responder selfcheck regulatory backup records report "
                "practice training "
                "desk");
    for (const auto &include : includesUnder(QStringLiteral("core"))) {
        if (!include.ours || !include.target.startsWith(QLatin1String("core/")))
            continue;
        const QString from = room(include.file);
        const QString to = room(include.target);
        if (to.isEmpty() || from == to)
            continue;
        INFO(include.file.toStdString() << " includes " << include.target.toStdString());
        if (from.isEmpty()) {
            FAIL_CHECK("the words at the top of core know no room");
            continue;
        }
        REQUIRE(order.contains(from));
        REQUIRE(order.contains(to));
        CHECK(order.indexOf(to) < order.indexOf(from));
    }
}

TEST_CASE("twilio and store do not know each other, and decisions do no input or output",
          "[arrows]")
{
    for (const auto &include : includesUnder(QStringLiteral("core"))) {
        const QString from = room(include.file);
        INFO(include.file.toStdString() << " includes " << include.target.toStdString());
        if (from == QLatin1String("store"))
            CHECK_FALSE(
                startsWithAny(include.target, words("core/twilio core/transport QNetwork")));
        if (from == QLatin1String("twilio"))
            CHECK_FALSE(startsWithAny(include.target, words("core/store QSql")));
        if (QStringList(words("model csv consent automessages commlog")).contains(from))
            CHECK_FALSE(startsWithAny(
                include.target,
                words("QSql QNetwork QTimer QThread QTcp core/store/database core/transport")));
        if (from != QLatin1String("store"))
            CHECK_FALSE(startsWithAny(include.target, words("QSql QtSql")));
    }
}

TEST_CASE("the window sees neither SQL nor HTTP", "[arrows]")
{
    for (const auto &include : includesUnder(QStringLiteral("ui"))) {
        INFO(include.file.toStdString() << " includes " << include.target.toStdString());
        CHECK_FALSE(startsWithAny(include.target,
                                  words("QSql QtSql QNetwork QtNetwork QTcp core/twilio "
                                        "core/transport core/sync core/outbox app/ tests/")));
    }
}

TEST_CASE("practice includes no network, however far one follows it", "[arrows][practice]")
{
    QHash<QString, QStringList> includes;
    for (const auto &include : includesUnder(QStringLiteral("core")))
        includes[include.file].append(include.target);
    QStringList reached{ QStringLiteral("core/desk/practiceconfig.cpp") };
    REQUIRE(includes.contains(reached.first()));
    for (qsizetype i = 0; i < reached.size(); ++i) {
        // The lines of a header's own .cpp count too: that is what is linked.
        QString implementation = reached.at(i);
        implementation.replace(QRegularExpression(QStringLiteral("\\.h$")), QStringLiteral(".cpp"));
        for (const QString &file : { reached.at(i), implementation }) {
            for (const QString &target : includes.value(file)) {
                INFO(file.toStdString() << " includes " << target.toStdString());
                CHECK_FALSE(startsWithAny(target,
                                          words("core/transport/qt QNetwork QTcp QSsl "
                                                "QUdp QLocalSocket httplib "
                                                "core/practice/httpfront")));
                if (target.startsWith(QLatin1String("core/")) && !reached.contains(target))
                    reached.append(target);
            }
        }
    }
    CHECK(reached.contains(QStringLiteral("core/practice/line.h")));
}

TEST_CASE("nothing shows foreign text as anything but text", "[arrows]")
{
    // RELIABILITY appendix B: the surfaces that would open a file named in a client's text.
    const QString root = QStringLiteral(IVM_SOURCE_DIR);
    for (const char *folder : { "ui", "app" }) {
        QDirIterator files(root + u'/' + QLatin1String(folder),
                           { QStringLiteral("*.cpp"), QStringLiteral("*.h") }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            INFO(file.fileName().toStdString());
            for (const QString &forbidden :
                 words("Qt::AutoText Qt::RichText Qt::MarkdownText QTextBrowser QStaticText "
                       "ignoreSslErrors setInsecureFallback(true) setHtml( QMessageBox::")) {
                INFO(forbidden.toStdString());
                CHECK_FALSE(source.contains(forbidden));
            }
        }
    }
}
