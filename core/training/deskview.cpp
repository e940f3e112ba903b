#include "core/training/deskview.h"

#include <algorithm>

namespace ivm::training {

namespace {

using Kind = Happening::Kind;

QString automaticWord(AutoKind kind)
{
    switch (kind) {
    case AutoKind::None:
        break;
    case AutoKind::Request:
        return QStringLiteral("request");
    case AutoKind::Welcome:
        return QStringLiteral("welcome");
    case AutoKind::AfterHours:
        return QStringLiteral("after hours");
    case AutoKind::Emergency:
        return QStringLiteral("emergency");
    }
    return {};
}

QString decisionWord(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::StaffStop:
        return QStringLiteral("stop");
    case EvidenceKind::StaffWrongNumber:
        return QStringLiteral("wrong number");
    case EvidenceKind::StaffAccept:
        return QStringLiteral("yes");
    case EvidenceKind::StaffNotAboutTexting:
        return QStringLiteral("not about texting");
    default:
        return {};
    }
}

QString noteWord(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Note:
        return QStringLiteral("note");
    case NoteKind::PhonedNoAnswer:
        return QStringLiteral("no answer");
    case NoteKind::Phoned:
        return QStringLiteral("phoned");
    case NoteKind::HandedTo:
        return QStringLiteral("handed over");
    case NoteKind::HandedFrom:
        break;
    }
    return {};
}

/// One client's news.
class Difference
{
public:
    Difference(const ClientView &before, const ClientView &after, Instant began, Instant now)
        : m_before(before)
        , m_after(after)
        , m_began(began)
        , m_now(now)
    { }

    void texts(Record &record) const
    {
        for (const Message &text : m_after.texts) {
            if (text.at < m_began || !hasLeft(text) || knew(text))
                continue;
            if (text.direction == Direction::In)
                add(record, Kind::Texted, text.body);
            else if (text.automatic == AutoKind::None)
                add(record, Kind::Answered, text.body);
            else
                add(record, Kind::Automatic, automaticWord(text.automatic));
        }
        if (turned(m_before.standing == Standing::OptedIn, m_after.standing == Standing::OptedIn))
            add(record, Kind::OptedIn);
        if (turned(m_before.standing == Standing::OptedOut, m_after.standing == Standing::OptedOut))
            add(record, Kind::OptedOut);
    }

    void deeds(Record &record) const
    {
        for (const Evidence &one : m_after.evidence) {
            const QString word = decisionWord(one.kind);
            if (!word.isEmpty() && one.at >= m_began && !m_before.evidence.contains(one))
                add(record, Kind::Decided, word);
        }
        for (const Note &note : m_after.notes) {
            const QString word = noteWord(note.kind);
            const bool isNew = std::ranges::none_of(
                m_before.notes, [&](const Note &known) { return known.id == note.id; });
            if (!word.isEmpty() && isNew && note.at >= m_began)
                add(record, Kind::Noted, word);
        }
        if (turned(m_before.blockAsked, m_after.blockAsked))
            add(record, Kind::BlockAsked);
        if (turned(m_before.noReplyNeeded, m_after.noReplyNeeded))
            add(record, Kind::NoReplyNeeded);
        if (turned(m_before.notCopied == 0, m_after.notCopied == 0) && m_before.isThere)
            add(record, Kind::Copied);
        if (!m_before.isThere)
            return; // how it was found is nobody's doing
        if (turned(m_before.archived, m_after.archived))
            add(record, Kind::Archived,
                m_after.notCopied > 0 ? QStringLiteral("not copied") : QString());
        else if (turned(!m_before.archived, !m_after.archived))
            add(record, Kind::BroughtBack);
    }

private:
    static bool turned(bool before, bool after) { return after && !before; }
    /// Of theirs always; of ours not while it can still be taken back, or when it never went out.
    static bool hasLeft(const Message &text)
    {
        const MessageStatus s = text.status;
        return s != MessageStatus::Waiting && s != MessageStatus::Posting
            && s != MessageStatus::Refused && s != MessageStatus::Withdrawn;
    }
    bool knew(const Message &text) const
    {
        return std::ranges::any_of(m_before.texts, [&](const Message &known) {
            return known.id == text.id && hasLeft(known);
        });
    }
    void add(Record &record, Kind kind, const QString &words = {}) const
    {
        record.append({ .kind = kind, .at = m_now, .client = m_after.id, .words = words });
    }

    const ClientView &m_before;
    const ClientView &m_after;
    Instant m_began;
    Instant m_now;
};

} // namespace

Record happenedBetween(const DeskView &before, const DeskView &after, Instant began, Instant now)
{
    Record record;
    if (!after.initials.isEmpty() && before.initials != after.initials)
        record.append({ .kind = Kind::InitialsChosen, .at = now, .words = after.initials });
    static const ClientView nobody;
    const auto differences = [&](auto visit) {
        for (qsizetype i = 0; i < after.clients.size(); ++i) {
            const ClientView &isNow = after.clients.at(i);
            const ClientView &was = i < before.clients.size() ? before.clients.at(i) : nobody;
            if (isNow.isThere)
                visit(Difference(was, isNow, began, now));
        }
    };
    differences([&](const Difference &one) { one.texts(record); });
    const bool sameOpen = before.open == after.open;
    const bool newsInIt = std::ranges::any_of(
        record, [&](const Happening &one) { return one.client == after.open; });
    if (!after.open.isEmpty() && (!sameOpen || newsInIt))
        record.append({ .kind = Kind::Opened, .at = now, .client = after.open });
    if (after.viewsPhoto && !after.open.isEmpty() && !(before.viewsPhoto && sameOpen))
        record.append({ .kind = Kind::PhotoViewed, .at = now, .client = after.open });
    differences([&](const Difference &one) { one.deeds(record); });
    return record;
}

} // namespace ivm::training
