#include "ui/settings/pages/hourspage.h"

#include "core/automessages/closedtoday.h"
#include "core/automessages/hoursstrip.h"
#include "ui/look/button.h"
#include "ui/look/dateformats.h"
#include "ui/look/keptfocus.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/card.h"
#include "ui/settings/changewords.h"
#include "ui/settings/pages/dayform.h"
#include "ui/settings/pages/dayrow.h"
#include "ui/settings/queuechoice.h"
#include "ui/settings/weekpicture.h"

#include <QGridLayout>
#include <QJsonObject>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

constexpr int StripDays = 14;
constexpr int PicturesFrom = 560;

QString dateWords(QDate date)
{
    return QLocale().toString(date, look::dayFormat());
}

/// "Thu, Nov 26 · Thanksgiving · closed"
QString dayWords(const SpecialDay &day)
{
    QStringList parts{ dateWords(day.date), day.name,
                       day.spans.isEmpty() ? HoursPage::tr("closed") : spansWords(day.spans) };
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString closingWords(const OneOffClosing &closing, const QTimeZone &zone)
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(toMs(closing.from), zone);
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(toMs(closing.to), zone);
    const QLocale locale;
    const QString time = look::timeFormat();
    const bool restOfDay = to == to.date().startOfDay(zone) && to.date() == from.date().addDays(1);
    QString words = restOfDay ? HoursPage::tr("%1 · closed from %2")
                                    .arg(dateWords(from.date()), locale.toString(from.time(), time))
                              : HoursPage::tr("Closed %1 %2 to %3 %4")
                                    .arg(dateWords(from.date()), locale.toString(from.time(), time),
                                         dateWords(to.date()), locale.toString(to.time(), time));
    if (!closing.why.isEmpty())
        words += QStringLiteral(" · ") + closing.why;
    return words;
}

} // namespace

HoursPage::HoursPage(const SettingsContext &context)
    : SettingsPage({ .name = QStringLiteral("hours"),
                     .title = tr("When texts are read"),
                     .group = PageAbout::Group::Texting,
                     .icon = Icon::Clock,
                     .words = tr("hours open closed holiday weekend night closing today opening") })
    , m_context(context)
    , m_choice(new QueueChoice)
{
    makeWeek();
    makeDays();
    makeStrip();
    connect(m_choice, &QueueChoice::chosen, this, &HoursPage::showQueue);
}

void HoursPage::makeWeek()
{
    m_week = new Card({}, {}, this);
    for (int day = 0; day < 7; ++day) {
        auto *row = new DayRow(weekdayWords(day), QStringLiteral("day%1").arg(day), m_week);
        m_rows.append(row);
        m_week->body()->addWidget(row);
        connect(row, &DayRow::changed, this, &HoursPage::take);
    }
    auto *copy = new Button(tr("Use Monday’s hours for all weekdays"), Button::Kind::Link, m_week);
    copy->setObjectName(QStringLiteral("copyMonday"));
    connect(copy, &Button::clicked, this, [this] {
        for (int day = 1; day < 5; ++day)
            m_rows.at(day)->setSpans(m_rows.first()->spans());
        take();
    });
    auto *everywhere = new Button(tr("Use this week for every queue"), Button::Kind::Link, m_week);
    everywhere->setObjectName(QStringLiteral("everyQueue"));
    connect(everywhere, &Button::clicked, this, [this] {
        if (const OpeningHours *own = hours()) {
            const auto week = own->week;
            for (OpeningHours &other : m_hours)
                other.week = week;
            tell();
        }
    });
    m_week->addRow({ copy, everywhere });
    column()->addWidget(m_week);
}

