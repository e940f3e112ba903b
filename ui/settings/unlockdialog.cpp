#include "ui/settings/unlockdialog.h"

#include "core/desk/commands.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/errortext.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
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
    setMinimumSize(px(300), px(220));
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
    const QSize room = parentWidget()->screen()->availableSize() * 9 / 10;
    const int width = std::min(px(page == m_choosing ? 480 : 420), room.width());
    const int height = page->layout()->heightForWidth(width);
    resize(QSize(width, height).boundedTo(room));
    if (page == m_choosing)
        m_form->setFocus();
    else
        m_unlock->setFocus();
}

QWidget *UnlockDialog::makeUnlock()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    addWords(column, tr("Settings are for supervisors"), Text::Title, &Colours::text,
             QFont::DemiBold);
    m_unlock = new UnlockForm(m_context.commands, m_context.clock, m_context.initials, page);
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
    auto *row = new QHBoxLayout;
    auto *later = new Button(tr("Not now"), Button::Kind::Plain, page);
    m_set = new Button(tr("Set password"), Button::Kind::Solid, page);
    m_set->setObjectName(QStringLiteral("setPassword"));
    m_set->setEnabled(false);
    row->addWidget(later);
    row->addStretch();
    row->addWidget(m_set);
    column->addStretch();
    column->addLayout(row);
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
    m_context.commands.setRolePassword(*chosen, m_context.initials(), this,
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
