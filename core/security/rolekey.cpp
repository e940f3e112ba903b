#include "core/security/rolekey.h"

#include "core/security/passwordjudgement.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <sodium.h>

namespace ivm {

namespace {

constexpr int Version = 1;
constexpr qsizetype SaltBytes = crypto_pwhash_argon2id_SALTBYTES;
constexpr qsizetype BoxBytes
    = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + crypto_sign_ed25519_SEEDBYTES;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}
unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

void ready()
{
    // Cannot fail but for want of randomness, without which nothing here may go on.
    static const bool isReady = sodium_init() >= 0;
    if (!isReady)
        qFatal("libsodium could not begin");
}

QByteArray random(qsizetype length)
{
    ready();
    QByteArray bytes(length, '\0');
    randombytes_buf(bytes.data(), size_t(length));
    return bytes;
}

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), size_t(bytes.size()));
}

tl::unexpected<Error> noMemory()
{
    return failure(Error::Kind::Storage,
                   QStringLiteral("this computer has not enough free memory to check the role "
                                  "password; close other programs and try again"));
}

QByteArray field(const QJsonObject &object, const char *name)
{
    return QByteArray::fromBase64(object.value(QLatin1String(name)).toString().toLatin1());
}

} // namespace

struct RoleKey::Bytes
{
    std::array<unsigned char, crypto_sign_ed25519_SECRETKEYBYTES> secret{};
    std::array<unsigned char, crypto_sign_ed25519_PUBLICKEYBYTES> open{};
    ~Bytes() { sodium_memzero(secret.data(), secret.size()); }
};

RolePassword rolePasswordTyped(const QString &typed)
{
    return RolePassword(normalizedPassword(typed).toUtf8());
}

Stretch argon2id()
{
    return [](const RolePassword &password, const QByteArray &salt,
              const StretchCost &cost) -> std::optional<QByteArray> {
        ready();
        QByteArray key(crypto_secretbox_KEYBYTES, '\0');
        const QByteArray &bytes = password.revealed();
        if (crypto_pwhash_argon2id(raw(key), size_t(key.size()), bytes.constData(),
                                   size_t(bytes.size()), raw(salt), cost.passes,
                                   size_t(cost.memory), crypto_pwhash_argon2id_ALG_ARGON2ID13)
            != 0)
            return std::nullopt;
        return key;
    };
}

StretchCost fittingCost(const StretchCost &tried, Millis took)
{
    using namespace std::chrono_literals;
    constexpr Millis Aim = 500ms;
    if (took >= 250ms && took <= 1000ms)
        return tried;
    StretchCost cost = tried;
    const double factor = double(Aim.count()) / double(std::max<qint64>(took.count(), 1));
    if (factor > 1) {
        cost.passes = std::min<quint64>(quint64(double(tried.passes) * factor + 0.5), 64);
        return cost;
    }
    // Less memory first, then fewer passes: three are the least that suits Argon2id.
    cost.memory = std::max(quint64(double(tried.memory) * factor), LeastStretchMemory);
    cost.memory -= cost.memory % 1024;
    return cost;
}

RoleKey::RoleKey(std::unique_ptr<Bytes> bytes)
    : m_bytes(std::move(bytes))
{ }
RoleKey::~RoleKey() = default;
RoleKey::RoleKey(RoleKey &&) noexcept = default;
RoleKey &RoleKey::operator=(RoleKey &&) noexcept = default;

RoleKey RoleKey::fromSeed(const QByteArray &seed)
{
    ready();
    Q_ASSERT(seed.size() == crypto_sign_ed25519_SEEDBYTES);
    auto bytes = std::make_unique<Bytes>();
    crypto_sign_ed25519_seed_keypair(bytes->open.data(), bytes->secret.data(), raw(seed));
    return RoleKey(std::move(bytes));
}

QByteArray RoleKey::sign(const QByteArray &bytes) const
{
    QByteArray signature(crypto_sign_ed25519_BYTES, '\0');
    crypto_sign_ed25519_detached(raw(signature), nullptr, raw(bytes), quint64(bytes.size()),
                                 m_bytes->secret.data());
    return signature;
}

QByteArray RoleKey::publicKey() const
{
    return { reinterpret_cast<const char *>(m_bytes->open.data()),
             qsizetype(m_bytes->open.size()) };
}

bool isSigned(const QByteArray &bytes, const QByteArray &signature, const QByteArray &publicKey)
{
    ready();
    return signature.size() == crypto_sign_ed25519_BYTES
        && publicKey.size() == crypto_sign_ed25519_PUBLICKEYBYTES
        && crypto_sign_ed25519_verify_detached(raw(signature), raw(bytes), quint64(bytes.size()),
                                               raw(publicKey))
        == 0;
}

QString keyFingerprint(const QByteArray &publicKey)
{
    const QByteArray hex
        = QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).toHex().left(32);
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 4)
        groups.append(QString::fromLatin1(hex.sliced(at, 4)));
    return groups.join(u' ');
}

