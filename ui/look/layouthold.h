#pragma once

#include <QLayout>

namespace ivm::look {

/// While it lives, showing and hiding children of this layout lays nothing out; at its end it is
/// done once. Qt otherwise lays out all parents anew for each child that is shown.
class LayoutHold
{
public:
    explicit LayoutHold(QLayout *layout)
        : m_layout(layout)
    {
        m_layout->setEnabled(false);
    }
    ~LayoutHold()
    {
        m_layout->setEnabled(true);
        m_layout->invalidate();
        m_layout->activate();
    }
    Q_DISABLE_COPY_MOVE(LayoutHold)

private:
    QLayout *m_layout;
};

} // namespace ivm::look
