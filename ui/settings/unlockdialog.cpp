#include "ui/settings/unlockdialog.h"

#include "core/desk/commands.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/errortext.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/card.h"
#include "ui/settings/rolepasswordform.h"
#include "ui/settings/rolepasswordwords.h"
#include "ui/settings/unlockform.h"

#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

constexpr int LeastWidth = 320;

PlainLabel *addWords(QVBoxLayout *column, const QString &words, Text size, Role colour,
                     QFont::Weight weight = QFont::Normal)
{
    auto *label = new PlainLabel(words, size, colour, weight);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

} // namespace

UnlockDialog::UnlockDialog(const Context &context, QWidget *window)
    : QDialog(window)
    , m_context(context)
    , m_pages(new QStackedLayout)
{
    m_asking = makeUnlock();
    m_choosing = makeChoice();
    setObjectName(QStringLiteral("unlockDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, colours().surface);
    setPalette(ground);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    for (QWidget *page : { m_asking, m_choosing }) {
        // At 200 % on a small screen the page scrolls.
        auto *scroll = new QScrollArea(this);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(page);
        scroll->setPalette(ground);
        page->setPalette(ground);
        overlayScrollBars(*scroll);
        m_pages->addWidget(scroll);
    }
    whole->addLayout(m_pages);
    setMinimumSize(QSize(px(300), px(220)).boundedTo(room()));
    showPage(m_asking, tr("Settings"));
    m_context.commands.roleLock(this, [this](const Result<RoleLockState> &state) {
        if (state && state->kind == RoleLockState::Kind::NotSet)
            showPage(m_choosing, tr("Choose a role password"));
        else
            m_unlock->begin();
    });
}

void UnlockDialog::showPage(QWidget *page, const QString &title)
{
    m_pages->setCurrentIndex(page == m_choosing ? 1 : 0);
    setWindowTitle(title);
    setAccessibleName(title);
    const int width = std::min(px(page == m_choosing ? 480 : 420), room().width());
    const int height = page->layout()->heightForWidth(width);
    resize(QSize(width, height).boundedTo(room()));
    if (page == m_choosing)
        m_form->setFocus();
    else
        m_unlock->setFocus();
}

/// No wider than the window it stands over, which may be as narrow as a phone; as high as the
/// screen lets it be.
QSize UnlockDialog::room() const
{
    const QSize screen = parentWidget()->screen()->availableSize() * 9 / 10;
    return { std::min(screen.width(), std::max(parentWidget()->width(), LeastWidth)),
             screen.height() };
}

QWidget *UnlockDialog::makeUnlock()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    const bool isAct = m_context.what == Unlock::OneAct;
    addWords(column, isAct ? tr("This is for supervisors") : tr("Settings are for supervisors"),
             Text::Title, &Colours::text, QFont::DemiBold);
    if (!m_context.why.isEmpty())
        addWords(column, m_context.why, Text::Body, &Colours::text);
    m_unlock = new UnlockForm(m_context.commands, m_context.clock, m_context.what,
                              m_context.initials, page);
    column->addWidget(m_unlock);
    column->addStretch();
    connect(m_unlock, &UnlockForm::unlocked, this, &QDialog::accept);
    keepMeasured(page, [column] {
        column->setContentsMargins(px(24), px(22), px(24), px(22));
        column->setSpacing(px(12));
    });
    return page;
}

QWidget *UnlockDialog::makeChoice()
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("choosePassword"));
    auto *column = new QVBoxLayout(page);
    addWords(column, tr("Choose a role password"), Text::Title, &Colours::text, QFont::DemiBold);
    addWords(column,
             tr("Whoever knows it can change settings and block clients. Supervisors share it; "
                "the desk does not need it to answer texts."),
             Text::Body, &Colours::text);
    m_form = new RolePasswordForm(m_context.ours, page);
    column->addWidget(m_form);
    addWords(column, whatItProtects(), Text::Small, &Colours::muted);
    m_choiceWords = addWords(column, {}, Text::Small, &Colours::red);
    m_choiceWords->setObjectName(QStringLiteral("choiceWords"));
    m_choiceWords->hide();
    auto *row = new FlowRow(page);
    auto *later = new Button(tr("Not now"), Button::Kind::Plain);
    later->setObjectName(QStringLiteral("passwordLater"));
    m_set = new Button(tr("Set password"), Button::Kind::Solid);
    m_set->setObjectName(QStringLiteral("setPassword"));
    m_set->setEnabled(false);
    row->add(m_set);
    row->add(later);
    column->addStretch();
    column->addWidget(row);
    connect(later, &Button::clicked, this, &QDialog::reject);
    connect(m_set, &Button::clicked, this, &UnlockDialog::choose);
    connect(m_form, &RolePasswordForm::entered, this, &UnlockDialog::choose);
    connect(m_form, &RolePasswordForm::judged, this,
            [this](bool isGood) { m_set->setEnabled(isGood && !m_setting); });
    keepMeasured(page, [column] {
        column->setContentsMargins(px(24), px(22), px(24), px(22));
        column->setSpacing(px(12));
    });
    return page;
}

void UnlockDialog::choose()
{
    const auto chosen = m_form->chosen();
    if (!chosen || m_setting)
        return;
    m_setting = true;
    m_set->setEnabled(false);
    m_context.commands.setRolePassword(*chosen, m_context.what, m_context.initials(), this,
                                       [this](const Result<> &done) {
                                           m_setting = false;
                                           m_set->setEnabled(m_form->isGood());
                                           if (done) {
                                               m_form->clear();
                                               accept();
                                               return;
                                           }
                                           m_choiceWords->setText(lineFor(done.error()));
                                           m_choiceWords->show();
                                           announce(*m_choiceWords);
                                       });
}

} // namespace ivm
