#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace ivm {

/// Why the keychain did not do it. Numbers are Error::code of what SecretStore answers.
enum class KeychainFault : int {
    None = 0,
    Absent = 1, ///< Nothing is kept under this name.
    Locked = 2,
    Denied = 3, ///< A person said no.
    Hung = 4, ///< It did not answer in time.
    Missing = 5, ///< This computer, or this session, has none.
    Other = 6,
};

/// The operating system's keychain, as little of it as we use. Answers once or never: it may hang.
/// Thread: the one it was made on.
class Keychain
{
public:
    using Answer = std::function<void(KeychainFault, const QByteArray &value)>;
    virtual ~Keychain() = default;
    virtual void read(const QString &name, Answer answer) = 0;
    virtual void write(const QString &name, const QByteArray &value, Answer answer) = 0;
    virtual void remove(const QString &name, Answer answer) = 0;
};

/// QtKeychain: Windows' credential store, macOS' keychain, the Secret Service or KWallet. Never its
/// plain-text fallback.
std::unique_ptr<Keychain> systemKeychain();

} // namespace ivm
