#include "ui/mainwindow/shortcutsheet.h"

#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/mainwindow/keybutton.h"

#include <QGridLayout>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

QString keysOf(const KeyLine &line)
{
    QStringList keys;
    for (const QKeySequence &key : line.keys)
        keys << keyWords(key);
    return keys.size() > 3 ? ShortcutSheet::tr("%1 to %2").arg(keys.first(), keys.last())
                           : keys.join(ShortcutSheet::tr(" or "));
}

} // namespace

ShortcutSheet::ShortcutSheet(const KeyChoice &choice, QWidget *window)
    : QDialog(window)
    , m_choice(choice)
    , m_scroll(new QScrollArea(this))
    , m_said(new PlainLabel({}, Text::Small, &Colours::muted, QFont::Normal, this))
    , m_allAsDelivered(new Button(tr("All as delivered"), Button::Kind::Plain, this))
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(px(320), px(240));
    QPalette ground = palette();
    ground.setColor(QPalette::Window, colours().surface);
    setPalette(ground);
    // All of it within reach on a small screen and with text at 200 %.
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Keys"));
    overlayScrollBars(*m_scroll);
    m_said->setObjectName(QStringLiteral("keysSaid"));
    m_said->setWordWrap(true);
    m_allAsDelivered->setObjectName(QStringLiteral("allAsDelivered"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(px(24), px(10), px(24), px(14));
    foot->setSpacing(px(12));
    foot->addWidget(m_said, 1);
    foot->addWidget(m_allAsDelivered, 0, Qt::AlignTop);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    whole->addLayout(foot);
    connect(m_allAsDelivered, &Button::clicked, this, [this] {
        m_choice.asDelivered({});
        changed(tr("All keys are as they were delivered."), {});
    });
    showLines();
    say({});
    const QWidget *sheet = m_scroll->widget();
    setMinimumWidth(sheet->minimumSizeHint().width());
    const QSize room = window->screen()->availableSize() * 9 / 10;
    // Where there is room no line is broken.
    int broken = 0;
    for (const auto *words : sheet->findChildren<PlainLabel *>()) {
        if (words->wordWrap())
            broken = std::max(broken,
                              words->fontMetrics().horizontalAdvance(words->text())
                                  - words->sizeHint().width());
    }
    const QSize wanted(sheet->sizeHint().width() + std::max(0, broken) + px(2),
                       sheet->sizeHint().height() + foot->sizeHint().height());
    resize(wanted.boundedTo(room.boundedTo(window->size())));
    m_scroll->setFocus();
}

void ShortcutSheet::showLines()
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(px(24), px(20), px(24), px(20));
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(6));
    grid->setColumnStretch(0, 1);
    // Room for what may come: a row that waits for a key, and the way back of one that was changed,
    // push nothing aside.
    const Button waiting(KeyButton::tr("Press the new key…"), Button::Kind::Primary);
    const Button back(Icon::Undo, tr("As delivered"), Button::Kind::Quiet);
    grid->setColumnMinimumWidth(1, waiting.sizeHint().width() + back.sizeHint().width());
    auto *title = new PlainLabel(tr("Keys"), Text::Title, &Colours::text, QFont::DemiBold, sheet);
    title->setContentsMargins(0, 0, 0, px(6));
    int row = 0;
    grid->addWidget(title, row++, 0, 1, 2);
    const QList<KeyLine> lines = m_choice.lines();
    QString section;
    bool any = false;
    for (const KeyLine &line : lines) {
        if (line.section != section) {
            section = line.section;
            auto *heading
                = new PlainLabel(section, Text::Small, &Colours::muted, QFont::DemiBold, sheet);
            heading->setContentsMargins(0, px(row > 1 ? 10 : 0), 0, 0);
            grid->addWidget(heading, row++, 0, 1, 2);
        }
        addLine(sheet, line, row++);
        any = any || line.isChanged;
    }
    m_allAsDelivered->setEnabled(any);
    sheet->setPalette(palette());
    m_scroll->setWidget(sheet); // the one before goes
}

void ShortcutSheet::addLine(QWidget *sheet, const KeyLine &line, int row)
{
    auto *grid = qobject_cast<QGridLayout *>(sheet->layout());
    auto *what = new PlainLabel(line.words, Text::Body, &Colours::text, QFont::Normal, sheet);
    what->setWordWrap(true);
    grid->addWidget(what, row, 0);
    if (line.name.isEmpty()) {
        auto *how = new PlainLabel(keysOf(line), Text::Body, &Colours::muted, QFont::Medium, sheet);
        grid->addWidget(how, row, 1);
        return;
    }
    auto *how = new KeyButton(line.words, keysOf(line), sheet);
    how->setObjectName(QStringLiteral("bind-") + line.name);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(px(2));
    keys->addWidget(how);
    grid->addLayout(keys, row, 1, Qt::AlignLeft);
    connect(how, &KeyButton::waitingChanged, this, [this, words = line.words](bool waiting) {
        if (waiting)
            say(tr("%1: press the new key, or Esc to leave it as it is.").arg(words));
        else
            say({});
    });
    connect(how, &KeyButton::keyPressed, this,
            [this, how, line](const QKeySequence &key) { tryKey(*how, line, key); });
    if (!line.isChanged)
        return;
    auto *back = new Button(Icon::Undo, tr("As delivered"), Button::Kind::Quiet, sheet);
    back->setObjectName(QStringLiteral("delivered-") + line.name);
    back->setAccessibleName(tr("%1: as delivered").arg(line.words));
    keys->addWidget(back);
    connect(back, &Button::clicked, this, [this, line] {
        m_choice.asDelivered(line.name);
        changed(tr("%1 is as it was delivered.").arg(line.words), line.name);
    });
}

void ShortcutSheet::tryKey(KeyButton &button, const KeyLine &line, const QKeySequence &key)
{
    if (const QString why = m_choice.objection(line.name, key); !why.isEmpty()) {
        say(why, true); // and waits for another
        return;
    }
    button.setWaiting(false);
    m_choice.bind(line.name, key);
    changed(tr("%1 is %2 from now on, at this computer.").arg(line.words, keyWords(key)),
            line.name);
}

/// Shown anew once the button that was pressed is through with it, with the focus where it was.
void ShortcutSheet::changed(const QString &said, const QString &focus)
{
    QTimer::singleShot(0, this, [this, said, focus] {
        const int place = m_scroll->verticalScrollBar()->value();
        showLines();
        auto *again = m_scroll->widget()->findChild<QWidget *>(QStringLiteral("bind-") + focus);
        (again ? again : m_scroll)->setFocus(Qt::TabFocusReason);
        QTimer::singleShot(0, m_scroll, [this, place] { // once it is laid out
            m_scroll->verticalScrollBar()->setValue(place);
        });
        say(said);
    });
}

void ShortcutSheet::say(const QString &words, bool isWrong)
{
    m_said->setColour(isWrong ? &Colours::red : &Colours::muted);
    m_said->setText(words.isEmpty()
                        ? tr("To change a key, choose it and press the new one. Keys without a "
                             "frame type, move or send as everywhere, and stay.")
                        : words);
    if (!words.isEmpty())
        announce(*m_said);
}

} // namespace ivm
