#include "ui/composer/composer.h"

#include "core/clock.h"
#include "core/model/smstext.h"
#include "ui/composer/composerbox.h"
#include "ui/composer/countwords.h"
#include "ui/composer/emojipicker.h"
#include "ui/composer/spelling.h"
#include "ui/composer/spellmarker.h"
#include "ui/composer/stripstack.h"
#include "ui/composer/templatepicker.h"
#include "ui/look/announce.h"
#include "ui/look/layouthold.h"
#include "ui/look/paint.h"
#include "ui/look/strip.h"
#include "ui/thread/showntext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include <algorithm>

namespace ivm {

namespace {

constexpr Millis DraftDelay{ 600 };

/// The rounded line around the box; blue while writing.
class BoxFrame final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const look::Colours &colours = look::colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool focused = focusProxy() && focusProxy()->hasFocus();
        painter.setPen(QPen(!isEnabled()  ? colours.line
                                : focused ? colours.accent
                                          : colours.muted,
                            focused ? 1.5 : 1));
        painter.setBrush(isEnabled() ? colours.surface : colours.background);
        const qreal radius = look::px(look::Metrics::RadiusLarge);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
};

look::Strip::Kind kindOf(ComposerStrip::Kind kind)
{
    switch (kind) {
    case ComposerStrip::Kind::Blue:
        return look::Strip::Kind::Blue;
    case ComposerStrip::Kind::Amber:
        return look::Strip::Kind::Amber;
    case ComposerStrip::Kind::Red:
        break;
    }
    return look::Strip::Kind::Red;
}

} // namespace

