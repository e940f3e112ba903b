#pragma once

#include "core/automessages/autoevent.h"
#include "core/automessages/autointent.h"
#include "core/automessages/autosettings.h"

namespace ivm {

/// What is owed for an event, and why, or why nothing: one decision for each kind of automatic
/// message that comes into question, at most one of them with an intent for each kind (DECISIONS
/// 7–9, 14–16, 19). Pure: the same values give the same answer, whoever asks (the responder in the
/// transaction that takes the text in, `ivmctl explain`, tests).
///
/// Whether the switch is on is not asked here: an intent while it is off is what the dry run shows.
QList<AutoDecision> decide(const AutoEvent &event, const AutoStanding &standing,
                           const AutoHistory &history, const AutoSettings &settings,
                           const AutoMoment &moment);

/// DECISIONS 15: how long after its trigger a text may still leave.
Millis expiryOf(AutoKind kind);

/// Their own words are Spanish, as far as a few common words tell: they get Spanish after the
/// first, bilingual request (DECISIONS 13).
bool looksSpanish(const QString &text);

} // namespace ivm
