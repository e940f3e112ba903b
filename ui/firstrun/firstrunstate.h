#pragma once

// What the first run is about, as one value: each page shows it and answers an edited copy. Pure.

#include "core/consent/defaultwordings.h"
#include "core/consent/earlierwordings.h"
#include "core/desk/firstrun.h"

#include <QJsonObject>

#include <array>
#include <optional>

namespace ivm {

enum class FirstRunStep { Numbers, Hours, Clinic, Wordings, Password, Check, DryRun, Done };

/// When texts are read on a weekday, minutes after midnight.
struct ReadingDay
{
    bool open = false;
    int from = 8 * 60;
    int to = 17 * 60;
    bool operator==(const ReadingDay &) const = default;
};

struct FirstRunState
{
    struct Number
    {
        Queue queue;
        bool use = true;
        bool operator==(const Number &) const = default;
    };
    QList<Number> numbers;
    bool numbersSeen = false; ///< Twilio's list could be read; else what is shipped is proposed.
    std::array<ReadingDay, 7> week; ///< Monday first; for every queue.
    ClinicFacts clinic;
    struct Earlier
    {
        ProposedWording wording;
        bool ours = false; ///< A person said so.
        bool operator==(const Earlier &) const = default;
    };
    QList<Earlier> earlier;
    bool passwordIsSet = false;
    QStringList knownWords; ///< What everyone here knows, and a password may not consist of.

    bool operator==(const FirstRunState &) const = default;
};

/// numbers, hours … done: as it is kept on disk. An unknown or empty word begins at the beginning.
QString firstRunWord(FirstRunStep step);
FirstRunStep firstRunStep(const QString &word);

/// As the folder is set now.
Result<FirstRunState> readFirstRun(const Readers &readers);

/// What is to be saved when this step is left for `next`; `now` are the documents as they stand.
FirstRunChoice choiceOf(const FirstRunState &state, FirstRunStep left, FirstRunStep next,
                        const SettingDocuments &now);

/// Why a step cannot be left like this, for people; empty when it can.
QString objectionTo(const FirstRunState &state, FirstRunStep step);

/// The step's title, why it is asked, and what comes of it.
struct FirstRunWords
{
    QString title;
    QString why;
};
FirstRunWords wordsOf(FirstRunStep step);

} // namespace ivm