Composer::Composer(Commands &commands, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("composer"));
    auto *column = new QVBoxLayout(this);
    m_stack = new StripStack(this);
    column->addWidget(m_stack);
    m_failure = new look::Strip(look::Strip::Kind::Red, this);
    m_failure->setObjectName(QStringLiteral("sendFailure"));
    m_failure->hide();
    column->addWidget(m_failure);
    m_sending = new look::Strip(look::Strip::Kind::Blue, this);
    m_sending->setObjectName(QStringLiteral("pullBackStrip"));
    m_sending->setWords(tr("Sent in a moment"), {});
    auto *back = m_sending->addButton(tr("Pull back"));
    back->setObjectName(QStringLiteral("pullBack"));
    back->setHint(tr("Takes the text back before it leaves"), QKeySequence(Qt::Key_Escape));
    connect(back, &QAbstractButton::clicked, this, &Composer::pullBack);
    m_sending->hide();
    column->addWidget(m_sending);
    m_label
        = new look::PlainLabel({}, look::Text::Small, &look::Colours::muted, QFont::Normal, this);
    m_label->setObjectName(QStringLiteral("composerLabel"));
    m_label->setWordWrap(true); // client and queue are always there to read, both
    column->addWidget(m_label);

    m_frame = new BoxFrame(this);
    auto *inFrame = new QVBoxLayout(m_frame);
    inFrame->setContentsMargins(1, 1, 1, 1);
    m_box = new ComposerBox(m_frame);
    m_frame->setFocusProxy(m_box);
    m_label->setBuddy(m_box);
    inFrame->addWidget(m_box);
    m_picker = new TemplatePicker(m_box);
    m_spelling = new Spelling(this);
    m_marker = new SpellMarker(*m_box, *m_spelling);
    m_box->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_box, &QWidget::customContextMenuRequested, this, &Composer::openBoxMenu);
    m_box->installEventFilter(this);
    column->addWidget(m_frame);

    m_initialsRow = new QWidget(this);
    auto *initialsRow = new QHBoxLayout(m_initialsRow);
    initialsRow->setContentsMargins(0, 0, 0, 0);
    auto *who = new look::PlainLabel(tr("Your initials, so others see who wrote this:"),
                                     look::Text::Small, &look::Colours::orange, QFont::Medium,
                                     m_initialsRow);
    who->setElided(true);
    who->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_initials = new QLineEdit(m_initialsRow);
    m_initials->setObjectName(QStringLiteral("composerInitials"));
    m_initials->setAccessibleName(tr("Your initials"));
    m_initials->setMaxLength(4);
    m_initials->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[\\p{L}\\p{N}]{0,4}")), m_initials));
    who->setBuddy(m_initials);
    initialsRow->addWidget(who);
    initialsRow->addWidget(m_initials);
    initialsRow->addStretch(1);
    m_initialsRow->hide();
    column->addWidget(m_initialsRow);

    m_below = new QWidget(this);
    auto *below = new QHBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    m_count = new look::PlainLabel({}, look::Text::Small, &look::Colours::muted, QFont::Normal,
                                   m_below);
    m_count->setObjectName(QStringLiteral("composerCount"));
    m_culprit = new look::PlainLabel({}, look::Text::Small, &look::Colours::orange, QFont::Normal,
                                     m_below);
    m_culprit->setObjectName(QStringLiteral("composerCulprit"));
    m_culprit->setElided(true);
    m_makePlain = new look::Button(tr("Make it plain"), look::Button::Kind::Link, m_below);
    m_makePlain->setObjectName(QStringLiteral("makePlain"));
    m_makePlain->setHint(tr("Replaces it by a plain character"), QKeySequence(Qt::ALT | Qt::Key_P));
    m_makePlain->setShortcut(QKeySequence(Qt::ALT | Qt::Key_P));
    m_note = new look::PlainLabel({}, look::Text::Small, &look::Colours::muted, QFont::Normal,
                                  m_below);
    m_note->setObjectName(QStringLiteral("composerNote"));
    m_note->setElided(true);
    m_send = new look::Button(tr("Send"), look::Button::Kind::Solid, m_below);
    m_send->setObjectName(QStringLiteral("send"));
    addEmoji(below);
    addTemplates(below);
    below->addWidget(m_count);
    for (look::PlainLabel *label : { m_culprit, m_note })
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    below->addWidget(m_culprit);
    below->addWidget(m_makePlain);
    below->addWidget(m_note);
    below->addStretch(1);
    m_sendMore = new look::Button(QString(), look::Button::Kind::Solid, m_below);
    m_sendMore->setObjectName(QStringLiteral("sendMore"));
    m_sendMore->setOpensMenu(true);
    m_sendMore->setAccessibleName(tr("More ways to send"));
    m_sendMore->setHint(tr("Send and archive, send and go on to the next, templates"));
    m_sendMore->setJoined(Qt::LeftEdge);
    m_send->setJoined(Qt::RightEdge);
    auto *send = new QHBoxLayout;
    send->setSpacing(0);
    send->addWidget(m_send);
    send->addWidget(m_sendMore);
    below->addLayout(send);
    column->addWidget(m_below);

    connect(m_box, &QPlainTextEdit::textChanged, this, &Composer::textEdited);
    connect(m_box, &ComposerBox::sendWanted, this,
            [this](AfterSending after) { sendNow(true, after); });
    connect(m_box, &ComposerBox::spellingWanted, this, &Composer::openSpellingMenu);
    connect(m_box, &ComposerBox::recallWanted, this, &Composer::recall);
    connect(m_box, &QPlainTextEdit::cursorPositionChanged, this, &Composer::offerTemplates);
    connect(m_picker, &TemplatePicker::chosen, this, &Composer::takeTemplate);
    connect(m_picker, &TemplatePicker::dismissed, this, [this] {
        const auto call = templateCall(m_box->toPlainText(), m_box->textCursor().position());
        m_dismissedAt = call ? call->position : -1;
    });
    connect(m_sendMore, &QAbstractButton::clicked, this, &Composer::openSendMenu);
    connect(m_box, &ComposerBox::replaced, this, [this](int characters) {
        say(characters == 1      ? tr("1 pasted character made plain")
                : characters > 0 ? tr("%n pasted characters made plain", nullptr, characters)
                                 : tr("Pasted characters made plain"));
    });
    hearRefusals();
    connect(m_send, &QAbstractButton::clicked, this, [this] { sendNow(false); });
    connect(m_makePlain, &QAbstractButton::clicked, this, [this] {
        const QString simple = countWords(m_box->toPlainText()).plainText;
        if (simple.isEmpty())
            return;
        // As an edit, so that Ctrl+Z takes it back.
        QTextCursor cursor(m_box->document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(simple);
        m_box->setFocus();
    });
    connect(m_initials, &QLineEdit::returnPressed, this, &Composer::takeInitials);
    connect(m_initials, &QLineEdit::textEdited, this, [this](const QString &typed) {
        const int at = m_initials->cursorPosition();
        m_initials->setText(typed.toUpper());
        m_initials->setCursorPosition(at);
    });
    setEnterSends(true);
    arrange();
    close();
}

Composer::~Composer()
{
    saveDraft();
    if (m_saveTimer)
        m_clock.cancel(Clock::Timer(*m_saveTimer));
    if (m_onItsWay)
        m_clock.cancel(m_onItsWay->timer);
}

