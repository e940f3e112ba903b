#include "ui/look/strip.h"

#include "ui/look/accessiblerole.h"
#include "ui/look/announce.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace ivm::look {

Strip::Strip(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_fact(new PlainLabel({}, Text::Body, &Colours::text, QFont::DemiBold, this))
    , m_more(new PlainLabel({}, Text::Body, &Colours::text, QFont::Normal, this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (PlainLabel *label : { m_fact, m_more }) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    setAccessibleRole(this, QAccessible::AlertMessage);
    m_fact->setObjectName(QStringLiteral("stripFact"));
    m_more->setObjectName(QStringLiteral("stripMore"));
}

void Strip::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Strip::setWords(const QString &fact, const QString &more)
{
    if (m_fact->text() == fact && m_more->text() == more)
        return;
    m_fact->setText(fact);
    m_more->setText(more);
    m_fact->setVisible(!fact.isEmpty());
    m_more->setVisible(!more.isEmpty());
    setAccessibleName(fact);
    setAccessibleDescription(more);
    settle();
    if (isVisible())
        tell();
}

/// What is wrong is said before anything else; and with it what to do, which nothing else reads
/// out: a strip takes no keyboard.
void Strip::tell()
{
    QString said = m_fact->text();
    if (said.isEmpty())
        return;
    if (!m_more->text().isEmpty())
        said += QLatin1String(said.back().isPunct() ? " " : ". ") + m_more->text();
    announce(*this, said, m_kind == Kind::Red ? Heed::Now : Heed::Politely);
}

Button *Strip::addButton(const QString &label, Button::Kind kind)
{
    auto *button = new Button(label, kind, this);
    m_buttons.append(button);
    button->show();
    settle();
    return button;
}

void Strip::clearButtons()
{
    for (Button *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // it may be the one being clicked
    }
    m_buttons.clear();
    settle();
}

void Strip::setFlat(bool flat)
{
    m_flat = flat;
    update();
}

int Strip::arrange(int width, bool apply) const
{
    const int left = px(16), right = px(14), above = px(11), gap = px(Metrics::Gap);
    int buttonsWidth = 0, buttonHeight = 0;
    for (const Button *button : m_buttons) {
        const QSize size = button->sizeHint();
        buttonsWidth += size.width() + (buttonsWidth ? px(10) : 0);
        buttonHeight = std::max(buttonHeight, size.height());
    }
    const int inner = width - left - right;
    const bool below = buttonsWidth > 0 && inner - buttonsWidth - gap < px(220);
    const int words = std::max(px(80), below || !buttonsWidth ? inner : inner - buttonsWidth - gap);
    const auto heightOf = [words](const PlainLabel *label) {
        return label->text().isEmpty() ? 0 : label->heightForWidth(words);
    };
    const int fact = heightOf(m_fact), more = heightOf(m_more);
    const int text = fact + more;
    int height = text;
    if (buttonsWidth)
        height = below ? text + px(8) + buttonHeight : std::max(text, buttonHeight);
    if (apply) {
        const int top = below ? above : above + (height - text) / 2;
        m_fact->setGeometry(left, top, words, fact);
        m_more->setGeometry(left, top + fact, words, more);
        int x = below ? left : width - right - buttonsWidth;
        const int y = below ? above + text + px(8) : above + (height - buttonHeight) / 2;
        for (Button *button : m_buttons) {
            const QSize size = button->sizeHint();
            button->setGeometry(x, y, std::min(size.width(), inner), size.height());
            x += size.width() + px(10);
        }
    }
    return height + 2 * above;
}

int Strip::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize Strip::sizeHint() const
{
    return { px(420), arrange(width() > px(120) ? width() : px(420), false) };
}

QSize Strip::minimumSizeHint() const
{
    int widest = px(160);
    for (const Button *button : m_buttons)
        widest = std::max(widest, button->sizeHint().width() + px(30));
    return { widest, px(42) };
}

void Strip::settle()
{
    // Boxes within boxes do not always ask for the height of the width they end up giving.
    const int needed = arrange(width(), true);
    if (needed != minimumHeight())
        setMinimumHeight(needed);
    updateGeometry();
}

void Strip::resizeEvent(QResizeEvent *)
{
    settle();
}

void Strip::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    const QColor ground = m_kind == Kind::Blue ? c.accentWeak
        : m_kind == Kind::Amber                ? c.orangeWeak
                                               : c.redWeak;
    const QColor edge = m_kind == Kind::Blue ? c.accent : m_kind == Kind::Amber ? c.orange : c.red;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    if (m_flat)
        outline.addRect(rect());
    else
        outline.addRoundedRect(rect(), px(10), px(10));
    painter.setClipPath(outline);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, px(4), height()), edge);
}

bool Strip::event(QEvent *event)
{
    const bool answered = QWidget::event(event);
    if (event->type() == QEvent::Show)
        tell();
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::LayoutRequest)
        settle();
    return answered;
}

} // namespace ivm::look
