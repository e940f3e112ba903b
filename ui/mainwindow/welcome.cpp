#include "ui/mainwindow/welcome.h"

#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/measured.h"
#include "ui/look/paint.h"
#include "ui/look/plainlabel.h"
#include "ui/look/strip.h"
#include "ui/mainwindow/connectform.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

/// The ground, and the card with our mark on it.
class Page final : public QWidget
{
public:
    Page()
        : card(new QWidget(this))
    {
        card->installEventFilter(this);
    }
    QWidget *card;

protected:
    /// The shadow reaches beyond the card, and goes with it.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
            update();
        return QWidget::eventFilter(watched, event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), colours().background);
        const QRectF place = card->geometry();
        paintPopup(painter, place, px(14), px(14));
        const int side = px(48);
        programIcon().paint(
            &painter, QRect(int(place.left()) + px(36), int(place.top()) + px(34), side, side));
    }
};

} // namespace

Welcome::Welcome(Connector &connector, QWidget *parent)
    : QWidget(parent)
    , m_choice(new QWidget(this))
    , m_form(new ConnectForm(connector, this))
{
    setObjectName(QStringLiteral("welcome"));
    setWindowTitle(tr("Illinois Vet Messenger"));
    setWindowIcon(programIcon());
    auto *page = new Page;
    QWidget *card = page->card;
    card->setObjectName(QStringLiteral("welcomeCard"));
    auto *column = new QVBoxLayout(card);
    auto *title = new PlainLabel(tr("Illinois Vet Messenger"), Text::Queue, &Colours::text,
                                 QFont::DemiBold, card);
    column->addWidget(title);
    auto *what = new PlainLabel(tr("The texting desk of the veterinary hospital"), Text::Body,
                                &Colours::muted, QFont::Normal, card);
    column->addWidget(what);
    column->addSpacing(px(10));

    auto *inner = new QVBoxLayout(m_choice);
    inner->setContentsMargins(0, 0, 0, 0);
    auto *strip = new Strip(Strip::Kind::Blue, m_choice);
    strip->setWords(tr("Welcome. Two ways to begin"),
                    tr("Try it now with practice clients, no account needed. Or connect the "
                       "clinic’s Twilio account (supervisor, about ten minutes)."));
    Button *practice = strip->addButton(tr("Practice"), Button::Kind::Solid);
    practice->setObjectName(QStringLiteral("practice"));
    Button *connecting = strip->addButton(tr("Connect"));
    connecting->setObjectName(QStringLiteral("connectChoice"));
    inner->addWidget(strip);
    column->addWidget(m_choice);
    m_form->hide();
    column->addWidget(m_form);

    auto *outer = new QVBoxLayout(page);
    outer->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card, 10);
    row->addStretch();
    outer->addLayout(row);
    outer->addStretch(3);
    keepMeasured(this, [card, column, outer] {
        card->setMaximumWidth(px(620));
        column->setContentsMargins(px(36), px(96), px(36), px(32));
        column->setSpacing(px(10));
        outer->setContentsMargins(px(16), px(16), px(16), px(16));
    });

    // A small screen, or text at 200 %: everything stays within reach.
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("welcomeScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    overlayScrollBars(*scroll);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(practice, &Button::clicked, this, &Welcome::practiceWanted);
    connect(connecting, &Button::clicked, this, [this] { showConnect(); });
    connect(m_form, &ConnectForm::connected, this, &Welcome::connected);
    connect(m_form, &ConnectForm::backWanted, this, [this, practice] {
        m_form->hide();
        m_choice->show();
        practice->setFocus();
    });
    practice->setFocus();
}

void Welcome::showConnect(const QString &why)
{
    m_form->setWhy(why);
    m_choice->hide();
    m_form->show();
    m_form->setFocus();
}

} // namespace ivm
