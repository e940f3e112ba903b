#include "ui/settings/pages/importcard.h"

#include "ui/look/measured.h"
#include "ui/settings/fields.h"
#include "ui/settings/pages/linesmodel.h"
#include "ui/thread/showntext.h"

#include <QHeaderView>
#include <QProgressBar>
#include <QResizeEvent>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

constexpr int ColumnsFrom = 560; // width of the card, at 100 %

} // namespace

ImportCard::ImportCard(const QString &title, const QString &hint, const QStringList &columns,
                       FileChoice chooseFile, QWidget *parent)
    : QWidget(parent)
    , m_chooseFile(std::move(chooseFile))
    , m_card(new Card(title, hint, this))
    , m_choose(new Button(tr("Choose a CSV file…"), Button::Kind::Primary))
    , m_columnRow(new QWidget(this))
    , m_progress(new QProgressBar(this))
    , m_table(new QTableView(this))
    , m_lines(new LinesModel(this))
    , m_accept(new Button(QString(), Button::Kind::Primary))
    , m_giveUp(new Button(tr("Cancel"), Button::Kind::Plain))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    m_choose->setObjectName(QStringLiteral("importChoose"));
    m_accept->setObjectName(QStringLiteral("importAccept"));
    m_giveUp->setObjectName(QStringLiteral("importGiveUp"));
    m_card->addRow({ m_choose });

    auto *fields = new QVBoxLayout(m_columnRow);
    fields->setContentsMargins(0, 0, 0, 0);
    for (const QString &column : columns) {
        auto *label
            = new PlainLabel(column, Text::Small, &Colours::text, QFont::DemiBold, m_columnRow);
        auto *choice = new ChoiceField(tr("Column for %1").arg(column), m_columnRow);
        choice->setObjectName(QStringLiteral("importColumn%1").arg(m_columns.size()));
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(12);
        choice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        label->setBuddy(choice);
        m_columns.append(choice);
        fields->addWidget(label);
        fields->addWidget(choice);
        connect(choice, &QComboBox::activated, this, [this] {
            QList<int> chosen;
            for (const ChoiceField *each : std::as_const(m_columns))
                chosen.append(each->currentData().toInt());
            Q_EMIT columnsChosen(chosen);
        });
    }
    m_card->body()->addWidget(m_columnRow);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Looking through the file"));
    m_card->body()->addWidget(m_progress);
    m_summary = m_card->addWords({}, Text::Body, &Colours::text);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_warning = m_card->addWords({}, Text::Small, &Colours::orange);
    m_warning->setObjectName(QStringLiteral("importWarning"));
    m_note = m_card->addWords({});
    m_table->setObjectName(QStringLiteral("importLines"));
    m_table->setAccessibleName(tr("Lines of the file"));
    m_table->setModel(m_lines);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_card->body()->addWidget(m_table);
    m_card->addRow({ m_accept, m_giveUp });
    keepMeasured(this, [this] { fitTable(); });

    connect(m_choose, &Button::clicked, this, &ImportCard::askForFile);
    connect(m_accept, &Button::clicked, this, &ImportCard::accepted);
    connect(m_giveUp, &Button::clicked, this, &ImportCard::givenUp);
    clear();
}

void ImportCard::addAbove(const QString &name, QWidget *field)
{
    auto *label = new PlainLabel(name, Text::Small, &Colours::text, QFont::DemiBold, m_card);
    label->setBuddy(field);
    field->setAccessibleName(name);
    m_card->body()->insertWidget(0, label);
    m_card->body()->insertWidget(1, field);
}

void ImportCard::askForFile()
{
    m_chooseFile(this,
                 { .kind = FileQuestion::Kind::Open,
                   .title = tr("Choose a CSV file"),
                   .filter = tr("Tables (*.csv *.txt *.tsv);;All files (*)") },
                 [this](const QString &file) { Q_EMIT fileChosen(file); });
}

void ImportCard::clear()
{
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_columnRow, m_progress, m_summary, m_warning, m_note, m_table, m_accept, m_giveUp })
        part->hide();
    m_lines->show({}, {});
    m_choose->setEnabled(true);
}

void ImportCard::showProgress(double part)
{
    m_choose->setEnabled(false);
    m_accept->hide();
    m_progress->setValue(int(part * 1000));
    m_progress->show();
    m_giveUp->show();
}

void ImportCard::show(const Preview &preview)
{
    clear();
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        ChoiceField *choice = m_columns.at(i);
        choice->clear();
        choice->addItem(tr("(none)"), -1);
        for (qsizetype at = 0; at < preview.fileHeadings.size(); ++at)
            choice->addItem(shownLine(preview.fileHeadings.at(at), 60), int(at));
        choice->setCurrentIndex(preview.columns.value(i, -1) + 1);
    }
    m_columnRow->setVisible(!preview.fileHeadings.isEmpty());
    m_summary->setText(preview.summary);
    m_summary->setVisible(!preview.summary.isEmpty());
    m_warning->setText(preview.warning);
    m_warning->setVisible(!preview.warning.isEmpty());
    m_note->setText(preview.note);
    m_note->setVisible(!preview.note.isEmpty());
    m_lines->show(preview.headings, preview.lines);
    m_table->setVisible(!preview.lines.isEmpty());
    fitTable();
    QTimer::singleShot(0, this, &ImportCard::fitTable); // once the table has its width
    m_accept->setLabel(preview.accept);
    m_accept->setVisible(!preview.accept.isEmpty());
    m_giveUp->show();
}

/// As high as its lines, up to a screenful that scrolls by itself; never sideways.
void ImportCard::fitTable()
{
    m_lines->setStacked(width() < px(ColumnsFrom));
    m_table->horizontalHeader()->setVisible(!m_lines->isStacked());
    m_table->verticalHeader()->setDefaultSectionSize(
        m_lines->linesOfARow() * m_table->fontMetrics().lineSpacing() + px(12));
    const int inside = 2 * m_table->frameWidth();
    if (!m_lines->isStacked()) {
        m_table->resizeColumnsToContents();
        QList<int> wanted;
        for (int i = 0; i < m_lines->columnCount(); ++i)
            wanted.append(m_table->columnWidth(i));
        const int room = m_table->width() - inside
            - m_table->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_table);
        const QList<int> widths = fittedWidths(wanted, room);
        for (int i = 0; i < widths.size(); ++i)
            m_table->setColumnWidth(i, widths.at(i));
    }
    const int lines = m_lines->rowCount() * m_table->verticalHeader()->defaultSectionSize();
    const int head = m_lines->isStacked() ? 0 : m_table->horizontalHeader()->sizeHint().height();
    m_table->setFixedHeight(std::min(lines + head + inside, px(300)));
}

void ImportCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        QTimer::singleShot(0, this, &ImportCard::fitTable); // once the table has its new width
}

void ImportCard::showFault(const QString &sentence)
{
    clear();
    m_warning->setText(sentence);
    m_warning->show();
}

} // namespace ivm
