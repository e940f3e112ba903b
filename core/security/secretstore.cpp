#include "core/security/secretstore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ivm {

namespace {

QByteArray written(const QString &origin, const twilio::Credentials &key)
{
    return QJsonDocument(QJsonObject{ { QStringLiteral("origin"), origin },
                                      { QStringLiteral("account"), key.account },
                                      { QStringLiteral("key"), key.key },
                                      { QStringLiteral("secret"),
                                        QString::fromLatin1(key.secret.revealed()) } })
        .toJson(QJsonDocument::Compact);
}

/// The entry names its origin itself: one that was copied under another name opens nothing.
Result<twilio::Credentials> readBack(const QString &origin, const QByteArray &value)
{
    const QJsonObject entry = QJsonDocument::fromJson(value).object();
    if (entry.value(QStringLiteral("origin")).toString() != origin)
        return failure(Error::Kind::NotFound,
                       QStringLiteral("the keychain's entry was saved for another address"),
                       int(KeychainFault::Absent));
    const auto kept = twilio::Credentials::make(entry.value(QStringLiteral("account")).toString(),
                                                entry.value(QStringLiteral("key")).toString(),
                                                entry.value(QStringLiteral("secret")).toString());
    if (!kept)
        return failure(Error::Kind::Storage, QStringLiteral("the keychain's entry is damaged"),
                       int(KeychainFault::Other));
    return kept;
}

Error errorOf(KeychainFault fault)
{
    return { .kind = fault == KeychainFault::Absent ? Error::Kind::NotFound : Error::Kind::Storage,
             .message = keychainFact(fault),
             .code = static_cast<int>(fault) };
}

} // namespace

QString keychainFact(KeychainFault fault)
{
    switch (fault) {
    case KeychainFault::None:
        return QStringLiteral("the keychain works");
    case KeychainFault::Absent:
        return QStringLiteral("the keychain holds no key");
    case KeychainFault::Locked:
        return QStringLiteral("the keychain is locked");
    case KeychainFault::Denied:
        return QStringLiteral("the keychain was not allowed to answer");
    case KeychainFault::Hung:
        return QStringLiteral("the keychain does not answer");
    case KeychainFault::Missing:
        return QStringLiteral("this session has no keychain");
    case KeychainFault::Other:
        break;
    }
    return QStringLiteral("the keychain failed");
}

SecretStore::SecretStore(std::unique_ptr<Keychain> keychain, Clock &clock)
    : m_keychain(std::move(keychain))
    , m_clock(clock)
{ }

SecretStore::~SecretStore()
{
    *m_alive = false;
}

Keychain::Answer SecretStore::watched(std::function<void(KeychainFault, const QByteArray &)> answer)
{
    // Whichever comes first, the keychain or the time, answers; the other finds nothing to do.
    struct Waiting
    {
        std::function<void(KeychainFault, const QByteArray &)> answer;
        Clock::Timer watchdog{};
    };
    auto waiting = std::make_shared<Waiting>();
    waiting->answer = std::move(answer);
    auto once = [waiting, alive = m_alive](KeychainFault fault, const QByteArray &value) {
        const auto call = std::exchange(waiting->answer, nullptr);
        if (call && *alive)
            call(fault, value);
    };
    waiting->watchdog = m_clock.callAfter(Patience, [once] { once(KeychainFault::Hung, {}); });
    return [once, waiting, alive = m_alive, &clock = m_clock](KeychainFault fault,
                                                              const QByteArray &value) {
        if (!*alive)
            return;
        clock.cancel(waiting->watchdog);
        once(fault, value);
    };
}

void SecretStore::load(const twilio::Origin &where, Done<twilio::Credentials> done)
{
    const QString origin = where.text();
    if (const auto known = m_session.constFind(origin); known != m_session.cend())
        return done(*known);
    m_keychain->read(origin, watched([origin, done](KeychainFault fault, const QByteArray &value) {
                         if (fault != KeychainFault::None)
                             return done(tl::unexpected(errorOf(fault)));
                         done(readBack(origin, value));
                     }));
}

void SecretStore::save(const twilio::Origin &where, const twilio::Credentials &key, Done<> done)
{
    const QString origin = where.text();
    m_session.insert(origin, key);
    QByteArray entry = written(origin, key);
    m_keychain->write(origin, entry, watched([done](KeychainFault fault, const QByteArray &) {
                          if (fault != KeychainFault::None)
                              return done(tl::unexpected(errorOf(fault)));
                          done({});
                      }));
    twilio::wipe(entry);
}

void SecretStore::forget(const twilio::Origin &where, Done<> done)
{
    const QString origin = where.text();
    m_session.remove(origin);
    m_keychain->remove(origin, watched([done](KeychainFault fault, const QByteArray &) {
                           if (fault != KeychainFault::None && fault != KeychainFault::Absent)
                               return done(tl::unexpected(errorOf(fault)));
                           done({});
                       }));
}

} // namespace ivm
