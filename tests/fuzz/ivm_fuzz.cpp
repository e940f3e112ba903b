// libFuzzer over one target, by name:
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   IVM_FUZZ_TARGET=page build/fuzz/bin/ivm-fuzz -max_total_time=600 FOLDER tests/fuzz/corpus/page
//
// FOLDER takes what it finds; what made it fail belongs into the corpus, under a name that says
// what it is.

#include "tests/fuzz/targets.h"

#include <QCoreApplication>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

const ivm::fuzz::Target *chosen = nullptr; // NOLINT: libFuzzer calls functions, not objects

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    const QByteArray name = qgetenv("IVM_FUZZ_TARGET");
    for (const ivm::fuzz::Target &target : ivm::fuzz::targets()) {
        if (name == target.name)
            chosen = &target;
    }
    if (!chosen) {
        std::fprintf(stderr, "IVM_FUZZ_TARGET is one of:");
        for (const ivm::fuzz::Target &target : ivm::fuzz::targets())
            std::fprintf(stderr, " %s", target.name);
        std::fprintf(stderr, "\n");
        std::exit(2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const char *const wrong = chosen->takes(bytes)) {
        std::fprintf(stderr, "%s\n", wrong);
        std::abort();
    }
    return 0;
}