/// Reaches the seed, which nobody else may.
struct RoleRecordMaker
{
    static Result<QByteArray> make(const RoleKey &key, const RolePassword &password,
                                   const StretchCost &cost, Instant now, const Stretch &stretch)
    {
        const QByteArray salt = random(SaltBytes);
        auto wrapping = stretch(password, salt, cost);
        if (!wrapping)
            return noMemory();
        QByteArray seed(crypto_sign_ed25519_SEEDBYTES, '\0');
        crypto_sign_ed25519_sk_to_seed(raw(seed), key.m_bytes->secret.data());
        const QByteArray nonce = random(crypto_secretbox_NONCEBYTES);
        QByteArray sealed(seed.size() + crypto_secretbox_MACBYTES, '\0');
        crypto_secretbox_easy(raw(sealed), raw(seed), quint64(seed.size()), raw(nonce),
                              raw(*wrapping));
        wipe(seed);
        wipe(*wrapping);
        const auto text
            = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
        const QByteArray body
            = QJsonDocument(QJsonObject{ { QStringLiteral("version"), Version },
                                         { QStringLiteral("passes"), qint64(cost.passes) },
                                         { QStringLiteral("memory"), qint64(cost.memory) },
                                         { QStringLiteral("salt"), text(salt) },
                                         { QStringLiteral("public"), text(key.publicKey()) },
                                         { QStringLiteral("box"), text(nonce + sealed) },
                                         { QStringLiteral("made_at"), qint64(toMs(now)) } })
                  .toJson(QJsonDocument::Compact);
        return key.sign(body) + body;
    }
};

Result<RoleRecord> readRoleRecord(const QByteArray &record)
{
    const auto damaged = [] {
        return failure(Error::Kind::Invalid,
                       QStringLiteral("the record of the role password was changed or damaged"));
    };
    const QByteArray body = record.mid(crypto_sign_ed25519_BYTES);
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    RoleRecord read{ .cost
                     = { .passes = quint64(object.value(QLatin1String("passes")).toInteger()),
                         .memory = quint64(object.value(QLatin1String("memory")).toInteger()) },
                     .salt = field(object, "salt"),
                     .publicKey = field(object, "public"),
                     .box = field(object, "box"),
                     .madeAt = fromMs(object.value(QLatin1String("made_at")).toInteger()) };
    if (object.value(QLatin1String("version")).toInt() != Version || read.salt.size() != SaltBytes
        || read.box.size() != BoxBytes
        || !isSigned(body, record.left(crypto_sign_ed25519_BYTES), read.publicKey))
        return damaged();
    return read;
}

Result<NewRole> makeRole(const RolePassword &password, const StretchCost &cost, Instant now,
                         const Stretch &stretch)
{
    QByteArray seed = random(crypto_sign_ed25519_SEEDBYTES);
    RoleKey key = RoleKey::fromSeed(seed);
    wipe(seed);
    auto record = RoleRecordMaker::make(key, password, cost, now, stretch);
    if (!record)
        return tl::unexpected(record.error());
    return NewRole{ .record = *record, .key = std::move(key) };
}

Result<NewRole> makeFittingRole(const RolePassword &password, Instant now, const Stretch &stretch)
{
    const auto timed = [&](const StretchCost &cost, Millis &took) {
        const auto begun = std::chrono::steady_clock::now();
        auto made = makeRole(password, cost, now, stretch);
        took = std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now() - begun);
        return made;
    };
    Millis took{ 0 };
    StretchCost cost;
    auto made = timed(cost, took);
    if (!made) {
        // The memory was refused: the least that will do, or none.
        cost.memory = LeastStretchMemory;
        made = timed(cost, took);
    }
    if (made && fittingCost(cost, took) != cost)
        made = makeRole(password, fittingCost(cost, took), now, stretch);
    return made;
}

Result<RoleKey> openRole(const RoleRecord &record, const RolePassword &password,
                         const Stretch &stretch)
{
    auto wrapping = stretch(password, record.salt, record.cost);
    if (!wrapping)
        return noMemory();
    const QByteArray nonce = record.box.left(crypto_secretbox_NONCEBYTES);
    const QByteArray sealed = record.box.mid(crypto_secretbox_NONCEBYTES);
    QByteArray seed(crypto_sign_ed25519_SEEDBYTES, '\0');
    const bool opened = crypto_secretbox_open_easy(raw(seed), raw(sealed), quint64(sealed.size()),
                                                   raw(nonce), raw(*wrapping))
        == 0;
    wipe(*wrapping);
    if (!opened)
        return failure(Error::Kind::NotPermitted, QStringLiteral("this is not the role password"));
    RoleKey key = RoleKey::fromSeed(seed);
    wipe(seed);
    if (key.publicKey() != record.publicKey)
        return failure(Error::Kind::Invalid,
                       QStringLiteral("the record of the role password was changed or damaged"));
    return key;
}

} // namespace ivm
