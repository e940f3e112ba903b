#include "ui/mainwindow/notsentband.h"

#include "core/store/readers.h"
#include "ui/conversations/rowcontent.h"
#include "ui/look/announce.h"
#include "ui/look/errortext.h"
#include "ui/look/isolated.h"
#include "ui/thread/showntext.h"

namespace ivm {

NotSentBand::NotSentBand(Readers &readers, std::function<QString(QueueId)> queueName,
                         QWidget *parent)
    : Strip(Kind::Red, parent)
    , m_readers(readers)
    , m_queueName(std::move(queueName))
    , m_open(addButton(tr("Open")))
{
    setObjectName(QStringLiteral("notSent"));
    setFlat(true);
    hide();
    m_open->setObjectName(QStringLiteral("notSentOpen"));
    connect(m_open, &look::Button::clicked, this, [this] {
        if (!m_refused.isEmpty())
            Q_EMIT openWanted(m_refused.first().first);
    });
}

void NotSentBand::add(ConversationId conversation, const Error &why)
{
    m_refused.append({ conversation, why });
    refresh();
    // The band is heard by the first of them alone.
    if (m_refused.size() > 1)
        look::announce(*this, others(), look::Heed::Now);
}

QString NotSentBand::others() const
{
    const auto count = m_refused.size() - 1;
    return count == 1 ? tr("One more was not sent.") : tr("%1 more were not sent.").arg(count);
}

void NotSentBand::drop(ConversationId conversation)
{
    if (m_refused.removeIf([=](const auto &each) { return each.first == conversation; }) > 0)
        refresh();
}

void NotSentBand::refresh()
{
    if (m_refused.isEmpty()) {
        hide();
        return;
    }
    const auto &[id, error] = m_refused.first();
    const auto found = m_readers.conversations.one(id);
    if (!found || !*found)
        return;
    QString more
        = look::wordsFor(error).what + u' ' + tr("The text is kept in their conversation.");
    if (m_refused.size() > 1)
        more += u' ' + others();
    const QString client = isolated(shownLine(clientTitle(**found), 60));
    m_open->setAccessibleName(tr("Open the conversation with %1").arg(client));
    setWords(tr("Not sent: your text to %1 (%2)").arg(client, m_queueName((*found)->queue)), more);
    show();
}

} // namespace ivm
