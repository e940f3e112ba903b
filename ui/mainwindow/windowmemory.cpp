#include "ui/mainwindow/windowmemory.h"

#include <QFile>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace ivm {

WindowMemory WindowMemory::load(const QString &file)
{
    WindowMemory memory;
    if (file.isEmpty())
        return memory;
    const QSettings settings(file, QSettings::IniFormat);
    const auto numbers = [&](const QString &key) {
        QList<int> read;
        for (const QString &number : settings.value(key).toString().split(u' ')) {
            // Further away than any screen: not what was written here.
            if (const int value = number.toInt(); value > -100'000 && value < 100'000)
                read.append(value);
        }
        return read;
    };
    if (const auto place = numbers(QStringLiteral("place")); place.size() == 4)
        memory.place = QRect(place[0], place[1], place[2], place[3]);
    if (const auto frame = numbers(QStringLiteral("frame")); frame.size() == 4)
        memory.frame = QMargins(frame[0], frame[1], frame[2], frame[3]);
    memory.maximized = settings.value(QStringLiteral("maximized")).toBool();
    for (const int width : numbers(QStringLiteral("panes"))) {
        if (width > 0)
            memory.panes.append(width);
    }
    memory.queue = settings.value(QStringLiteral("queue")).toString();
    if (const qint64 open = settings.value(QStringLiteral("open")).toLongLong(); open > 0)
        memory.open = ConversationId(open);
    memory.theme = look::Theme(std::clamp(settings.value(QStringLiteral("theme")).toInt(), 0, 2));
    const double zoom = settings.value(QStringLiteral("zoom"), 1.).toDouble();
    memory.zoom = std::isfinite(zoom) ? std::clamp(zoom, 0.8, 3.) : 1.;
    memory.showArchived = settings.value(QStringLiteral("showArchived")).toBool();
    memory.closeToTray = settings.value(QStringLiteral("closeToTray")).toBool();
    memory.chime = Chime(std::clamp(settings.value(QStringLiteral("chime"), 1).toInt(), 0, 3));
    memory.loudness
        = Loudness(std::clamp(settings.value(QStringLiteral("loudness"), 1).toInt(), 0, 2));
    memory.highContrast = settings.value(QStringLiteral("highContrast")).toBool();
    memory.compact = settings.value(QStringLiteral("compact")).toBool();
    memory.enterSends = settings.value(QStringLiteral("enterSends"), true).toBool();
    memory.language
        = look::Language(std::clamp(settings.value(QStringLiteral("language")).toInt(), 0, 2));
    constexpr QLatin1String Keys("keys/");
    for (const QString &entry : settings.allKeys()) {
        if (!entry.startsWith(Keys))
            continue;
        const auto key = QKeySequence::fromString(settings.value(entry).toString(),
                                                  QKeySequence::PortableText);
        if (key.count() == 1)
            memory.keys.insert(entry.mid(Keys.size()), key);
    }
    return memory;
}

void WindowMemory::save(const QString &file) const
{
    if (file.isEmpty())
        return;
    // QSettings follows the umask (0644 under the common one): the file is there, closed to others,
    // before it writes. It replaces the file in writing, so once more afterwards.
    constexpr auto Mine = QFile::ReadOwner | QFile::WriteOwner;
    {
        QFile made(file);
        if (made.open(QIODevice::ReadWrite))
            made.setPermissions(Mine);
    }
    {
        QSettings settings(file, QSettings::IniFormat);
        const auto keep = [&](const QString &key, const QList<int> &numbers) {
            QStringList written;
            for (const int number : numbers)
                written << QString::number(number);
            settings.setValue(key, written.join(u' '));
        };
        keep(QStringLiteral("place"), { place.x(), place.y(), place.width(), place.height() });
        keep(QStringLiteral("frame"), { frame.left(), frame.top(), frame.right(), frame.bottom() });
        settings.setValue(QStringLiteral("maximized"), maximized);
        keep(QStringLiteral("panes"), panes);
        settings.setValue(QStringLiteral("queue"), queue);
        settings.setValue(QStringLiteral("open"), open ? raw(*open) : 0);
        settings.setValue(QStringLiteral("theme"), int(theme));
        settings.setValue(QStringLiteral("zoom"), zoom);
        settings.setValue(QStringLiteral("showArchived"), showArchived);
        settings.setValue(QStringLiteral("closeToTray"), closeToTray);
        settings.setValue(QStringLiteral("chime"), int(chime));
        settings.setValue(QStringLiteral("loudness"), int(loudness));
        settings.setValue(QStringLiteral("highContrast"), highContrast);
        settings.setValue(QStringLiteral("compact"), compact);
        settings.setValue(QStringLiteral("enterSends"), enterSends);
        settings.setValue(QStringLiteral("language"), int(language));
        settings.remove(QStringLiteral("keys"));
        for (auto key = keys.cbegin(); key != keys.cend(); ++key)
            settings.setValue(QStringLiteral("keys/") + key.key(),
                              key->toString(QKeySequence::PortableText));
    }
    QFile::setPermissions(file, Mine);
}

} // namespace ivm
