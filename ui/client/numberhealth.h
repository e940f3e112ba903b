#pragma once

#include "core/model/message.h"
#include "ui/look/datetext.h"

#include <QWidget>

#include <optional>

namespace ivm {

namespace look {
class PlainLabel;
}

/// What became of the newest texts to a number, whichever queue they came from: a landline or a
/// phone that is off shows here before the next text is written.
struct NumberHealth
{
    std::optional<Instant> delivered; ///< The last one that arrived, by when it was made.
    std::optional<Message> failed; ///< The last one that did not.

    bool isTroubled() const { return failed && (!delivered || *delivered < failed->at); }
};

/// Pure. `recent`: the newest texts of the client's threads, in any order.
NumberHealth numberHealth(const QList<Message> &recent);

/// The same in words, in the client panel: the worse news first. Hidden while there is none.
class NumberHealthLines final : public QWidget
{
    Q_OBJECT

public:
    explicit NumberHealthLines(QWidget *parent = nullptr);
    /// False when there is nothing to say.
    bool showHealth(const NumberHealth &health, const look::DateText &dates, Instant now);

private:
    look::PlainLabel *m_trouble;
    look::PlainLabel *m_rest;
};

} // namespace ivm
