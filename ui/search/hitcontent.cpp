#include "ui/search/hitcontent.h"

#include "ui/conversations/rowcontent.h"
#include "ui/look/paint.h"
#include "ui/thread/showntext.h"

#include <QCoreApplication>

#include <utility>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

} // namespace

std::pair<QString, QList<std::pair<int, int>>> excerpt(const QString &text,
                                                       const QList<std::pair<int, int>> &marks)
{
    constexpr int Before = 28, Most = 160;
    const int first = marks.isEmpty() ? 0 : marks.first().first;
    int from = std::max(0, first - Before);
    if (from > 0 && from < text.size() && text.at(from).isLowSurrogate())
        --from;
    QString part = text.mid(from, Most);
    for (QChar &c : part) {
        // One for one, so that the marks stay true.
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
        else if ((c >= QChar(0x202A) && c <= QChar(0x202E))
                 || (c >= QChar(0x2066) && c <= QChar(0x2069)))
            c = QChar::ReplacementCharacter; // it would reorder what stands around it
    }
    QString lead;
    if (from > 0)
        lead = QStringLiteral("…");
    QList<std::pair<int, int>> moved;
    for (const auto &[start, length] : marks) {
        const int at = start - from;
        if (at >= 0 && at < part.size())
            moved.append({ at + int(lead.size()), std::min(length, int(part.size()) - at) });
    }
    part.prepend(lead);
    if (from + Most < text.size())
        part += QStringLiteral("…");
    return { part, moved };
}

QString daysHeading(const TypedDays &days, Instant now, const look::DateText &dates)
{
    if (days.first != days.last)
        return Words::tr("In %1", "a month and its year").arg(dates.month(days.first));
    const QString day = dates.day(days.from(dates.zone()), now);
    const bool near = days.first >= dates.dateOf(now).addDays(-1);
    return near ? day : Words::tr("On %1", "a weekday and date").arg(day);
}

QList<HitContent> describeHits(const SearchHits &hits, const QHash<QueueId, QString> &queues,
                               Instant now, const look::DateText &dates)
{
    QList<HitContent> made;
    QString under; // a heading is said with the first line below it: nobody can go to it
    const auto heading = [&](const QString &words) {
        under = words;
        HitContent line;
        line.heading = true;
        line.title = line.spoken = words;
        made.append(line);
    };
    const auto line = [&](const SearchHit &hit, bool ofThatDay = false) {
        const Conversation &c = hit.conversation;
        HitContent content;
        content.conversation = c.id;
        content.avatar = look::initialsOf(c.clientName);
        content.title = clientTitle(c);
        if (!c.animals.isEmpty())
            content.title += QStringLiteral(" · ") + shownLine(c.animals.join(u", "));
        QString when;
        if (hit.message) {
            content.message = hit.message->id;
            when
                = ofThatDay ? dates.stamp(hit.message->at, now) : dates.brief(hit.message->at, now);
            std::tie(content.text, content.textMarks) = excerpt(hit.message->body, hit.matches);
            if (hit.message->direction == Direction::Out) {
                const QString who = hit.message->automatic != AutoKind::None ? Words::tr("Auto: ")
                    : hit.message->author.isEmpty()                          ? Words::tr("You: ")
                                                    : hit.message->author + QStringLiteral(": ");
                content.text.prepend(who);
                for (auto &mark : content.textMarks)
                    mark.first += int(who.size());
            }
        } else {
            content.titleMarks = hit.matches;
            content.text = c.clientName.isEmpty() ? shownLine(c.lastBody, 200) : c.client.display();
            if (c.lastAt != Instant{})
                when = dates.brief(c.lastAt, now);
        }
        const QString queue = queues.value(c.queue);
        content.where = when.isEmpty() ? queue : QStringLiteral("%1 · %2").arg(queue, when);
        content.spoken = QStringList{ content.title, content.text, content.where }.join(u", ");
        if (!under.isEmpty())
            content.spoken.prepend(std::exchange(under, {}) + QStringLiteral(": "));
        made.append(content);
    };
    const auto ofDays = [&] {
        if (hits.onDays.isEmpty())
            return;
        heading(daysHeading(*hits.days, now, dates));
        for (const SearchHit &hit : hits.onDays)
            line(hit, true);
    };
    const bool aDateFirst = hits.days && !hits.days->ordinaryWord;
    if (aDateFirst)
        ofDays();
    if (!hits.clients.isEmpty()) {
        heading(Words::tr("Clients"));
        for (const SearchHit &hit : hits.clients)
            line(hit);
    }
    if (!aDateFirst)
        ofDays();
    if (!hits.messages.isEmpty()) {
        heading(Words::tr("Messages"));
        for (const SearchHit &hit : hits.messages)
            line(hit);
    }
    return made;
}

} // namespace ivm
