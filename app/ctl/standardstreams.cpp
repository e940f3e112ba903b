#include "app/ctl/standardstreams.h"

#include <QtGlobal>

#ifndef Q_OS_WIN
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace ivm::ctl {

void keepStandardStreams()
{
#ifndef Q_OS_WIN
    for (const int place : { STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO }) {
        if (::fcntl(place, F_GETFD) != -1 || errno != EBADF)
            continue;
        // The lowest free number is this one: those below it are taken by now.
        const int opened = ::open("/dev/null", place == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        if (opened != place && opened >= 0)
            ::close(opened);
    }
#endif
}

} // namespace ivm::ctl
