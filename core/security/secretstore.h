#pragma once

#include "core/clock.h"
#include "core/security/keychain.h"
#include "core/twilio/credentials.h"
#include "core/twilio/origin.h"

#include <QHash>

#include <functional>
#include <memory>

namespace ivm {

/// Keeps the API key in the operating system's keychain, under the origin it was saved for: a key
/// for Twilio is never handed to another address (DECISIONS 40). A keychain that hangs is given up
/// after five seconds. Without one, the key stays in memory for as long as the program runs; it is
/// never written in plain text.
///
/// Thread: the one it was made on. Answers come once, from the event loop or at once.
class SecretStore
{
public:
    template <typename T = void>
    using Done = std::function<void(Result<T>)>;

    static constexpr Millis Patience{ 5'000 };

    SecretStore(std::unique_ptr<Keychain> keychain, Clock &clock);
    ~SecretStore();

    /// NotFound when nothing was saved; Storage with a KeychainFault as code when the keychain
    /// failed: the caller asks for the key again.
    void load(const twilio::Origin &origin, Done<twilio::Credentials> done);
    /// From here on load() answers with it, whatever the keychain says; an error means "only until
    /// the program ends".
    void save(const twilio::Origin &origin, const twilio::Credentials &key, Done<> done);
    void forget(const twilio::Origin &origin, Done<> done);

private:
    Keychain::Answer watched(std::function<void(KeychainFault, const QByteArray &)> answer);

    std::unique_ptr<Keychain> m_keychain;
    Clock &m_clock;
    QHash<QString, twilio::Credentials> m_session;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

/// A plain sentence for a KeychainFault.
QString keychainFact(KeychainFault fault);

} // namespace ivm
