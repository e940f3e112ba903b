#include "ui/search/searcher.h"

namespace ivm {

struct Searcher::Worker : QObject
{
    explicit Worker(Open opening)
        : open(std::move(opening))
    { }
    Open open;
    Search search;
};

Searcher::Searcher(Open open, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(std::move(open)))
    , m_newest(std::make_shared<std::atomic<int>>(0))
{
    m_thread.setObjectName(QStringLiteral("search"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

Searcher::~Searcher()
{
    ++*m_newest;
    if (!m_thread.isRunning()) {
        delete m_worker; // never began
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void Searcher::ask(const SearchQuestion &question)
{
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    const int mine = ++*m_newest;
    QMetaObject::invokeMethod(m_worker, [this, mine, question, newest = m_newest] {
        if (mine != *newest) // a later key was pressed before this one's turn came
            return;
        if (!m_worker->search)
            m_worker->search = m_worker->open();
        auto hits = m_worker->search(question);
        if (mine != *newest)
            return;
        QMetaObject::invokeMethod(this,
                                  [this, mine, typed = question.typed, hits = std::move(hits)] {
                                      if (mine != *m_newest)
                                          return;
                                      if (hits)
                                          Q_EMIT found(typed, *hits);
                                      else
                                          Q_EMIT failed(typed, hits.error());
                                  });
    });
}

void Searcher::drop()
{
    ++*m_newest;
}

} // namespace ivm
