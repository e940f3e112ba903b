#include "core/desk/actorhere.h"

#include <QSysInfo>
#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace ivm {

namespace {

QString accountName()
{
#ifdef Q_OS_UNIX
    // Of who runs this, whatever the environment says.
    passwd entry{};
    passwd *found = nullptr;
    char buffer[4096];
    if (getpwuid_r(geteuid(), &entry, buffer, sizeof buffer, &found) == 0 && found)
        return QString::fromLocal8Bit(entry.pw_name);
    return QString::number(geteuid());
#else
    return qEnvironmentVariable("USERNAME");
#endif
}

} // namespace

Actor actorHere(const QString &initials)
{
    return { .initials = initials,
             .account = accountName(),
             .workstation = QSysInfo::machineHostName() };
}

} // namespace ivm
