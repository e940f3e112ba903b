#include "ui/settings/changewords.h"

#include "core/model/texttemplate.h"
#include "ui/look/dateformats.h"
#include "ui/settings/placewords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingsChanges)
};

const QString Zone = QStringLiteral("zone");

QString quoted(const QString &text)
{
    const QString line = text.simplified();
    return u'“' + (line.size() > 60 ? line.left(59) + u'…' : line) + u'”';
}

QString dayWords(QDate date)
{
    return QLocale().toString(date, look::dateFormat());
}

void queueWords(const QList<Queue> &before, const QList<Queue> &after, QStringList &words)
{
    for (const Queue &queue : after) {
        const auto was = std::ranges::find(before, queue.id, &Queue::id);
        if (raw(queue.id) == 0 || was == before.end()) {
            words.append(Words::tr("New queue %1, %2").arg(queue.name, queue.number.displayOurs()));
            continue;
        }
        if (was->name != queue.name)
            words.append(Words::tr("Queue %1 is called %2").arg(was->name, queue.name));
        if (was->title != queue.title)
            words.append(Words::tr("%1: full name %2, was %3")
                             .arg(queue.name, quoted(queue.title), quoted(was->title)));
        if (was->number != queue.number)
            words.append(
                Words::tr("%1: number %2, was %3")
                    .arg(queue.name, queue.number.displayOurs(), was->number.displayOurs()));
        if (was->colour != queue.colour)
            words.append(Words::tr("%1: another color").arg(queue.name));
    }
    const auto order = [](const QList<Queue> &queues) {
        QList<qint64> ids;
        for (const Queue &queue : queues) {
            if (raw(queue.id) != 0)
                ids.append(raw(queue.id));
        }
        return ids;
    };
    if (order(before) != order(after)) {
        QStringList names;
        for (const Queue &queue : after)
            names.append(queue.name);
        words.append(Words::tr("Order of the queues: %1").arg(names.join(QStringLiteral(", "))));
    }
}

void hoursWords(const OpeningHours &was, const OpeningHours &is, const QString &queue,
                QStringList &words)
{
    const auto say
        = [&](const QString &what) { words.append(QStringLiteral("%1: %2").arg(queue, what)); };
    for (size_t day = 0; day < 7; ++day) {
        if (was.week[day] != is.week[day])
            say(Words::tr("%1 %2, was %3")
                    .arg(weekdayWords(int(day)), spansWords(is.week[day]),
                         spansWords(was.week[day])));
    }
    for (const SpecialDay &day : is.days) {
        if (!was.days.contains(day))
            say(Words::tr("%1 %2: %3")
                    .arg(dayWords(day.date), day.name, spansWords(day.spans))
                    .simplified());
    }
    for (const SpecialDay &day : was.days) {
        if (std::ranges::find(is.days, day.date, &SpecialDay::date) == is.days.end())
            say(Words::tr("%1 %2 is an ordinary day")
                    .arg(dayWords(day.date), day.name)
                    .simplified());
    }
    const auto closing = [&](const OneOffClosing &one, const OpeningHours &hours) {
        const QLocale locale;
        const auto when = [&](Instant at) {
            return locale.toString(QDateTime::fromMSecsSinceEpoch(toMs(at), hours.zone),
                                   look::dayFormat() + u' ' + look::timeFormat());
        };
        return Words::tr("from %1 to %2").arg(when(one.from), when(one.to));
    };
    for (const OneOffClosing &one : is.closings) {
        if (!was.closings.contains(one))
            say(Words::tr("closed %1").arg(closing(one, is)));
    }
    for (const OneOffClosing &one : was.closings) {
        if (!is.closings.contains(one))
            say(Words::tr("no longer closed %1").arg(closing(one, was)));
    }
}

/// Wording rows by what they are for, as one text each.
QHash<QString, QString> wordingsOf(const SettingsDraft &draft)
{
    QHash<QString, QString> all;
    for (const QJsonValue row :
         draft.document("wordings").value(QLatin1String("wordings")).toArray()) {
        QStringList sentences;
        for (const QJsonValue sentence : row[QLatin1String("sentences")].toArray())
            sentences.append(sentence.toString());
        const QString queue = row[QLatin1String("queue")].toString();
        const QString language = row[QLatin1String("language")].toString();
        QString what = kindWords(row[QLatin1String("kind")].toString());
        if (language == u"es")
            what = Words::tr("%1 in Spanish").arg(what);
        if (!queue.isEmpty())
            what = QStringLiteral("%1: %2").arg(queue, what);
        all.insert(what, sentences.join(u' '));
    }
    return all;
}

