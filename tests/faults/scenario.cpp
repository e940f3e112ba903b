#include "tests/faults/scenario.h"

namespace ivm::faults {

const char *const Client = "+12175550148";

namespace {

/// What may happen to the POST (and to whatever else asks next).
void disturb(const PracticeLine &line, Random &random)
{
    static const char *const Faults[] = {
        "kind=close&takes_effect=1&method=POST",
        "kind=close&method=POST",
        "kind=reset&takes_effect=1&method=POST",
        "kind=error&takes_effect=1&method=POST",
        "kind=error&takes_effect=1&effect_after=1&method=POST",
        "kind=cut&method=POST",
        "kind=429&times=2",
        "kind=reset&method=GET",
        "kind=cut&method=GET",
        "kind=slow&pause=0.3",
    };
    line.control("manners", "latency_ms=" + QByteArray::number(below(random, 60)));
    if (below(random, 10) < 4)
        line.control("fault", Faults[below(random, int(std::size(Faults)))]);
}

void textIn(const PracticeLine &line, Random &random)
{
    line.control("manners", "latency_ms=" + QByteArray::number(below(random, 30)));
    for (int i = below(random, 6); i > 0; --i) {
        const QByteArray client
            = "+1217555" + QByteArray::number(100 + below(random, 100)).rightJustified(4, '0');
        const int number = below(random, 1'000'000);
        line.receives(client, "Text " + QByteArray::number(number), below(random, 5) == 0 ? 1 : 0);
    }
}

QStringList fixed(std::initializer_list<const char *> words)
{
    QStringList list;
    for (const char *word : words)
        list.append(QLatin1String(word));
    return list;
}

} // namespace

QStringList sendCommand(const QString &text)
{
    return fixed({ "send", "--queue", "SAC", "--to", Client, "--as", "AB", "--answer", "--wait",
                   "8" })
        + QStringList{ text };
}

QList<Scenario> scenarios()
{
    return {
        { .name = "first fill",
          .weight = 1,
          .prepare = textIn,
          .command = [](Deeds &, Random &) { return fixed({ "sync", "--full" }); },
          .span = 0,
          .ended = {} },
        { .name = "send",
          .weight = 6,
          .prepare = disturb,
          .command =
              [](Deeds &deeds, Random &) {
                  deeds.texts.append(
                      QStringLiteral("Answer %1, come at 5").arg(deeds.texts.size() + 1));
                  return sendCommand(deeds.texts.last());
              },
          .span = 0,
          .ended =
              [](Deeds &deeds, const QStringList &arguments, int exit) {
                  if (exit == 0)
                      deeds.promised.insert(arguments.last());
                  else if (exit == 1)
                      deeds.denied.insert(arguments.last());
              } },
        { .name = "poll",
          .weight = 2,
          .prepare = textIn,
          .command = [](Deeds &, Random &) { return fixed({ "sync", "--once" }); },
          .span = 0,
          .ended = {} },
        { .name = "watch",
          .weight = 1,
          .prepare = textIn,
          .command = [](Deeds &, Random &) { return fixed({ "watch" }); },
          .span = 800, // it would go on for ever
          .ended = {} },
    };
}

} // namespace ivm::faults
