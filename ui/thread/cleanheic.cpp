#include "ui/thread/cleanheic.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

namespace ivm {

namespace {

/// Reads numbers forward; past the end everything is 0 and `good` is false.
class Reader
{
public:
    Reader(QByteArrayView bytes, qsizetype at, qsizetype end)
        : m_bytes(bytes)
        , m_at(at)
        , m_end(std::min(end, bytes.size()))
    { }
    quint64 number(int size)
    {
        if (size < 0 || m_at + size > m_end) {
            good = false;
            m_at = m_end;
            return 0;
        }
        quint64 value = 0;
        for (int i = 0; i < size; ++i)
            value = value << 8 | static_cast<unsigned char>(m_bytes[m_at++]);
        return value;
    }
    QByteArrayView letters()
    {
        if (m_at + 4 > m_end) {
            good = false;
            m_at = m_end;
            return {};
        }
        m_at += 4;
        return m_bytes.sliced(m_at - 4, 4);
    }
    qsizetype at() const { return m_at; }
    bool isAtEnd() const { return m_at >= m_end; }
    bool good = true;

private:
    QByteArrayView m_bytes;
    qsizetype m_at;
    qsizetype m_end;
};

struct Box
{
    QByteArrayView type;
    qsizetype body = 0;
    qsizetype end = 0;
};

std::optional<Box> boxAt(QByteArrayView bytes, qsizetype at, qsizetype end)
{
    Reader reader(bytes, at, end);
    quint64 size = reader.number(4);
    Box box;
    box.type = reader.letters();
    if (size == 1)
        size = reader.number(8);
    else if (size == 0)
        size = quint64(end - at);
    box.body = reader.at();
    if (!reader.good || size > quint64(end - at) || qsizetype(size) < box.body - at)
        return {};
    box.end = at + qsizetype(size);
    return box;
}

/// The first of this type between the two; absent also when what is there are no boxes.
std::optional<Box> boxIn(QByteArrayView bytes, qsizetype from, qsizetype end, QByteArrayView type)
{
    for (qsizetype at = from; at < end;) {
        const auto box = boxAt(bytes, at, end);
        if (!box)
            return {};
        if (box->type == type)
            return box;
        at = box->end;
    }
    return {};
}

/// Numbers of the items that hold words of the camera. Absent: not readable.
std::optional<QSet<quint64>> wordItems(QByteArrayView bytes, const Box &info)
{
    Reader reader(bytes, info.body, info.end);
    const quint64 version = reader.number(4) >> 24;
    quint64 count = reader.number(version == 0 ? 2 : 4);
    QSet<quint64> items;
    qsizetype at = reader.at();
    for (; reader.good && count > 0; --count) {
        const auto entry = boxAt(bytes, at, info.end);
        if (!entry)
            return {};
        at = entry->end;
        Reader item(bytes, entry->body, entry->end);
        const quint64 kind = item.number(4) >> 24;
        if (kind < 2)
            continue; // of a time before items had types
        const quint64 id = item.number(kind == 2 ? 2 : 4);
        item.number(2);
        const QByteArrayView type = item.letters();
        if (!item.good)
            return {};
        if (type == "Exif" || type == "mime")
            items.insert(id);
    }
    return reader.good ? std::optional(items) : std::nullopt;
}

/// Blanks what the extents of these items cover; false when that cannot be told.
bool blank(QByteArray &bytes, const Box &places, const std::optional<Box> &inside,
           const QSet<quint64> &items)
{
    Reader reader(bytes, places.body, places.end);
    const quint64 version = reader.number(4) >> 24;
    const quint64 sizes = reader.number(2);
    const auto sizeAt = [sizes](int shift) { return int(sizes >> shift & 15); };
    const int perExtent = sizeAt(12) + sizeAt(8) + (version > 0 ? sizeAt(0) : 0);
    const quint64 count = reader.number(version < 2 ? 2 : 4);
    QByteArray blanked = bytes;
    for (quint64 i = 0; i < count && reader.good; ++i) {
        const quint64 id = reader.number(version < 2 ? 2 : 4);
        const quint64 method = version == 0 ? 0 : reader.number(2) & 15;
        reader.number(2); // where the data is: 0 for this file
        const quint64 base = reader.number(sizeAt(4));
        const quint64 extents = reader.number(2);
        if (extents > 1 && perExtent == 0)
            return false; // thousands that take no room in the file, each for us to go through
        for (quint64 e = 0; e < extents && reader.good; ++e) {
            if (version > 0)
                reader.number(sizeAt(0));
            const quint64 offset = base + reader.number(sizeAt(12));
            const quint64 length = reader.number(sizeAt(8));
            if (!items.contains(id))
                continue;
            if (method > 1 || (method == 1 && !inside))
                return false;
            const quint64 from = offset + quint64(method == 1 ? inside->body : 0);
            const quint64 end = quint64(method == 1 ? inside->end : bytes.size());
            if (length == 0 || from > end || length > end - from)
                return false;
            std::fill_n(blanked.begin() + qsizetype(from), qsizetype(length), '\0');
        }
    }
    if (!reader.good)
        return false;
    bytes = blanked;
    return true;
}

} // namespace

bool isHeif(QByteArrayView bytes)
{
    if (bytes.size() < 12 || bytes.sliced(4, 4) != "ftyp")
        return false;
    const QByteArrayView brand = bytes.sliced(8, 4);
    constexpr std::array brands{ "heic", "heix", "heim", "heis", "hevc",
                                 "hevx", "mif1", "msf1", "avif", "avis" };
    return std::ranges::any_of(brands, [brand](const char *known) { return brand == known; });
}

Result<QByteArray> heifWithoutCameraData(QByteArray bytes)
{
    if (!isHeif(bytes))
        return unreadablePicture();
    const auto meta = boxIn(bytes, 0, bytes.size(), "meta");
    if (!meta || meta->end - meta->body < 4)
        return unreadablePicture();
    const qsizetype inner = meta->body + 4; // after its version
    const auto info = boxIn(bytes, inner, meta->end, "iinf");
    const auto places = boxIn(bytes, inner, meta->end, "iloc");
    if (!info || !places)
        return unreadablePicture();
    const auto items = wordItems(bytes, *info);
    if (!items || !blank(bytes, *places, boxIn(bytes, inner, meta->end, "idat"), *items))
        return unreadablePicture();
    return bytes;
}

} // namespace ivm
