#include "ui/sound/ringer.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#ifdef Q_OS_WIN
#include <windows.h>
// Last: it needs what windows.h declares.
#include <mmsystem.h>
#endif

namespace ivm {

namespace {

/// The desktop's own player, without a library of sounds for one chime. Nothing of a client's is
/// ever among the arguments: the file is ours, in a folder of ours.
bool playFile(const QString &file)
{
    if (QGuiApplication::platformName() == QLatin1String("offscreen"))
        return false; // without a screen nobody sits before it
#ifdef Q_OS_WIN
    return PlaySoundW(reinterpret_cast<const wchar_t *>(file.utf16()), nullptr,
                      SND_FILENAME | SND_ASYNC | SND_NODEFAULT);
#else
    for (const char *player : { "pw-play", "paplay", "aplay", "afplay" }) {
        const QString program = QStandardPaths::findExecutable(QLatin1String(player));
        if (program.isEmpty())
            continue;
        QProcess process;
        process.setProgram(program);
        process.setArguments({ file });
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        if (process.startDetached())
            return true;
    }
    return false;
#endif
}

} // namespace

Ringer::Ways Ringer::system()
{
    return { playFile, [] { QApplication::beep(); } };
}

Ringer::Ringer(Ways ways, QObject *parent)
    : QObject(parent)
    , m_ways(std::move(ways))
{ }

void Ringer::choose(Chime chime, Loudness loudness)
{
    if (chime == m_chime && loudness == m_loudness)
        return;
    m_chime = chime;
    m_loudness = loudness;
}

QString Ringer::fileFor(bool urgent)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(
        QStringLiteral("%1-%2-%3.wav").arg(int(m_chime)).arg(int(m_loudness)).arg(int(urgent)));
    if (QFile::exists(path))
        return path;
    const QByteArray sound = chimeSound(m_chime, m_loudness, urgent);
    QFile file(path);
    if (sound.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(sound) != sound.size())
        return {};
    return path;
}

void Ringer::ring(bool urgent)
{
    if (m_chime != Chime::System) {
        const QString file = fileFor(urgent);
        if (!file.isEmpty() && m_ways.play(file))
            return;
    }
    m_ways.beep();
    for (const int later : { 350, 700 }) {
        if (urgent)
            QTimer::singleShot(later, this, [this] { m_ways.beep(); });
    }
}

} // namespace ivm
