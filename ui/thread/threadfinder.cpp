#include "ui/thread/threadfinder.h"

#include "core/store/readers.h"
#include "ui/thread/showntext.h"

namespace ivm {

namespace {

constexpr int Page = 100;
constexpr int MostHits = 1000;

} // namespace

QList<std::pair<int, int>> occurrences(const QString &text, const QString &needle)
{
    QList<std::pair<int, int>> spans;
    if (needle.isEmpty())
        return spans;
    for (qsizetype at = text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive))
        spans << std::pair(int(at), int(needle.size()));
    return spans;
}

ThreadFinder::ThreadFinder(Readers &readers, QObject *parent)
    : QObject(parent)
    , m_readers(readers)
{ }

void ThreadFinder::look(ConversationId conversation, const QString &needle)
{
    stop();
    m_conversation = conversation;
    m_needle = needle;
    if (needle.isEmpty()) {
        Q_EMIT found();
        return;
    }
    m_looking = true;
    nextPage();
}

void ThreadFinder::stop()
{
    ++m_search; // a page asked for earlier finds itself out of date
    m_looking = false;
    m_before.reset();
    m_hits.clear();
}

void ThreadFinder::nextPage()
{
    const auto page = m_before ? m_readers.messages.before(m_conversation, *m_before, Page)
                               : m_readers.messages.newest(m_conversation, Page);
    if (!page) {
        m_looking = false;
        Q_EMIT found();
        return;
    }
    const qsizetype had = m_hits.size();
    for (qsizetype i = page->size() - 1; i >= 0; --i) {
        const Message &message = page->at(i);
        const auto spans = occurrences(shownText(message.body).text, m_needle);
        if (!spans.isEmpty())
            m_hits << Hit{ message.id, spans };
    }
    m_looking = page->size() == Page && m_hits.size() < MostHits;
    if (m_looking) {
        m_before = page->constFirst().id;
        QMetaObject::invokeMethod(
            this,
            [this, search = m_search] {
                if (search == m_search)
                    nextPage();
            },
            Qt::QueuedConnection);
    }
    if (m_hits.size() > had || !m_looking)
        Q_EMIT found();
}

} // namespace ivm
