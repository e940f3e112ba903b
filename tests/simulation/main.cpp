#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QHashFunctions>

int main(int argc, char *argv[])
{
    QHashSeed::setDeterministicGlobalSeed(); // one seed, one trace, in every process
    QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
