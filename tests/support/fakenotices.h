#pragma once

#include "ui/mainwindow/desktopnotices.h"

#include <QStringList>

namespace ivm::test {

/// What the desktop itself was told to show. Belongs to whom it was given to.
class FakeNotices final : public DesktopNotices
{
public:
    bool there = true;
    QStringList told; ///< "Title: text", the urgent ones with "!" before.
    QList<ConversationId> standing; ///< Not closed since, oldest first.

    bool answers() const override { return there; }
    void show(const Notice &notice) override
    {
        told << (notice.urgent ? QStringLiteral("!") : QString()) + notice.title
                + QStringLiteral(": ") + notice.text;
        standing.removeAll(notice.conversation);
        standing << notice.conversation;
    }
    void close(ConversationId conversation) override { standing.removeAll(conversation); }
    void click(ConversationId conversation) { Q_EMIT clicked(conversation); }
};

} // namespace ivm::test
