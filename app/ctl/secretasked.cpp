#include "app/ctl/secretasked.h"

#include "app/ctl/interrupt.h"

#include <array>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace ivm::ctl {

namespace {

constexpr int Longest = 4 * 1024;

QString textOf(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

#ifdef Q_OS_UNIX
/// The terminal without its echo; as it was when this goes.
class Silent
{
public:
    static constexpr char Interrupt = 3;

    explicit Silent(int terminal)
        : m_terminal(terminal)
    {
        ::tcgetattr(terminal, &m_before);
        termios silent = m_before;
        // Ctrl+C ends the line instead of the program, which would leave the terminal silent.
        silent.c_lflag &= ~tcflag_t(ECHO | ISIG);
        silent.c_lflag |= ECHONL;
        silent.c_cc[VEOL] = Interrupt;
        ::tcsetattr(terminal, TCSAFLUSH, &silent);
    }
    ~Silent() { ::tcsetattr(m_terminal, TCSAFLUSH, &m_before); }
    Silent(const Silent &) = delete;
    Silent &operator=(const Silent &) = delete;

private:
    int m_terminal;
    termios m_before{};
};

Result<QString> fromTerminal(const QString &prompt)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return failure(Error::Kind::Invalid,
                       QStringLiteral("there is no terminal to ask at; --password-stdin reads it "
                                      "from standard input"));
    const QByteArray words = prompt.toLocal8Bit() + ": ";
    [[maybe_unused]] const auto written
        = ::write(terminal, words.constData(), size_t(words.size()));
    QByteArray line;
    {
        const Silent silent(terminal);
        std::array<char, 256> piece{};
        while (line.size() < Longest && !line.endsWith('\n') && !line.endsWith(Silent::Interrupt)) {
            const auto got = ::read(terminal, piece.data(), piece.size());
            if (got <= 0)
                break;
            line.append(piece.data(), got);
        }
    }
    ::close(terminal);
    if (line.contains(Silent::Interrupt))
        return failure(Error::Kind::Cancelled, QStringLiteral("interrupted"));
    return textOf(line);
}
#else
Result<QString> fromTerminal(const QString &)
{
    return failure(Error::Kind::Invalid,
                   QStringLiteral("give it on standard input, with --password-stdin"));
}
#endif

} // namespace

Result<QString> secretAsked(const Invocation &invocation, const QString &prompt)
{
    if (!invocation.arguments.has("password-stdin"))
        return fromTerminal(prompt);
    const EndsAtOnce interrupted;
    QByteArray line(Longest, '\0');
    if (!std::fgets(line.data(), int(line.size()), stdin))
        return failure(Error::Kind::Invalid,
                       QStringLiteral("standard input has no line for: %1").arg(prompt));
    line.truncate(qsizetype(qstrlen(line.constData())));
    return textOf(line);
}

} // namespace ivm::ctl
