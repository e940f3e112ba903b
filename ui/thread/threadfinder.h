#pragma once

#include "core/model/message.h"
#include "core/result.h"

#include <QList>
#include <QObject>

#include <optional>

namespace ivm {

struct Readers;

/// Where `needle` stands in a shown text, whatever the case. Pure.
QList<std::pair<int, int>> occurrences(const QString &text, const QString &needle);

/// Looks through one thread from its newest text backwards, a page at a time between other events,
/// so that nothing waits however long the thread is.
class ThreadFinder final : public QObject
{
    Q_OBJECT

public:
    struct Hit
    {
        MessageId message{};
        QList<std::pair<int, int>> spans;
    };

    explicit ThreadFinder(Readers &readers, QObject *parent = nullptr);

    void look(ConversationId conversation, const QString &needle);
    void stop();
    bool isLooking() const { return m_looking; }
    const QList<Hit> &hits() const { return m_hits; } ///< Newest first.

Q_SIGNALS:
    void found(); ///< More hits, or the end of the search.

private:
    void nextPage();

    Readers &m_readers;
    ConversationId m_conversation{};
    QString m_needle;
    std::optional<MessageId> m_before;
    QList<Hit> m_hits;
    bool m_looking = false;
    int m_search = 0;
};

} // namespace ivm
