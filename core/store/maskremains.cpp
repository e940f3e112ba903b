#include "core/store/maskremains.h"

#include "core/store/database.h"
#include "core/store/settingstore.h"
#include "core/store/textindex.h"

namespace ivm {

namespace {

const QString RemainsKey = QStringLiteral("mask_remains");

// What is to be done next.
const QString Index = QStringLiteral("index");
const QString IndexBegun = QStringLiteral("index begun");
const QString Journal = QStringLiteral("journal");

// A stroke.
constexpr int PagesAtOnce = 500;
constexpr int RowsAtOnce = 2000;

} // namespace

MaskRemains::MaskRemains(Database &database)
    : m_database(database)
{ }

Result<> MaskRemains::note()
{
    return SettingStore(m_database).setMeta(RemainsKey, Index);
}

Result<MaskRemains::Left> MaskRemains::clear()
{
    SettingStore settings(m_database);
    const auto next = settings.meta(RemainsKey);
    if (!next)
        return tl::unexpected(next.error());
    if (next->isEmpty())
        return Left::Nothing;
    if (*next == Journal) {
        const auto emptied = m_database.emptyJournal();
        if (!emptied)
            return tl::unexpected(emptied.error());
        if (!*emptied)
            return Left::Journal;
        return settings.setMeta(RemainsKey, QString()).map([] { return Left::Nothing; });
    }
    Transaction transaction(m_database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    TextIndex index(m_database);
    const auto through = index.through();
    if (!through)
        return tl::unexpected(through.error());
    if (*through != TextIndex::Everything) {
        // Begun anew a stroke ago, or left behind by a first fill.
        if (const auto caughtUp = index.catchUp(RowsAtOnce); !caughtUp)
            return tl::unexpected(caughtUp.error());
    } else {
        if (const auto done = clearIndex(*next == Index); !done)
            return tl::unexpected(done.error());
    }
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    return Left::More;
}

Result<> MaskRemains::clearIndex(bool begins)
{
    TextIndex index(m_database);
    const auto worn = index.isWorn();
    if (!worn)
        return tl::unexpected(worn.error());
    if (begins && *worn)
        return index.beginAnew();
    const auto done = index.unite(begins, PagesAtOnce);
    if (!done)
        return tl::unexpected(done.error());
    return SettingStore(m_database).setMeta(RemainsKey, *done ? Journal : IndexBegun);
}

} // namespace ivm
