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

/// What was seen of a lesson so far: with it another watch goes on where one ended.
struct Watched
{
    Instant began{};
    training::DeskView seen;
    training::Record record;
};

/// Watches the desk and its window during a lesson and says what happened, in the lesson's terms.
/// Only looks: it presses nothing and writes nothing. Window's thread; everything outlives it.
class DeskWatch final : public QObject
{
    Q_OBJECT

public:
    DeskWatch(Readers &readers, Commands &commands, Clock &clock, const MainWindow &window,
              const QList<training::LessonClient> &clients, const std::optional<Watched> &soFar,
              QObject *parent);

    const training::Record &record() const { return m_watched.record; }
    const Watched &soFar() const { return m_watched; }
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
    bool m_changed = true; ///< The file, since the last look.
    Watched m_watched;
    QTimer m_timer;
};

} // namespace ivm
