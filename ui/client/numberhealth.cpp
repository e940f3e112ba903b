#include "ui/client/numberhealth.h"

#include "ui/look/plainlabel.h"
#include "ui/thread/deliverywords.h"

#include <QVBoxLayout>

namespace ivm {

NumberHealth numberHealth(const QList<Message> &recent)
{
    NumberHealth health;
    for (const Message &message : recent) {
        if (message.direction != Direction::Out)
            continue;
        const bool arrived
            = message.status == MessageStatus::Delivered || message.status == MessageStatus::Read;
        if (arrived && (!health.delivered || *health.delivered < message.at))
            health.delivered = message.at;
        if (isFailure(message.status) && (!health.failed || health.failed->at < message.at))
            health.failed = message;
    }
    return health;
}

NumberHealthLines::NumberHealthLines(QWidget *parent)
    : QWidget(parent)
    , m_trouble(
          new look::PlainLabel({}, look::Text::Small, &look::Colours::red, QFont::Normal, this))
    , m_rest(
          new look::PlainLabel({}, look::Text::Small, &look::Colours::muted, QFont::Normal, this))
{
    setObjectName(QStringLiteral("numberHealth"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_trouble->setObjectName(QStringLiteral("numberTrouble"));
    m_rest->setObjectName(QStringLiteral("numberRest"));
    for (look::PlainLabel *label : { m_trouble, m_rest }) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
}

bool NumberHealthLines::showHealth(const NumberHealth &health, const look::DateText &dates,
                                   Instant now)
{
    const auto lastFailure = [&] {
        return tr("%1, %2", "Not delivered: why, when")
            .arg(deliveryWords(*health.failed).words, dates.stamp(health.failed->at, now));
    };
    const QString delivered = health.delivered
        ? tr("Last delivered %1", "when").arg(dates.stamp(*health.delivered, now))
        : QString();
    const bool troubled = health.isTroubled();
    m_trouble->setText(troubled ? u'×' + QStringLiteral(" ") + lastFailure() : QString());
    m_trouble->setVisible(troubled);
    QStringList rest;
    if (!delivered.isEmpty())
        rest << delivered;
    if (troubled && delivered.isEmpty())
        rest << tr("No text to this number has been delivered lately");
    else if (health.failed && !troubled)
        rest << tr("Before that: %1", "what failed").arg(lastFailure());
    m_rest->setText(rest.join(u'\n'));
    m_rest->setVisible(!rest.isEmpty());
    setVisible(troubled || !rest.isEmpty());
    return troubled || !rest.isEmpty();
}

} // namespace ivm
