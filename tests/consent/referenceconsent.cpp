#include "tests/consent/referenceconsent.h"

namespace ivm::test {

namespace {

using Kind = EvidenceKind;
using Story = QList<Evidence>;

constexpr auto ThirtyDays = std::chrono::hours(720);

bool isRequest(const Story &s, int i)
{
    return s[i].kind == Kind::Request;
}

/// Did a word of theirs on that number, not taken back there, come before piece i?
bool wordExplains(const Story &s, int i)
{
    for (int j = i - 1; j >= 0; --j) {
        if (s[j].number != s[i].number)
            continue;
        if (s[j].kind == Kind::Start)
            return false;
        if (s[j].kind == Kind::Stop || s[j].kind == Kind::StopWord)
            return true;
    }
    return false;
}

bool provesBlock(const Story &s, int i)
{
    const QString &code = s[i].how;
    const bool coded = code == QLatin1String("21610") || code == QLatin1String("30630");
    const bool weak = code == QLatin1String("30004");
    if (s[i].kind != Kind::NetworkRefusal && s[i].kind != Kind::FailedRequest)
        return false;
    return weak ? wordExplains(s, i) : coded || s[i].kind == Kind::NetworkRefusal;
}

bool isBlockedBefore(const Story &s, int i, const PhoneNumber &number)
{
    for (int j = i - 1; j >= 0; --j) {
        if (s[j].number != number)
            continue;
        if (s[j].kind == Kind::Start)
            return false;
        if (s[j].kind == Kind::Stop || provesBlock(s, j))
            return true;
    }
    return false;
}

bool isStop(const Story &s, int i)
{
    switch (s[i].kind) {
    case Kind::Stop:
    case Kind::StopWord:
    case Kind::StaffStop:
    case Kind::StaffWrongNumber:
    case Kind::ImportedOptOut:
        return true;
    default:
        return provesBlock(s, i) && !wordExplains(s, i) && !isBlockedBefore(s, i, s[i].number);
    }
}

bool isOptIn(const Story &s, int i);

bool isStoppedBefore(const Story &s, int i)
{
    for (int j = i - 1; j >= 0; --j) {
        if (isStop(s, j))
            return true;
        if (isOptIn(s, j))
            return false;
    }
    return false;
}

/// By the log or by staff, not only by an earlier system's list.
bool isStoppedHereBefore(const Story &s, int i)
{
    for (int j = i - 1; j >= 0 && !isOptIn(s, j); --j) {
        if (isStop(s, j) && s[j].kind != Kind::ImportedOptOut)
            return true;
    }
    return false;
}

bool isAskedSinceLastStop(const Story &s, int i, bool lately)
{
    for (int j = i - 1; j >= 0 && !isStop(s, j); --j) {
        if (isRequest(s, j) && (!lately || s[i].at - s[j].at <= ThirtyDays))
            return true;
    }
    return false;
}

bool isOptIn(const Story &s, int i)
{
    switch (s[i].kind) {
    case Kind::Yes:
        return isAskedSinceLastStop(s, i, true);
    case Kind::Start:
        return isStoppedBefore(s, i);
    case Kind::StaffAccept:
        return !isStoppedBefore(s, i) || isAskedSinceLastStop(s, i, false);
    case Kind::ImportedOptIn:
        return !isStoppedHereBefore(s, i);
    default:
        return false;
    }
}

} // namespace

ReferenceConsent referenceConsent(const Story &s)
{
    ReferenceConsent result;
    const int end = int(s.size());
    for (const Evidence &e : s) {
        if (isBlockedBefore(s, end, e.number))
            result.blocked.insert(e.number);
    }

    bool decided = false;
    for (int i = end - 1; i >= 0 && !decided; --i) {
        decided = isStop(s, i) || isOptIn(s, i);
        if (decided)
            result.standing = isStop(s, i) ? Standing::OptedOut : Standing::OptedIn;
    }
    if (!decided) {
        bool asked = false;
        for (int i = 0; i < end; ++i) {
            asked = asked || isRequest(s, i);
            if (asked && result.standing == Standing::Stranger)
                result.standing = Standing::Invited;
            if (asked && s[i].kind == Kind::No)
                result.standing = Standing::Declined;
        }
    }

    for (int i = end - 1; i >= 0; --i) {
        if (isStop(s, i) || s[i].kind == Kind::Start || s[i].kind == Kind::StaffNotAboutTexting)
            break;
        if (s[i].kind == Kind::SuspectedStop && !isStoppedBefore(s, i))
            result.undecidedWish = true;
    }
    return result;
}

} // namespace ivm::test
