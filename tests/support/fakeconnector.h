#pragma once

#include "ui/mainwindow/connector.h"

#include <QObject>

namespace ivm::test {

/// Keeps what was tried and answers as told, a moment later.
struct FakeConnector final : Connector
{
    QList<AccountKey> tried;
    Result<KeyKept> answer = KeyKept::Keychain;
    void connectAccount(const AccountKey &key, QObject *context,
                        std::function<void(Result<KeyKept>)> done) override
    {
        tried.append(key);
        QMetaObject::invokeMethod(
            context, [done = std::move(done), answer = answer] { done(answer); },
            Qt::QueuedConnection);
    }
};

} // namespace ivm::test
