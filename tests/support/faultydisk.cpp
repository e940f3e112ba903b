#include "tests/support/faultydisk.h"

#include <QFile>

#include <cstring>
#include <sqlite3.h>

namespace ivm::test {

namespace {

/// What SQLite holds: ours, and right behind it the real one.
struct OpenFile
{
    sqlite3_file base;
    FaultyDisk *disk;
    QString *name; ///< Null for files without one, which nobody looks for after a crash.
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

OpenFile *ours(sqlite3_file *file)
{
    return reinterpret_cast<OpenFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return ours(file)->real();
}

constexpr int Sector = 512;

} // namespace

struct FaultyDisk::Layer
{
    explicit Layer(FaultyDisk &disk)
        : below(sqlite3_vfs_find(nullptr))
        , vfs(*below)
    {
        vfs.zName = "faultydisk";
        vfs.pAppData = &disk;
        vfs.pNext = nullptr;
        vfs.szOsFile = int(sizeof(OpenFile)) + below->szOsFile;
        vfs.xOpen = &open;
        vfs.xDelete = &remove;
        vfs.xAccess = [](sqlite3_vfs *self, const char *name, int flags, int *result) {
            return belowOf(self)->xAccess(belowOf(self), name, flags, result);
        };
        vfs.xFullPathname = [](sqlite3_vfs *self, const char *name, int size, char *into) {
            return belowOf(self)->xFullPathname(belowOf(self), name, size, into);
        };
        methods = {};
        methods.iVersion = 2; // without memory mapping: every byte comes by here
        methods.xClose = [](sqlite3_file *file) {
            const int code = real(file)->pMethods->xClose(real(file));
            delete ours(file)->name;
            return code;
        };
        methods.xRead = [](sqlite3_file *file, void *into, int size, sqlite3_int64 offset) {
            if (const int code = ours(file)->disk->beforeCall())
                return code == SQLITE_IOERR ? SQLITE_IOERR_READ : code;
            return real(file)->pMethods->xRead(real(file), into, size, offset);
        };
        methods.xWrite = &write;
        methods.xTruncate = &truncate;
        methods.xSync = &sync;
        methods.xFileSize = [](sqlite3_file *file, sqlite3_int64 *size) {
            return real(file)->pMethods->xFileSize(real(file), size);
        };
        methods.xLock = [](sqlite3_file *file, int level) {
            return real(file)->pMethods->xLock(real(file), level);
        };
        methods.xUnlock = [](sqlite3_file *file, int level) {
            return real(file)->pMethods->xUnlock(real(file), level);
        };
        methods.xCheckReservedLock = [](sqlite3_file *file, int *result) {
            return real(file)->pMethods->xCheckReservedLock(real(file), result);
        };
        methods.xFileControl = [](sqlite3_file *file, int what, void *with) {
            return real(file)->pMethods->xFileControl(real(file), what, with);
        };
        methods.xSectorSize
            = [](sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); };
        methods.xDeviceCharacteristics = [](sqlite3_file *file) {
            return real(file)->pMethods->xDeviceCharacteristics(real(file));
        };
        methods.xShmMap
            = [](sqlite3_file *file, int page, int size, int extend, void volatile **mapped) {
                  return real(file)->pMethods->xShmMap(real(file), page, size, extend, mapped);
              };
        methods.xShmLock = [](sqlite3_file *file, int offset, int n, int flags) {
            return real(file)->pMethods->xShmLock(real(file), offset, n, flags);
        };
        methods.xShmBarrier
            = [](sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); };
        methods.xShmUnmap = [](sqlite3_file *file, int erase) {
            return real(file)->pMethods->xShmUnmap(real(file), erase);
        };
        sqlite3_vfs_register(&vfs, 1);
    }
    ~Layer()
    {
        sqlite3_vfs_unregister(&vfs);
        sqlite3_vfs_register(below, 1);
    }

    static FaultyDisk &diskOf(sqlite3_vfs *vfs)
    {
        return *static_cast<FaultyDisk *>(vfs->pAppData);
    }
    static sqlite3_vfs *belowOf(sqlite3_vfs *vfs) { return diskOf(vfs).m_layer->below; }
    static Image *imageOf(sqlite3_file *file)
    {
        return ours(file)->name ? &ours(file)->disk->m_images[*ours(file)->name] : nullptr;
    }

    static int open(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags,
                    int *outFlags)
    {
        FaultyDisk &disk = diskOf(vfs);
        file->pMethods = nullptr;
        if (const int code = disk.beforeCall())
            return code == SQLITE_IOERR ? SQLITE_CANTOPEN : code;
        OpenFile *opened = ours(file);
        if (const int code
            = belowOf(vfs)->xOpen(belowOf(vfs), name, opened->real(), flags, outFlags))
            return code;
        opened->disk = &disk;
        opened->name = name ? new QString(QString::fromUtf8(name)) : nullptr;
        if (opened->name && !disk.m_images.contains(*opened->name)) {
            QFile there(*opened->name);
            if (there.open(QIODevice::ReadOnly)) {
                Image &image = disk.m_images[*opened->name];
                image.synced = there.readAll();
                image.isDurable = !image.synced.isEmpty(); // not made just now
            }
        }
        if (Image *image = imageOf(file))
            image->isDeleted = false;
        file->pMethods = &disk.m_layer->methods;
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder)
    {
        FaultyDisk &disk = diskOf(vfs);
        if (const int code = disk.beforeChange())
            return code == SQLITE_IOERR ? SQLITE_IOERR_DELETE : code;
        const int code = belowOf(vfs)->xDelete(belowOf(vfs), name, syncFolder);
        const QString key = QString::fromUtf8(name);
        if (code == SQLITE_OK && disk.m_images.contains(key)) {
            disk.m_images[key].isDeleted = true;
            if (syncFolder)
                disk.m_images.remove(key);
        }
        return code;
    }

