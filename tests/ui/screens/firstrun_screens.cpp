#include "tests/ui/screens/screens.h"
#include "ui/mainwindow/connector.h"
#include "ui/mainwindow/welcome.h"

#include <QAbstractButton>

namespace ivm::test {

namespace {

/// Answers as told, or never.
struct Answering final : Connector
{
    std::optional<Result<KeyKept>> answer;
    void connectAccount(const AccountKey &, QObject *,
                        std::function<void(Result<KeyKept>)> done) override
    {
        if (answer)
            done(*answer);
    }
};

class FirstWindow final : public QWidget
{
public:
    explicit FirstWindow(std::optional<Result<KeyKept>> answer)
        : m_welcome(new Welcome(m_connector, this))
    {
        m_connector.answer = std::move(answer);
    }

protected:
    void resizeEvent(QResizeEvent *) override { m_welcome->setGeometry(rect()); }

private:
    Answering m_connector;
    Welcome *m_welcome;
};

Screen first(const char *name, std::optional<Result<KeyKept>> answer,
             std::function<void(Stage &)> act)
{
    return { name, {}, std::move(act), [answer] { return std::make_unique<FirstWindow>(answer); } };
}

void fillIn(Stage &s, const QString &key)
{
    s.click("connectChoice");
    s.type("accountSid", QStringLiteral("AC") + QString(32, u'a'));
    s.type("apiKey", key);
    s.type("apiSecret", QString(32, u's'));
}

void tryIt(Stage &s)
{
    fillIn(s, QStringLiteral("SK") + QString(32, u'b'));
    s.click("connect");
}

} // namespace

QList<Screen> firstRunScreens()
{
    const auto refused = [](Error::Kind kind) {
        return Result<KeyKept>(tl::unexpected(Error{ .kind = kind, .message = {}, .code = 0 }));
    };
    return {
        first("welcome", {}, {}),
        first("connect", {}, [](Stage &s) { s.click("connectChoice"); }),
        first("connect-auth-token", {}, [](Stage &s) { fillIn(s, QString(32, u'f')); }),
        first("connect-asking", {}, tryIt),
        first("connect-refused", refused(Error::Kind::Unauthorized), tryIt),
        first("connect-no-network", refused(Error::Kind::Network), tryIt),
        first("connect-memory-only", Result<KeyKept>(KeyKept::MemoryOnly), tryIt),
    };
}

} // namespace ivm::test
