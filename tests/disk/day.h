#pragma once

// A day at the desk, act by act, and what of it was said to be done: whatever breaks on the way,
// that must be there afterwards.
//
//     Day day(desk);
//     while (day.goesOn()) { }
//     desk.crashes();
//     day.isKept();

#include "tests/outbox/sendingdesk.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace ivm::test {

class Day
{
public:
    explicit Day(SendingDesk &desk)
        : m_desk(desk)
    { }

    /// The next act: false when the day is over, or when an act was refused by the disk and
    /// `stopsAtFault`.
    bool goesOn();
    bool wasRefused() const { return m_refused; }
    static constexpr int Acts = 12;
    /// Replies that were said to be put in.
    qsizetype putIn() const { return m_texts.size(); }

    /// The file is whole, every summary is what its messages make it, everything said to be done
    /// is there, and nothing half done.
    void isKept();
    /// After SendingDesk::recovers(): every text of the line is in the file, and every text that
    /// was put in took effect once.
    void isFinished();

private:
    void keep(const QString &what, const QString &value, bool done);
    void act(int n);
    QString found(const QString &what);

    SendingDesk &m_desk;
    int m_act = 0;
    int m_round = 0;
    bool m_refused = false;
    QHash<QString, QStringList> m_allowed; ///< Values one of which must be there.
    QStringList m_texts; ///< Put in, and said so.
    QStringList m_tried; ///< Put in, and refused by the disk: may be there, never twice.
    QStringList m_decisions;
    QSet<MessageId> m_copied;
};

} // namespace ivm::test
