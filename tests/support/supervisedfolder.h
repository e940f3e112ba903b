#pragma once

// A data folder with a lock on its settings, and hands that go behind it. The stretching of
// passwords is Argon2id at its cheapest.

#include "core/security/rolelock.h"
#include "core/settings/supervised.h"
#include "tests/support/deskfolder.h"

#include <QJsonObject>

namespace ivm::test {

inline const Actor whoever{ .initials = QStringLiteral("KM"),
                            .account = QStringLiteral("frontdesk"),
                            .workstation = QStringLiteral("sac-1") };

class SupervisedFolder : public DeskFolder
{
public:
    static constexpr const char *Password = "otters like kites";
    static constexpr StretchCost Cheap{ .passes = 1, .memory = 8'192 };

    RoleLock &lock();
    NewRole role(const char *password);
    /// Sets it; from then on save() has its key.
    void setPassword(const char *password = Password);
    Result<RoleKey> guess(const char *password);
    Supervisor supervisor();
    Result<> save(const char *subject, const char *document);
    Result<> save(const char *subject, const QJsonObject &document);
    /// The program ends and begins again: the lock is made anew.
    void restart();

    // Behind the program's back.
    void edit(const char *subject, const char *document);
    void execute(const char *sql);
    QByteArray bytesOf(const char *table, const char *column, const char *where);
    void putBytes(const char *table, const char *column, const char *where,
                  const QByteArray &bytes);

private:
    std::unique_ptr<RoleLock> m_lock;
    std::optional<RoleKey> m_key;
};

} // namespace ivm::test