    static int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
    {
        FaultyDisk &disk = *ours(file)->disk;
        if (const int code = disk.beforeChange())
            return code == SQLITE_IOERR ? SQLITE_IOERR_WRITE : code;
        ++disk.m_writes;
        sqlite3_int64 length = 0;
        real(file)->pMethods->xFileSize(real(file), &length);
        if (disk.m_fullAt >= 0 && disk.m_writes >= disk.m_fullAt && offset + size > length)
            return SQLITE_FULL;
        const int code = real(file)->pMethods->xWrite(real(file), bytes, size, offset);
        if (Image *image = code == SQLITE_OK ? imageOf(file) : nullptr)
            image->pending.push_back(
                { .offset = offset, .bytes = QByteArray(static_cast<const char *>(bytes), size) });
        return code;
    }

    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        if (const int code = ours(file)->disk->beforeChange())
            return code == SQLITE_IOERR ? SQLITE_IOERR_TRUNCATE : code;
        const int code = real(file)->pMethods->xTruncate(real(file), size);
        if (Image *image = code == SQLITE_OK ? imageOf(file) : nullptr)
            image->pending.push_back({ .offset = size, .bytes = {}, .truncates = true });
        return code;
    }

    /// Not passed on: what counts as synced is what this layer says, and the tests are faster.
    static int sync(sqlite3_file *file, int)
    {
        if (const int code = ours(file)->disk->beforeChange())
            return code == SQLITE_IOERR ? SQLITE_IOERR_FSYNC : code;
        if (Image *image = imageOf(file)) {
            for (const Pending &change : image->pending)
                apply(image->synced, change);
            image->pending.clear();
            if (!image->isDurable) {
                // SQLite syncs the folder of a new file as well: its name is there for good, and
                // those of deleted ones are gone for good.
                image->isDurable = true;
                ours(file)->disk->m_images.removeIf(
                    [](const auto &other) { return other.value().isDeleted; });
            }
        }
        return SQLITE_OK;
    }

    sqlite3_vfs *below;
    sqlite3_vfs vfs;
    sqlite3_io_methods methods;
};

FaultyDisk::FaultyDisk()
    : m_layer(std::make_unique<Layer>(*this))
{ }

FaultyDisk::~FaultyDisk() = default;

int FaultyDisk::beforeCall()
{
    ++m_calls;
    if (m_dark)
        return SQLITE_IOERR;
    if (m_failAt < 0 || m_calls < m_failAt)
        return SQLITE_OK;
    if (m_calls > m_failAt && m_howLong == HowLong::Once)
        return SQLITE_OK;
    m_hasFailed = true;
    return SQLITE_IOERR;
}

int FaultyDisk::beforeChange()
{
    ++m_changes;
    if (m_darkAt >= 0 && m_changes >= m_darkAt)
        m_dark = true;
    if (m_readOnly)
        return SQLITE_READONLY;
    return beforeCall();
}

void FaultyDisk::failsAt(int n, HowLong howLong)
{
    m_failAt = m_calls + n;
    m_howLong = howLong;
    m_hasFailed = false;
}

void FaultyDisk::fillsUpAt(int n)
{
    m_fullAt = m_writes + n;
}

void FaultyDisk::mends()
{
    m_failAt = m_fullAt = m_darkAt = -1;
    m_readOnly = m_dark = false;
}

void FaultyDisk::losesPowerAt(int n)
{
    m_darkAt = m_changes + n;
}

void FaultyDisk::apply(QByteArray &content, const Pending &change)
{
    if (change.truncates) {
        content.resize(qMin(content.size(), qsizetype(change.offset)));
        return;
    }
    const qsizetype end = qsizetype(change.offset) + change.bytes.size();
    if (content.size() < end)
        content.append(QByteArray(end - content.size(), '\0'));
    std::memcpy(content.data() + change.offset, change.bytes.constData(),
                size_t(change.bytes.size()));
}

void FaultyDisk::comesBack(std::mt19937 &chance)
{
    mends();
    const auto happens = [&](int percent) { return int(chance() % 100) < percent; };
    for (auto image = m_images.begin(); image != m_images.end(); ++image) {
        // Some cuts lose all of it, some next to nothing.
        const int kept = int(chance() % 3) * 50;
        const bool isThere
            = (image->isDurable || happens(50)) && !(image->isDeleted && happens(50));
        QByteArray content = image->synced;
        for (const Pending &change : image->pending) {
            if (!happens(kept))
                continue;
            Pending part = change;
            if (!change.truncates && change.bytes.size() > Sector && happens(20)) {
                // Torn: some of its sectors.
                const int sectors = int(change.bytes.size()) / Sector;
                part.bytes.truncate(qsizetype(chance() % unsigned(sectors)) * Sector);
            }
            apply(content, part);
        }
        QFile::remove(image.key());
        QFile::remove(image.key() + QLatin1String("-shm"));
        QFile file(image.key());
        if (isThere && file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            file.write(content);
    }
    m_images.clear();
}

} // namespace ivm::test
