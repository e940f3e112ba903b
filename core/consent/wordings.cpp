#include "core/consent/wordings.h"

#include "core/consent/keywords.h"

#include <QRegularExpression>

namespace ivm {

namespace {

constexpr int OptedOutAtCreate = 21610;
constexpr int BlockedUnknownCause = 30004; // a network STOP is one cause: the fold looks for it
constexpr int OptedOutLater = 30630;

bool isBlockedCode(int code)
{
    return code == OptedOutAtCreate || code == BlockedUnknownCause || code == OptedOutLater;
}

EvidenceKind kindOf(const LoggedMessage &row, const KeywordMatch &match)
{
    switch (match.keyword) {
    case Keyword::Stop:
        return match.blocksNetwork ? EvidenceKind::Stop : EvidenceKind::StopWord;
    case Keyword::Start:
        return EvidenceKind::Start;
    case Keyword::Help:
        return EvidenceKind::Help;
    case Keyword::Yes:
        // With a picture it is not the whole message.
        return row.mediaCount > 0 ? EvidenceKind::FirstText : EvidenceKind::Yes;
    case Keyword::No:
        return row.mediaCount > 0 ? EvidenceKind::FirstText : EvidenceKind::No;
    case Keyword::None:
        break;
    }
    return EvidenceKind::FirstText;
}

/// Whether `text` is the pieces in order with something short between them.
bool fits(QStringView text, const QStringList &pieces)
{
    constexpr qsizetype LongestFilling = 60;
    if (!text.startsWith(pieces.front()))
        return false;
    text = text.sliced(pieces.front().size());
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        const auto found = text.indexOf(pieces.at(i));
        if (found < 0 || found > LongestFilling)
            return false;
        text = text.sliced(found + pieces.at(i).size());
    }
    return text.endsWith(pieces.back()) && text.size() - pieces.back().size() <= LongestFilling;
}

} // namespace

Wordings::Wordings(const QList<Wording> &all)
    : m_all(all)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{[a-z_]+\\}"));
    for (int i = 0; i < m_all.size(); ++i) {
        const QString print = fingerprint(m_all.at(i).text);
        if (print.contains(placeholder))
            m_patterns.append({ print.split(placeholder), i });
        else
            m_byFingerprint.insert(print, i);
        m_longest = std::max(m_longest, m_all.at(i).text.size());
        m_shortest = i == 0 ? print.size() : std::min(m_shortest, print.size());
    }
}

std::optional<Wording> Wordings::match(const QString &text) const
{
    // Most texts are no wording of ours; their length often says so. Folding changes a length
    // little, but it may: leave room.
    if (m_all.isEmpty() || text.size() < m_shortest / 2 || text.size() > 2 * m_longest + 64)
        return {};
    const QString print = fingerprint(text);
    if (const auto found = m_byFingerprint.constFind(print); found != m_byFingerprint.cend())
        return m_all.at(*found);
    for (const Pattern &pattern : m_patterns) {
        if (fits(print, pattern.pieces))
            return m_all.at(pattern.wording);
    }
    return {};
}

std::optional<Evidence> evidenceOf(const LoggedMessage &row, const Wordings &wordings)
{
    const auto at = row.at();
    if (!at)
        return {};
    if (row.direction == Direction::In) {
        return Evidence{ .kind = kindOf(row, keywordOf(row.body)),
                         .at = *at,
                         .number = row.to,
                         .sid = row.sid,
                         .words = row.body,
                         .wordingVersion = 0,
                         .staff = {},
                         .how = {} };
    }

    const auto wording = wordings.match(row.body);
    const bool request = wording && wording->kind == AutoKind::Request;
    const bool blocked = isBlockedCode(row.errorCode);
    if (!request && !blocked)
        return {};
    const EvidenceKind kind = !request     ? EvidenceKind::NetworkRefusal
        : blocked || isFailure(row.status) ? EvidenceKind::FailedRequest
                                           : EvidenceKind::Request;
    return Evidence{ .kind = kind,
                     .at = *at,
                     .number = row.from,
                     .sid = row.sid,
                     .words = request ? row.body : QString(),
                     .wordingVersion = request ? wording->version : 0,
                     .staff = {},
                     .how = blocked ? QString::number(row.errorCode) : QString() };
}

} // namespace ivm
