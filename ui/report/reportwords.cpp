#include "ui/report/reportwords.h"

#include "core/report/reportcsv.h"
#include "ui/look/errortext.h"
#include "ui/thread/showntext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

const QString None(QStringLiteral("–"));

QString timeOrNone(const std::optional<Millis> &time)
{
    return time ? durationWords(*time) : None;
}

QString number(int value)
{
    return QLocale().toString(value);
}

} // namespace

QString durationWords(Millis time)
{
    const qint64 minutes = minutesOf(time);
    QString words = Words::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    if (minutes < 60)
        words = Words::tr("%1 min").arg(minutes);
    else if (minutes % 60 == 0)
        words = Words::tr("%1 h").arg(minutes / 60);
    return words.replace(u' ', QChar(QChar::Nbsp)); // never a number without its unit
}

QString daysWords(const ReportWanted &wanted)
{
    if (wanted.from == wanted.to)
        return QLocale().toString(wanted.from, QLocale::LongFormat);
    return Words::tr("%1 to %2", "days")
        .arg(QLocale().toString(wanted.from, QLocale::ShortFormat),
             QLocale().toString(wanted.to, QLocale::ShortFormat));
}

QString hourWords(int hour)
{
    const QTime time(hour, 0);
    const bool halves
        = QLocale().timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive);
    return QLocale().toString(time, halves ? QStringLiteral("h Ap") : QStringLiteral("H"));
}

QList<ReportFigure> responseFigures(const ResponseTimes &times)
{
    QList<ReportFigure> figures{
        { timeOrNone(times.median), Words::tr("Half were answered within") },
        { timeOrNone(times.ninetieth), Words::tr("Nine of ten were answered within") },
        { timeOrNone(times.longest), Words::tr("The longest took") },
    };
    for (size_t i = 0; i < ResponseGoals.size(); ++i)
        figures.append(
            { times.answered > 0
                  ? Words::tr("%1 of %2").arg(number(times.within.at(i)), number(times.answered))
                  : None,
              Words::tr("Answered within %1").arg(durationWords(ResponseGoals.at(i))) });
    figures.append({ number(times.waiting),
                     times.longestWaiting ? Words::tr("Still waiting, the longest for %1")
                                                .arg(durationWords(*times.longestWaiting))
                                          : Words::tr("Still waiting") });
    figures.append({ number(times.neededNone), Words::tr("Needed no reply") });
    return figures;
}

QList<ReportFigure> textFigures(const DeskReport &report)
{
    const Volume &volume = report.whole.volume;
    return { { number(volume.in), Words::tr("Came in") },
             { number(volume.byPeople), Words::tr("Written by people") },
             { number(volume.automatic), Words::tr("Automatic") },
             { number(report.whole.failed), Words::tr("Did not arrive") } };
}

QList<ReportFigure> automaticFigures(const DeskReport &report)
{
    const auto &sent = report.automatic;
    return { { number(sent[0]), Words::tr("Opt-in requests") },
             { number(sent[1]), Words::tr("Welcomes") },
             { number(sent[2]), Words::tr("After-hours replies") },
             { number(sent[3]), Words::tr("Emergency replies") } };
}

QList<ReportFigure> consentFigures(const DeskReport &report)
{
    return { { number(report.whole.optIns), Words::tr("Opted in") },
             { number(report.whole.optOuts), Words::tr("Opted out") } };
}

ReportRows queueRows(const DeskReport &report)
{
    ReportRows table{ .headings
                      = { Words::tr("Queue"), Words::tr("Came in"), Words::tr("By people"),
                          Words::tr("Automatic"), Words::tr("Did not arrive"),
                          Words::tr("Half within"), Words::tr("9 of 10 within"),
                          Words::tr("Waiting"), Words::tr("Opted out"), Words::tr("Not copied") },
                      .rows = {} };
    const auto add = [&table](const QString &name, const QueueFigures &figures) {
        const ResponseTimes &times = figures.responses;
        table.rows.append({ name, number(figures.volume.in), number(figures.volume.byPeople),
                            number(figures.volume.automatic), number(figures.failed),
                            timeOrNone(times.median), timeOrNone(times.ninetieth),
                            number(times.waiting), number(figures.optOuts),
                            number(figures.notCopied) });
    };
    for (const QueueFigures &figures : report.queues)
        add(shownLine(figures.queue.name, 40), figures);
    if (report.queues.size() > 1)
        add(Words::tr("All"), report.whole);
    return table;
}

ReportRows hourRows(const DeskReport &report)
{
    ReportRows table{ .headings = { Words::tr("Hour"), Words::tr("Came in"), Words::tr("By people"),
                                    Words::tr("Automatic") },
                      .rows = {} };
    for (size_t hour = 0; hour < report.hours.size(); ++hour) {
        const Volume &volume = report.hours.at(hour);
        if (volume.total() > 0)
            table.rows.append({ hourWords(int(hour)), number(volume.in), number(volume.byPeople),
                                number(volume.automatic) });
    }
    return table;
}

ReportRows failureRows(const DeskReport &report)
{
    ReportRows table{ .headings = { Words::tr("Why"), Words::tr("Texts") }, .rows = {} };
    for (const FailureReason &failure : report.failures)
        table.rows.append({ look::deliveryFailure(failure.code), number(failure.texts) });
    return table;
}

QString busiestWords(const DeskReport &report)
{
    const auto busiest = std::ranges::max_element(report.hours, {}, &Volume::total);
    if (busiest->total() == 0)
        return Words::tr("No texts.");
    return Words::tr("Most texts in the hour from %1: %2 came in, %3 were written by people, %4 "
                     "were automatic. All hours are in the table.")
        .arg(hourWords(int(busiest - report.hours.begin())), number(busiest->in),
             number(busiest->byPeople), number(busiest->automatic));
}

} // namespace ivm
