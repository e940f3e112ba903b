#pragma once

#include "core/model/queue.h"
#include "ui/look/button.h"

namespace ivm {

/// Which queue a page is about: "SAC ▾" beside its title.
class QueueChoice final : public look::Button
{
    Q_OBJECT

public:
    /// `forAll`: the words of an entry before the queues, its name the empty one; without it there
    /// is none.
    explicit QueueChoice(const QString &forAll = {}, QWidget *parent = nullptr);
    /// Keeps what was chosen, by id; else the first.
    void setQueues(const QList<Queue> &queues);
    /// Empty: all of them.
    QString queue() const { return m_queue; }
    void choose(const QString &queue);

Q_SIGNALS:
    void chosen(const QString &queue);

private:
    void openMenu();
    void showChoice();

    QString m_forAll;
    QList<Queue> m_queues;
    QString m_queue;
};

} // namespace ivm
