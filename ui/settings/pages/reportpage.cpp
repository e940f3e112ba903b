#include "ui/settings/pages/reportpage.h"

#include "core/consent/defaultwordings.h"
#include "core/desk/datafolder.h"
#include "core/records/cliniczone.h"
#include "core/report/readreport.h"
#include "core/report/reportcsv.h"
#include "core/store/readers.h"
#include "ui/look/announce.h"
#include "ui/look/errortext.h"
#include "ui/look/keptfocus.h"
#include "ui/look/measured.h"
#include "ui/look/typedday.h"
#include "ui/report/reportpaper.h"
#include "ui/report/reportview.h"
#include "ui/report/reportwords.h"
#include "ui/settings/card.h"
#include "ui/settings/fields.h"
#include "ui/settings/pages/background.h"
#include "ui/thread/showntext.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QSaveFile>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

ReportPage::ReportPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage({ .name = QStringLiteral("report"),
                     .title = tr("Desk report"),
                     .group = PageAbout::Group::People,
                     .icon = Icon::Clock,
                     .words = tr("supervisor’s day figures statistics response times wait volume "
                                 "hours failures opt-outs not copied print pdf csv"),
                     .saves = false },
                   parent)
    , m_context(context)
    , m_choices(new Card({}, {}, this))
    , m_view(new ReportView(this))
{
    makeChoices();
    makeActions();
    column()->addWidget(m_choices);
    column()->addWidget(m_view);
    column()->addStretch();
    m_view->hide();
    connect(m_view, &ReportView::conversationWanted, this, [this](ConversationId conversation) {
        if (m_context.openConversation)
            m_context.openConversation(conversation);
    });
}

void ReportPage::makeChoices()
{
    m_days = new ChoiceField(tr("Days"));
    m_days->setObjectName(QStringLiteral("reportDays"));
    m_days->setChoices({ { QStringLiteral("today"), tr("Today") },
                         { QStringLiteral("yesterday"), tr("Yesterday") },
                         { QStringLiteral("week"), tr("Last 7 days") },
                         { QStringLiteral("month"), tr("This month") },
                         { QStringLiteral("other"), tr("Other days") } });
    m_queue = new ChoiceField(tr("Queue"));
    m_queue->setObjectName(QStringLiteral("reportQueue"));
    m_from = new QLineEdit;
    m_from->setObjectName(QStringLiteral("reportFrom"));
    m_to = new QLineEdit;
    m_to->setObjectName(QStringLiteral("reportTo"));
    m_fromTo = new QWidget(m_choices);
    auto *days = new QVBoxLayout(m_fromTo);
    days->setContentsMargins(0, 0, 0, 0);
    const auto field = [&](const QString &name, QLineEdit *line) {
        auto *label = new PlainLabel(name, Text::Small, &Colours::text, QFont::DemiBold, m_fromTo);
        label->setBuddy(line);
        line->setAccessibleName(name);
        line->setAccessibleDescription(tr("Like 3/9/2026, yesterday or Monday"));
        line->setPlaceholderText(tr("like 3/9/2026, yesterday or Monday"));
        days->addWidget(label);
        days->addWidget(line);
        connect(line, &QLineEdit::editingFinished, this, [this] {
            // Left as it was, by a click on Print perhaps: what is shown stays.
            const auto of = wanted();
            if (!of || !m_report || *of != m_report->wanted)
                read();
        });
    };
    field(tr("First day"), m_from);
    field(tr("Last day"), m_to);
    m_fromTo->hide();
    connect(m_days, &QComboBox::currentIndexChanged, this, [this] {
        m_fromTo->setVisible(m_days->value() == QLatin1String("other"));
        read();
    });
    connect(m_queue, &QComboBox::activated, this, &ReportPage::read);
    keepMeasured(this, [this] {
        for (QLineEdit *each : { m_from, m_to })
            each->setMinimumHeight(px(34));
    });
}

void ReportPage::makeActions()
{
    const auto button = [](const QString &label, const char *name) {
        auto *made = new Button(label, Button::Kind::Plain);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    Button *print = button(tr("Print…"), "reportPrint");
    Button *pdf = button(tr("Save as PDF…"), "reportPdf");
    Button *csv = button(tr("Save as a table…"), "reportCsv");
    m_actions = { print, pdf, csv };
    m_choices->addRow({ m_days, m_queue, print, pdf, csv });
    m_choices->body()->addWidget(m_fromTo);
    m_which = m_choices->addWords({}, Text::Body, &Colours::text);
    m_which->setObjectName(QStringLiteral("reportWhich"));
    m_state = m_choices->addWords({}, Text::Body, &Colours::text);
    m_state->setObjectName(QStringLiteral("reportState"));
    m_again = new Button(tr("Try again"), Button::Kind::Plain, m_choices);
    m_again->setObjectName(QStringLiteral("reportAgain"));
    m_choices->body()->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &Button::clicked, this, &ReportPage::read);
    const auto paper = [this] {
        const auto clinic = m_context.readers.settings.document(QStringLiteral("clinic"));
        ReportPaper made{ .report = *m_report, .hospital = {}, .queue = {} };
        if (clinic)
            made.hospital = clinicFacts(*clinic).hospital;
        if (m_report->wanted.queue && !m_report->queues.isEmpty())
            made.queue = m_report->queues.first().queue.name;
        return made;
    };
    connect(print, &Button::clicked, this, [this, paper] { printReport(window(), paper()); });
    connect(pdf, &Button::clicked, this, [this, paper] {
        save(tr("Save the report"), QStringLiteral("PDF (*.pdf)"), QStringLiteral("pdf"),
             [paper] { return reportPdf(paper()); });
    });
    connect(csv, &Button::clicked, this, [this] {
        save(tr("Save the report"), tr("Table (*.csv)"), QStringLiteral("csv"),
             [this] { return reportCsv(*m_report); });
    });
}

