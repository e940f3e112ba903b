#include "core/training/happening.h"

#include <algorithm>
#include <iterator>

namespace ivm::training {

namespace {

using Kind = Happening::Kind;

// clang-format off
constexpr std::pair<Kind, const char *> Words[] = {
    { Kind::Texted, "texted" },
    { Kind::Automatic, "automatic" },
    { Kind::Opened, "opened" },
    { Kind::Answered, "answered" },
    { Kind::PhotoViewed, "photo viewed" },
    { Kind::NoReplyNeeded, "no reply needed" },
    { Kind::Copied, "copied" },
    { Kind::Archived, "archived" },
    { Kind::BroughtBack, "brought back" },
    { Kind::OptedIn, "opted in" },
    { Kind::OptedOut, "opted out" },
    { Kind::Decided, "decided" },
    { Kind::Noted, "noted" },
    { Kind::BlockAsked, "block asked" },
    { Kind::InitialsChosen, "initials chosen" },
};
// clang-format on

} // namespace

QString wordOf(Kind kind)
{
    const auto *found = std::ranges::find(Words, kind, &std::pair<Kind, const char *>::first);
    return found == std::end(Words) ? QString() : QString::fromLatin1(found->second);
}

std::optional<Kind> happeningNamed(const QString &word)
{
    for (const auto &[kind, name] : Words) {
        if (word == QLatin1String(name))
            return kind;
    }
    return std::nullopt;
}

QStringList allHappenings()
{
    QStringList all;
    for (const auto &[kind, name] : Words)
        all.append(QString::fromLatin1(name));
    return all;
}

bool isOfClient(Kind kind)
{
    return kind != Kind::InitialsChosen;
}

QStringList fixedWords(Kind kind)
{
    const auto list = [](const char *words) { return QString::fromLatin1(words).split(u'|'); };
    switch (kind) {
    case Kind::Automatic:
        return list("request|welcome|after hours|emergency");
    case Kind::Archived:
        return list("not copied");
    case Kind::Decided:
        return list("stop|wrong number|yes|not about texting");
    case Kind::Noted:
        return list("note|phoned|no answer|handed over");
    default:
        return {};
    }
}

} // namespace ivm::training
