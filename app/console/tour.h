#pragma once

#include "core/desk/desk.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace ivm {

class MainWindow;

/// Drives the window on the practice line through the main job as a person would: a text arrives,
/// it is answered, copied for the Comm Log and archived. Prints each step, saves a picture of each
/// and ends the program: 0 when every step came about, 1 when one did not within a minute.
class Tour final : public QObject
{
    Q_OBJECT

public:
    Tour(MainWindow &window, Desk &desk, QString pictures, QObject *parent);

private:
    struct Step
    {
        QString says;
        std::function<void()> act; ///< What a person does.
        std::function<bool()> seen; ///< What must come of it.
        QString picture;
    };
    void look();
    void step(const QString &says, std::function<void()> act, std::function<bool()> seen,
              const QString &picture);
    void press(const char *button);
    std::optional<Conversation> now() const;
    std::optional<Message> lastOfOurs() const;

    MainWindow &m_window;
    Desk &m_desk;
    QString m_pictures;
    std::vector<Step> m_steps;
    size_t m_at = 0;
    bool m_acted = false;
    std::optional<ConversationId> m_conversation;
    QTimer m_look;
    QElapsedTimer m_waiting;
};

} // namespace ivm
