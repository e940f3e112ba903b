#include "ui/look/emptystate.h"

#include "ui/look/measured.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ivm::look {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_fact(new PlainLabel({}, Text::Body, &Colours::text, QFont::DemiBold, this))
    , m_more(new PlainLabel({}, Text::Small, &Colours::muted, QFont::Normal, this))
    , m_action(new Button(QString(), Button::Kind::Primary, this))
    , m_picture(new QWidget(this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_fact->setObjectName(QStringLiteral("emptyFact"));
    m_action->setObjectName(QStringLiteral("emptyAction"));
    m_fact->setWordWrap(true);
    m_more->setWordWrap(true);
    m_fact->setAlignment(Qt::AlignCenter);
    m_more->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_fact);
    column->addWidget(m_more);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    keepMeasured(this, [this, column] {
        m_picture->setFixedHeight(px(70));
        column->setContentsMargins(px(28), px(20), px(28), px(20));
        column->setSpacing(px(8));
    });
    m_action->hide();
    connect(m_action, &Button::clicked, this, &EmptyState::acted);
}

void EmptyState::setWords(Icon icon, const QString &fact, const QString &more,
                          const QString &action)
{
    m_icon = icon;
    m_fact->setText(fact);
    m_more->setText(more);
    m_action->setLabel(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(fact);
    setAccessibleDescription(more);
    update();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place = m_picture->geometry();
    const qreal side = px(60);
    const QRectF disc(place.center().x() - side / 2, place.top(), side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().accentWeak);
    painter.drawEllipse(disc);
    const qreal inset = side * 0.3;
    paintIcon(painter, m_icon, disc.adjusted(inset, inset, -inset, -inset), colours().accent);
}

} // namespace ivm::look
