#pragma once

#include "core/clock.h"
#include "core/desk/commands.h"
#include "core/training/deskview.h"
#include "core/training/lesson.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace ivm {

class MainWindow;
struct Readers;

/// Watches the desk and its window during a lesson and says what happened, in the lesson's terms.
/// Only looks: it presses nothing and writes nothing. Window's thread; everything outlives it.
class DeskWatch final : public QObject
{
    Q_OBJECT

public:
    DeskWatch(Readers &readers, Commands &commands, Clock &clock, const MainWindow &window,
              const QList<training::LessonClient> &clients, QObject *parent);

    const training::Record &record() const { return m_record; }
    /// Now, and not only at the next of its own looks.
    void look();

Q_SIGNALS:
    /// The record is longer than before.
    void happened();

private:
    training::DeskView view();
    training::ClientView clientView(const training::LessonClient &client);

    Readers &m_readers;
    Clock &m_clock;
    const MainWindow &m_window;
    QList<training::LessonClient> m_clients;
    QHash<QString, ConversationId> m_conversations; ///< By the client's id in the lesson.
    Instant m_began;
    bool m_changed = true; ///< The file, since the last look.
    training::DeskView m_seen;
    training::Record m_record;
    QTimer m_timer;
};

} // namespace ivm
