#include "ui/thread/findbar.h"

#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace ivm {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_place(
          new look::PlainLabel({}, look::Text::Small, &look::Colours::muted, QFont::Normal, this))
{
    setObjectName(QStringLiteral("findBar"));
    m_line->setObjectName(QStringLiteral("findLine"));
    m_line->setPlaceholderText(tr("Find in this conversation"));
    m_line->setAccessibleName(tr("Find in this conversation"));
    m_line->setClearButtonEnabled(true);
    for (auto *clear : m_line->findChildren<QAbstractButton *>())
        clear->setAccessibleName(tr("Clear"));
    m_line->installEventFilter(this);
    m_place->setObjectName(QStringLiteral("findPlace"));
    m_older = new look::Button(tr("Earlier"), look::Button::Kind::Plain, this);
    m_older->setObjectName(QStringLiteral("findEarlier"));
    m_older->setHint(tr("The one before"), QKeySequence(Qt::Key_Return));
    m_newer = new look::Button(tr("Later"), look::Button::Kind::Plain, this);
    m_newer->setObjectName(QStringLiteral("findLater"));
    m_newer->setHint(tr("The one after"), QKeySequence(Qt::SHIFT | Qt::Key_Return));
    m_older->setRepeats(true);
    m_newer->setRepeats(true);
    auto *close = new look::Button(look::Icon::Close, tr("Close"), look::Button::Kind::Quiet, this);
    close->setHint(tr("Back to where you were"), QKeySequence(Qt::Key_Escape));
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_line, 1);
    row->addWidget(m_place);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    row->addWidget(close);
    connect(m_line, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(m_older, &QAbstractButton::clicked, this, &FindBar::olderWanted);
    connect(m_newer, &QAbstractButton::clicked, this, &FindBar::newerWanted);
    connect(close, &QAbstractButton::clicked, this, &FindBar::finish);
    look::keepMeasured(this, [this, row] {
        row->setContentsMargins(look::px(20), look::px(8), look::px(14), look::px(8));
        row->setSpacing(look::px(8));
        m_line->setFont(look::font());
        m_line->setMinimumHeight(look::px(look::Metrics::ButtonHeight));
        fit();
    });
    hide();
}

/// Narrow: signs instead of words, so that what is looked for has room.
void FindBar::fit()
{
    const bool words = width() >= look::px(460);
    const auto dress = [words](look::Button *button, look::Icon icon, const QString &name) {
        button->setIcon(words ? std::nullopt : std::optional(icon));
        button->setLabel(words ? name : QString());
        button->setAccessibleName(name);
    };
    dress(m_older, look::Icon::ChevronUp, tr("Earlier"));
    dress(m_newer, look::Icon::ChevronDown, tr("Later"));
}

void FindBar::resizeEvent(QResizeEvent *)
{
    fit();
}

void FindBar::open()
{
    show();
    m_line->setFocus();
    m_line->selectAll();
}

QString FindBar::typed() const
{
    return m_line->text();
}

void FindBar::showPlace(int at, int of, bool more)
{
    if (m_line->text().isEmpty())
        m_place->clear();
    else if (of == 0)
        m_place->setText(more ? tr("Looking…") : tr("Nothing found"));
    else
        m_place->setText(more ? tr("%1 of %2 so far").arg(at).arg(of)
                              : tr("%1 of %2").arg(at).arg(of));
    if (!more)
        look::announce(*m_place);
}

void FindBar::finish()
{
    hide();
    Q_EMIT closed();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (key->modifiers() & Qt::ShiftModifier)
                Q_EMIT newerWanted();
            else
                Q_EMIT olderWanted();
            return true;
        case Qt::Key_Up:
            Q_EMIT olderWanted();
            return true;
        case Qt::Key_Down:
            Q_EMIT newerWanted();
            return true;
        case Qt::Key_Escape:
            finish();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        finish();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look::colours().line);
}

} // namespace ivm
