#pragma once

// The small language of these tests: an account on a practice line under a simulated clock, spoken
// to as a program would, in requests and JSON.

#include "core/practice/inprocesstransport.h"
#include "core/practice/line.h"
#include "tests/support/catch.h"
#include "tests/support/simulatedclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ivm::test {

using namespace std::chrono_literals;

const QByteArray Sac = "+18444073300";
const QByteArray Lac = "+18444102300";
const QByteArray Maria = "+12175550148";
const QByteArray James = "+13095550117";

/// What came back, read.
struct Heard
{
    int status = 0;
    QJsonObject json;
    int code() const { return json.value(QLatin1String("code")).toInt(); }
    QString text(const char *field) const { return json.value(QLatin1String(field)).toString(); }
    QJsonArray array(const char *field) const { return json.value(QLatin1String(field)).toArray(); }
};

class PracticeAccount
{
public:
    explicit PracticeAccount(practice::Setup setup = {})
        : line(clock, std::move(setup))
    { }

    SimulatedClock clock;
    practice::Line line;

    QByteArray root() const { return "/2010-04-01/Accounts/" + line.credentials().account; }

    Heard ask(const QByteArray &method, const QByteArray &target, const QByteArray &form = {})
    {
        const qsizetype mark = target.indexOf('?');
        const auto answer = line.handle(
            { .method = method,
              .path = mark < 0 ? target : target.first(mark),
              .query = mark < 0 ? QByteArray() : target.sliced(mark + 1),
              .body = form,
              .contentType = form.isEmpty() ? QByteArray() : "application/x-www-form-urlencoded",
              .authorization = line.credentials().authorization() });
        return { .status = answer.status, .json = QJsonDocument::fromJson(answer.body).object() };
    }
    Heard list(const QByteArray &query = {})
    {
        return ask("GET", root() + "/Messages.json" + (query.isEmpty() ? "" : '?' + query));
    }
    Heard send(const QByteArray &to, const QByteArray &body, const QByteArray &from = Sac)
    {
        return ask("POST", root() + "/Messages.json",
                   "To=" + to.toPercentEncoding() + "&From=" + from.toPercentEncoding()
                       + "&Body=" + body.toPercentEncoding());
    }
    Heard fetch(const QString &sid) { return ask("GET", messagePath(sid)); }
    QByteArray messagePath(const QString &sid) const
    {
        return root() + "/Messages/" + sid.toLatin1() + ".json";
    }
    QString receives(const QByteArray &from, const char *text, const QByteArray &to = Sac)
    {
        return line.receive({ .from = from, .to = to, .body = QString::fromUtf8(text) }).text();
    }

    /// Follows next_page_uri to the end, as the documentation says; `between` runs before each
    /// further page.
    QStringList walk(const QByteArray &query, const std::function<void()> &between = {})
    {
        QStringList sids;
        QByteArray target = root() + "/Messages.json?" + query;
        while (!target.isEmpty()) {
            const Heard page = ask("GET", target);
            for (const QJsonValue &row : page.array("messages"))
                sids.append(row.toObject().value(QLatin1String("sid")).toString());
            target = page.text("next_page_uri").toLatin1();
            if (!target.isEmpty() && between)
                between();
        }
        return sids;
    }
};

} // namespace ivm::test
