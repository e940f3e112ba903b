#include "core/compiledin.h"

#include <QFile>
#include <QJsonDocument>

// The resource lies in a static library: without this reference the linker would leave it out.
// (The macro may not stand inside a namespace.)
static void linkResources()
{
    Q_INIT_RESOURCE(ivm);
}

namespace ivm {

namespace {

QString resourcePath(const QString &path)
{
    static const bool linked = (linkResources(), true);
    Q_UNUSED(linked)
    return QStringLiteral(":/ivm/") + path;
}

} // namespace

QByteArray compiledIn(const QString &path)
{
    QFile file(resourcePath(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("compiled-in file missing: %s", qUtf8Printable(path));
    return file.readAll();
}

QJsonObject compiledInDocument(const QString &path)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(compiledIn(path), &error);
    if (!document.isObject())
        qFatal("compiled-in file %s is not a JSON object: %s at %d", qUtf8Printable(path),
               qUtf8Printable(error.errorString()), error.offset);
    return document.object();
}

bool isCompiledIn(const QString &path)
{
    return QFile::exists(resourcePath(path));
}

} // namespace ivm
