#pragma once

#include <QDesktopServices>
#include <QStringList>
#include <QUrl>

namespace ivm::test {

/// Takes the system browser's place while it lives, and writes down what it was given.
class FakeBrowser final : public QObject
{
    Q_OBJECT

public:
    QStringList opened;

    FakeBrowser()
    {
        for (const char *scheme : { "http", "https" })
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "open");
    }
    ~FakeBrowser() override
    {
        for (const char *scheme : { "http", "https" })
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }

public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toString(QUrl::FullyEncoded); }
};

} // namespace ivm::test