void wordingWords(const SettingsDraft &before, const SettingsDraft &after, QStringList &words)
{
    const auto was = wordingsOf(before);
    const auto is = wordingsOf(after);
    QStringList places = is.keys() + was.keys();
    places.removeDuplicates();
    places.sort();
    for (const QString &place : std::as_const(places)) {
        if (!is.contains(place))
            words.append(Words::tr("%1: the usual words again").arg(place));
        else if (was.value(place) != is.value(place))
            words.append(Words::tr("%1: now %2").arg(place, quoted(is.value(place))));
    }
}

void templateWords(const SettingsDraft &before, const SettingsDraft &after, QStringList &words)
{
    const auto was = textTemplates(before.document("templates"));
    const auto is = textTemplates(after.document("templates"));
    const auto size = words.size();
    for (const TextTemplate &each : is) {
        const auto known = std::ranges::find(was, each.name, &TextTemplate::name);
        if (known == was.end())
            words.append(Words::tr("New template %1").arg(quoted(each.name)));
        else if (*known != each)
            words.append(
                Words::tr("Template %1: now %2").arg(quoted(each.name), quoted(each.text)));
    }
    for (const TextTemplate &each : was) {
        if (std::ranges::find(is, each.name, &TextTemplate::name) == is.end())
            words.append(Words::tr("Template %1 is removed").arg(quoted(each.name)));
    }
    if (words.size() == size)
        words.append(Words::tr("Order of the templates"));
}

QString valueWords(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Words::tr("on") : Words::tr("off");
    if (value.isDouble())
        return QLocale().toString(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue part : value.toArray())
            parts.append(part.toString());
        return parts.isEmpty() ? Words::tr("nothing") : parts.join(QStringLiteral(", "));
    }
    return value.toString().isEmpty() ? Words::tr("nothing") : quoted(value.toString());
}

/// Values that are words of a document, as the pages say them.
QString valueWords(const QString &place, const QJsonValue &value)
{
    static const QHash<QString, const char *> words{
        { QStringLiteral("consent.answer_before_yes.never"),
          QT_TRANSLATE_NOOP("SettingsChanges", "never") },
        { QStringLiteral("consent.answer_before_yes.with_click"),
          QT_TRANSLATE_NOOP("SettingsChanges", "with one click a text") },
        { QStringLiteral("consent.answer_before_yes.freely"),
          QT_TRANSLATE_NOOP("SettingsChanges", "freely, for 24 hours") },
        { QStringLiteral("commlog.header.title"), QT_TRANSLATE_NOOP("SettingsChanges", "title") },
        { QStringLiteral("commlog.header.client"), QT_TRANSLATE_NOOP("SettingsChanges", "client") },
        { QStringLiteral("commlog.header.number"), QT_TRANSLATE_NOOP("SettingsChanges", "number") },
        { QStringLiteral("commlog.header.queue"), QT_TRANSLATE_NOOP("SettingsChanges", "queue") },
        { QStringLiteral("commlog.header.period"), QT_TRANSLATE_NOOP("SettingsChanges", "period") },
        { QStringLiteral("commlog.header.copied"),
          QT_TRANSLATE_NOOP("SettingsChanges", "copied by") },
    };
    if (value.isArray()) {
        QJsonArray said;
        for (const QJsonValue part : value.toArray()) {
            const auto known = words.constFind(place + u'.' + part.toString());
            said.append(known == words.constEnd() ? part : QJsonValue(Words::tr(*known)));
        }
        return valueWords(said);
    }
    if (const auto known = words.constFind(place + u'.' + value.toString());
        known != words.constEnd())
        return Words::tr(*known);
    if (place == u"commlog.line_width" && value.toInt() == 0)
        return Words::tr("lines are not broken");
    if (place == u"commlog.time_format") { // by what it makes of an afternoon
        const QDateTime afternoon(QDate(2026, 1, 31), QTime(14, 5),
                                  QTimeZone(QByteArrayLiteral("America/Chicago")));
        return value.toString().isEmpty()
            ? Words::tr("as usual")
            : quoted(QLocale::c().toString(afternoon, value.toString()));
    }
    return valueWords(value);
}

