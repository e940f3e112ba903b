#include "ui/mainwindow/autostart.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace ivm {

namespace {

QString fileIn(const QString &folder)
{
    const QString place = folder.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + QStringLiteral("/autostart")
        : folder;
    return place + QStringLiteral("/ivm.desktop");
}

/// https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html: inside
/// quotes a backslash stands before " ` $ and itself, once more for the string; %% is a percent.
QString quoted(const QString &argument)
{
    QString out;
    for (const QChar c : argument) {
        if (c == u'\\')
            out += QLatin1String("\\\\\\\\");
        else if (c == u'"' || c == u'`' || c == u'$')
            out += QLatin1String("\\\\") + c;
        else if (c == u'%')
            out += QLatin1String("%%");
        else if (c == u'\n' || c == u'\r')
            out += u' ';
        else
            out += c;
    }
    return u'"' + out + u'"';
}

} // namespace

QString autostartEntry(const QString &program, const QStringList &arguments)
{
    QStringList words{ quoted(program) };
    for (const QString &argument : arguments)
        words << quoted(argument);
    return QStringLiteral("[Desktop Entry]\nType=Application\nName=Illinois Vet Messenger\n"
                          "Comment=The texting desk\nIcon=ivm\nExec=%1\n"
                          "X-GNOME-Autostart-enabled=true\n")
        .arg(words.join(u' '));
}

bool startsWithComputer(const QString &folder)
{
    return QFile::exists(fileIn(folder));
}

Result<> setStartsWithComputer(bool starts, const QString &program, const QStringList &arguments,
                               const QString &folder)
{
    const QString name = fileIn(folder);
    if (!starts) {
        if (QFile::exists(name) && !QFile::remove(name))
            return failure(Error::Kind::Storage,
                           QStringLiteral("the desktop's autostart entry cannot be removed"));
        return {};
    }
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    const QByteArray text = autostartEntry(program, arguments).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(Error::Kind::Storage,
                       QStringLiteral("the desktop's autostart entry cannot be written"));
    return {};
}

} // namespace ivm
