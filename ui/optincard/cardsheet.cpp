#include "ui/optincard/cardsheet.h"

#include "ui/look/button.h"
#include "ui/look/paint.h"
#include "ui/look/plainlabel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QScreen>
#include <QStandardPaths>

namespace ivm {

using namespace look;

/// The sheet of paper, as large as there is room.
class CardSheet::Preview final : public QWidget
{
public:
    explicit Preview(QWidget *parent)
        : QWidget(parent)
    {
        setObjectName(QStringLiteral("cardPreview"));
        setMinimumSize(px(180), px(230));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    void show(const CardPaper &paper)
    {
        m_paper = paper;
        QStringList read;
        for (const OptInCard &card : paper.cards) {
            read << card.headline << card.code << card.orText << card.number << card.steps
                 << card.emergency << card.small;
        }
        setAccessibleName(tr("What the card says"));
        setAccessibleDescription(read.join(QLatin1Char(' ')));
        update();
    }
    QSize sizeHint() const override { return paperSize().toSize() * scale() * 0.75; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QSizeF paper = paperSize();
        const qreal large
            = std::min((width() - 8) / paper.width(), (height() - 8) / paper.height());
        painter.translate((width() - paper.width() * large) / 2,
                          (height() - paper.height() * large) / 2);
        painter.scale(large, large);
        paintPaper(painter, m_paper);
        painter.setPen(QPen(colours().line, 1 / large));
        painter.drawRect(QRectF(QPointF(), paper));
        if (m_paper.form == CardPaper::Form::Stand) { // where it is folded
            painter.setPen(QPen(colours().muted, 1 / large, Qt::DashLine));
            painter.drawLine(QPointF(0, paper.height() / 2),
                             QPointF(paper.width(), paper.height() / 2));
        }
    }

private:
    CardPaper m_paper;
};

CardSheet::CardSheet(const QList<Queue> &queues, QueueId first, const ClinicFacts &facts,
                     QWidget *window)
    : QDialog(window)
    , m_queues(queues)
    , m_facts(facts)
    , m_queue(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_form(new QComboBox(this))
    , m_preview(new Preview(this))
{
    setObjectName(QStringLiteral("cardSheet"));
    setWindowTitle(tr("Opt-in card"));
    setAccessibleName(tr("Opt-in card"));
    setAttribute(Qt::WA_DeleteOnClose);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, colours().surface);
    setPalette(ground);

    for (const Queue &queue : m_queues) {
        m_queue->addItem(queue.title.isEmpty() ? queue.name
                                               : queue.name + QStringLiteral(" · ") + queue.title);
        if (queue.id == first)
            m_queue->setCurrentIndex(m_queue->count() - 1);
    }
    m_language->addItem(tr("English"), QStringList{ QStringLiteral("en") });
    m_language->addItem(tr("Spanish"), QStringList{ QStringLiteral("es") });
    m_language->addItem(tr("English and Spanish"),
                        QStringList{ QStringLiteral("en"), QStringLiteral("es") });
    m_form->addItem(tr("Page for the wall"), int(CardPaper::Form::Page));
    m_form->addItem(tr("Desk stand, folded in the middle"), int(CardPaper::Form::Stand));
    m_queue->setObjectName(QStringLiteral("cardQueue"));
    m_language->setObjectName(QStringLiteral("cardLanguage"));
    m_form->setObjectName(QStringLiteral("cardForm"));
    m_preview->setObjectName(QStringLiteral("cardPreview"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(px(22), px(18), px(22), px(18));
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    auto *title
        = new PlainLabel(tr("Opt-in card"), Text::Title, &Colours::text, QFont::DemiBold, this);
    auto *about = new PlainLabel(tr("For the desk or the exam room. The code opens a text to this "
                                    "queue on the client’s phone; anything they send starts "
                                    "the opt-in."),
                                 Text::Small, &Colours::muted, QFont::Normal, this);
    about->setWordWrap(true);
    grid->addWidget(title, 0, 0, 1, 2);
    grid->addWidget(about, 1, 0, 1, 2);
    int row = 2;
    const std::pair<QString, QComboBox *> fields[]
        = { { tr("Queue"), m_queue }, { tr("Language"), m_language }, { tr("Form"), m_form } };
    for (const auto &[words, field] : fields) {
        auto *label = new PlainLabel(words, Text::Small, &Colours::muted, QFont::DemiBold, this);
        label->setBuddy(field);
        field->setAccessibleName(words);
        field->setMinimumHeight(px(Metrics::ButtonHeight));
        field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
        connect(field, &QComboBox::currentIndexChanged, this, &CardSheet::show);
    }
    if (m_facts.emergencyPhone.isEmpty() || m_facts.privacy.isEmpty() || m_facts.terms.isEmpty()) {
        auto *lacks
            = new PlainLabel(tr("The card could say more: enter the emergency phone and the "
                                "addresses of the privacy and terms pages in Settings, "
                                "under Clinic."),
                             Text::Small, &Colours::orange, QFont::Normal, this);
        lacks->setObjectName(QStringLiteral("cardLacks"));
        lacks->setWordWrap(true);
        grid->addWidget(lacks, row++, 0, 1, 2);
    }
    grid->addWidget(m_preview, row++, 0, 1, 2);
    grid->setRowStretch(row - 1, 1);
    grid->setColumnStretch(1, 1);

    auto *buttons = new QHBoxLayout;
    auto *save = new Button(tr("Save as PDF…"), Button::Kind::Plain, this);
    save->setObjectName(QStringLiteral("cardSave"));
    auto *print = new Button(tr("Print…"), Button::Kind::Primary, this);
    print->setObjectName(QStringLiteral("cardPrint"));
    auto *close = new Button(tr("Close"), Button::Kind::Plain, this);
    buttons->addStretch();
    buttons->addWidget(save);
    buttons->addWidget(print);
    buttons->addWidget(close);
    grid->addLayout(buttons, row, 0, 1, 2);
    connect(save, &Button::clicked, this, &CardSheet::save);
    connect(print, &Button::clicked, this, &CardSheet::print);
    connect(close, &Button::clicked, this, &QDialog::close);

    const QSize room = window->screen()->availableSize() * 9 / 10;
    resize(QSize(px(560), px(860)).boundedTo(room.boundedTo(window->size())));
    m_queue->setFocus();
    show();
}

CardPaper CardSheet::paper() const
{
    const Queue queue = m_queues.value(m_queue->currentIndex());
    CardPaper paper;
    paper.form = CardPaper::Form(m_form->currentData().toInt());
    for (const QString &language : m_language->currentData().toStringList())
        paper.cards.append(optInCard(queue, m_facts, language));
    paper.code = qrCode(optInCode(queue)).value_or(QrCode());
    paper.colour = queue.colour;
    return paper;
}

void CardSheet::show()
{
    m_preview->show(paper());
}

void CardSheet::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::Letter));
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer] { printPaper(*printer, paper()); });
    // The dialog uses the printer until it is gone.
    connect(dialog, &QObject::destroyed, this, [printer] { });
    dialog->open();
}

void CardSheet::save()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog
        = new QFileDialog(this, tr("Save the opt-in card"), folder, QStringLiteral("PDF (*.pdf)"));
    dialog->setObjectName(QStringLiteral("saveCard"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("opt-in-card.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &target) {
        if (const auto written = savePaper(paper(), target); !written)
            Q_EMIT failed(written.error());
    });
    dialog->open();
}

} // namespace ivm
