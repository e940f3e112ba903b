#include "tests/support/catch.h"
#include "tests/ui/settingsdesk.h"
#include "ui/settings/fields.h"
#include "ui/settings/timefield.h"

#include <QClipboard>
#include <QDateEdit>
#include <QLineEdit>
#include <QScrollBar>
#include <QWheelEvent>

using namespace ivm;
using namespace ivm::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// When Monday's texts stop being read, as somebody changes it.
struct MondaysEnd : SettingsDesk
{
    MondaysEnd()
    {
        open("hours");
        until = &part<TimeField>("day0To0");
        until->setFocus(Qt::TabFocusReason);
    }
    void types(const char *text) { QTest::keyClicks(until, s(text)); }
    QString shown() const { return until->text(); }
    TimeField *until;
};

void turnWheelOver(QWidget &field)
{
    const QPointF at(field.width() / 2., field.height() / 2.);
    QWheelEvent down(at, field.mapToGlobal(at), {}, { 0, -120 }, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(&field, &down);
}

} // namespace

TEST_CASE("a time is understood as people type it", "[settings][hours]")
{
    struct Row
    {
        const char *typed;
        int before;
        int minutes; ///< -1: no time.
    };
    const int evening = 17 * 60;
    const int morning = 8 * 60;
    const Row row = GENERATE_REF(
        Row{ "9:30 PM", morning, 21 * 60 + 30 }, Row{ "9:30 pm", morning, 21 * 60 + 30 },
        Row{ "7:15p", morning, 19 * 60 + 15 }, Row{ "715pm", morning, 19 * 60 + 15 },
        Row{ "7a", evening, 7 * 60 }, Row{ "9:30 p. m.", morning, 21 * 60 + 30 },
        Row{ "12 am", evening, 0 }, Row{ "12 PM", morning, 12 * 60 }, Row{ "6", evening, 18 * 60 },
        Row{ "6", morning, 6 * 60 }, Row{ "12", morning, 0 }, Row{ "12", evening, 12 * 60 },
        Row{ "06:30", evening, 6 * 60 + 30 }, Row{ "0630", evening, 6 * 60 + 30 },
        Row{ "1830", morning, 18 * 60 + 30 }, Row{ "18:30", morning, 18 * 60 + 30 },
        Row{ "630", evening, 18 * 60 + 30 }, Row{ "0", evening, 0 }, Row{ "", morning, -1 },
        Row{ "25", morning, -1 }, Row{ "9:75", morning, -1 }, Row{ "13 pm", morning, -1 },
        Row{ "0 am", morning, -1 }, Row{ "noonish", morning, -1 }, Row{ "9:3", morning, -1 });
    CAPTURE(row.typed, row.before);
    CHECK(typedTime(s(row.typed), row.before, true).value_or(-1) == row.minutes);
}

TEST_CASE("with a clock of 24 hours a bare hour is what it says", "[settings][hours]")
{
    CHECK(typedTime(s("6"), 17 * 60, false) == 6 * 60);
    CHECK(typedTime(s("12"), 8 * 60, false) == 12 * 60);
}

TEST_CASE("a whole time typed over the old one is the time that was typed", "[settings][hours]")
{
    MondaysEnd monday;
    monday.types("9:30 PM");
    CHECK(monday.until->minutes() == 21 * 60 + 30);
    monday.press(Qt::Key_Tab);
    CHECK(monday.shown() == s("9:30 PM"));
    CHECK_FALSE(monday.until->hasFocus()); // one Tab leaves, whatever part the cursor was in

    monday.until->setFocus(Qt::TabFocusReason);
    monday.types("7:1");
    monday.press(Qt::Key_Backspace);
    monday.press(Qt::Key_Backspace);
    monday.types("p");
    monday.press(Qt::Key_Return);
    CHECK(monday.shown() == s("7:00 PM"));
    CHECK(monday.save());
    CHECK(monday.asked().contains(s("Monday 8:00 AM – 7:00 PM, was 8:00 AM – 5:00 PM")));
}

TEST_CASE("what is no time is put back, and Escape puts back what was typed", "[settings][hours]")
{
    MondaysEnd monday;
    monday.types("9x");
    monday.press(Qt::Key_Tab);
    CHECK(monday.shown() == s("5:00 PM"));
    monday.until->setFocus(Qt::TabFocusReason);
    monday.types("6");
    CHECK(monday.until->minutes() == 18 * 60);
    monday.press(Qt::Key_Escape);
    CHECK(monday.shown() == s("5:00 PM"));
    CHECK(monday.until->minutes() == 17 * 60);
}

TEST_CASE("a time is pasted whole", "[settings][hours]")
{
    MondaysEnd monday;
    QApplication::clipboard()->setText(s(" 6:45 pm\n"));
    QTest::keyClick(monday.until, Qt::Key_V, Qt::ControlModifier);
    monday.press(Qt::Key_Tab);
    CHECK(monday.shown() == s("6:45 PM"));
}

TEST_CASE("the wheel over a field of the settings turns the page, never the field",
          "[settings][hours]")
{
    SettingsDesk desk;
    const auto [page, name]
        = GENERATE(std::pair("hours", "day0From0"), std::pair("records", "exportQueue"),
                   std::pair("earlier", "allAre"), std::pair("history", "historyQueue"));
    CAPTURE(page, name);
    desk.open(page);
    auto &field = desk.part<QWidget>(name);
    const auto value = [&field] {
        const auto *choice = qobject_cast<QComboBox *>(&field);
        return choice ? choice->currentText() : qobject_cast<QTimeEdit *>(&field)->text();
    };
    const QString before = value();
    turnWheelOver(field);
    CHECK(value() == before);
    CHECK_FALSE(field.hasFocus());
    CHECK(field.focusPolicy() == Qt::StrongFocus);
    CHECK(field.height() >= 32); // as high as the lines around it
}
