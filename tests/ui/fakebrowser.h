#pragma once

#include <QDesktopServices>
#include <QList>
#include <QStringList>
#include <QUrl>

namespace ivm::test {

/// Takes the place of the system's browser and mail program while it lives, and writes down what it
/// was given.
class FakeBrowser final : public QObject
{
    Q_OBJECT

public:
    QStringList opened;

    /// `also`: what else would be handed to the system, "file".
    explicit FakeBrowser(const char *also = "http")
        : m_schemes{ "http", "https", "mailto", also }
    {
        for (const char *scheme : m_schemes)
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "open");
    }
    ~FakeBrowser() override
    {
        for (const char *scheme : m_schemes)
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }

public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toString(QUrl::FullyEncoded); }

private:
    QList<const char *> m_schemes;
};

} // namespace ivm::test
