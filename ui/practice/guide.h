#pragma once

#include "core/training/progress.h"
#include "ui/practice/deskwatch.h"

#include <QObject>
#include <QPointer>

namespace ivm {

class GuidePane;
class LessonList;
class LessonPage;
class Pointer;

/// How far a person is in a lesson.
struct LessonSoFar
{
    Watched watched;
    QSet<int> passed; ///< Steps that were read or skipped.
};

/// What the guide is about at this time.
struct GuideCourse
{
    QList<training::Lesson> lessons; ///< To choose from.
    std::optional<training::Lesson> lesson; ///< Under way on this desk; absent: free practice.
    std::optional<int> at; ///< Its place among `lessons`; absent: from a file.
    QSet<int> done; ///< Finished before.
    /// Of `lesson`, on this desk, by the guide of another window; absent: from the beginning.
    std::optional<LessonSoFar> soFar = {};
};

/// Practice with a guide: puts its pane beside the desk of a practice window, watches, ticks steps
/// and says at the end what was done well and what was missed. Another lesson, or the same again,
/// is another desk: it is asked for by signal. Window's thread; everything given outlives it.
class Guide final : public QObject
{
    Q_OBJECT

public:
    Guide(MainWindow &window, Readers &readers, Commands &commands, Clock &clock,
          GuideCourse course, QObject *parent = nullptr);
    ~Guide() override;

    /// For the guide of the window that follows this one; absent without a lesson.
    std::optional<LessonSoFar> soFar() const;
    /// A file that was chosen is no lesson.
    void refuseFile(const QString &why);

Q_SIGNALS:
    /// A fresh desk with this lesson.
    void lessonWanted(int lesson);
    /// The same once more.
    void againWanted();
    void fileWanted();
    /// It is over, whatever was missed.
    void finished(int lesson);

private:
    void showLessons();
    void showLesson();
    void showEnd();
    void progress();
    void point(training::Place place);

    MainWindow &m_window;
    GuideCourse m_course;
    QPointer<GuidePane> m_pane; ///< The window's.
    QPointer<Pointer> m_pointer;
    QPointer<LessonPage> m_page;
    QPointer<LessonList> m_list;
    DeskWatch *m_watch = nullptr;
    QSet<int> m_passed;
    std::optional<int> m_told; ///< The step that was said last.
    bool m_over = false;
};

} // namespace ivm
