#pragma once

#include "ui/mainwindow/tray.h"

#include <QMenu>
#include <QStringList>

namespace ivm::test {

/// What a desktop's tray was told to show. Belongs to whom it was given to.
class FakeTray final : public Tray
{
public:
    QIcon icon;
    QString words;
    QMenu *menu = nullptr;
    bool shown = false;
    QStringList told; ///< "Title: text", the urgent ones with "!" before.

    void setIcon(const QIcon &now) override { icon = now; }
    void setWords(const QString &now) override { words = now; }
    void setMenu(QMenu &its) override { menu = &its; }
    void show() override { shown = true; }
    void notify(const QString &title, const QString &text, bool urgent, int) override
    {
        told << (urgent ? QStringLiteral("!") : QString()) + title + QStringLiteral(": ") + text;
    }
    void clickNotification() { Q_EMIT notificationClicked(); }
    void click() { Q_EMIT activated(); }
};

} // namespace ivm::test
