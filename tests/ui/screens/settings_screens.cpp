#include "tests/ui/screens/screens.h"
#include "ui/settings/fields.h"
#include "ui/settings/settingspane.h"

namespace ivm::test {

namespace {

Screen page(const char *name, const char *page, std::function<void(Stage &)> then = {})
{
    return {
        name,
        [](Morning &m) {
            m.sql(QStringLiteral(
                "INSERT INTO setting (subject, version, document, changed_at) VALUES "
                "('staff', 1, '{\"initials\":[\"AB\",\"KC\",\"MRL\",\"TJ\"]}', 0), "
                "('hours', 1, '{\"queues\":{\"default\":{\"week\":{\"mon\":[\"08:00-17:00\"],"
                "\"tue\":[\"08:00-17:00\"],\"wed\":[\"08:00-17:00\"],\"thu\":[\"08:00-17:00\"],"
                "\"fri\":[\"08:00-17:00\"]}},\"SAC\":{\"week\":{\"mon\":[\"07:30-18:00\"],"
                "\"tue\":[\"07:30-18:00\"],\"wed\":[\"07:30-12:00\",\"13:00-18:00\"],"
                "\"thu\":[\"07:30-18:00\"],\"fri\":[\"20:00-02:00\"]},\"days\":[{\"date\":"
                "\"2026-11-26\",\"name\":\"Thanksgiving\",\"hours\":[]},{\"date\":"
                "\"2026-12-25\",\"name\":\"Christmas\",\"hours\":[]}],\"closings\":[{\"from\":"
                "\"2026-11-24T12:00\",\"to\":\"2026-11-25T00:00\",\"why\":\"\"}]}}}', 0)"));
        },
        [page, then](Stage &s) {
            s.openSettings(page);
            if (then)
                then(s);
        },
        {}
    };
}

} // namespace

QList<Screen> settingsScreens()
{
    return {
        page("settings-hours", "hours"),
        page("settings-hours-below", "hours", [](Stage &s) { s.scrollSettings(100); }),
        page("settings-hours-new-day", "hours",
             [](Stage &s) {
                 s.click("addDay");
                 s.scrollSettings(60);
             }),
        page("settings-automatic", "automatic"),
        page("settings-automatic-below", "automatic", [](Stage &s) { s.scrollSettings(100); }),
        page("settings-queues", "queues"),
        page("settings-templates", "templates"),
        page("settings-commlog", "commlog"),
        page("settings-clinic", "clinic"),
        page("settings-clinic-edited", "clinic",
             [](Stage &s) { s.type("emergencyPhone", QStringLiteral("217-555-0100")); }),
        page("settings-staff", "staff"),
        page("settings-urgent", "urgent"),
        page("settings-data", "data", [](Stage &s) { s.wait(60); }),
        page("settings-list", ""),
    };
}

} // namespace ivm::test
