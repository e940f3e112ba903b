#include "tests/ui/screens/screens.h"
#include "ui/help/helpwindow.h"
#include "ui/look/contrast.h"
#include "ui/practice/guide.h"
#include "ui/practice/guidepane.h"

// The guide beside the desk, and help.

namespace ivm::test {

namespace {

void onPractice(Morning &morning)
{
    morning.config.practice = true;
}

/// The guide of this lesson of ours; none: the list of them. It goes with the window.
Guide *guide(Stage &stage, std::optional<int> lesson)
{
    GuideCourse course;
    course.lessons = training::ourLessons(QLocale().name().section(u'_', 0, 0));
    course.done = { 0, 1 };
    course.at = lesson;
    if (lesson)
        course.lesson = course.lessons.at(*lesson);
    auto *made = new Guide(stage.window(), stage.morning.folder.readers(), stage.morning.commands,
                           stage.morning.folder.clock, course, &stage.window());
    stage.wait(30);
    return made;
}

void unfold(Stage &stage)
{
    stage.part<GuidePane>("guide").setFolded(false);
    stage.wait(30);
}

Screen help(const char *name, const char *page)
{
    return { name,
             {},
             [page](Stage &s) {
                 s.open(Morning::Maria);
                 s.press(Qt::Key_F1);
                 auto *window = s.window().findChild<HelpWindow *>(QStringLiteral("help"));
                 window->open(QString::fromLatin1(page));
                 s.wait(30);
             },
             {} };
}

} // namespace

QList<Screen> practiceScreens()
{
    return {
        { "guide-lessons",
          onPractice,
          [](Stage &s) {
              guide(s, {});
              unfold(s);
          },
          {} },
        { "guide-step",
          onPractice,
          [](Stage &s) {
              guide(s, 1);
              s.open(Morning::Tom);
          },
          {} },
        { "guide-hint",
          onPractice,
          [](Stage &s) {
              guide(s, 0);
              unfold(s);
              s.click("guideHintButton");
          },
          {} },
        { "guide-show",
          onPractice,
          [](Stage &s) {
              guide(s, 1);
              s.open(Morning::Tom);
              unfold(s);
              s.click("guideShow");
          },
          {} },
        { "guide-end",
          onPractice,
          [](Stage &s) {
              guide(s, 1);
              unfold(s);
              s.click("guideNext");
              for (int i = 0; i < 4; ++i)
                  s.click("guideSkip");
              s.wait(60);
          },
          {} },
        { "guide-high-contrast",
          onPractice,
          [](Stage &s) {
              look::setHighContrast(true);
              guide(s, 3);
              s.open(Morning::Maria);
              unfold(s);
          },
          {} },
        help("help-stop", "stop"),
        help("help-signs", "signs"),
        help("help-keys", "keys"),
        help("help-topics", ""),
    };
}

} // namespace ivm::test
