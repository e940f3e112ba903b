// Intake: what a first fill leaves for later.

#include "core/store/clientstore.h"
#include "core/store/database.h"
#include "core/store/settingstore.h"
#include "core/store/textindex.h"
#include "core/sync/intakeprivate.h"

namespace ivm {

namespace {

const QString FillComplete = QStringLiteral("fill_complete");

// How much one stroke of endFill does: some tens of milliseconds, so that a text can leave between.
constexpr int FoldsAtOnce = 1000;
constexpr int IndexedAtOnce = 10000;

} // namespace

Result<> Intake::beginFill()
{
    d->filling = true;
    if (auto done = TextIndex(d->database).forBulk(true); !done)
        return done;
    return d->database.forBulk(true);
}

Result<bool> Intake::endFill()
{
    d->filling = false;
    d->met = {};
    const auto strays = takeStrays(); // before anyone's history is called known
    if (!strays || !strays->over)
        return strays.map([](const Strays &) { return false; });
    const auto done = d->endFillStroke();
    if (!done || !*done)
        return done;
    if (auto back = TextIndex(d->database).forBulk(false); !back)
        return tl::unexpected(back.error());
    if (auto back = d->database.forBulk(false); !back)
        return tl::unexpected(back.error());
    return true;
}

Result<bool> Intake::Private::endFillStroke()
{
    Transaction transaction(database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    // Standings first: sending waits for them.
    const auto folded = foldUnknown(FoldsAtOnce);
    if (!folded)
        return tl::unexpected(folded.error());
    bool done = false;
    if (*folded > 0 && historyKnown) {
        if (auto looked = historyKnown(); !looked)
            return tl::unexpected(looked.error());
    }
    if (*folded == 0) {
        if (auto noted = SettingStore(database).setMeta(FillComplete, QStringLiteral("1")); !noted)
            return tl::unexpected(noted.error());
        const auto indexed = TextIndex(database).catchUp(IndexedAtOnce);
        if (!indexed)
            return indexed;
        done = *indexed;
    }
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    return done;
}

Result<int> Intake::Private::foldUnknown(int most)
{
    ClientStore clients(database);
    const auto unknown = clients.withUnknownHistory(most);
    if (!unknown)
        return tl::unexpected(unknown.error());
    for (const PhoneNumber &client : *unknown) {
        if (auto done = clients.setHistoryKnown(client); !done)
            return tl::unexpected(done.error());
        if (auto changed = standings.refold(client, clock.now()); !changed)
            return tl::unexpected(changed.error());
    }
    return int(unknown->size());
}

} // namespace ivm
