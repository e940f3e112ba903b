#pragma once

#include "core/model/queue.h"
#include "core/model/texttemplate.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace ivm {

class Card;
class TextBox;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// One template to edit.
class TemplateCard final : public QWidget
{
    Q_OBJECT

public:
    TemplateCard(const TextTemplate &known, const QList<Queue> &queues, int place, QWidget *parent);
    TextTemplate typed() const;
    QString objection() const;
    void setPlace(bool first, bool last);
    void focusName();

Q_SIGNALS:
    void changed();
    void moveWanted(int by);
    void removeWanted();

private:
    void judge();

    Card *m_card;
    QLineEdit *m_name;
    TextBox *m_text;
    look::PlainLabel *m_count;
    QList<QCheckBox *> m_queues; ///< Named by their queues.
    look::Button *m_up;
    look::Button *m_down;
};

/// A template as a client may get it, with made names in its fields: what it is counted with.
QString templateSample(const QString &text);

} // namespace ivm
