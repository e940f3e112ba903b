#include "core/consent/stopwish.h"
#include "tests/support/catch.h"
#include "tests/support/hostiletexts.h"

#include <QFile>

using namespace ivm;

namespace {

struct Phrase
{
    bool isWish = false;
    QString text;
};

QList<Phrase> corpus()
{
    QFile file(QStringLiteral(IVM_TEST_DATA "/stopwishes.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<Phrase> phrases;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const auto fields = line.split(u'\t');
        if (fields.size() == 3)
            phrases.append({ fields.at(0) == QLatin1String("wish"), fields.at(2) });
    }
    return phrases;
}

bool isSuspected(const char *text)
{
    return StopWishes::shipped().isSuspected(QString::fromUtf8(text));
}

} // namespace

TEST_CASE("wishes to stop in ordinary words are found, ordinary sentences are left alone",
          "[consent][stopwish]")
{
    int wishes = 0;
    int found = 0;
    int ordinary = 0;
    int mistaken = 0;
    std::string misses;
    for (const Phrase &phrase : corpus()) {
        const bool suspected = StopWishes::shipped().isSuspected(phrase.text);
        ++(phrase.isWish ? wishes : ordinary);
        found += phrase.isWish && suspected ? 1 : 0;
        mistaken += !phrase.isWish && suspected ? 1 : 0;
        if (phrase.isWish != suspected)
            misses
                += (phrase.isWish ? "missed: " : "mistaken: ") + phrase.text.toStdString() + "\n";
    }
    INFO(misses);
    INFO("recall " << found << " of " << wishes << ", mistaken " << mistaken << " of " << ordinary);
    CHECK(wishes + ordinary >= 500);
    CHECK(found >= 0.99 * wishes);
    CHECK(mistaken <= 0.02 * ordinary);
}

TEST_CASE("a wish is found in any case, with any quotes and in the middle of a letter",
          "[consent][stopwish]")
{
    CHECK(isSuspected("PLEASE DON’T TEXT ME ANYMORE!!!"));
    CHECK(isSuspected("Hello. Bella is fine now, thank you. Please stop texting me. Karen"));
    CHECK(isSuspected("NO ME ESCRIBAN MÁS"));
    CHECK(isSuspected("don\nt text me, stop\nthese   messages"));
}

TEST_CASE("a keyword is no guess, and nonsense is nothing", "[consent][stopwish]")
{
    for (const char *text : { "STOP", "stop.", "unsubscribe", "Cancel", "opt out", "", " ", "???" })
        CHECK_FALSE(isSuspected(text));
    // Whatever a phone sends, it is answered quickly.
    for (const QString &text : test::hostileTexts())
        CHECK_FALSE(StopWishes::shipped().isSuspected(text));
    StopWishes::shipped().isSuspected(QStringLiteral("stop the ").repeated(20'000));
    StopWishes::shipped().isSuspected(QStringLiteral("dont want to get the ").repeated(20'000));
}
