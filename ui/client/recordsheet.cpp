#include "ui/client/recordsheet.h"

#include "ui/client/consentpaper.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/thread/showntext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScreen>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

RecordSheet::RecordSheet(const ConsentRecord &record, QWidget *window)
    : QDialog(window)
{
    setObjectName(QStringLiteral("recordSheet"));
    setWindowTitle(tr("Consent record"));
    setAccessibleName(tr("Consent record"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(px(320), px(240));
    QPalette ground = palette();
    ground.setColor(QPalette::Window, colours().surface);
    setPalette(ground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(22), px(18), px(22), px(18));
    column->setSpacing(px(6));
    column->addWidget(
        new PlainLabel(tr("Consent record"), Text::Title, &Colours::text, QFont::DemiBold, this));
    QStringList heading;
    for (const auto &[label, value] : consentHeading(record))
        heading << QStringLiteral("%1: %2").arg(label, value);
    auto *about = new PlainLabel(heading.join(QStringLiteral(" · ")), Text::Small, &Colours::muted,
                                 QFont::Normal, this);
    about->setWordWrap(true);
    about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(about);

    const QStringList columns = consentColumns();
    auto *table = new QTableWidget(int(record.lines.size()), int(columns.size()), this);
    table->setObjectName(QStringLiteral("recordTable"));
    table->setAccessibleName(tr("What was asked, answered and decided"));
    table->setHorizontalHeaderLabels(columns);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(true);
    for (int row = 0; row < record.lines.size(); ++row) {
        const QStringList cells = consentCells(record.lines.at(row), record.zone);
        for (int i = 0; i < cells.size(); ++i)
            table->setItem(row, i, new QTableWidgetItem(shownText(cells.at(i)).text));
    }
    table->resizeColumnsToContents();
    constexpr int Words = 5;
    table->setColumnWidth(Words, px(260));
    table->resizeRowsToContents();
    column->addWidget(table, 1);

    auto *row = new QHBoxLayout;
    row->addStretch();
    auto *save = new Button(tr("Save as PDF, CSV or HTML…"), Button::Kind::Primary, this);
    save->setObjectName(QStringLiteral("recordSave"));
    auto *close = new Button(tr("Close"), Button::Kind::Plain, this);
    row->addWidget(save);
    row->addWidget(close);
    column->addLayout(row);
    connect(save, &Button::clicked, this, [this, record] {
        saveConsentRecord(this, record, [this](const Error &error) { Q_EMIT failed(error); });
    });
    connect(close, &Button::clicked, this, &QDialog::close);
    table->setFocus();
    const QSize room = window->screen()->availableSize() * 9 / 10;
    resize(QSize(px(980), px(520)).boundedTo(room.boundedTo(window->size())));
}

} // namespace ivm
