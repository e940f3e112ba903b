#include "core/model/urgency.h"
#include "tests/support/catch.h"

using namespace ivm;

namespace {

QStringList found(const char *utf8)
{
    const QString text = QString::fromUtf8(utf8);
    QStringList words;
    for (const auto &[start, length] : UrgentWords::builtIn().matches(text))
        words.append(text.sliced(start, length));
    return words;
}

} // namespace

TEST_CASE("urgent words are found whole, whatever their case, accents and apostrophes", "[urgency]")
{
    CHECK(found("She is NOT breathing!") == QStringList{ QStringLiteral("NOT breathing") });
    CHECK(found("two seizures today") == QStringList{ QStringLiteral("seizures") });
    CHECK(found("he was hit by a car") == QStringList{ QStringLiteral("hit by a car") });
    CHECK(found("Down and can’t get up, bleeding")
          == QStringList{ QString::fromUtf8("Down and can’t get up"), QStringLiteral("bleeding") });
    CHECK(found("cant  breathe").size() == 1);
    CHECK(found("tiene COLICO").size() == 1);
    CHECK(found("convulsión").size() == 1);
}

TEST_CASE("parts of words, other words and nothing are not urgent", "[urgency]")
{
    for (const char *calm :
         { "", "carbon", "an unpoisonable thing", "breathing fine, not tired", "the collic",
           "When do you open?", "'", "🐶", "hit by", "not. Breathe" })
        CHECK(found(calm).isEmpty());
}
