#include "ui/mainwindow/welcome.h"

#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/plainlabel.h"
#include "ui/look/strip.h"
#include "ui/mainwindow/connectform.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

Welcome::Welcome(Connector &connector, QWidget *parent)
    : QWidget(parent)
    , m_choice(new QWidget(this))
    , m_form(new ConnectForm(connector, this))
{
    setObjectName(QStringLiteral("welcome"));
    setWindowTitle(tr("Illinois Vet Messenger"));
    auto *card = new QWidget(this);
    card->setObjectName(QStringLiteral("welcomeCard"));
    card->setMaximumWidth(px(620));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(px(36), px(96), px(36), px(32));
    column->setSpacing(px(10));
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

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(px(16), px(16), px(16), px(16));
    outer->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card, 10);
    row->addStretch();
    outer->addLayout(row);
    outer->addStretch(3);

    connect(practice, &Button::clicked, this, &Welcome::practiceWanted);
    connect(connecting, &Button::clicked, this, &Welcome::showConnect);
    connect(m_form, &ConnectForm::connected, this, &Welcome::connected);
    connect(m_form, &ConnectForm::backWanted, this, [this, practice] {
        m_form->hide();
        m_choice->show();
        practice->setFocus();
    });
    practice->setFocus();
}

void Welcome::showConnect()
{
    m_choice->hide();
    m_form->show();
    m_form->setFocus();
}

void Welcome::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.background);
    const QRectF card = findChild<QWidget *>(QStringLiteral("welcomeCard"))->geometry();
    paintPopup(painter, card, px(14), px(14));
    const qreal side = px(48);
    programIcon().paint(&painter,
                        QRectF(card.left() + px(36), card.top() + px(34), side, side).toRect());
}

} // namespace ivm
