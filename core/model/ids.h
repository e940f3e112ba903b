#pragma once

// Ids that cannot be swapped for one another. Row ids are local to one data folder; a MessageSid is
// Twilio's and means the same everywhere.

#include <QHashFunctions>
#include <QString>

namespace ivm {

enum class QueueId : qint64 { };
enum class ConversationId : qint64 { };
/// Grows with the time a message was made (see store/messageid.h): newest first is highest first.
enum class MessageId : qint64 { };
/// Counts messages in the order this computer first saw them. Unread goes by it, not by date
/// (DECISIONS 22): a text that surfaces late is still new to the desk.
enum class Arrival : qint64 { };

template <typename Id>
    requires std::is_enum_v<Id>
constexpr qint64 raw(Id id)
{
    return static_cast<qint64>(id);
}

/// Twilio's name for a message: SM or MM and 32 hexadecimal digits.
class MessageSid
{
public:
    MessageSid() = default;
    explicit MessageSid(QString text)
        : m_text(std::move(text))
    { }
    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    static bool isWellFormed(QStringView text)
    {
        if (text.size() != 34 || (!text.startsWith(u"SM") && !text.startsWith(u"MM")))
            return false;
        for (const QChar c : text.sliced(2)) {
            const bool hex
                = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
            if (!hex)
                return false;
        }
        return true;
    }

    auto operator<=>(const MessageSid &other) const { return m_text.compare(other.m_text) <=> 0; }
    bool operator==(const MessageSid &) const = default;

private:
    QString m_text;
};

inline size_t qHash(const MessageSid &sid, size_t seed = 0)
{
    return qHash(sid.text(), seed);
}

} // namespace ivm
