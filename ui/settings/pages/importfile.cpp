#include "ui/settings/pages/importfile.h"

#include "ui/ask/asker.h"
#include "ui/settings/page.h"

#include <QCoreApplication>
#include <QFile>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

constexpr qint64 LargestFile = 64 * 1024 * 1024;

} // namespace

Result<QByteArray> importedBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, QStringLiteral("the file cannot be read"));
    if (file.size() > LargestFile)
        return failure(Error::Kind::Invalid, QStringLiteral("the file is larger than 64 MB"));
    return file.readAll();
}

void withInitials(const SettingsContext &context, QObject *owner,
                  std::function<void(const QString &)> then)
{
    if (const QString author = context.author ? context.author() : QString(); !author.isEmpty())
        return then(author);
    TextQuestion who;
    who.title = Words::tr("Who is doing this?");
    who.text = Words::tr("Your initials are kept with it, so that others know whom to ask.");
    who.label = Words::tr("Your initials");
    who.accept = Words::tr("Go on");
    who.objection = [](const QString &typed) {
        const QString text = typed.trimmed();
        return text.isEmpty() || text.size() > 4 ? Words::tr("One to four letters") : QString();
    };
    context.asker.askText(who, owner,
                          [then = std::move(then)](const std::optional<QString> &typed) {
                              if (typed && !typed->trimmed().isEmpty())
                                  then(typed->trimmed().toUpper());
                          });
}

} // namespace ivm
