#include "core/desk/deskconfig.h"
#include "core/responder/witness.h"
#include "core/transport/qttransport.h"

namespace ivm {

DeskConfig lineConfig(const DataFolder &folder, const twilio::Origin &origin,
                      const twilio::Credentials &credentials)
{
    DeskConfig config;
    config.folder = folder;
    config.line = origin.isLoopback() ? LineKind::Loopback : LineKind::Real;
    config.accountSid = credentials.account;
    if (!origin.isLoopback())
        config.backups = folder.backupFolder();
    config.witness = Witness::usualFile(folder.path());
    config.connect = [origin, credentials](Clock &) {
        return LineEnd{ .simulator = nullptr,
                        .transport = std::make_unique<QtTransport>(),
                        .origin = origin,
                        .credentials = credentials };
    };
    return config;
}

} // namespace ivm
