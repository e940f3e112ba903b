#pragma once

#include "core/model/ids.h"
#include "core/result.h"
#include "ui/look/strip.h"

#include <QList>

#include <functional>
#include <utility>

namespace ivm {

struct Readers;

/// Texts that were refused after staff went on: nobody goes on in the belief that they were sent.
/// Hidden while there are none. The owner takes away those that came into sight or were sent.
class NotSentBand final : public look::Strip
{
    Q_OBJECT

public:
    NotSentBand(Readers &readers, std::function<QString(QueueId)> queueName, QWidget *parent);

    void add(ConversationId conversation, const Error &why);
    void drop(ConversationId conversation);
    /// A client's name may be another by now.
    void refresh();

Q_SIGNALS:
    /// The first of them.
    void openWanted(ivm::ConversationId conversation);

private:
    QString others() const; ///< Beside the first.

    Readers &m_readers;
    std::function<QString(QueueId)> m_queueName;
    look::Button *m_open;
    QList<std::pair<ConversationId, Error>> m_refused; // the oldest first
};

} // namespace ivm
