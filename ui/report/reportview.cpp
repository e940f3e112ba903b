#include "ui/report/reportview.h"

#include "ui/look/measured.h"
#include "ui/report/figuretable.h"
#include "ui/report/figuretiles.h"
#include "ui/report/hourchart.h"
#include "ui/settings/card.h"
#include "ui/thread/showntext.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

FigureTable *tableIn(Card *card, const char *name)
{
    auto *table = new FigureTable(card->accessibleName(), card);
    table->setObjectName(QString::fromLatin1(name));
    card->body()->addWidget(table);
    return table;
}

FigureTiles *figuresIn(Card *card, const char *name)
{
    auto *row = new FigureTiles(card);
    row->setObjectName(QString::fromLatin1(name));
    card->body()->addWidget(row);
    return row;
}

} // namespace

ReportView::ReportView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("reportView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    keepMeasured(this, [column] { column->setSpacing(px(16)); });
    const auto card = [this, column](const QString &title, const QString &hint = {}) {
        auto *made = new Card(title, hint, this);
        column->addWidget(made);
        return made;
    };
    Card *responses = card(
        tr("First responses"),
        tr("From the first text that needs a reply to the next text that a person wrote. Only "
           "time in which texts are read counts, by the hours as they are set now."));
    m_responses = figuresIn(responses, "responseFigures");
    m_hoursCard = card(tr("Texts by the hour"),
                       tr("All days together, by the clock on the clinic’s wall."));
    makeHours();
    m_queues = tableIn(card(tr("Queues")), "queueFigures");
    m_automatic = figuresIn(card(tr("Automatic texts")), "automaticFigures");
    Card *consent = card(tr("Opt-ins and opt-outs"));
    m_consent = figuresIn(consent, "consentFigures");
    m_consentElsewhere = consent->addWords({});
    Card *failures = card(tr("Texts that did not arrive"));
    m_noFailures = failures->addWords(tr("None, as far as is known."), Text::Body, &Colours::text);
    m_noFailures->setObjectName(QStringLiteral("noFailures"));
    m_failures = tableIn(failures, "failureFigures");
    m_notCopiedCard = card(tr("Not in the Comm Log"));
    m_notCopied = new QWidget(m_notCopiedCard);
    m_notCopied->setObjectName(QStringLiteral("notCopied"));
    auto *threads = new QVBoxLayout(m_notCopied);
    threads->setContentsMargins(0, 0, 0, 0);
    m_notCopiedCard->body()->addWidget(m_notCopied);
}

void ReportView::makeHours()
{
    m_texts = figuresIn(m_hoursCard, "textFigures");
    m_chart = new HourChart(m_hoursCard);
    m_hoursCard->body()->addWidget(m_chart);
    m_hours = tableIn(m_hoursCard, "hourFigures");
    m_asTable = new Button(QString(), Button::Kind::Link, m_hoursCard);
    m_asTable->setObjectName(QStringLiteral("hoursAsTable"));
    m_hoursCard->body()->addWidget(m_asTable, 0, Qt::AlignLeft);
    connect(m_asTable, &Button::clicked, this, [this] { showHoursAsTable(m_hours->isHidden()); });
    showHoursAsTable(false);
}

void ReportView::showHoursAsTable(bool table)
{
    m_hours->setVisible(table);
    m_chart->setVisible(!table);
    m_asTable->setLabel(table ? tr("Show as a picture") : tr("Show as a table"));
}

void ReportView::show(const DeskReport &report)
{
    m_responses->show(responseFigures(report.whole.responses));
    m_texts->show(textFigures(report));
    m_chart->setHours(report.hours, busiestWords(report));
    m_hours->setRows(hourRows(report));
    m_queues->setRows(queueRows(report));
    m_automatic->show(automaticFigures(report));
    m_consent->show(consentFigures(report));
    const bool elsewhere = report.optInsElsewhere + report.optOutsElsewhere > 0;
    m_consentElsewhere->setText(
        elsewhere ? tr("Of these %1 opt-ins and %2 opt-outs were told to a person or imported, "
                       "and belong to no queue.")
                        .arg(report.optInsElsewhere)
                        .arg(report.optOutsElsewhere)
                  : QString());
    m_consentElsewhere->setVisible(elsewhere);
    showFailures(report);
    showNotCopied(report);
}

void ReportView::showFailures(const DeskReport &report)
{
    m_noFailures->setVisible(report.failures.isEmpty());
    m_failures->setVisible(!report.failures.isEmpty());
    m_failures->setRows(failureRows(report));
}

void ReportView::showNotCopied(const DeskReport &report)
{
    qDeleteAll(m_notCopied->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    const auto count = report.notCopied.size();
    m_notCopiedCard->setHint(
        count == 0 ? tr("Everything that people said in these days is copied.")
                   : tr("Conversations with texts of these days that are not copied yet: %1. "
                        "Open one to copy it.")
                         .arg(count));
    for (qsizetype i = 0; i < std::min<qsizetype>(count, MostThreads); ++i) {
        const UncopiedThread &thread = report.notCopied.at(i);
        const auto queue = std::ranges::find(
            report.queues, thread.queue, [](const QueueFigures &each) { return each.queue.id; });
        const QString who = thread.clientName.isEmpty()
            ? thread.client.display()
            : isolated(shownLine(thread.clientName, 60));
        const QString texts = thread.texts == 1 ? tr("1 text") : tr("%1 texts").arg(thread.texts);
        QStringList words{ who, texts };
        if (queue != report.queues.end())
            words.insert(1, shownLine(queue->queue.name, 40));
        auto *open = new Button(words.join(QStringLiteral(" · ")), Button::Kind::Link, m_notCopied);
        open->setObjectName(QStringLiteral("openNotCopied%1").arg(i));
        open->setHint(tr("Open the conversation"));
        connect(open, &Button::clicked, this,
                [this, id = thread.conversation] { Q_EMIT conversationWanted(id); });
        m_notCopied->layout()->addWidget(open);
        m_notCopied->layout()->setAlignment(open, Qt::AlignLeft);
    }
    if (count > MostThreads) {
        auto *more = new PlainLabel(tr("and %1 more").arg(count - MostThreads), Text::Small,
                                    &Colours::muted, QFont::Normal, m_notCopied);
        m_notCopied->layout()->addWidget(more);
    }
    m_notCopied->setVisible(count > 0);
}

} // namespace ivm
