#pragma once

// The three pages of the guide: which lesson, the lesson step by step, and what came of it. They
// show values and say what is pressed, nothing else.

#include "core/training/progress.h"
#include "ui/help/keyedtext.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"

#include <QWidget>

class QVBoxLayout;

namespace ivm {

/// The lessons there are, and practice without one.
class LessonList final : public QWidget
{
    Q_OBJECT

public:
    /// `done` are those finished since the program started, by place in the list.
    LessonList(const QList<training::Lesson> &lessons, const QSet<int> &done, bool underWay,
               QWidget *parent = nullptr);
    /// That a file is no lesson, and why.
    void say(const QString &sentence);

Q_SIGNALS:
    void chosen(int lesson);
    void fileWanted();
    /// To the lesson that is under way.
    void backWanted();

private:
    look::PlainLabel *m_said;
};

/// One lesson under way.
class LessonPage final : public QWidget
{
    Q_OBJECT

public:
    LessonPage(const training::Lesson &lesson, const QString &place, QWidget *parent = nullptr);
    void show(const training::Progress &progress, const KeyNames &keys);
    /// "Step 2 of 6", and what it asks for; for the band and for screen readers.
    QString stepLine() const;
    QString instruction() const { return m_do->text(); }
    /// The control for the present step, ready for the keyboard.
    void focusStep();
    /// Said below the buttons: that there is nothing to show.
    void say(const QString &sentence);

Q_SIGNALS:
    /// Read, or skipped.
    void passed(int step);
    void showWanted(ivm::training::Place place);
    void againWanted();
    void othersWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    training::Lesson m_lesson;
    training::Progress m_progress;
    QVBoxLayout *m_column;
    QWidget *m_card;
    look::PlainLabel *m_counter;
    look::PlainLabel *m_title;
    look::PlainLabel *m_do;
    look::PlainLabel *m_hint;
    look::PlainLabel *m_said;
    look::Button *m_next;
    look::Button *m_show;
    look::Button *m_hintButton;
    look::Button *m_skip;
    QWidget *m_steps; ///< All of them, ticked.
};

/// What was done well and what was missed.
class LessonEnd final : public QWidget
{
    Q_OBJECT

public:
    LessonEnd(const training::Lesson &lesson, const QList<training::Finding> &findings,
              bool hasNext, QWidget *parent = nullptr);
    QString summary() const { return m_summary; }
    void focusNext();

Q_SIGNALS:
    void nextWanted();
    void againWanted();
    void othersWanted();

private:
    QString m_summary;
    look::Button *m_first;
};

} // namespace ivm
