// Whatever reads bytes of others takes any bytes (RELIABILITY G4): each target over its kept corpus
// and for fifteen seconds over what a mutator of ours makes of it. libFuzzer does the same for as
// long as it is told (ivm-fuzz, preset fuzz), and what it finds is kept in the corpus.

#include "tests/fuzz/mutator.h"
#include "tests/fuzz/targets.h"
#include "tests/support/catch.h"
#include "tests/support/goal.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace ivm;
using namespace ivm::test;

namespace {

QList<QByteArray> corpusOf(const char *target)
{
    QList<QByteArray> corpus;
    const QDir folder(QStringLiteral(IVM_FUZZ_CORPUS "/") + QLatin1String(target));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        corpus.append(file.readAll());
    }
    return corpus;
}

class Taking
{
public:
    explicit Taking(const fuzz::Target &target)
        : m_target(target)
    { }
    void take(const QByteArray &bytes)
    {
        QElapsedTimer time;
        time.start();
        const char *const wrong = m_target.takes(bytes);
        const qint64 took = time.elapsed();
        slowest = std::max(slowest, took);
        ++executions;
        if (!wrong && took < 1'000)
            return;
        ++bad;
        FAIL_CHECK(m_target.name << ": " << (wrong ? wrong : "slow") << " (" << took
                                 << " ms): " << bytes.toBase64().toStdString());
    }

    qint64 executions = 0;
    qint64 slowest = 0;
    int bad = 0;

private:
    const fuzz::Target &m_target;
};

} // namespace

TEST_CASE("whatever others send is read or refused, quickly and without harm", "[fuzz]")
{
    const quint64 seed = qEnvironmentVariableIsSet("IVM_FUZZ_SEED")
        ? qEnvironmentVariable("IVM_FUZZ_SEED").toULongLong()
        : 20'261'127;
    const int seconds = qEnvironmentVariableIsSet("IVM_FUZZ_SECONDS")
        ? qEnvironmentVariableIntValue("IVM_FUZZ_SECONDS")
        : 15;
    for (const fuzz::Target &target : fuzz::targets()) {
        const Goal goal("G4");
        const QList<QByteArray> corpus = corpusOf(target.name);
        REQUIRE(corpus.size() >= 5);
        Taking taking(target);
        for (const QByteArray &kept : corpus)
            taking.take(kept);
        taking.take({});
        std::mt19937_64 chance(seed);
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < seconds * 1000 && taking.bad < 3)
            taking.take(fuzz::mutated(corpus, chance));
        CHECK(taking.executions > 200);
        goal.measured(QStringLiteral("%1: %2 executions, slowest %3 ms")
                          .arg(QLatin1String(target.name))
                          .arg(taking.executions)
                          .arg(taking.slowest),
                      taking.bad == 0, seed);
    }
}

TEST_CASE("the same seed makes the same inputs", "[fuzz]")
{
    const QList<QByteArray> corpus = corpusOf("page");
    std::mt19937_64 one(5), same(5), other(6);
    QList<QByteArray> first, again, others;
    for (int i = 0; i < 20; ++i) {
        first.append(fuzz::mutated(corpus, one));
        again.append(fuzz::mutated(corpus, same));
        others.append(fuzz::mutated(corpus, other));
    }
    CHECK(first == again);
    CHECK(first != others);
}