void ReportPage::shown()
{
    const QString before = m_queue->value();
    QList<std::pair<QString, QString>> choices{ { QString(), tr("All queues") } };
    if (const auto queues = m_context.readers.queues.all()) {
        for (const Queue &queue : *queues)
            choices.append({ QString::number(raw(queue.id)), shownLine(queue.name, 40) });
    }
    m_queue->setChoices(choices);
    m_queue->setValue(before);
    read();
}

Result<ReportWanted> ReportPage::wanted() const
{
    const auto zone = clinicZone(m_context.readers.settings);
    if (!zone)
        return tl::unexpected(zone.error());
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMs(m_context.clock.now()), *zone).date();
    ReportWanted wanted{ .from = today, .to = today, .queue = {} };
    if (const qint64 queue = m_queue->value().toLongLong())
        wanted.queue = QueueId(queue);
    const QString days = m_days->value();
    if (days == QLatin1String("yesterday")) {
        wanted.from = wanted.to = today.addDays(-1);
    } else if (days == QLatin1String("week")) {
        wanted.from = today.addDays(-6);
    } else if (days == QLatin1String("month")) {
        wanted.from = QDate(today.year(), today.month(), 1);
    } else if (days == QLatin1String("other")) {
        const auto from = dayTyped(m_from->text(), today);
        const auto to = m_to->text().trimmed().isEmpty() ? from : dayTyped(m_to->text(), today);
        if (!from || !to)
            return failure(Error::Kind::Invalid,
                           tr("A day is written like 3/9/2026, yesterday or Monday, and has "
                              "begun."));
        if (*to < *from)
            return failure(Error::Kind::Invalid, tr("The last day is before the first."));
        wanted.from = *from;
        wanted.to = *to;
    }
    return wanted;
}

void ReportPage::read()
{
    const int reading = ++m_reading;
    m_report.reset();
    for (Button *each : std::as_const(m_actions))
        each->setEnabled(false);
    m_which->hide();
    const auto of = wanted();
    if (!of) {
        m_view->hide();
        // Fields that are still empty are no mistake yet.
        const bool begun
            = m_days->value() != QLatin1String("other") || !m_from->text().trimmed().isEmpty();
        showState(!begun ? tr("Type the first day, and the last one.")
                      : of.error().kind == Error::Kind::Invalid ? of.error().message
                                                                : lineFor(of.error()));
        return;
    }
    showState(tr("Counting…"));
    inBackground<Result<DeskReport>>(
        this,
        [file = DataFolder(m_context.dataFolder).databaseFile(), wanted = *of,
         now = m_context.clock.now()](const auto &) { return readReport(file, wanted, now); },
        {},
        [this, reading](const std::optional<Result<DeskReport>> &made) {
            if (reading == m_reading && made)
                take(*made);
        });
}

void ReportPage::take(const Result<DeskReport> &made)
{
    if (!made) {
        m_view->hide();
        showState(lineFor(made.error()), true);
        announce(*m_state);
        return;
    }
    m_report = *made;
    for (Button *each : std::as_const(m_actions))
        each->setEnabled(true);
    m_which->setText(daysWords(made->wanted));
    m_which->show();
    showState(made->isEmpty() ? tr("Nobody texted in these days, in or out.") : QString());
    m_view->setVisible(!made->isEmpty());
    if (!made->isEmpty())
        m_view->show(*made);
    orderTabs(*this); // some of it was made just now
    announce(*this, made->isEmpty() ? m_state->text() : tr("The report is ready."));
}

void ReportPage::showState(const QString &words, bool canRepeat)
{
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
    m_again->setVisible(canRepeat);
}

void ReportPage::save(const QString &title, const QString &filter, const QString &name,
                      std::function<QByteArray()> bytes)
{
    if (!m_report)
        return;
    const FileQuestion where{
        .kind = FileQuestion::Kind::Save,
        .title = title,
        .filter = filter,
        .name
        = QStringLiteral("desk-report-%1.%2").arg(m_report->wanted.from.toString(Qt::ISODate), name)
    };
    m_context.chooseFile(this, where, [this, bytes = std::move(bytes)](const QString &path) {
        if (!m_report)
            return; // other days were chosen meanwhile
        const QByteArray content = bytes();
        QSaveFile file(path);
        bool written = file.open(QIODevice::WriteOnly);
        if (written) {
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            written = file.write(content) == content.size() && file.commit();
        }
        Q_EMIT said(written ? tr("Written to %1.").arg(QDir::toNativeSeparators(path))
                            : tr("The file could not be written. Choose another place."));
    });
}

} // namespace ivm
