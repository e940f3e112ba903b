#include "core/responder/explain.h"
#include "core/settings/settingsfile.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace ivm;
using namespace ivm::test;

namespace {

Explanation explained(DeskFolder &folder, const char *text, Instant when,
                      const PhoneNumber &client = Ruth)
{
    auto result
        = explain(folder.database(), folder.queue("SAC").id, client, QString::fromUtf8(text), when);
    REQUIRE(result);
    return *result;
}

const Explanation::Line *sent(const Explanation &explanation)
{
    for (const auto &line : explanation.lines) {
        if (line.decision.intent)
            return &line;
    }
    return nullptr;
}

} // namespace

TEST_CASE("what a stranger's first text would bring is said with rule, text and count", "[explain]")
{
    DeskFolder folder;
    // Thanksgiving, 02:10 in Chicago.
    const auto night = explained(folder, "hi", fromMs(1'795'680'600'000));
    CHECK(night.isNewClient);
    CHECK_FALSE(night.isOpen);
    const auto *line = sent(night);
    REQUIRE(line);
    CHECK(line->decision.kind == AutoKind::Request);
    CHECK(line->decision.rule == AutoRule::FirstText);
    CHECK(line->decision.intent->text.contains(QStringLiteral("we read texts again")));
    CHECK(line->count.segments >= 1);
    CHECK(line->count.units == segments(line->decision.intent->text).units);
}

TEST_CASE("explaining changes nothing, and a wish to stop is explained as one", "[explain]")
{
    DeskFolder folder;
    folder.fillIsComplete();
    const auto wish = explained(folder, "please stop texting me", folder.clock.now());
    CHECK(wish.consent.suspectedStop);
    CHECK_FALSE(sent(wish));
    CHECK(folder.readers().clients.evidence(Ruth)->isEmpty());
    CHECK_FALSE(sent(explained(folder, "STOP", folder.clock.now())));
    CHECK_FALSE(
        explain(folder.database(), QueueId(99), Ruth, QStringLiteral("hi"), folder.clock.now()));
}
