#include "core/security/keychain.h"

#include <qt6keychain/keychain.h>

namespace ivm {

namespace {

KeychainFault faultOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainFault::None;
    case QKeychain::EntryNotFound:
        return KeychainFault::Absent;
    case QKeychain::AccessDenied: // what libsecret says of a locked collection
        return KeychainFault::Locked;
    case QKeychain::AccessDeniedByUser:
        return KeychainFault::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeychainFault::Missing;
    default:
        return KeychainFault::Other;
    }
}

class SystemKeychain final : public Keychain
{
public:
    void read(const QString &name, Answer answer) override
    {
        auto *job = new QKeychain::ReadPasswordJob(service());
        QObject::connect(job, &QKeychain::Job::finished, job, [job, answer = std::move(answer)] {
            answer(faultOf(job->error()), job->binaryData());
        });
        begin(job, name);
    }

    void write(const QString &name, const QByteArray &value, Answer answer) override
    {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setBinaryData(value);
        finish(job, name, std::move(answer));
    }

    void remove(const QString &name, Answer answer) override
    {
        finish(new QKeychain::DeletePasswordJob(service()), name, std::move(answer));
    }

private:
    static QString service() { return QStringLiteral("illinois-vet-messenger"); }

    static void finish(QKeychain::Job *job, const QString &name, Answer answer)
    {
        QObject::connect(job, &QKeychain::Job::finished, job,
                         [job, answer = std::move(answer)] { answer(faultOf(job->error()), {}); });
        begin(job, name);
    }

    static void begin(QKeychain::Job *job, const QString &name)
    {
        job->setInsecureFallback(false);
        job->setKey(name);
        job->start(); // deletes itself when finished
    }
};

} // namespace

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace ivm
