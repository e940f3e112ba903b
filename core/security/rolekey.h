#pragma once

// The key behind the role password, and the record it is kept in. Pure but for the randomness of a
// new one; slow on purpose, so never on the window's thread.
//
// The password, stretched with Argon2id over a salt of its own, opens a box that holds the seed of
// an Ed25519 key. That key signs the record itself and the settings (settingseal.h); its public
// half stands in the record, so that anyone can look whether something was changed without the
// password, and only who knows the password can make a change that looks right. There is no
// separate hash: a password is right when it opens the box.
//
// The record: 64 bytes of signature, then one JSON object: version, the cost, salt, public key and
// box in base64. Each byte is under the signature.

#include "core/clock.h"
#include "core/result.h"
#include "core/twilio/credentials.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

namespace ivm {

/// What a password is carried in: prints as nothing. UTF-8 of normalizedPassword().
using RolePassword = twilio::Secret;
RolePassword rolePasswordTyped(const QString &typed);

/// What one guess costs.
struct StretchCost
{
    quint64 passes = 3;
    quint64 memory = 256 * 1024 * 1024; ///< Bytes.

    bool operator==(const StretchCost &) const = default;
};
constexpr quint64 LeastStretchMemory = 64 * 1024 * 1024;

/// 32 bytes from a password; absent when the memory was refused. Another one is injected by tests.
using Stretch = std::function<std::optional<QByteArray>(
    const RolePassword &password, const QByteArray &salt, const StretchCost &cost)>;
Stretch argon2id();

/// The cost to take instead, so that a guess takes 250 to 1,000 ms where this one took `took`;
/// never under 64 MiB.
StretchCost fittingCost(const StretchCost &tried, Millis took);

/// Signs. Wiped when it goes; never copied, printed or written.
class RoleKey
{
public:
    static RoleKey fromSeed(const QByteArray &seed);
    ~RoleKey();
    RoleKey(RoleKey &&) noexcept;
    RoleKey &operator=(RoleKey &&) noexcept;

    QByteArray sign(const QByteArray &bytes) const;
    QByteArray publicKey() const;

private:
    struct Bytes;
    explicit RoleKey(std::unique_ptr<Bytes> bytes);
    friend struct RoleRecordMaker;
    std::unique_ptr<Bytes> m_bytes;
};

bool isSigned(const QByteArray &bytes, const QByteArray &signature, const QByteArray &publicKey);
/// Eight groups of four: what people can compare.
QString keyFingerprint(const QByteArray &publicKey);

/// A record that was read and found to be signed by the key it names.
struct RoleRecord
{
    StretchCost cost;
    QByteArray salt;
    QByteArray publicKey;
    QByteArray box;
    Instant madeAt{};
};

/// Invalid when a single byte of it is not as it was written.
Result<RoleRecord> readRoleRecord(const QByteArray &record);

struct NewRole
{
    QByteArray record;
    RoleKey key;
};
/// A new key under a password. Storage when the memory for the stretching is refused.
Result<NewRole> makeRole(const RolePassword &password, const StretchCost &cost, Instant now,
                         const Stretch &stretch);
/// The same at a cost that fits this computer: measures one and makes another if it must.
Result<NewRole> makeFittingRole(const RolePassword &password, Instant now, const Stretch &stretch);

/// NotPermitted: the wrong password. Storage: the memory was refused, which says nothing about it.
Result<RoleKey> openRole(const RoleRecord &record, const RolePassword &password,
                         const Stretch &stretch);

} // namespace ivm
