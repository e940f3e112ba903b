#pragma once

#include "ui/look/keyline.h"

#include <optional>

namespace ivm {

/// What keys do in the box a text is written in, besides writing.
enum class BoxKey {
    Send,
    SendAndArchive,
    SendAndNext,
    NewLine,
    Templates,
    Emoji,
    Spelling,
    Recall
};

/// Enter sends, or starts a line: a person's choice. The others follow from it.
class BoxKeys
{
public:
    explicit BoxKeys(bool enterSends = true)
        : m_enterSends(enterSends)
    { }
    bool enterSends() const { return m_enterSends; }
    QList<QKeySequence> keys(BoxKey key) const;
    /// Absent: an ordinary key.
    std::optional<BoxKey> of(const QKeyEvent &event) const;
    QList<look::KeyLine> lines() const;

private:
    bool m_enterSends;
};

} // namespace ivm
