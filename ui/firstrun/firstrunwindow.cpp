#include "ui/firstrun/firstrunwindow.h"

#include "core/desk/commands.h"
#include "core/store/readers.h"
#include "ui/connection/connectionview.h"
#include "ui/firstrun/firstrunpages.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/errortext.h"
#include "ui/look/measured.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/unlockdialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

using Step = FirstRunStep;

Step after(Step step)
{
    return Step(int(step) + 1);
}

FirstRunPage *makePage(Step step)
{
    switch (step) {
    case Step::Numbers:
        return makeNumbersPage();
    case Step::Hours:
        return makeHoursPage();
    case Step::Clinic:
        return makeClinicPage();
    case Step::Wordings:
        return makeWordingsPage();
    case Step::Password:
        return makeRolePasswordPage();
    case Step::DryRun:
        return makeDryRunPage();
    default:
        return nullptr;
    }
}

} // namespace

FirstRunWindow::FirstRunWindow(Readers &readers, Commands &commands, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_readers(readers)
    , m_commands(commands)
    , m_clock(clock)
    , m_where(new PlainLabel({}, Text::Small, &Colours::muted, QFont::DemiBold, this))
    , m_title(new PlainLabel({}, Text::Queue, &Colours::text, QFont::DemiBold, this))
    , m_why(new PlainLabel({}, Text::Body, &Colours::muted, QFont::Normal, this))
    , m_refused(new PlainLabel({}, Text::Small, &Colours::red, QFont::DemiBold, this))
    , m_scroll(new QScrollArea(this))
    , m_back(new Button(tr("Back"), Button::Kind::Plain, this))
    , m_later(new Button(tr("Go on later"), Button::Kind::Link, this))
    , m_next(new Button(tr("Next"), Button::Kind::Solid, this))
{
    setObjectName(QStringLiteral("firstRun"));
    setWindowTitle(tr("Illinois Vet Messenger: first run"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(QStringLiteral("firstRunTitle"));
    m_refused->setObjectName(QStringLiteral("firstRunRefused"));
    m_back->setObjectName(QStringLiteral("firstRunBack"));
    m_later->setObjectName(QStringLiteral("firstRunLater"));
    m_next->setObjectName(QStringLiteral("firstRunNext"));
    m_back->setHint(tr("The step before"), QKeySequence(Qt::ALT | Qt::Key_Left));
    for (PlainLabel *label : { m_title, m_why, m_refused })
        label->setWordWrap(true);

    // Everything but the buttons scrolls: a small screen, or text at 200 %.
    auto *inside = new QWidget;
    auto *middle = new QHBoxLayout(inside);
    auto *body = new QWidget(inside);
    m_content = new QVBoxLayout(body);
    m_content->setContentsMargins(0, 0, 0, 0);
    for (PlainLabel *label : { m_where, m_title, m_why })
        m_content->addWidget(label);
    m_content->addStretch();
    middle->addStretch();
    middle->addWidget(body, 10);
    middle->addStretch();
    m_scroll->setObjectName(QStringLiteral("firstRunScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    overlayScrollBars(*m_scroll);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    auto *foot = new QVBoxLayout;
    foot->addWidget(m_refused);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addWidget(m_later);
    buttons->addStretch();
    buttons->addWidget(m_next);
    foot->addLayout(buttons);
    whole->addLayout(foot);
    keepMeasured(this, [this, body, middle, foot, buttons] {
        buttons->setSpacing(px(16));
        body->setMaximumWidth(px(680));
        middle->setContentsMargins(px(24), px(28), px(24), px(16));
        foot->setContentsMargins(px(24), px(10), px(24), px(16));
        m_content->setSpacing(px(10));
    });

    connect(m_next, &Button::clicked, this, &FirstRunWindow::goOn);
    connect(m_back, &Button::clicked, this, &FirstRunWindow::goBack);
    connect(m_later, &Button::clicked, this, &FirstRunWindow::left);
    for (const auto end : { &FirstRunWindow::left, &FirstRunWindow::finished })
        connect(this, end, this, [this] { m_commands.lockSettings(); });
    auto *back = new QAction(this);
    back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    connect(back, &QAction::triggered, this, &FirstRunWindow::goBack);
    addAction(back);

    const auto kept = ivm::firstRunStep(m_readers);
    Step first = kept ? firstRunStep(*kept) : Step::Numbers;
    if (first == Step::Done)
        first = Step::Numbers; // asked for again
    showStep(first);
}

FirstRunPage *FirstRunWindow::page() const
{
    return qobject_cast<FirstRunPage *>(m_shown);
}

void FirstRunWindow::setStatus(const DeskStatus &status)
{
    m_status = status;
    if (auto *connection = qobject_cast<ConnectionView *>(m_shown))
        connection->setStatus(status);
}

void FirstRunWindow::fill()
{
    const QList<FirstRunState::Earlier> earlier = m_state.earlier;
    const auto read = readFirstRun(m_readers);
    if (!read) {
        refuse(lineFor(read.error()));
        return;
    }
    m_state = *read;
    m_state.earlier = earlier;
}

void FirstRunWindow::showStep(FirstRunStep step)
{
    m_step = step;
    fill();
    const FirstRunWords words = wordsOf(step);
    m_where->setText(tr("Step %1 of %2").arg(int(step) + 1).arg(int(Step::Done)));
    m_title->setText(words.title);
    m_why->setText(words.why);
    delete m_shown;
    if (step == Step::Check) {
        auto *connection = new ConnectionView(m_commands, nullptr, this);
        connection->setStatus(m_status);
        m_shown = connection;
        connection->test();
    } else {
        FirstRunPage *made = makePage(step);
        m_shown = made;
        made->load(m_state);
        connect(made, &FirstRunPage::changed, this, &FirstRunWindow::judge);
        connect(made, &FirstRunPage::goOn, this, &FirstRunWindow::goOn);
        connect(made, &FirstRunPage::askAgain, this, &FirstRunWindow::askAgain);
    }
    m_content->insertWidget(m_content->count() - 1, m_shown);
    m_back->setVisible(step != Step::Numbers);
    m_next->setLabel(step == Step::DryRun ? tr("Begin") : tr("Next"));
    m_scroll->verticalScrollBar()->setValue(0);
    // Tab goes round: what is new stands last in the ring, and the buttons come after its end.
    QWidget *first = page() ? page()->firstField() : nullptr;
    (first ? first : static_cast<QWidget *>(m_next))->setFocus(Qt::OtherFocusReason);
    judge();
    announce(*m_title);
    if (step == Step::Wordings && m_state.earlier.isEmpty())
        askAgain();
    if (step == Step::Numbers && !m_state.numbersSeen)
        askAgain();
}

void FirstRunWindow::judge()
{
    const FirstRunState state = page() ? page()->edited(m_state) : m_state;
    const QString why = objectionTo(state, m_step);
    m_refused->setText(why);
    m_refused->setVisible(!why.isEmpty());
    // What the page itself misses, it says itself.
    const bool misses = page() && !page()->objection().isEmpty();
    m_next->setEnabled(why.isEmpty() && !misses && !m_saving);
}

void FirstRunWindow::refuse(const QString &why)
{
    m_refused->setText(why);
    m_refused->show();
    announce(*m_refused);
}

void FirstRunWindow::goOn()
{
    judge();
    if (!m_next->isEnabled())
        return;
    if (page())
        m_state = page()->edited(m_state);
    if (const auto password = page() ? page()->password() : std::nullopt) {
        setPassword(*password);
        return;
    }
    QList<ProposedWording> ours;
    if (m_step == Step::Wordings) {
        for (const FirstRunState::Earlier &each : std::as_const(m_state.earlier)) {
            if (each.ours)
                ours.append(each.wording);
        }
    }
    if (ours.isEmpty()) {
        save(after(m_step));
        return;
    }
    m_saving = true;
    m_commands.confirmWordings(ours, this, [this](const Result<> &done) {
        m_saving = false;
        if (done)
            save(after(m_step));
        else
            refuse(lineFor(done.error()));
    });
}

void FirstRunWindow::goBack()
{
    if (m_step != Step::Numbers && !m_saving)
        showStep(Step(int(m_step) - 1));
}

/// Nothing is pressed twice while it is saved. Answers whether Next had the keyboard.
bool FirstRunWindow::hold()
{
    const bool pressed = m_next->hasFocus();
    m_saving = true;
    m_next->setEnabled(false);
    return pressed;
}

/// A button that cannot be pressed loses the keyboard, to Back of all things: it gets it again.
void FirstRunWindow::release(bool pressed)
{
    m_saving = false;
    judge();
    if (pressed && m_next->isEnabled())
        m_next->setFocus(Qt::OtherFocusReason);
}

void FirstRunWindow::save(FirstRunStep next)
{
    SettingDocuments now;
    for (const char *subject : { "hours", "clinic" }) {
        if (const auto document = m_readers.settings.document(QLatin1String(subject)))
            now.insert(QLatin1String(subject), *document);
    }
    const bool pressed = hold();
    m_commands.saveFirstRun(choiceOf(m_state, m_step, next, now), this,
                            [this, next, pressed](const Result<> &done) {
                                release(pressed);
                                if (!done && done.error().kind == Error::Kind::NotPermitted)
                                    askPassword(next);
                                else if (!done)
                                    refuse(lineFor(done.error()));
                                else if (next == Step::Done)
                                    Q_EMIT finished();
                                else
                                    showStep(next);
                            });
}

void FirstRunWindow::setPassword(const RolePassword &password)
{
    const bool pressed = hold();
    m_commands.setRolePassword(password, Unlock::Settings, {}, this,
                               [this, pressed](const Result<> &done) {
                                   release(pressed);
                                   if (done)
                                       save(after(m_step));
                                   else
                                       refuse(lineFor(done.error()));
                               });
}

/// A first run that goes on after the password was set: it is locked again by now.
void FirstRunWindow::askPassword(FirstRunStep next)
{
    auto *door = new UnlockDialog({ .commands = m_commands,
                                    .clock = m_clock,
                                    .initials = [] { return QString(); },
                                    .ours = m_state.knownWords,
                                    .what = Unlock::Settings,
                                    .why = tr("A role password is set by now, and this step "
                                              "changes settings.") },
                                  this);
    connect(door, &QDialog::accepted, this, [this, next] { save(next); });
    door->open();
}

void FirstRunWindow::askAgain()
{
    if (m_step == Step::Numbers) {
        m_commands.lookAtAccount(this, [this](const Result<> &done) {
            if (m_step != Step::Numbers)
                return;
            if (!done) {
                refuse(lineFor(done.error()));
                return;
            }
            // What was typed meanwhile is not taken away.
            const bool untouched = page()->edited(m_state) == m_state;
            if (!untouched)
                return;
            fill();
            page()->load(m_state);
            if (QWidget *first = page()->firstField())
                first->setFocus();
            judge();
        });
        return;
    }
    m_commands.proposedWordings(this, [this](const Result<QList<ProposedWording>> &found) {
        if (m_step != Step::Wordings)
            return;
        if (!found) {
            refuse(lineFor(found.error()));
            return;
        }
        m_state = page()->edited(m_state);
        QList<FirstRunState::Earlier> earlier;
        for (const ProposedWording &each : *found) {
            FirstRunState::Earlier row{ .wording = each };
            for (const FirstRunState::Earlier &known : std::as_const(m_state.earlier))
                row.ours = row.ours || (known.ours && known.wording.text == each.text);
            earlier.append(row);
        }
        if (earlier == m_state.earlier)
            return;
        m_state.earlier = earlier;
        page()->load(m_state);
        if (QWidget *first = page()->firstField())
            first->setFocus();
    });
}

} // namespace ivm