void HoursPage::makeDays()
{
    m_daysCard = new Card(tr("Holidays and other days"),
                          tr("On these days the hours here stand in for the week’s. A closing is "
                             "for one time only."),
                          this);
    m_noDays = m_daysCard->addWords(tr("None yet."));
    m_days = new FlowRow(m_daysCard);
    m_days->setObjectName(QStringLiteral("specialDays"));
    m_daysCard->body()->addWidget(m_days);
    auto *holiday = new Button(tr("Add a day"), Button::Kind::Plain, m_daysCard);
    holiday->setObjectName(QStringLiteral("addDay"));
    auto *today = new Button(tr("Closed today"), Button::Kind::Plain, m_daysCard);
    today->setObjectName(QStringLiteral("closedToday"));
    today->setHint(tr("From now until midnight"));
    auto *closing = new Button(tr("Add a closing"), Button::Kind::Plain, m_daysCard);
    closing->setObjectName(QStringLiteral("addClosing"));
    m_daysCard->addRow({ holiday, today, closing });
    m_form = new DayForm(m_daysCard);
    m_form->hide();
    m_daysCard->body()->addWidget(m_form);
    connect(holiday, &Button::clicked, this, &HoursPage::addDay);
    connect(today, &Button::clicked, this, &HoursPage::closeToday);
    connect(closing, &Button::clicked, this, &HoursPage::addClosing);
    connect(m_form, &DayForm::dayGiven, this, [this](const SpecialDay &day) {
        OpeningHours *own = hours();
        if (!own)
            return;
        own->days.removeIf([&](const SpecialDay &other) { return other.date == day.date; });
        own->days.append(day);
        std::ranges::sort(own->days, {}, &SpecialDay::date);
        tell();
    });
    connect(m_form, &DayForm::closingGiven, this,
            [this](const QDateTime &from, const QDateTime &to, const QString &why) {
                OpeningHours *own = hours();
                if (!own)
                    return;
                const auto instant = [own](const QDateTime &local) {
                    return own->onTheWall(local.date(),
                                          local.time().msecsSinceStartOfDay() / 60'000);
                };
                own->closings.append({ instant(from), instant(to), why });
                tell();
            });
    column()->addWidget(m_daysCard);
}

void HoursPage::makeStrip()
{
    auto *card = new Card(tr("The next 14 days"),
                          tr("What the week, the days and the closings come to."), this);
    card->setObjectName(QStringLiteral("nextDays"));
    for (int i = 0; i < StripDays; ++i) {
        // A row of its own each: in a grid, words that wrap would be cut.
        auto *row = new QHBoxLayout;
        StripRow each{ new PlainLabel({}, Text::Small, &Colours::text, QFont::Normal, card),
                       new DayTrack(card),
                       new PlainLabel({}, Text::Small, &Colours::muted, QFont::Normal, card) };
        each.words->setWordWrap(true);
        row->addWidget(each.date, 0, Qt::AlignTop);
        row->addWidget(each.track, 1, Qt::AlignTop);
        row->addWidget(each.words, 1, Qt::AlignTop);
        keepMeasured(each.date, [row, each] {
            row->setSpacing(px(12));
            each.date->setFixedWidth(px(130));
        });
        card->body()->addLayout(row);
        m_strip.append(each);
    }
    column()->addWidget(card);
}

QWidget *HoursPage::besideTitle()
{
    return m_choice;
}

OpeningHours *HoursPage::hours()
{
    const auto own = m_hours.find(m_choice->queue());
    return own == m_hours.end() ? nullptr : &*own;
}

void HoursPage::load(const SettingsDraft &draft)
{
    m_draft = draft;
    m_hours.clear();
    if (const auto rules = autoSettings(draft)) {
        for (const QueueRules &each : rules->queues)
            m_hours.insert(each.queue.name, each.hours);
    }
    m_loaded = m_hours;
    m_choice->setQueues(draft.queues);
    showQueue();
}

SettingsDraft HoursPage::edited(SettingsDraft draft) const
{
    QJsonObject document = draft.documents.value(QStringLiteral("hours"));
    QJsonObject queues = document.value(QLatin1String("queues")).toObject();
    const QJsonObject before = m_draft.document("hours").value(QLatin1String("queues")).toObject();
    for (auto own = m_hours.begin(); own != m_hours.end(); ++own) {
        const QJsonObject now = own->document();
        if (now != m_loaded.value(own.key()).document()) {
            queues.insert(own.key(), now);
            document = withoutClosings(document, own.key()); // they are among its own now
        } else if (before.contains(own.key())) // as it was, also when it was something else between
            queues.insert(own.key(), before.value(own.key()));
        else
            queues.remove(own.key());
    }
    if (document.value(QLatin1String("queues")).toObject() != queues) {
        document.insert(QStringLiteral("queues"), queues);
        draft.documents.insert(QStringLiteral("hours"), document);
    }
    return draft;
}

QString HoursPage::objection() const
{
    for (const DayRow *row : m_rows) {
        if (const QString why = row->objection(); !why.isEmpty())
            return QStringLiteral("%1: %2").arg(m_choice->queue(), why);
    }
    return {};
}

void HoursPage::shown()
{
    showPictures();
}

void HoursPage::showQueue()
{
    const OpeningHours *own = hours();
    setEnabled(own);
    m_form->hide();
    if (!own)
        return;
    m_week->setTitle(tr("When %1 reads texts").arg(m_choice->queue()));
    for (int day = 0; day < 7; ++day)
        m_rows.at(day)->setSpans(own->week[size_t(day)]);
    showDays();
    showPictures();
}

void HoursPage::take()
{
    OpeningHours *own = hours();
    if (!own)
        return;
    for (int day = 0; day < 7; ++day)
        own->week[size_t(day)] = m_rows.at(day)->spans();
    showPictures();
    Q_EMIT changed();
}

void HoursPage::tell()
{
    showDays();
    showPictures();
    Q_EMIT changed();
}

void HoursPage::showDays()
{
    const OpeningHours *own = hours();
    KeptFocus keyboard(*m_daysCard);
    m_days->clear();
    if (!own)
        return;
    const auto add = [this](const QString &words, const QString &name, std::function<void()> drop) {
        auto *chip = new Button(words, Button::Kind::Plain, m_days);
        chip->setIcon(Icon::Close);
        chip->setObjectName(name);
        chip->setAccessibleName(tr("Remove %1").arg(words));
        chip->setHint(tr("Remove"));
        connect(chip, &Button::clicked, this, [this, drop = std::move(drop)] {
            drop();
            tell();
        });
        m_days->add(chip);
    };
    for (const SpecialDay &day : own->days)
        add(dayWords(day), QStringLiteral("day") + day.date.toString(Qt::ISODate),
            [this, day] { hours()->days.removeAll(day); });
    for (const OneOffClosing &closing : own->closings)
        add(closingWords(closing, own->zone), QStringLiteral("closing"),
            [this, closing] { hours()->closings.removeAll(closing); });
    const bool none = own->days.isEmpty() && own->closings.isEmpty();
    m_noDays->setVisible(none);
    m_days->setVisible(!none);
    keyboard.giveBack(*m_daysCard, nullptr);
}

void HoursPage::showPictures()
{
    const OpeningHours *own = hours();
    if (!own)
        return;
    for (int day = 0; day < 7; ++day)
        m_rows.at(day)->setPicture(dayPart(own->week, day));
    const Instant now = m_context.clock.now();
    const auto opens = own->nextOpen(now);
    const QString zone = QString::fromLatin1(own->zone.id());
    m_week->setHint(own->isOpen(now) ? tr("Times in %1. Texts are read now.").arg(zone)
                        : opens      ? tr("Times in %1. Closed now; texts are read again %2.")
                                      .arg(zone, m_context.dates.stamp(*opens, now))
                                : tr("Times in %1. Closed; nothing says when texts are read "
                                     "again.")
                                      .arg(zone));
    const QList<StripDay> days = hoursStrip(*own, now, StripDays);
    for (int i = 0; i < m_strip.size() && i < days.size(); ++i) {
        const StripDay &day = days.at(i);
        const Instant begins = own->onTheWall(day.date, 0);
        QList<OpenSpan> spans;
        for (const OpenTime &time : day.open) {
            const auto minute = [&](Instant at) {
                return int(std::chrono::duration_cast<std::chrono::minutes>(at - begins).count()
                           * 1440 / day.length.count());
            };
            spans.append({ minute(time.from), minute(time.to) });
        }
        const StripRow &row = m_strip.at(i);
        row.date->setText(i == 0 ? tr("Today, %1").arg(dateWords(day.date)) : dateWords(day.date));
        row.track->setSpans(spans);
        row.track->setNow(
            i == 0 ? int(std::chrono::duration_cast<std::chrono::minutes>(now - begins).count())
                   : -1);
        QStringList words{ spansWords(spans), day.name,
                           day.clockChange ? tr("clocks change") : QString() };
        words.removeAll(QString());
        row.words->setText(words.join(QStringLiteral(" · ")));
        row.track->setAccessibleName(row.date->text() + QStringLiteral(": ") + row.words->text());
    }
}

/// Where there is no room for a picture, the words say all of it.
void HoursPage::resizeEvent(QResizeEvent *event)
{
    SettingsPage::resizeEvent(event);
    for (const StripRow &row : std::as_const(m_strip))
        row.track->setVisible(width() >= px(PicturesFrom));
}

void HoursPage::addDay()
{
    m_form->askDay(m_context.dates.dateOf(m_context.clock.now()).addDays(1));
}

void HoursPage::addClosing()
{
    const QDateTime now
        = QDateTime::fromMSecsSinceEpoch(toMs(m_context.clock.now()), m_context.dates.zone());
    m_form->askClosing(QDateTime(now.date(), now.time()));
}

void HoursPage::closeToday()
{
    OpeningHours *own = hours();
    if (!own)
        return;
    const Instant now = std::chrono::floor<std::chrono::minutes>(m_context.clock.now());
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMs(now), own->zone).date();
    const OneOffClosing closing{ now, own->onTheWall(today.addDays(1), 0), {} };
    if (own->closings.contains(closing))
        return;
    own->closings.append(closing);
    tell();
}

} // namespace ivm
