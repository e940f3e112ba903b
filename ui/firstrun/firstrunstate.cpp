#include "ui/firstrun/firstrunstate.h"

#include "core/settings/subjects.h"
#include "core/store/readers.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace ivm {

namespace {

using Step = FirstRunStep;

constexpr const char *DayKeys[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
constexpr std::pair<Step, const char *> Words[] = {
    { Step::Numbers, "numbers" },   { Step::Hours, "hours" },       { Step::Clinic, "clinic" },
    { Step::Wordings, "wordings" }, { Step::Password, "password" }, { Step::Check, "check" },
    { Step::DryRun, "dry_run" },    { Step::Done, "done" },
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FirstRun)
};

int minutes(const QString &clock)
{
    const QTime time = QTime::fromString(clock, QStringLiteral("HH:mm"));
    return clock == u"24:00" ? 24 * 60 : time.isValid() ? time.hour() * 60 + time.minute() : -1;
}

QString clock(int minutes)
{
    return minutes >= 24 * 60 ? QStringLiteral("24:00")
                              : QTime(minutes / 60, minutes % 60).toString(QStringLiteral("HH:mm"));
}

QJsonObject inside(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toObject();
}

/// One stretch a day is what is asked here; more of them are for the settings.
std::array<ReadingDay, 7> weekOf(const QJsonObject &hours)
{
    const QJsonObject week = inside(inside(inside(hours, "queues"), "default"), "week");
    std::array<ReadingDay, 7> days;
    for (size_t i = 0; i < days.size(); ++i) {
        const QJsonArray spans = week.value(QLatin1String(DayKeys[i])).toArray();
        if (spans.isEmpty())
            continue;
        const int from = minutes(spans.first().toString().section(u'-', 0, 0));
        const int to = minutes(spans.last().toString().section(u'-', 1, 1));
        if (from >= 0 && to >= 0)
            days[i] = { .open = true, .from = from, .to = to };
    }
    return days;
}

QJsonObject withWeek(QJsonObject hours, const std::array<ReadingDay, 7> &week)
{
    if (weekOf(hours) == week)
        return hours;
    QJsonObject days;
    for (size_t i = 0; i < week.size(); ++i) {
        QJsonArray spans;
        if (week[i].open)
            spans.append(clock(week[i].from) + u'-' + clock(week[i].to));
        days.insert(QLatin1String(DayKeys[i]), spans);
    }
    QJsonObject queues = inside(hours, "queues");
    QJsonObject all = inside(hours, "queues").value(QLatin1String("default")).toObject();
    all.insert(QLatin1String("week"), days);
    queues.insert(QLatin1String("default"), all);
    hours.insert(QLatin1String("queues"), queues);
    return hours;
}

QString phoneObjection(const QString &phone)
{
    const auto digits = std::ranges::count_if(phone, [](QChar c) { return c.isDigit(); });
    return phone.isEmpty() || (digits >= 7 && digits <= 15)
        ? QString()
        : Words::tr("“%1” does not look like a phone number.").arg(phone);
}

} // namespace

QString firstRunWord(FirstRunStep step)
{
    const auto found = std::ranges::find(Words, step, [](const auto &each) { return each.first; });
    return QLatin1String(found->second);
}

FirstRunStep firstRunStep(const QString &word)
{
    for (const auto &[step, name] : Words) {
        if (word == QLatin1String(name))
            return step;
    }
    return Step::Numbers;
}

Result<FirstRunState> readFirstRun(const Readers &readers)
{
    const auto queues = readers.queues.all();
    if (!queues)
        return tl::unexpected(queues.error());
    const auto seen = numbersSeen(readers);
    if (!seen)
        return tl::unexpected(seen.error());
    const auto hours = readers.settings.document(QStringLiteral("hours"));
    if (!hours)
        return tl::unexpected(hours.error());
    const auto clinic = readers.settings.document(QStringLiteral("clinic"));
    if (!clinic)
        return tl::unexpected(clinic.error());
    FirstRunState state;
    for (const Queue &queue : proposeQueues(*queues, *seen))
        state.numbers.append({ .queue = queue });
    state.numbersSeen = !seen->isEmpty();
    state.week = weekOf(*hours);
    state.clinic = clinicFacts(*clinic);
    const auto record = readers.rolePassword.record();
    const auto newest = readers.history.newestPassword();
    if (!record || !newest)
        return tl::unexpected(record ? newest.error() : record.error());
    state.passwordIsSet = *record || *newest;
    state.knownWords = { state.clinic.hospital };
    for (const Queue &queue : *queues)
        state.knownWords += { queue.name, queue.title };
    state.knownWords.removeAll(QString());
    return state;
}

