#pragma once

// The settings document "wordings" as its page edits it: one text per kind, language and queue.
// Pure.

#include "core/settings/settingsdraft.h"

namespace ivm {

/// Which text.
struct WordingPlace
{
    QString kind; ///< request, request_closed, welcome, after_hours, emergency
    bool spanish = false; ///< In Spanish alone; else the first text a client gets.
    QString queue; ///< Empty: every queue without words of its own.

    bool operator==(const WordingPlace &) const = default;
};

/// One sentence a line. Of a queue without words of its own those of all; `isOwn` says which.
QString sentencesOf(const SettingsDraft &draft, const WordingPlace &place, bool *isOwn = nullptr);
/// The draft with these; a queue's own that are the same as everybody's are none of its own.
SettingsDraft withSentences(SettingsDraft draft, const WordingPlace &place, const QString &lines);
/// The draft without a queue's own words, or with the shipped ones for all.
SettingsDraft withUsualSentences(SettingsDraft draft, const WordingPlace &place);

/// As it is sent on this queue (the first one for all), {next_open} at its longest; what the count
/// goes by. Empty when there is none.
QString renderedAtLongest(const AutoSettings &settings, const WordingPlace &place);

} // namespace ivm