void Composer::arrange()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->setContentsMargins(look::px(20), look::px(12), look::px(20), look::px(14));
    column->setSpacing(look::px(7));
    m_stack->place()->setSpacing(look::px(7));
    static_cast<QHBoxLayout *>(m_below->layout())->setSpacing(look::px(10));
    m_sendMore->setFixedWidth(look::px(32));
    m_initials->setFont(look::font(look::Text::Body, QFont::DemiBold));
    m_initials->setFixedWidth(look::px(80));
    m_initials->setMinimumHeight(look::px(30));
    QPalette palette = m_box->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    palette.setColor(QPalette::Text, look::colours().text);
    palette.setColor(QPalette::PlaceholderText, look::colours().muted);
    m_box->setPalette(palette);
}

void Composer::open(ConversationId conversation, const QString &draft)
{
    if (m_conversation == conversation)
        return;
    saveDraft();
    m_conversation.reset(); // what follows is not typing
    const QString newest = m_handed.value(conversation, draft);
    m_box->setPlainText(newest);
    m_box->moveCursor(QTextCursor::End);
    m_saved = newest;
    if (newest == draft)
        m_handed.remove(conversation);
    else if (!m_pending) // not on disk: a second try costs nothing
        keepDraft(conversation, newest);
    m_conversation = conversation;
    m_openedAt = m_clock.now();
    forgetGuards();
    m_askInitials = false;
    m_dismissedAt = -1;
    m_picker->close();
    m_emoji->close();
    m_initialsRow->hide();
    m_failure->hide();
    if (m_left.contains(conversation))
        showFailure(m_left.take(conversation));
    endRefusal();
    endPullBack(); // it goes out; from here on it is among the texts
    m_note->clear();
    showCount();
}

void Composer::close()
{
    saveDraft();
    m_conversation.reset();
    m_box->clear();
    m_saved.clear();
    forgetGuards();
    m_state = {};
    m_state.box = ComposerState::Box::Hidden;
    setState(m_state);
}

void Composer::setState(const ComposerState &state)
{
    const look::LayoutHold once(layout());
    m_state = state;
    const bool hidden = state.box == ComposerState::Box::Hidden;
    const bool open = state.box == ComposerState::Box::Open;
    m_label->setText(state.label);
    m_label->setVisible(open);
    m_frame->setVisible(!hidden);
    m_frame->setEnabled(open);
    m_box->setEnabled(open);
    const bool templates = m_sources.templates && !m_sources.templates().isEmpty();
    m_box->setPlaceholderText(!open           ? state.label
                                  : templates ? tr("/ brings templates")
                                              : QString());
    if (m_box->accessibleName() != state.label) // readers are told each time it is set
        m_box->setAccessibleName(state.label);
    m_below->setVisible(open);
    m_send->setLabel(state.send);
    m_initialsRow->setVisible(open && m_askInitials);
    showStrips();
    showCount();
    setVisible(m_conversation.has_value());
}

void Composer::showStrips()
{
    // Strips are kept while their number is the same: their buttons may be under the pointer.
    while (m_strips.size() > m_state.strips.size()) {
        look::Strip *strip = m_strips.takeLast();
        strip->hide();
        strip->deleteLater();
    }
    while (m_strips.size() < m_state.strips.size()) {
        auto *strip = new look::Strip(look::Strip::Kind::Blue, m_stack->widget());
        m_stack->place()->addWidget(strip);
        m_strips << strip;
    }
    for (qsizetype i = 0; i < m_strips.size(); ++i) {
        const ComposerStrip &what = m_state.strips.at(i);
        look::Strip *strip = m_strips.at(i);
        strip->setObjectName(QStringLiteral("composerStrip%1").arg(i));
        strip->setKind(kindOf(what.kind));
        strip->setWords(what.fact, what.more);
        const QList<look::Button *> had
            = strip->findChildren<look::Button *>(Qt::FindDirectChildrenOnly);
        QStringList labels;
        for (const look::Button *button : had) {
            if (!button->isHidden())
                labels << button->label();
        }
        QStringList wanted;
        for (const ComposerStrip::Choice &choice : what.choices)
            wanted << choice.label;
        const bool same = labels == wanted && strip->property("about") == raw(what.about);
        if (!same) {
            strip->clearButtons();
            for (const ComposerStrip::Choice &choice : what.choices) {
                look::Button *button = strip->addButton(
                    choice.label,
                    choice.proposed ? look::Button::Kind::Primary : look::Button::Kind::Plain);
                button->setObjectName(QStringLiteral("choice%1").arg(int(choice.action)));
                connect(button, &QAbstractButton::clicked, this,
                        [this, action = choice.action, about = what.about] {
                            Q_EMIT chosen(action, about);
                        });
            }
            strip->setProperty("about", raw(what.about));
        }
        strip->show();
    }
    m_stack->setVisible(!m_strips.isEmpty());
    m_stack->updateGeometry();
    m_stack->keepInSight(m_state.isGuarded && !m_strips.isEmpty() ? m_strips.last() : nullptr);
}

