#include "ui/search/filesearch.h"

#include "core/store/database.h"

namespace ivm {

Searcher::Open searchFile(const QString &databaseFile)
{
    return [databaseFile]() -> Searcher::Search {
        auto opened = Database::open(databaseFile, Database::Mode::Reader);
        if (!opened) {
            return [error = opened.error()](const SearchQuestion &) -> Result<SearchHits> {
                return tl::unexpected(error);
            };
        }
        const std::shared_ptr<Database> database = std::move(*opened);
        const auto store = std::make_shared<SearchStore>(*database);
        return
            [database, store](const SearchQuestion &question) { return store->search(question); };
    };
}

} // namespace ivm
