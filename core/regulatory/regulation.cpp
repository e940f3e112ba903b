#include "core/regulatory/regulation.h"

#include "core/model/smstext.h"
#include "core/regulatory/accountlook.h"
#include "core/regulatory/editwindow.h"
#include "core/regulatory/rejectionwords.h"
#include "core/store/messagestore.h"

#include <QUrl>

#include <algorithm>

namespace ivm {

namespace {

using State = NumberRegulation::State;

/// The refusals that say something of the number itself, worst first.
constexpr std::pair<int, const char *> Refusals[] = {
    { 30032, QT_TRANSLATE_NOOP("Regulation", "Blocked because the number is not verified") },
    { 30007, QT_TRANSLATE_NOOP("Regulation", "Filtered by a carrier as unwanted") },
    { 21610, QT_TRANSLATE_NOOP("Regulation", "Not sent: the client has said stop") },
    { 30004, QT_TRANSLATE_NOOP("Regulation", "Blocked by the client or their carrier") },
};

State stateOf(const twilio::Verification &verification)
{
    if (verification.status == QLatin1String("TWILIO_APPROVED"))
        return State::Approved;
    if (verification.status == QLatin1String("TWILIO_REJECTED"))
        return State::Rejected;
    return State::InReview; // whatever else Twilio calls it: not finished
}

const twilio::NumberSetup *numberOf(const AccountLook &look, const Queue &queue)
{
    if (!look.numbers)
        return nullptr;
    const auto found
        = std::ranges::find(*look.numbers, queue.number.text(), &twilio::NumberSetup::number);
    return found == look.numbers->end() ? nullptr : &*found;
}

/// A number may have been handed in more than once: the latest counts.
const twilio::Verification *verificationOf(const AccountLook &look, const QString &numberSid)
{
    const twilio::Verification *latest = nullptr;
    if (!look.verifications)
        return latest;
    for (const twilio::Verification &each : *look.verifications) {
        if (each.numberSid == numberSid && (!latest || each.updated > latest->updated))
            latest = &each;
    }
    return latest;
}

QList<NumberRegulation::Trap> trapsOf(const AccountLook &look, const twilio::NumberSetup &number)
{
    QList<NumberRegulation::Trap> traps;
    if (!number.smsApplication.isEmpty())
        traps.append({ QT_TRANSLATE_NOOP("Regulation",
                                         "An application of the account receives this number's "
                                         "texts: another system may be answering.") });
    if (!number.smsUrl.isEmpty()) {
        const QString host = QUrl(number.smsUrl).host();
        if (host == QLatin1String("demo.twilio.com"))
            traps.append({ QT_TRANSLATE_NOOP("Regulation",
                                             "Twilio's demo answers this number's texts. Empty the "
                                             "number's webhook in Twilio's console.") });
        else if (host.isEmpty())
            traps.append({ QT_TRANSLATE_NOOP("Regulation",
                                             "A webhook at an unreadable address receives this "
                                             "number's texts: another system may be answering.") });
        else
            traps.append({ QT_TRANSLATE_NOOP("Regulation",
                                             "A webhook at %1 receives this number's texts: "
                                             "another system may be answering."),
                           host });
    }
    for (const twilio::ServiceSetup &service :
         look.services.value_or(QList<twilio::ServiceSetup>())) {
        if (!service.losesTexts() || (service.numbers && !service.numbers->contains(number.number)))
            continue;
        traps.append({ service.numbers
                           ? QT_TRANSLATE_NOOP("Regulation",
                                               "The number is in the Messaging Service \"%1\", "
                                               "which drops what clients write without a trace. "
                                               "Take it out of the service.")
                           : QT_TRANSLATE_NOOP("Regulation",
                                               "The Messaging Service \"%1\" drops what clients "
                                               "write to the numbers in it. See that this number "
                                               "is not one of them."),
                       service.name });
    }
    return traps;
}

QString ourOptIn(const QList<Wording> &wordings, QueueId queue)
{
    const auto found = std::ranges::find_if(wordings, [queue](const Wording &each) {
        return each.kind == AutoKind::Welcome && each.queue == queue
            && each.language.startsWith(QLatin1String("en"));
    });
    return found == wordings.end() ? QString() : found->text;
}

QList<NumberRegulation::Refused> refusedOf(const QList<RefusalCount> &counts,
                                           const PhoneNumber &number)
{
    QList<NumberRegulation::Refused> all;
    for (const auto &[code, meaning] : Refusals) {
        NumberRegulation::Refused row{ .code = code, .meaning = meaning };
        for (const RefusalCount &each : counts) {
            if (each.number == number && each.code == code) {
                row.days7 = each.days7;
                row.days30 = each.days30;
            }
        }
        all.append(row);
    }
    return all;
}

void take(NumberRegulation &out, const twilio::Verification &theirs)
{
    out.state = stateOf(theirs);
    out.since = theirs.updated;
    if (out.state == State::Rejected) {
        for (const twilio::Rejection &each : theirs.rejections) {
            const auto words = RejectionWords::forCode(each.code);
            out.reasons.append({ .code = each.code,
                                 .words = words.say,
                                 .next = words.next,
                                 .theirs = each.reason });
        }
        // Silence about it is no permission, but a date is.
        out.mayEdit = theirs.editAllowed.value_or(theirs.editUntil.has_value());
        out.editUntil = theirs.editUntil;
    }
    out.business = theirs.business;
    out.website = theirs.website;
    out.useCases = theirs.useCases;
    out.use = theirs.use;
    out.sample = theirs.sample;
    out.declaredOptIn = theirs.optInConfirmation;
    out.privacyUrl = theirs.privacyUrl;
    out.termsUrl = theirs.termsUrl;
    out.wordingDiffers = !out.declaredOptIn.isEmpty() && !out.ourOptIn.isEmpty()
        && fingerprint(out.declaredOptIn) != fingerprint(out.ourOptIn);
    if (out.wordingDiffers)
        out.difference = wordDifference(out.declaredOptIn, out.ourOptIn);
}

QDate nthMonday(int year, int month, int nth)
{
    const QDate first(year, month, 1);
    return first.addDays((8 - first.dayOfWeek()) % 7 + (nth - 1) * 7);
}

/// Days on which federal offices are closed; one on a weekend is kept on its neighbour.
bool isFederalHoliday(QDate day)
{
    const auto kept = [](QDate date) {
        return date.dayOfWeek() == Qt::Saturday ? date.addDays(-1)
            : date.dayOfWeek() == Qt::Sunday    ? date.addDays(1)
                                                : date;
    };
    const int year = day.year();
    for (const auto &[month, date] : { std::pair(1, 1), std::pair(6, 19), std::pair(7, 4),
                                       std::pair(11, 11), std::pair(12, 25) }) {
        if (kept(QDate(year, month, date)) == day)
            return true;
    }
    if (kept(QDate(year + 1, 1, 1)) == day)
        return true;
    const QDate lastOfMay(year, 5, 31);
    const QDate firstOfNovember(year, 11, 1);
    return day == nthMonday(year, 1, 3) || day == nthMonday(year, 2, 3)
        || day == lastOfMay.addDays(1 - lastOfMay.dayOfWeek()) || day == nthMonday(year, 9, 1)
        || day == nthMonday(year, 10, 2)
        || day
        == firstOfNovember.addDays((7 + Qt::Thursday - firstOfNovember.dayOfWeek()) % 7 + 21);
}

} // namespace

Instant tenBusinessDaysAfter(Instant at, const QTimeZone &zone)
{
    QDateTime local = toUtc(at).toTimeZone(zone);
    for (int days = 0; days < 10;) {
        local = local.addDays(1);
        const QDate day = local.date();
        if (day.dayOfWeek() < Qt::Saturday && !isFederalHoliday(day))
            ++days;
    }
    return fromMs(local.toMSecsSinceEpoch());
}

Regulation regulation(const std::optional<AccountLook> &look, const RegulationFacts &facts)
{
    Regulation out;
    out.hospital = facts.clinic.hospital;
    out.zone = facts.zone;
    out.faqUrl = facts.clinic.faqUrl;
    if (look)
        out.seen = look->at;
    for (const Queue &queue : facts.queues) {
        NumberRegulation each;
        each.queue = queue;
        each.ourOptIn = ourOptIn(facts.wordings, queue.id);
        each.refused = refusedOf(facts.refusals, queue.number);
        if (look && look->numbers) {
            if (const auto *number = numberOf(*look, queue)) {
                each.texts = number->sms;
                each.pictures = number->mms;
                each.traps = trapsOf(*look, *number);
                if (const auto *theirs = verificationOf(*look, number->sid))
                    take(each, *theirs);
                else if (look->verifications)
                    each.state = State::NotSubmitted;
            } else {
                each.state = State::NotOurs;
            }
        }
        out.numbers.append(each);
    }
    for (const auto &[since, queue] : facts.wishes)
        out.wishes.append(
            { .since = since, .queue = queue, .due = tenBusinessDaysAfter(since, facts.zone) });
    std::ranges::stable_sort(out.wishes, {}, &OpenWish::since);
    return out;
}

QHash<QueueId, QString> declaredOptIns(const std::optional<AccountLook> &look,
                                       const QList<Queue> &queues)
{
    QHash<QueueId, QString> declared;
    RegulationFacts facts;
    facts.queues = queues;
    for (const NumberRegulation &each : regulation(look, facts).numbers) {
        if (!each.declaredOptIn.isEmpty())
            declared.insert(each.queue.id, each.declaredOptIn);
    }
    return declared;
}

std::optional<EditWindow> editWindow(const std::optional<AccountLook> &look,
                                     const QList<Queue> &queues)
{
    std::optional<EditWindow> first;
    int rejected = 0;
    const auto sooner = [](const EditWindow &a, const EditWindow &b) {
        if (a.mayEdit != b.mayEdit)
            return a.mayEdit;
        return a.until && (!b.until || *a.until < *b.until);
    };
    RegulationFacts facts;
    facts.queues = queues;
    for (const NumberRegulation &each : regulation(look, facts).numbers) {
        if (each.state != State::Rejected)
            continue;
        ++rejected;
        const EditWindow window{ .queue = each.queue.name,
                                 .mayEdit = each.mayEdit,
                                 .until = each.editUntil };
        if (!first || sooner(window, *first))
            first = window;
    }
    if (first)
        first->others = rejected - 1;
    return first;
}

QString regulationWord(NumberRegulation::State state)
{
    switch (state) {
    case State::NotSeen:
        return QStringLiteral("not_seen");
    case State::NotOurs:
        return QStringLiteral("not_ours");
    case State::NotSubmitted:
        return QStringLiteral("not_submitted");
    case State::InReview:
        return QStringLiteral("in_review");
    case State::Approved:
        return QStringLiteral("approved");
    case State::Rejected:
        break;
    }
    return QStringLiteral("rejected");
}

} // namespace ivm
