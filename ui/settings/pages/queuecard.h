#pragma once

#include "core/model/queue.h"

#include <QWidget>

class QLineEdit;

namespace ivm {

class Card;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// One queue to edit.
class QueueCard final : public QWidget
{
    Q_OBJECT

public:
    QueueCard(const Queue &queue, int place, QWidget *parent);
    Queue typed() const;
    /// What is wrong with what was typed; empty when nothing is.
    QString objection() const;
    void setPlace(bool first, bool last);
    void setOnlyNew(bool isNew); ///< One that was not saved yet can be taken away again.
    void focusName();

Q_SIGNALS:
    void changed();
    void moveWanted(int by);
    void removeWanted();

private:
    void judge();

    Queue m_queue;
    Card *m_card;
    QLineEdit *m_name;
    QLineEdit *m_title;
    QLineEdit *m_number;
    look::PlainLabel *m_numberWords;
    QList<class ColourButton *> m_colours;
    look::Button *m_up;
    look::Button *m_down;
    look::Button *m_remove;
};

} // namespace ivm
