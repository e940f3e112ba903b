#pragma once

#include "core/store/conversationstore.h"

#include <algorithm>

namespace ivm::test {

/// A queue's list in memory, ordered and paged as the store does it: for models and windows under
/// test, without a file.
class MadeQueue
{
public:
    QList<Conversation> rows;
    int reads = 0;

    Conversation &add(qint64 id, const QString &name, Instant lastAt)
    {
        Conversation c;
        c.id = ConversationId(id);
        c.queue = QueueId(1);
        c.client
            = PhoneNumber(QStringLiteral("+1217555%1").arg(100 + id % 100, 4, 10, QChar(u'0')));
        c.clientName = name;
        c.standing = Standing::OptedIn;
        c.lastAt = lastAt;
        c.lastBody = QStringLiteral("text %1").arg(id);
        rows.append(c);
        return rows.last();
    }
    Conversation &at(qint64 id)
    {
        return *std::find_if(rows.begin(), rows.end(),
                             [&](const Conversation &c) { return c.id == ConversationId(id); });
    }
    void waits(qint64 id, Instant since)
    {
        Conversation &c = at(id);
        c.section = c.urgent ? Section::Urgent : Section::Waiting;
        c.waitingSince = since;
    }
    void answered(qint64 id, Instant now)
    {
        Conversation &c = at(id);
        c.section = Section::Answered;
        c.waitingSince.reset();
        c.lastAt = now;
        c.lastDirection = Direction::Out;
        c.lastStatus = MessageStatus::Delivered;
        c.unread = 0;
    }

    Result<ListPage> page(QueueId queue, const ListFilter &filter,
                          const std::optional<ListPlace> &after, int limit)
    {
        ++reads;
        QList<Conversation> all;
        for (const Conversation &c : rows) {
            const bool waiting = c.section == Section::Urgent || c.section == Section::Waiting;
            if (c.queue != queue || c.section == Section::Blocked
                || (filter.needsReplyOnly && !waiting) || (filter.unreadOnly && c.unread == 0)
                || (filter.notCopiedOnly && c.notCopied == 0) || (filter.failedOnly && !c.failed)
                || (!filter.withArchived && c.section == Section::Archived))
                continue;
            all.append(c);
        }
        std::sort(all.begin(), all.end(), [](const Conversation &a, const Conversation &b) {
            return std::tuple(a.section, key(a), a.id) < std::tuple(b.section, key(b), b.id);
        });
        ListPage made;
        for (const Conversation &c : all) {
            const auto place = std::tuple(c.section, key(c), c.id);
            if (after && place <= std::tuple(after->section, after->sortKey, after->id))
                continue;
            if (made.rows.size() == limit) {
                const Conversation &last = made.rows.last();
                made.next = ListPlace{ last.section, key(last), last.id };
                break;
            }
            made.rows.append(c);
        }
        return made;
    }
    Result<QueueCounts> counts(QueueId queue) const
    {
        QueueCounts made;
        made.queue = queue;
        for (const Conversation &c : rows) {
            if (c.queue != queue || c.section > Section::Answered)
                continue;
            ++made.open;
            made.needsReply += c.waitingSince.has_value();
            made.urgent += c.section == Section::Urgent;
            made.unread += c.unread > 0;
            if (c.waitingSince
                && (!made.longestWaitSince || *c.waitingSince < *made.longestWaitSince))
                made.longestWaitSince = c.waitingSince;
        }
        return made;
    }

private:
    static qint64 key(const Conversation &c)
    {
        const bool waiting = c.section == Section::Urgent || c.section == Section::Waiting;
        return waiting && c.waitingSince ? toMs(*c.waitingSince) : -toMs(c.lastAt);
    }
};

} // namespace ivm::test
