#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

namespace ivm::test {

Readers &DeskFolder::readers()
{
    if (!m_readers) {
        auto opened = Database::open(file(), Database::Mode::Reader);
        REQUIRE(opened);
        m_readerDatabase = *std::move(opened);
        m_readers = std::make_unique<Readers>(*m_readerDatabase);
    }
    return *m_readers;
}

} // namespace ivm::test
