#include "core/logfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace ivm {

namespace {

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

LogFile::LogFile(QString folder, Bounds bounds)
    : m_folder(std::move(folder))
    , m_bounds(bounds)
{ }

QString LogFile::name(int number) const
{
    return QDir(m_folder).filePath(number == 0 ? QStringLiteral("desk.jsonl")
                                               : QStringLiteral("desk.%1.jsonl").arg(number));
}

bool LogFile::open()
{
    if (m_file.isOpen())
        return true;
    if (!QDir(m_folder).exists() && QDir().mkpath(m_folder))
        QFile::setPermissions(m_folder, OwnerOnly | QFile::ExeOwner);
    m_file.setFileName(name(0));
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, OwnerOnly);
}

void LogFile::turnOver()
{
    m_file.close();
    QFile::remove(name(m_bounds.files - 1));
    for (int number = m_bounds.files - 1; number > 0; --number)
        QFile::rename(name(number - 1), name(number));
}

void LogFile::write(const QDateTime &at, const char *level, const char *category,
                    const QString &message)
{
    const QJsonObject line{ { QStringLiteral("at"), at.toUTC().toString(Qt::ISODateWithMs) },
                            { QStringLiteral("level"), QLatin1String(level) },
                            { QStringLiteral("category"), QLatin1String(category) },
                            { QStringLiteral("message"), message } };
    const QByteArray written = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (!open())
        return;
    if (m_file.size() > 0 && m_file.size() + written.size() > m_bounds.bytes) {
        turnOver();
        if (!open())
            return;
    }
    m_file.write(written);
}

} // namespace ivm
