#pragma once

// The disk under SQLite, as bad as a test wants it: full, failing at the n-th call, or without
// power at the n-th change, when what was not synced is lost in part and out of order.
//
//     FaultyDisk disk;                    // before the files are opened
//     DeskFolder folder;
//     disk.losesPowerAt(17);
//     …
//     folder.restart([&] { disk.comesBack(chance); });

#include <QByteArray>
#include <QMap>
#include <QString>

#include <memory>
#include <random>
#include <vector>

namespace ivm::test {

/// SQLite's default file system for as long as it stands: a layer over the real one for everything
/// opened meanwhile, by Qt's driver too. One at a time; its files must be closed before it goes.
/// Thread: all connections on the test's.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// Writes, truncations, syncs, deletions so far; and with reads and openings.
    int changes() const { return m_changes; }
    int calls() const { return m_calls; }

    enum class HowLong { Once, ForEver };
    /// The n-th call from now on (1 is the next) fails with SQLITE_IOERR, and all after it too.
    void failsAt(int n, HowLong howLong);
    /// Whether that call has come.
    bool hasFailed() const { return m_hasFailed; }
    /// From the n-th write on there is no space for anything longer (SQLITE_FULL).
    void fillsUpAt(int n);
    /// Nothing can be changed (SQLITE_READONLY), as of now.
    void isReadOnly() { m_readOnly = true; }
    /// All is well again.
    void mends();

    /// At the n-th change from now on the power goes: that change and everything after it fails.
    void losesPowerAt(int n);
    void losesPower() { m_dark = true; }
    bool isDark() const { return m_dark; }
    /// Power again, all files closed: they hold what was synced, and of the rest a random part.
    void comesBack(std::mt19937 &chance);

private:
    struct Pending
    {
        qint64 offset = 0;
        QByteArray bytes;
        bool truncates = false; ///< To `offset`.
    };
    struct Image
    {
        QByteArray synced;
        std::vector<Pending> pending; ///< Since the last sync, in order.
        bool isDurable = false; ///< The name is in its folder for good.
        bool isDeleted = false; ///< Perhaps.
    };
    struct Layer;
    friend struct Layer;

    int beforeCall();
    int beforeChange();
    static void apply(QByteArray &content, const Pending &change);

    std::unique_ptr<Layer> m_layer;
    QMap<QString, Image> m_images; ///< In an order that is the same every time: chance is not.
    int m_calls = 0;
    int m_changes = 0;
    int m_writes = 0;
    int m_failAt = -1;
    HowLong m_howLong = HowLong::Once;
    bool m_hasFailed = false;
    int m_fullAt = -1;
    int m_darkAt = -1;
    bool m_dark = false;
    bool m_readOnly = false;
};

} // namespace ivm::test