/// What lines of a copy are called.
void labelWords(const QJsonObject &was, const QJsonObject &is, QStringList &words)
{
    for (const QString &key : is.keys()) {
        if (is.value(key) != was.value(key))
            words.append(Words::tr("In the Comm Log: %1 instead of %2")
                             .arg(quoted(is.value(key).toString()),
                                  was.contains(key) ? quoted(was.value(key).toString())
                                                    : Words::tr("the usual word")));
    }
    for (const QString &key : was.keys()) {
        if (!is.contains(key))
            words.append(Words::tr("In the Comm Log: the usual word instead of %1")
                             .arg(quoted(was.value(key).toString())));
    }
}

/// Names of documents as pages call them; one without has none of its own.
QString nameWords(const QString &subject, const QString &key)
{
    static const QHash<QString, const char *> names{
        { QStringLiteral("clinic.hospital"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Name of the hospital") },
        { QStringLiteral("clinic.emergency_phone"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Emergency phone") },
        { QStringLiteral("clinic.office_phone"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Office phone") },
        { QStringLiteral("clinic.faq_url"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Page of questions and answers") },
        { QStringLiteral("clinic.privacy_url"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Privacy policy") },
        { QStringLiteral("clinic.terms_url"), QT_TRANSLATE_NOOP("SettingsChanges", "Terms") },
        { QStringLiteral("clinic.zone"), QT_TRANSLATE_NOOP("SettingsChanges", "Time zone") },
        { QStringLiteral("hours.zone"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Time zone of the hours") },
        { QStringLiteral("caps.texts_a_day"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Automatic texts a client a day") },
        { QStringLiteral("caps.after_hours_again_hours"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Hours until the after-hours reply is repeated") },
        { QStringLiteral("caps.quiet_after_person_minutes"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Minutes of silence after a person wrote") },
        { QStringLiteral("caps.emergency_again_hours"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Hours until the emergency reply is repeated") },
        { QStringLiteral("consent.answer_before_yes"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Answering before a YES") },
        { QStringLiteral("commlog.line_width"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Comm Log line width") },
        { QStringLiteral("commlog.include_automatic"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Automatic texts in the Comm Log") },
        { QStringLiteral("commlog.zone"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Comm Log time zone") },
        { QStringLiteral("commlog.time_format"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Comm Log time format") },
        { QStringLiteral("commlog.header"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Comm Log header") },
        { QStringLiteral("staff.initials"), QT_TRANSLATE_NOOP("SettingsChanges", "Initials") },
        { QStringLiteral("desk.poll_seconds"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Seconds between looks for texts") },
        { QStringLiteral("desk.pull_back_seconds"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Seconds in which a text can be taken back") },
        { QStringLiteral("desk.notice_words"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Clients’ words in notices") },
        { QStringLiteral("desk.sound"), QT_TRANSLATE_NOOP("SettingsChanges", "Sound") },
        { QStringLiteral("desk.zone"),
          QT_TRANSLATE_NOOP("SettingsChanges", "Time zone of the desk") },
    };
    const auto known = names.constFind(subject + u'.' + key);
    return known == names.constEnd() ? QString() : Words::tr(*known);
}

/// Something else of the document is not what it was: an explanation in it, a part of no effect.
QString detailWords(const QString &subject)
{
    return Words::tr("%1: a detail that no page shows").arg(subjectWords(subject));
}

void valueByValue(const QString &subject, const QJsonObject &was, const QJsonObject &is,
                  QStringList &words)
{
    QStringList keys = is.keys() + was.keys();
    keys.removeDuplicates();
    bool other = false;
    for (const QString &key : std::as_const(keys)) {
        if (was.value(key) == is.value(key))
            continue;
        const QString place = subject + u'.' + key;
        const QString name = nameWords(subject, key);
        if (place == u"commlog.labels")
            labelWords(was.value(key).toObject(), is.value(key).toObject(), words);
        else if (name.isEmpty())
            other = true;
        else
            words.append(Words::tr("%1: %2, was %3")
                             .arg(name, valueWords(place, is.value(key)),
                                  valueWords(place, was.value(key))));
    }
    if (other)
        words.append(detailWords(subject));
}

void sendWords(const AutoSettings &was, const AutoSettings &is, QStringList &words)
{
    constexpr std::pair<AutoKind, const char *> Kinds[] = { { AutoKind::Request, "request" },
                                                            { AutoKind::Welcome, "welcome" },
                                                            { AutoKind::AfterHours, "after_hours" },
                                                            { AutoKind::Emergency, "emergency" } };
    for (const QueueRules &rules : is.queues) {
        const QueueRules *before = was.of(rules.queue.id);
        for (const auto &[kind, word] : Kinds) {
            if (before && before->sends(kind) != rules.sends(kind))
                words.append(QStringLiteral("%1: %2 %3")
                                 .arg(rules.queue.name, kindWords(QLatin1String(word)),
                                      valueWords(rules.sends(kind))));
        }
    }
}

void wordListWords(const QJsonObject &was, const QJsonObject &is, QStringList &words)
{
    const auto all = [](const QJsonObject &document) {
        QStringList list;
        for (const QJsonValue group : document.value(QLatin1String("groups")).toArray()) {
            for (const QJsonValue word : group[QLatin1String("words")].toArray())
                list.append(word.toString());
        }
        return list;
    };
    const QStringList before = all(was);
    const QStringList after = all(is);
    const auto only = [](QStringList list, const QStringList &known) {
        list.removeIf([&](const QString &word) { return known.contains(word); });
        return list;
    };
    const QStringList added = only(after, before);
    const QStringList gone = only(before, after);
    if (!added.isEmpty())
        words.append(Words::tr("Urgent from now on: %1").arg(added.join(QStringLiteral(", "))));
    if (!gone.isEmpty())
        words.append(Words::tr("No longer urgent: %1").arg(gone.join(QStringLiteral(", "))));
    if (was.value(QLatin1String("stop_wishes")) != is.value(QLatin1String("stop_wishes")))
        words.append(Words::tr("Phrases for wishes to stop"));
    else if (added.isEmpty() && gone.isEmpty())
        words.append(Words::tr("Groups of urgent words"));
}

} // namespace

QString minutesWords(int minutes)
{
    const QTime time = QTime(0, 0).addSecs(minutes % (24 * 60) * 60);
    return QLocale().toString(time, look::timeFormat());
}

QString spansWords(const QList<OpenSpan> &spans)
{
    QStringList words;
    for (const OpenSpan &span : spans) {
        if (span.from == 0 && span.to == 24 * 60)
            return Words::tr("All day");
        words.append(QStringLiteral("%1 – %2").arg(minutesWords(span.from), minutesWords(span.to)));
    }
    return words.isEmpty() ? Words::tr("Closed") : words.join(QStringLiteral(", "));
}

QString kindWords(const QString &kind)
{
    if (kind == u"request")
        return Words::tr("Opt-in request");
    if (kind == u"request_closed")
        return Words::tr("Opt-in request while closed");
    if (kind == u"welcome")
        return Words::tr("Welcome");
    if (kind == u"after_hours")
        return Words::tr("After-hours reply");
    if (kind == u"emergency")
        return Words::tr("Emergency reply");
    return kind;
}

QString weekdayWords(int day)
{
    return QLocale().standaloneDayName(day + 1);
}

QStringList changeWords(const SettingsDraft &before, const SettingsDraft &after)
{
    QStringList words;
    // A renamed queue's documents follow it: that is no change of theirs.
    const SettingsDraft was
        = before.queues == after.queues ? before : withQueues(before, after.queues);
    const auto rulesWere = autoSettings(was);
    const auto rulesAre = autoSettings(after);
    for (const QString &subject : changedSubjects(before, after)) {
        if (subject == u"queues") {
            queueWords(before.queues, after.queues, words);
            continue;
        }
        const QJsonObject old = was.documents.value(subject);
        const QJsonObject now = after.documents.value(subject);
        if (old == now)
            continue;
        const auto size = words.size();
        if (subject == u"hours" && rulesWere && rulesAre) {
            for (const QueueRules &rules : rulesAre->queues) {
                if (const QueueRules *known = rulesWere->of(rules.queue.id))
                    hoursWords(known->hours, rules.hours, rules.queue.name, words);
            }
        } else if (subject == u"wordings") {
            wordingWords(was, after, words);
        } else if (subject == u"templates") {
            templateWords(was, after, words);
        } else if (subject == u"words") {
            wordListWords(old, now, words);
        } else if (subject == u"caps" && rulesWere && rulesAre) {
            sendWords(*rulesWere, *rulesAre, words);
            QJsonObject a = old, b = now;
            a.remove(QStringLiteral("send"));
            b.remove(QStringLiteral("send"));
            valueByValue(subject, a, b, words);
        } else {
            valueByValue(subject, old, now, words);
        }
        if (subject == u"hours" && old.value(Zone) != now.value(Zone))
            words.append(Words::tr("%1: %2, was %3")
                             .arg(nameWords(subject, Zone), valueWords(now.value(Zone)),
                                  valueWords(old.value(Zone))));
        if (words.size() == size)
            words.append(detailWords(subject));
    }
    return words;
}

} // namespace ivm
