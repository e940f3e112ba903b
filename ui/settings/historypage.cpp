#include "ui/settings/historypage.h"

#include "core/settings/undone.h"
#include "core/store/historycsv.h"
#include "core/store/readers.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/errortext.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/fields.h"
#include "ui/settings/historypagewords.h"
#include "ui/settings/placewords.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

HistoryPage::HistoryPage(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_search(new QLineEdit(this))
    , m_queue(new ChoiceField(tr("Queue"), this))
    , m_save(new Button(tr("Save as a table…"), Button::Kind::Plain, this))
    , m_older(new Button(tr("Show older changes"), Button::Kind::Plain, this))
    , m_words(new PlainLabel({}, Text::Body, &Colours::muted, QFont::Normal, this))
    , m_list(new QWidget(this))
    , m_entries(new QVBoxLayout(m_list))
{
    setObjectName(QStringLiteral("historyWidget"));
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the change history"));
    m_search->setClearButtonEnabled(true);
    m_queue->setObjectName(QStringLiteral("historyQueue"));
    m_save->setObjectName(QStringLiteral("historySave"));
    m_older->setObjectName(QStringLiteral("historyOlder"));
    m_older->setRepeats(true);
    m_words->setObjectName(QStringLiteral("historyWords"));
    m_words->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("Changes, newest first"));
    m_entries->setContentsMargins(0, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    auto *row = new QHBoxLayout;
    row->addWidget(m_queue);
    row->addStretch();
    row->addWidget(m_save);
    column->addLayout(row);
    column->addWidget(m_words);
    column->addWidget(m_list);
    column->addWidget(m_older, 0, Qt::AlignLeft);
    column->addStretch();
    keepMeasured(this, [this, column] {
        column->setSpacing(px(12));
        m_entries->setSpacing(px(14));
        m_search->setMinimumHeight(px(38));
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        clear();
        showFrom(0, PageLength);
    });
    connect(m_queue, &QComboBox::activated, this, [this] {
        clear();
        showFrom(0, PageLength);
    });
    connect(m_older, &Button::clicked, this, [this] { showFrom(m_last, PageLength); });
    connect(m_save, &Button::clicked, this, &HistoryPage::save);
    setFocusProxy(m_search);
    listQueues();
}

void HistoryPage::listQueues()
{
    const QString chosen = m_queue->currentData().toString();
    m_queue->clear();
    m_queue->addItem(tr("All queues"), QString());
    if (const auto queues = m_context.readers.queues.all()) {
        for (const Queue &queue : *queues)
            m_queue->addItem(queue.name, queue.name);
    }
    m_queue->setCurrentIndex(std::max(0, m_queue->findData(chosen)));
}

HistoryFilter HistoryPage::filter() const
{
    return { .queue = m_queue->currentData().toString(), .search = m_search->text() };
}

void HistoryPage::reload()
{
    const int shown = m_shown;
    listQueues();
    clear();
    showFrom(0, std::max(shown, PageLength));
}

void HistoryPage::clear()
{
    while (QLayoutItem *item = m_entries->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_last = 0;
    m_shown = 0;
}

void HistoryPage::showFrom(qint64 before, int most)
{
    const auto page = m_context.readers.history.page(filter(), before, most + 1);
    if (!page) {
        m_words->setText(lineFor(page.error()));
        m_words->show();
        m_older->hide();
        return;
    }
    const int added = std::min(most, int(page->size()));
    SettingsDraft now;
    if (m_context.draft)
        now = m_context.draft();
    else if (auto saved = settingsDraft(m_context.readers.queues, m_context.readers.settings))
        now = std::move(*saved);
    for (int i = 0; i < added; ++i)
        addEntry(page->at(i), now);
    m_older->setVisible(page->size() > most);
    const bool isSought
        = !m_search->text().trimmed().isEmpty() || !m_queue->currentData().toString().isEmpty();
    m_words->setVisible(m_shown == 0);
    if (m_shown == 0) {
        const QString words = isSought ? tr("Nothing in the history fits.")
                                       : tr("Nothing was changed yet. What supervisors change, "
                                            "and wrong role passwords, will be listed here.");
        if (m_words->text() != words) {
            m_words->setText(words);
            announce(*m_words);
        }
    } else {
        m_words->clear();
    }
}

void HistoryPage::addEntry(const HistoryEntry &entry, const SettingsDraft &now)
{
    auto *card = new QWidget(m_list);
    card->setObjectName(QStringLiteral("historyEntry"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(2));
    QStringList spoken;
    const auto add = [&](const QString &text, Text size, Role colour, QFont::Weight weight) {
        if (text.isEmpty())
            return;
        spoken.append(text);
        auto *label = new PlainLabel(text, size, colour, weight, card);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    };
    const QString subject = historySubject(entry);
    const QString title = historyTitle(entry);
    add(subject.isEmpty() ? title : title + QStringLiteral(" · ") + subject, Text::Body,
        &Colours::text, QFont::DemiBold);
    const QStringList words = entryWords(entry, now);
    add(words.isEmpty() ? historyChange(entry) : words.join(u'\n'), Text::Body, &Colours::text,
        QFont::Normal);
    add(m_context.dates.stamp(entry.at, m_context.clock.now()) + QStringLiteral(" · ")
            + historyActor(entry.who),
        Text::Small, &Colours::muted, QFont::Normal);
    card->setAccessibleName(spoken.join(QStringLiteral(", ")));
    card->setToolTip(look::toolTip(m_context.dates.full(entry.at)));
    const auto before
        = m_context.draft ? undone({ entry }, now) : failure(Error::Kind::NotFound, QString());
    if (before && *before != now) {
        auto *back = new Button(tr("Put back"), Button::Kind::Link, card);
        back->setObjectName(QStringLiteral("historyPutBack"));
        back->setAccessibleName(
            tr("Put back: %1").arg(spoken.mid(0, 2).join(QStringLiteral(", "))));
        connect(back, &Button::clicked, this, [this, entry] { Q_EMIT putBackWanted(entry); });
        column->addWidget(back, 0, Qt::AlignLeft);
    }
    m_entries->addWidget(card);
    m_last = entry.id;
    ++m_shown;
}

void HistoryPage::save()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog
        = new QFileDialog(window(), tr("Save the change history"), folder, tr("Table (*.csv)"));
    dialog->setObjectName(QStringLiteral("historyFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("change-history.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryPage::write);
    dialog->open();
}

void HistoryPage::write(const QString &file)
{
    m_save->setEnabled(false);
    const QPointer<HistoryPage> page(this);
    QThreadPool::globalInstance()->start(
        [page, file, from = m_context.databaseFile, wanted = filter()] {
            auto table = historyCsv(from, wanted);
            QSaveFile target(file);
            const bool written = table && target.open(QIODevice::WriteOnly)
                && target.write(table->bytes) == table->bytes.size() && target.commit();
            const int entries = table ? table->entries : 0;
            QMetaObject::invokeMethod(
                qApp,
                [page, written, entries] {
                    if (!page)
                        return;
                    page->m_save->setEnabled(true);
                    Q_EMIT page->said(written ? tr("%1 changes saved as a table.").arg(entries)
                                              : tr("The file could not be written. Please choose "
                                                   "another place."));
                },
                Qt::QueuedConnection);
        });
}

} // namespace ivm
