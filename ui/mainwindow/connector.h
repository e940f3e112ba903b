#pragma once

#include "core/result.h"

#include <QString>

#include <functional>

class QObject;

namespace ivm {

/// What an account is reached with, as typed.
struct AccountKey
{
    QString accountSid; ///< AC…
    QString keySid; ///< SK…
    QString secret;
};

/// Where a key that works is kept.
enum class KeyKept {
    Keychain,
    MemoryOnly, ///< The keychain would not have it: it is asked for again at the next start.
};

/// Tries a key with a list of one row and keeps it in the keychain when it works. The window asks;
/// who carries bytes answers, once, on the window's thread, unless `context` is gone.
class Connector
{
public:
    virtual ~Connector() = default;
    virtual void connectAccount(const AccountKey &key, QObject *context,
                                std::function<void(Result<KeyKept>)> done)
        = 0;
};

/// Why these three cannot be right, before anything is sent anywhere; empty when they can.
QString objectionTo(const AccountKey &key);

} // namespace ivm
