#include "app/console/accountconnector.h"

#include "core/transport/qttransport.h"
#include "core/twilio/api.h"

namespace ivm {

AccountConnector::AccountConnector(SecretStore &secrets, Clock &clock)
    : m_secrets(secrets)
    , m_clock(clock)
{ }

void AccountConnector::connectAccount(const AccountKey &key, QObject *context,
                                      std::function<void(Result<KeyKept>)> done)
{
    auto credentials = twilio::Credentials::make(key.accountSid, key.keySid, key.secret);
    if (!credentials) {
        done(tl::unexpected(credentials.error()));
        return;
    }
    if (!m_replace) {
        attempt(*std::move(credentials), context, std::move(done));
        return;
    }
    m_replace(*credentials, context,
              [this, credentials = *credentials, context = QPointer<QObject>(context),
               done](const Result<> &replaced) {
                  if (replaced)
                      keep(credentials, context, done);
                  else if (context)
                      done(tl::unexpected(replaced.error()));
              });
}

QCoro::Task<> AccountConnector::attempt(twilio::Credentials credentials, QPointer<QObject> context,
                                        std::function<void(Result<KeyKept>)> done)
{
    // Both live in this frame: nobody can take them away from under the question.
    QtTransport transport;
    twilio::Api api(transport, m_clock, twilio::Origin::real(), credentials);
    twilio::MessageQuery one;
    one.pageSize = 1;
    const auto page = co_await api.messages(one);
    if (!context)
        co_return;
    if (!page) {
        done(tl::unexpected(page.error()));
        co_return;
    }
    keep(credentials, context, done);
}

void AccountConnector::keep(const twilio::Credentials &credentials,
                            const QPointer<QObject> &context,
                            const std::function<void(Result<KeyKept>)> &done)
{
    m_credentials = credentials;
    // A keychain that fails is no reason not to begin: the key then lasts until the program ends.
    m_secrets.save(twilio::Origin::real(), credentials,
                   [this, context, done](const Result<> &kept) {
                       m_keychain = kept ? KeychainFault::None : KeychainFault(kept.error().code);
                       if (m_kept)
                           m_kept(m_keychain);
                       if (context)
                           done(kept ? KeyKept::Keychain : KeyKept::MemoryOnly);
                   });
}

} // namespace ivm
