#include "core/log.h"
#include "tests/support/catch.h"

using namespace ivm;

TEST_CASE("a number is masked in a log, however it is spelt and whatever it stands beside", "[log]")
{
    for (const char *number :
         { "+12175550148", "12175550148", "2175550148", "(217) 555-0148", "217-555-0148",
           "217.555.0148", "1-217-555-0148", "%2B12175550148", "+1 217 555 0148" }) {
        for (const char *around : { "%1", "sent to %1.", "To=%1&From=x", "'%1'", "%1 %1" }) {
            const QString line = QString::fromLatin1(around).arg(QString::fromLatin1(number));
            const QString masked = redacted(line);
            INFO(line.toStdString() << " -> " << masked.toStdString());
            CHECK_FALSE(masked.contains(QLatin1String("0148")));
            CHECK(masked.contains(QLatin1String("[number]")));
        }
    }
}

TEST_CASE("half of a letter in a line hides nothing from the mask", "[log]")
{
    const QString line = QStringLiteral("x ") + QChar(0xDC00) + QStringLiteral(" +12175550148");
    CHECK_FALSE(redacted(line).contains(QLatin1String("0148")));
}

TEST_CASE("keys and addresses are masked in a log, sids of messages are not", "[log]")
{
    const QString sid = QStringLiteral("SM") + QString(32, u'a');
    CHECK(redacted(sid) == sid);
    CHECK(redacted(QStringLiteral("AC") + QString(32, u'0')) == QStringLiteral("[id]"));
    CHECK(redacted(QStringLiteral("Basic QUM6c2VjcmV0")) == QStringLiteral("[credentials]"));
    CHECK(redacted(QStringLiteral("GET https://api.twilio.com/x?To=%2B1217 failed"))
          == QStringLiteral("GET [url] failed"));
    CHECK(redacted(QStringLiteral("secret ") + QString(32, u'q'))
          == QStringLiteral("secret [secret]"));
}

TEST_CASE("nothing of what is shown in a terminal drives it, and lines stay lines", "[log]")
{
    CHECK(unsteered(QStringLiteral("a\u001b]52;c;x\u0007b\r\nc\td\u009b2Je\u007f"))
          == QStringLiteral("a ]52;c;x b \nc d 2Je "));
    CHECK(unsteered(QStringLiteral("x\u202egnp.exe\u2067\u2069")) == QStringLiteral("x gnp.exe  "));
    CHECK(unsteered(QStringLiteral("Niño, 犬 🐾")) == QStringLiteral("Niño, 犬 🐾"));
}
