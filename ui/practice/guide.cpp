#include "ui/practice/guide.h"

#include "ui/look/announce.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/practice/guidepages.h"
#include "ui/practice/guidepane.h"
#include "ui/practice/pointer.h"

namespace ivm {

using namespace training;

Guide::Guide(MainWindow &window, Readers &readers, Commands &commands, Clock &clock,
             GuideCourse course, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_course(std::move(course))
    , m_pane(new GuidePane)
    , m_pointer(new Pointer(window))
{
    window.setBeside(m_pane);
    if (!m_course.lesson) {
        showLessons();
        return;
    }
    std::optional<Watched> watched;
    if (m_course.soFar) {
        watched = m_course.soFar->watched;
        m_passed = m_course.soFar->passed;
    }
    m_watch
        = new DeskWatch(readers, commands, clock, window, m_course.lesson->clients, watched, this);
    connect(m_watch, &DeskWatch::happened, this, &Guide::progress);
    showLesson();
}

Guide::~Guide() = default;

std::optional<LessonSoFar> Guide::soFar() const
{
    if (!m_watch)
        return std::nullopt;
    return LessonSoFar{ .watched = m_watch->soFar(), .passed = m_passed };
}

void Guide::showLessons()
{
    const bool wasThere = m_pane->isAncestorOf(m_pane->window()->focusWidget());
    m_list = new LessonList(m_course.lessons, m_course.done, m_course.lesson.has_value());
    connect(m_list, &LessonList::chosen, this, &Guide::lessonWanted, Qt::QueuedConnection);
    connect(m_list, &LessonList::fileWanted, this, &Guide::fileWanted, Qt::QueuedConnection);
    connect(
        m_list, &LessonList::backWanted, this, [this] { m_over ? showEnd() : showLesson(); },
        Qt::QueuedConnection);
    m_pane->showPage(m_list);
    if (wasThere)
        m_list->findChild<QWidget *>(QStringLiteral("lesson0"))->setFocus(Qt::OtherFocusReason);
    m_pane->setLine(m_course.lesson ? tr("choose a lesson") : tr("free practice"));
}

void Guide::refuseFile(const QString &why)
{
    if (!m_list)
        return;
    const QString sentence = tr("This file cannot be used as a lesson: %1").arg(why);
    m_list->say(sentence);
    look::announce(*m_pane, sentence);
}

void Guide::showLesson()
{
    const QString place = m_course.at
        ? tr("Lesson %1 of %2").arg(*m_course.at + 1).arg(m_course.lessons.size())
        : tr("A lesson from a file");
    m_page = new LessonPage(*m_course.lesson, place);
    connect(m_page, &LessonPage::passed, this, [this](int step) {
        m_passed.insert(step);
        progress();
    });
    connect(m_page, &LessonPage::showWanted, this, &Guide::point);
    connect(m_page, &LessonPage::againWanted, this, &Guide::againWanted, Qt::QueuedConnection);
    connect(m_page, &LessonPage::othersWanted, this, &Guide::showLessons, Qt::QueuedConnection);
    m_pane->showPage(m_page);
    progress();
}

void Guide::progress()
{
    const Lesson &lesson = *m_course.lesson;
    const Progress now = progressOf(lesson, m_watch->record(), m_passed);
    if (now.isOver() && !m_over) {
        m_over = true;
        QMetaObject::invokeMethod(this, &Guide::showEnd, Qt::QueuedConnection); // not under a click
        return;
    }
    if (!m_page || m_over)
        return;
    m_page->show(now, [this](const QString &action) { return m_window.keyFor(action); });
    m_pane->setLine(tr("%1. %2").arg(m_page->stepLine(), lesson.steps.at(*now.at).title));
    if (std::exchange(m_told, now.at) != now.at)
        look::announce(*m_pane, tr("%1. %2").arg(m_page->stepLine(), m_page->instruction()));
}

void Guide::showEnd()
{
    const Lesson &lesson = *m_course.lesson;
    const bool hasNext = m_course.at && *m_course.at + 1 < m_course.lessons.size();
    const bool wasThere = m_pane->isAncestorOf(m_pane->window()->focusWidget());
    auto *end = new LessonEnd(lesson, findingsOf(lesson, m_watch->record(), m_passed), hasNext);
    connect(end, &LessonEnd::againWanted, this, &Guide::againWanted, Qt::QueuedConnection);
    connect(end, &LessonEnd::othersWanted, this, &Guide::showLessons, Qt::QueuedConnection);
    connect(
        end, &LessonEnd::nextWanted, this, [this] { Q_EMIT lessonWanted(*m_course.at + 1); },
        Qt::QueuedConnection);
    m_pane->showPage(end);
    m_pane->setLine(tr("the lesson is done"));
    m_pane->setFolded(false);
    if (wasThere)
        end->focusNext();
    look::announce(*m_pane, end->summary());
    if (m_course.at) {
        m_course.done.insert(*m_course.at);
        Q_EMIT finished(*m_course.at);
    }
}

void Guide::point(Place place)
{
    if (QWidget *control = placeIn(m_window, place)) {
        m_page->say({});
        m_pointer->pointAt(*control);
        return;
    }
    const QString sentence = tr("It is not to be seen yet: open the conversation first.");
    m_page->say(sentence);
    look::announce(*m_pane, sentence);
}

} // namespace ivm
