#include "ui/questions/questionsheet.h"

#include "ui/look/buttonrow.h"
#include "ui/look/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace ivm {

using namespace look;

namespace {

QString nameOf(SheetAct act)
{
    return QStringLiteral("act%1").arg(int(act));
}

bool sameMatter(const SheetRow &one, const SheetRow &other)
{
    return one.conversation == other.conversation && (one.conversation || one.who == other.who);
}

} // namespace

QuestionSheet::QuestionSheet(const QString &title, const QString &whenEmpty, QWidget *window)
    : QDialog(window)
    , m_whenEmpty(whenEmpty)
{
    setObjectName(QStringLiteral("questionSheet"));
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(px(320), px(240));
    QPalette ground = palette();
    ground.setColor(QPalette::Window, colours().surface);
    setPalette(ground);
    m_sheet = new QWidget;
    m_column = new QVBoxLayout(m_sheet);
    m_column->setContentsMargins(px(24), px(20), px(24), px(20));
    m_column->setSpacing(px(6));
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(title);
    scroll->setWidget(m_sheet);
    m_sheet->setPalette(ground);
    overlayScrollBars(*scroll);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    const QSize room = window->screen()->availableSize() * 9 / 10;
    resize(QSize(px(620), px(560)).boundedTo(room.boundedTo(window->size())));
}

void QuestionSheet::show(const QList<SheetSection> &sections)
{
    if (m_shown == sections)
        return;
    m_shown = sections;
    const QWidget *focus = focusWidget();
    const bool inside = focus && m_sheet->isAncestorOf(focus);
    const QString act = inside ? focus->objectName() : QString();
    const qsizetype at = rowInUse();
    const QList<Place> before = std::exchange(m_rows, {});
    m_heading = nullptr;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (sections.isEmpty()) {
        auto *nothing
            = new PlainLabel(m_whenEmpty, Text::Body, &Colours::muted, QFont::Normal, m_sheet);
        nothing->setObjectName(QStringLiteral("nothing"));
        nothing->setWordWrap(true);
        m_column->addWidget(nothing);
        m_heading = nothing;
    }
    for (const SheetSection &section : sections) {
        auto *title
            = new PlainLabel(section.title, Text::Title, &Colours::text, QFont::DemiBold, m_sheet);
        title->setWordWrap(true);
        m_column->addWidget(title);
        if (!m_heading)
            m_heading = title;
        auto *more
            = new PlainLabel(section.more, Text::Small, &Colours::muted, QFont::Normal, m_sheet);
        more->setWordWrap(true);
        m_column->addWidget(more);
        for (const SheetRow &row : section.rows)
            addRow(row);
        m_column->addSpacing(px(14));
    }
    m_column->addStretch();
    if (inside)
        focusAgain(before, at, act);
}

// Enter may be on its way to what was there a moment ago: it must never meet another decision.
void QuestionSheet::focusAgain(const QList<Place> &before, qsizetype at, const QString &act)
{
    QWidget *found = nullptr;
    const auto look = [&](const SheetRow &old, const QString &button, bool sameWords) {
        for (const Place &place : std::as_const(m_rows)) {
            if (!found && sameMatter(place.row, old)
                && (!sameWords || place.row.words == old.words))
                found = place.card->findChild<Button *>(button);
        }
    };
    if (at >= 0) {
        look(before.at(at).row, act, true); // several texts of one conversation may be listed
        look(before.at(at).row, act, false);
    }
    for (qsizetype i = at; i >= 0 && i < before.size(); ++i)
        look(before.at(i).row, nameOf(SheetAct::Open), false);
    if (!found && at >= 0 && !m_rows.isEmpty())
        found = m_rows.last().card->findChild<Button *>(nameOf(SheetAct::Open));
    if (!found)
        found = m_heading;
    if (found)
        found->setFocus(Qt::OtherFocusReason);
}

qsizetype QuestionSheet::rowInUse() const
{
    const QWidget *focus = focusWidget();
    for (qsizetype i = 0; focus && i < m_rows.size(); ++i) {
        if (m_rows.at(i).card->isAncestorOf(focus))
            return i;
    }
    return -1;
}

void QuestionSheet::offerCopy(std::function<QString()> text)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(px(24), px(8), px(24), px(12));
    auto *copy = new Button(tr("Copy as text"), Button::Kind::Plain, this);
    copy->setObjectName(QStringLiteral("copySheet"));
    connect(copy, &Button::clicked, this, [text = std::move(text), copy] {
        QApplication::clipboard()->setText(text());
        copy->setLabel(tr("Copied"));
    });
    row->addStretch();
    row->addWidget(copy);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void QuestionSheet::step(int by)
{
    qsizetype at = rowInUse();
    if (at < 0 && by < 0)
        at = m_rows.size();
    at += by;
    if (at < 0 || at >= m_rows.size())
        return;
    QWidget *card = m_rows.at(at).card;
    if (auto *button = card->findChild<Button *>())
        button->setFocus(Qt::TabFocusReason);
    if (auto *scroll = findChild<QScrollArea *>())
        scroll->ensureWidgetVisible(card);
}

bool QuestionSheet::press(SheetAct act)
{
    const qsizetype at = rowInUse();
    auto *button = at < 0 ? nullptr : m_rows.at(at).card->findChild<Button *>(nameOf(act));
    if (!button || !button->isEnabled())
        return false;
    button->click();
    return true;
}

void QuestionSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        const bool once = !event->isAutoRepeat(); // a held key is meant for one row
        switch (event->key()) {
        case Qt::Key_J:
        case Qt::Key_Down:
            return step(1);
        case Qt::Key_K:
        case Qt::Key_Up:
            return step(-1);
        case Qt::Key_R:
            if (once && press(SheetAct::Open))
                return;
            break;
        case Qt::Key_N:
            if (once && press(SheetAct::NoReply))
                return;
            break;
        case Qt::Key_E:
            if (once && press(SheetAct::Archive))
                return;
            break;
        default:
            break;
        }
    }
    QDialog::keyPressEvent(event);
}

void QuestionSheet::addRow(const SheetRow &row)
{
    auto *card = new QWidget(m_sheet);
    card->setObjectName(QStringLiteral("questionRow"));
    card->setAccessibleName(QStringList({ row.who, row.words, row.what }).join(u", "));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, px(10), 0, px(4));
    column->setSpacing(px(2));
    const auto add = [&](const QString &text, Text size, Role colour, QFont::Weight weight) {
        if (text.isEmpty())
            return;
        auto *label = new PlainLabel(text, size, colour, weight, card);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    };
    add(row.who, Text::Body, &Colours::text, QFont::DemiBold);
    add(row.words, Text::Body, &Colours::text, QFont::Normal);
    add(row.what, Text::Small, &Colours::muted, QFont::Normal);
    auto *buttons = new ButtonRow(card);
    for (const auto &[act, words] : row.acts) {
        auto *button = buttons->add(words, nameOf(act),
                                    act == SheetAct::AcceptAsYes ? Button::Kind::Primary
                                                                 : Button::Kind::Plain);
        button->setAccessibleName(QStringLiteral("%1, %2").arg(words, row.who));
        connect(button, &Button::clicked, this, [this, act = act, row] { Q_EMIT acted(act, row); });
    }
    column->addWidget(buttons);
    m_column->addWidget(card);
    m_rows.append({ row, card });
}

} // namespace ivm
