#pragma once

#include "ui/look/button.h"
#include "ui/look/plainlabel.h"

#include <QWidget>

namespace ivm::look {

/// What stands where nothing is: what this place is, and the one next action.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// An empty action shows no button.
    void setWords(Icon icon, const QString &fact, const QString &more, const QString &action = {});

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon = Icon::Inbox;
    PlainLabel *m_fact;
    PlainLabel *m_more;
    Button *m_action;
    QWidget *m_picture;
};

} // namespace ivm::look