FirstRunChoice choiceOf(const FirstRunState &state, FirstRunStep left, FirstRunStep next,
                        const SettingDocuments &now)
{
    FirstRunChoice choice;
    choice.step = firstRunWord(next);
    if (left == Step::Numbers) {
        for (const FirstRunState::Number &number : state.numbers) {
            if (!number.use)
                continue;
            choice.queues.append(number.queue);
            choice.queues.last().name = number.queue.name.simplified();
            choice.queues.last().title = number.queue.title.simplified();
        }
    } else if (left == Step::Hours) {
        const QJsonObject hours = now.value(QStringLiteral("hours"));
        const QJsonObject after = withWeek(hours, state.week);
        if (after != hours)
            choice.documents.insert(QStringLiteral("hours"), after);
    } else if (left == Step::Clinic) {
        const QJsonObject before = now.value(QStringLiteral("clinic"));
        QJsonObject clinic = before;
        clinic.insert(QLatin1String("hospital"), state.clinic.hospital.simplified());
        clinic.insert(QLatin1String("emergency_phone"), state.clinic.emergencyPhone.simplified());
        clinic.insert(QLatin1String("office_phone"), state.clinic.officePhone.simplified());
        clinic.insert(QLatin1String("faq_url"), state.clinic.faqUrl.simplified());
        if (clinic != before)
            choice.documents.insert(QStringLiteral("clinic"), clinic);
    }
    return choice;
}

QString objectionTo(const FirstRunState &state, FirstRunStep step)
{
    if (step == Step::Numbers) {
        QStringList names;
        for (const FirstRunState::Number &number : state.numbers) {
            if (!number.use)
                continue;
            const QString name = number.queue.name.simplified();
            if (name.isEmpty())
                return Words::tr("Every number in use needs a short name.");
            if (name.size() > 12)
                return Words::tr("“%1” is too long for a short name: twelve letters at most.")
                    .arg(name);
            if (name.contains(u'.') || name == u"default")
                return Words::tr("“%1” cannot be a short name: leave out the dot.").arg(name);
            if (names.contains(name, Qt::CaseInsensitive))
                return Words::tr("Two numbers are called “%1”.").arg(name);
            names.append(name);
        }
        if (names.isEmpty())
            return Words::tr("Choose at least one number.");
    } else if (step == Step::Hours) {
        for (const ReadingDay &day : state.week) {
            if (day.open && day.to <= day.from)
                return Words::tr(
                    "A day ends before it begins. Hours past midnight are for the settings.");
        }
    } else if (step == Step::Clinic) {
        if (state.clinic.hospital.simplified().isEmpty())
            return Words::tr("Texts have to name the hospital.");
        for (const QString &phone : { state.clinic.emergencyPhone, state.clinic.officePhone }) {
            if (const QString why = phoneObjection(phone.simplified()); !why.isEmpty())
                return why;
        }
        if (const QString page = state.clinic.faqUrl.simplified();
            !page.isEmpty() && !page.startsWith(QLatin1String("https://")))
            return Words::tr("The address of the page begins with https://");
    }
    return {};
}

FirstRunWords wordsOf(FirstRunStep step)
{
    switch (step) {
    case Step::Numbers:
        return {
            Words::tr("Which numbers do clients text?"),
            Words::tr(
                "Each number becomes a queue of its own at the desk. Give it the short name that "
                "everybody says, and the clinic’s full name: clients read it in our texts.")
        };
    case Step::Hours:
        return {
            Words::tr("When does somebody read the texts?"),
            Words::tr(
                "Outside these hours a client is told once when you answer next, and whom to "
                "call in an emergency. Holidays and hours of a single queue come later, in the "
                "settings.")
        };
    case Step::Clinic:
        return { Words::tr("Whom can clients call?"),
                 Words::tr(
                     "Texts are not for emergencies, and every automatic text says so. Without an "
                     "emergency phone that sentence is left out, so please enter one.") };
    case Step::Wordings:
        return { Words::tr("What did the system before this one send?"),
                 Words::tr(
                     "Clients who said YES to an earlier request need not be asked again, if you "
                     "confirm that it was one. Only what you tick counts.") };
    case Step::Password:
        return { Words::tr("Who may change these settings?"),
                 Words::tr(
                     "Supervisors share one password. It is asked for before settings are changed "
                     "and clients are blocked; the desk does not need it to answer texts.") };
    case Step::Check:
        return { Words::tr("Does everything work?"),
                 Words::tr(
                     "The key, the numbers and this computer are looked at now. What is wrong says "
                     "what to do; you can go on and come back to it.") };
    case Step::DryRun:
        return { Words::tr("A dry run first"),
                 Words::tr(
                     "Nothing is sent by itself yet. What would have been sent is written down, so "
                     "that you can read it for a day or two before a supervisor switches automatic "
                     "texts on in the settings.") };
    case Step::Done:
        break;
    }
    return {};
}

} // namespace ivm