void Composer::showCount()
{
    const QString text = m_box->toPlainText();
    const CountWords words = countWords(text);
    m_count->setText(words.count);
    m_count->setColour(words.full ? &look::Colours::red : &look::Colours::muted);
    m_count->setVisible(!words.count.isEmpty());
    m_culprit->setText(words.culprit);
    m_culprit->setVisible(!words.culprit.isEmpty());
    m_makePlain->setVisible(!words.plainText.isEmpty());
    m_note->setVisible(!m_note->text().isEmpty());
    const bool ready = m_state.why == Forbidden::Nothing && m_state.box == ComposerState::Box::Open
        && !m_pending && !text.trimmed().isEmpty();
    m_send->setEnabled(ready);
    m_sendMore->setEnabled(m_state.box == ComposerState::Box::Open);
    m_sendMore->setKind(ready ? look::Button::Kind::Solid : look::Button::Kind::Plain);
    showTemplates();
}

void Composer::textEdited()
{
    m_note->clear();
    endRefusal();
    showCount();
    if (!m_conversation)
        return;
    if (m_box->toPlainText().isEmpty()) {
        const bool shown = !m_shown.isEmpty();
        forgetGuards();
        if (shown)
            Q_EMIT stateWanted();
    } else if (!m_shown.isEmpty()) {
        // What was mended needs no words any more.
        const QList<Guard> still = guards(m_box->toPlainText(), guardFacts(true));
        const qsizetype gone = m_shown.removeIf([&](const Guard &shown) {
            return std::none_of(still.begin(), still.end(),
                                [&](const Guard &guard) { return guard.isSameAs(shown); });
        });
        if (gone > 0)
            Q_EMIT stateWanted();
    }
    if (!m_saveTimer) {
        m_saveTimer = static_cast<quint64>(m_clock.callAfter(DraftDelay, [this] {
            m_saveTimer.reset();
            saveDraft();
        }));
    }
}

void Composer::saveDraft()
{
    if (!m_conversation || m_pending)
        return;
    const QString text = m_box->toPlainText();
    if (text == m_saved)
        return;
    m_saved = text;
    keepDraft(*m_conversation, text);
}

void Composer::keepDraft(ConversationId conversation, const QString &draft)
{
    m_handed.insert(conversation, draft);
    m_commands.saveDraft(conversation, draft);
}

void Composer::setAuthor(const QString &initials)
{
    m_author = initials;
    if (!m_author.isEmpty() && m_askInitials) {
        m_askInitials = false;
        m_initialsRow->hide();
    }
}

bool Composer::isWriting() const
{
    return m_conversation && !m_box->toPlainText().trimmed().isEmpty();
}

QString Composer::text() const
{
    return m_box->toPlainText();
}

bool Composer::isOpen() const
{
    return m_conversation && m_state.box == ComposerState::Box::Open;
}

void Composer::focusBox()
{
    if (m_state.box == ComposerState::Box::Open)
        m_box->setFocus();
}

void Composer::type(const QString &text)
{
    if (m_state.box != ComposerState::Box::Open || m_pending)
        return;
    m_box->setFocus();
    m_box->textCursor().insertText(text);
}

void Composer::setEnterSends(bool sends)
{
    m_box->setKeys(BoxKeys(sends));
    const auto first = [this](BoxKey key) { return m_box->keys().keys(key).first(); };
    m_send->setHint(
        tr("Sends the text; %1 starts a new line").arg(look::keyWords(first(BoxKey::NewLine))),
        first(BoxKey::Send));
}

void Composer::say(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(true);
    look::announce(*m_note);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_box && event->type() == QEvent::KeyPress && m_onItsWay && !m_picker->isOpen()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        pullBack();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().surface);
    painter.fillRect(QRect(0, 0, width(), 1), look::colours().line);
}

bool Composer::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::ApplicationPaletteChange)
        arrange();
    return QWidget::event(event);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showTemplates();
}

} // namespace ivm
