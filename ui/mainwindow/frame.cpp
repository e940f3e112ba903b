#include "ui/mainwindow/frame.h"

#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

using namespace look;

namespace {

constexpr int AlarmEdge = 5;
constexpr int StripeWidth = 12;

// Of an open band, in hundredths of the height: beside the desk, and over it.
constexpr int BandPart = 45;
constexpr int OverPart = 70;
constexpr int DeskHeightLeast = 360; ///< For the list or a thread with its box.

// A folded band stands in the line of the practice words where every line counts, and both fit.
constexpr int LowBelow = 420;
constexpr int SharedFrom = 640;
constexpr int WordsPart = 55; ///< Of that line, in hundredths of its width.

} // namespace

Frame::Frame(bool practice, QWidget *parent)
    : QWidget(parent)
    , m_practice(practice)
    , m_outer(new QVBoxLayout(this))
    , m_row(new QHBoxLayout)
    , m_column(new QVBoxLayout)
    , m_place(new QWidget(this))
{
    m_place->hide();
    m_place->installEventFilter(this);
    m_outer->setSpacing(0);
    m_row->setSpacing(0);
    m_column->setSpacing(0);
    setEdge();
    if (practice) {
        auto *words = new PlainLabel(tr("Practice line. Nothing here reaches a real phone."),
                                     Text::Small, &Colours::practiceText, QFont::DemiBold, this);
        words->setObjectName(QStringLiteral("practiceWords"));
        words->setAlignment(Qt::AlignCenter);
        words->setElided(true);
        m_words = words;
        keepMeasured(words, [this] { placeWords(); });
        m_outer->addWidget(words);
    }
    m_outer->addLayout(m_row, 1);
    m_row->addLayout(m_column, 1);
    m_row->addWidget(m_place);
}

void Frame::setEdge()
{
    const int edge = (m_practice ? Metrics::PracticeFrame : 0) + (m_alarm ? AlarmEdge : 0);
    m_outer->setContentsMargins(edge, edge, edge, edge);
}

void Frame::setAlarm(bool alarm)
{
    if (std::exchange(m_alarm, alarm) == alarm)
        return;
    setEdge();
    update();
}

// ---- what stands beside the desk -------------------------------------------------------------

void Frame::setBeside(Beside *beside)
{
    delete m_beside;
    m_beside = beside;
    m_place->setVisible(beside);
    if (beside) {
        beside->setParent(this);
        connect(beside, &Beside::foldChanged, this, [this] {
            arrange();
            Q_EMIT roomChanged();
        });
        beside->show();
    }
    arrange();
    Q_EMIT roomChanged();
}

bool Frame::hasRoomBeside(int window) const
{
    return window - m_beside->usualWidth() >= px(Metrics::OnePaneBelow);
}

bool Frame::wouldBeBand(int window) const
{
    return m_beside && (m_beside->isFolded() || !hasRoomBeside(window));
}

int Frame::deskWidth(int window) const
{
    return m_beside && !wouldBeBand(window) ? window - m_beside->usualWidth() : window;
}

bool Frame::sharesLine() const
{
    return m_words && m_beside && m_beside->isFolded() && height() < px(LowBelow)
        && width() >= px(SharedFrom);
}

void Frame::placeWords()
{
    if (!m_words)
        return;
    const bool shared = sharesLine();
    m_words->setContentsMargins(px(48), px(1), shared ? width() * (100 - WordsPart) / 100 : px(48),
                                px(4));
    m_words->setMinimumHeight(shared ? m_beside->foldedHeight() : 0);
}

void Frame::arrange()
{
    if (!m_beside) {
        placeWords();
        return;
    }
    const bool band = wouldBeBand(width());
    const bool shared = sharesLine();
    m_beside->setSlim(shared);
    placeWords();
    m_row->setDirection(band ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_beside->setBand(band, hasRoomBeside(width()));
    m_place->setMinimumSize(0, 0);
    m_place->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    if (shared)
        m_place->setFixedHeight(0);
    else if (!band)
        m_place->setFixedWidth(m_beside->usualWidth());
    else if (m_beside->isFolded() || height() - height() * BandPart / 100 < px(DeskHeightLeast))
        m_place->setFixedHeight(m_beside->foldedHeight());
    else
        m_place->setFixedHeight(height() * BandPart / 100);
    m_outer->activate();
    placeBeside();
}

void Frame::placeBeside()
{
    if (!m_beside)
        return;
    QRect place = m_place->geometry();
    if (sharesLine()) {
        const QRect line = m_words->geometry();
        place = line.adjusted(line.width() * WordsPart / 100, 0, 0, 0);
    } else if (wouldBeBand(width()) && !m_beside->isFolded())
        place.setHeight(std::max(place.height(), height() * OverPart / 100));
    m_beside->setGeometry(place);
    m_beside->raise();
}

bool Frame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_place && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeBeside();
    return QWidget::eventFilter(watched, event);
}

void Frame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool Frame::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::ApplicationFontChange)
        arrange();
    return done;
}

void Frame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_practice ? colours().practice : colours().line);
    if (m_practice) {
        // Stripes, which say it to those too who do not see the orange.
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().practiceText);
        const QWidget *words = findChild<QWidget *>(QStringLiteral("practiceWords"));
        const int stripe = px(StripeWidth);
        QRegion edge = rect();
        edge -= words ? words->geometry().adjusted(px(40), -px(9), -px(40), 0) : QRect();
        painter.setClipRegion(edge);
        for (int x = -height(); x < width(); x += 2 * stripe)
            painter.drawPolygon(
                QPolygon({ QPoint(x, height()), QPoint(x + stripe, height()),
                           QPoint(x + stripe + height(), 0), QPoint(x + height(), 0) }));
        painter.setClipping(false);
    }
    if (!m_alarm)
        return;
    // An edge inside the orange of the practice line, which stays to be seen, and under its words.
    const int edge = m_practice ? Metrics::PracticeFrame : 0;
    const QRect outer = rect().adjusted(edge, edge, -edge, -edge);
    const QRegion ring
        = QRegion(outer).subtracted(outer.adjusted(AlarmEdge, AlarmEdge, -AlarmEdge, -AlarmEdge));
    for (const QRect &side : ring)
        painter.fillRect(side, colours().red);
}

} // namespace ivm
