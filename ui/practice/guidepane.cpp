#include "ui/practice/guidepane.h"

#include "ui/look/button.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

constexpr int UsualWidth = 300;
constexpr int SlimTarget = 25; ///< WCAG 2.5.8 asks for 24.

} // namespace

GuidePane::GuidePane(QWidget *parent)
    : Beside(parent)
    , m_head(new QWidget(this))
    , m_line(new PlainLabel({}, Text::Small, &Colours::text, QFont::DemiBold, m_head))
    , m_fold(new Button(Icon::ChevronUp, tr("Fold the guide"), Button::Kind::Quiet, m_head))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("guide"));
    setAccessibleName(tr("Practice guide"));
    setFocusPolicy(Qt::TabFocus);
    m_line->setObjectName(QStringLiteral("guideLine"));
    m_line->setElided(true);
    m_fold->setObjectName(QStringLiteral("guideFold"));
    auto *head = new QHBoxLayout(m_head);
    head->addWidget(m_line, 1);
    head->addWidget(m_fold);
    m_scroll->setObjectName(QStringLiteral("guideScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    overlayScrollBars(*m_scroll);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    column->setContentsMargins(1, 0, 0, 1);
    keepMeasured(this, [this] { measure(); });
    connect(m_fold, &Button::clicked, this, [this] {
        m_wasAsked = true;
        m_foldedItself = false;
        setFolded(!m_folded);
    });
    dress();
}

void GuidePane::measure()
{
    m_head->layout()->setContentsMargins(px(16), m_slim ? 0 : px(4), px(6), m_slim ? 0 : px(2));
    m_fold->setMaximumHeight(m_slim ? px(SlimTarget) : QWIDGETSIZE_MAX);
}

void GuidePane::setSlim(bool slim)
{
    if (std::exchange(m_slim, slim) != slim)
        measure();
}

void GuidePane::showPage(QWidget *page)
{
    page->setAutoFillBackground(false);
    m_scroll->setWidget(page);
    m_scroll->verticalScrollBar()->setValue(0);
    page->show();
}

QWidget *GuidePane::page() const
{
    return m_scroll->widget();
}

void GuidePane::setLine(const QString &words)
{
    m_words = words;
    dress();
}

void GuidePane::setFolded(bool folded)
{
    if (std::exchange(m_folded, folded) == folded)
        return;
    dress();
    Q_EMIT foldChanged();
}

void GuidePane::setBand(bool band, bool hasRoom)
{
    m_band = band;
    // Not at once: a window that is about to be shown is small for a moment.
    if (std::exchange(m_hasRoom, hasRoom) != hasRoom)
        QMetaObject::invokeMethod(this, &GuidePane::fit, Qt::QueuedConnection);
    dress();
}

/// A narrow window keeps its room for the desk until somebody asks for the guide.
void GuidePane::fit()
{
    if (!m_hasRoom && !m_folded && !m_wasAsked) {
        m_foldedItself = true;
        setFolded(true);
    } else if (m_hasRoom && std::exchange(m_foldedItself, false)) {
        setFolded(false);
    }
}

void GuidePane::dress()
{
    m_scroll->setVisible(!m_folded);
    m_line->setText(m_words.isEmpty() ? tr("Guide") : tr("Guide: %1").arg(m_words));
    m_fold->setIcon(m_folded ? Icon::ChevronDown : Icon::ChevronUp);
    const QString words = m_folded ? tr("Unfold the guide") : tr("Fold the guide");
    m_fold->setAccessibleName(words);
    m_fold->setHint(words);
    update();
}

int GuidePane::usualWidth() const
{
    return px(UsualWidth);
}

int GuidePane::foldedHeight() const
{
    return std::min(m_head->sizeHint().height(), m_slim ? px(SlimTarget) : QWIDGETSIZE_MAX) + 1;
}

void GuidePane::focusInEvent(QFocusEvent *event)
{
    Beside::focusInEvent(event);
    focusNextChild(); // itself it does nothing
}

void GuidePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().surface);
    painter.fillRect(m_band ? QRect(0, height() - 1, width(), 1) : QRect(0, 0, 1, height()),
                     colours().line);
}

} // namespace ivm
