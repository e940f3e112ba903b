#pragma once

#include "core/security/secretstore.h"
#include "ui/mainwindow/connector.h"

#include <QCoroTask>
#include <QPointer>

#include <memory>

namespace ivm {

/// Asks Twilio for a list of one row with the key as typed; keeps it when that works. Window's
/// thread.
class AccountConnector final : public Connector
{
public:
    AccountConnector(SecretStore &secrets, Clock &clock);
    void connectAccount(const AccountKey &key, QObject *context,
                        std::function<void(Result<KeyKept>)> done) override;

    /// While a desk runs, a key is tried on its line and takes the old one's place there.
    using Replace = std::function<void(const twilio::Credentials &, QObject *context,
                                       std::function<void(Result<>)>)>;
    /// It is told what the keychain said to the new one.
    using Kept = std::function<void(KeychainFault)>;
    /// Null when none runs any more.
    void replaceOn(Replace replace, Kept kept = nullptr)
    {
        m_replace = std::move(replace);
        m_kept = std::move(kept);
    }
    /// Of the last success, for the desk to begin with.
    const std::optional<twilio::Credentials> &credentials() const { return m_credentials; }
    KeychainFault keychain() const { return m_keychain; }

private:
    QCoro::Task<> attempt(twilio::Credentials credentials, QPointer<QObject> context,
                          std::function<void(Result<KeyKept>)> done);
    void keep(const twilio::Credentials &credentials, const QPointer<QObject> &context,
              const std::function<void(Result<KeyKept>)> &done);

    SecretStore &m_secrets;
    Clock &m_clock;
    Replace m_replace;
    Kept m_kept;
    std::optional<twilio::Credentials> m_credentials;
    KeychainFault m_keychain = KeychainFault::None;
};

} // namespace ivm
