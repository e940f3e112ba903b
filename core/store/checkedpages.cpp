#include "core/store/checkedpages.h"

#include <QFile>
#include <QHash>
#include <QMutex>
#include <QUrl>

#include <array>
#include <bit>
#include <cstring>
#include <functional>
#include <memory>
#include <sqlite3.h>
#include <vector>

namespace ivm {

namespace {

constexpr int Reserved = 8;
constexpr int ReservedByte = 20; // of the header
constexpr int Header = 100;
constexpr int UsualPage = 4'096;
constexpr int LargestPage = 65'536;
constexpr int Asked = 64; // so many pages of a file whose header says that there are no sums
constexpr int LargestFile = 2'048; // what a file system below may need for an open file

/// The methods of a file below, with ours in front. One for each kind of file there is.
struct Methods
{
    sqlite3_io_methods front;
    const sqlite3_io_methods *below;
};

const sqlite3_io_methods *below(const sqlite3_file *file)
{
    return reinterpret_cast<const Methods *>(file->pMethods)->below;
}

enum class Sums : char { Unknown, None, Carried };

/// Whether the file's pages carry sums: behind everything that the file system below keeps.
Sums &sums(sqlite3_file *file)
{
    return *reinterpret_cast<Sums *>(reinterpret_cast<char *>(file) + LargestFile);
}

bool isSummed(sqlite3_file *file)
{
    return sums(file) == Sums::Carried;
}

bool isPage(int size)
{
    return size >= 512 && size <= LargestPage && std::has_single_bit(unsigned(size));
}

quint64 wordAt(const uchar *bytes)
{
    quint64 word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

/// Of all but the last 8 bytes. Each step is reversible, so that no change of one word is lost;
/// four lanes, so that a processor does them at once: a page takes 0.3 microseconds.
quint64 sumOf(const uchar *page, int size, sqlite3_int64 offset)
{
    constexpr quint64 A = 0x9E37'79B1'85EB'CA87, B = 0xC2B2'AE3D'27D4'EB4F;
    const auto with
        = [&](quint64 lane, int at) { return (std::rotl(lane, 29) ^ wordAt(page + at)) * A; };
    quint64 a = A, b = B, c = A + B, d = quint64(offset);
    int at = 0;
    for (; at + 32 <= size - Reserved; at += 32) {
        a = with(a, at);
        b = with(b, at + 8);
        c = with(c, at + 16);
        d = with(d, at + 24);
    }
    for (; at < size - Reserved; at += 8)
        a = with(a, at);
    quint64 sum = std::rotl(a, 1) ^ std::rotl(b, 7) ^ std::rotl(c, 12) ^ std::rotl(d, 18);
    sum ^= sum >> 33;
    sum *= B;
    sum ^= sum >> 29;
    return sum ? sum : 1; // 0 says that there is none
}

bool isOurs(const uchar *header)
{
    return std::memcmp(header, "SQLite format 3", 16) == 0;
}

/// Answers as xRead does.
using ReadPage = std::function<int(uchar *into, int size, sqlite3_int64 offset)>;

/// Whether a page among the first has a sum that is right for it and for its place; by chance none
/// has. Unknown when they could not be read.
Sums sumsOf(const ReadPage &readPage)
{
    std::vector<uchar> page(UsualPage);
    for (sqlite3_int64 n = 0; n < Asked; ++n) {
        const int code = readPage(page.data(), UsualPage, n * UsualPage);
        if (code != SQLITE_OK)
            return code == SQLITE_IOERR_SHORT_READ ? Sums::None : Sums::Unknown;
        const quint64 kept = wordAt(page.data() + UsualPage - Reserved);
        if (kept != 0 && kept == sumOf(page.data(), UsualPage, n * UsualPage))
            return Sums::Carried;
    }
    return Sums::None;
}

/// One bit of the header says that there are sums: where it says that there are none, the pages are
/// asked. The sum of the first page would not do: while the journal has that page SQLite does not
/// look at it, and yet takes the others from the file. False: a header that we never write.
bool look(sqlite3_file *file, const uchar *header)
{
    const bool ours = isOurs(header);
    if (ours && header[ReservedByte] == Reserved)
        sums(file) = Sums::Carried;
    else if (sums(file) == Sums::Unknown)
        sums(file) = sumsOf([file](uchar *into, int size, sqlite3_int64 offset) {
            return below(file)->xRead(file, into, size, offset);
        });
    return !ours || isSummed(file) || header[ReservedByte] == 0;
}

int read(sqlite3_file *file, void *into, int size, sqlite3_int64 offset)
{
    const int code = below(file)->xRead(file, into, size, offset);
    if (code != SQLITE_OK)
        return code;
    auto *const bytes = static_cast<uchar *>(into);
    if (offset == 0 && size >= Header && !look(file, bytes))
        return SQLITE_CORRUPT;
    if (!isSummed(file) || !isPage(size))
        return SQLITE_OK;
    uchar *const kept = bytes + size - Reserved;
    const quint64 sum = wordAt(kept);
    if (sum != 0 && sum != sumOf(bytes, size, offset))
        return SQLITE_CORRUPT;
    // From here it goes into the journal as a page that nobody summed.
    std::memset(kept, 0, Reserved);
    return SQLITE_OK;
}

int write(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    const auto *const bytes = static_cast<const uchar *>(from);
    if (offset == 0 && size >= Header && isOurs(bytes) && bytes[ReservedByte] == Reserved)
        sums(file) = Sums::Carried;
    if (!isSummed(file) || !isPage(size))
        return below(file)->xWrite(file, from, size, offset);
    thread_local std::array<uchar, LargestPage> page;
    std::memcpy(page.data(), bytes, size_t(size - Reserved));
    const quint64 sum = sumOf(bytes, size, offset);
    std::memcpy(page.data() + size - Reserved, &sum, Reserved);
    return below(file)->xWrite(file, page.data(), size, offset);
}

const sqlite3_io_methods *inFrontOf(const sqlite3_io_methods *methods)
{
    static QMutex mutex;
    // For as long as the program lives, to its very end: files may be open still.
    static auto &all = *new QHash<const sqlite3_io_methods *, Methods *>;
    const QMutexLocker locker(&mutex);
    Methods *&made = all[methods];
    if (!made) {
        made = new Methods{ *methods, methods };
        made->front.iVersion = std::min(methods->iVersion, 2); // no mapping: all comes by here
        made->front.xRead = &read;
        made->front.xWrite = &write;
    }
    return &made->front;
}

sqlite3_vfs *standard()
{
    return sqlite3_vfs_find(nullptr);
}

int open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    sqlite3_vfs *const under = standard();
    file->pMethods = nullptr;
    if (under->szOsFile > LargestFile)
        return SQLITE_CANTOPEN;
    const int code = under->xOpen(under, name, file, flags, outFlags);
    if (code == SQLITE_OK && file->pMethods && (flags & SQLITE_OPEN_MAIN_DB)) {
        sums(file) = Sums::Unknown;
        file->pMethods = inFrontOf(file->pMethods);
    }
    return code;
}

sqlite3_vfs *layer()
{
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs made = *standard();
        made.zName = "ivm-checked";
        made.pNext = nullptr;
        made.szOsFile = LargestFile + int(sizeof(Sums));
        made.xOpen = &open;
        made.xDelete = [](sqlite3_vfs *, const char *name, int sync) {
            return standard()->xDelete(standard(), name, sync);
        };
        made.xAccess = [](sqlite3_vfs *, const char *name, int flags, int *result) {
            return standard()->xAccess(standard(), name, flags, result);
        };
        made.xFullPathname = [](sqlite3_vfs *, const char *name, int size, char *into) {
            return standard()->xFullPathname(standard(), name, size, into);
        };
        return made;
    }();
    return &vfs;
}

} // namespace

const char *checkedPages()
{
    static const int registered = sqlite3_vfs_register(layer(), 0);
    Q_UNUSED(registered);
    return layer()->zName;
}

QString checkedUri(const QString &file)
{
    return QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + QStringLiteral("?vfs=")
        + QLatin1String(checkedPages());
}

void reserveChecksums(sqlite3 *handle)
{
    int bytes = Reserved;
    sqlite3_file_control(handle, nullptr, SQLITE_FCNTL_RESERVE_BYTES, &bytes);
}

bool hasChecksums(const QString &file)
{
    QFile pages(file);
    const auto readPage = [&pages](uchar *into, int size, sqlite3_int64 offset) {
        return pages.seek(offset) && pages.read(reinterpret_cast<char *>(into), size) == size
            ? SQLITE_OK
            : SQLITE_IOERR_SHORT_READ;
    };
    return pages.open(QIODevice::ReadOnly) && sumsOf(readPage) == Sums::Carried;
}

bool hasChecksums(sqlite3 *handle)
{
    int bytes = -1; // only asks
    sqlite3_file_control(handle, nullptr, SQLITE_FCNTL_RESERVE_BYTES, &bytes);
    return bytes == Reserved;
}

} // namespace ivm
