#include "ui/mainwindow/answernotice.h"

#include "core/model/smstext.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/isolated.h"
#include "ui/look/look.h"
#include "ui/look/plainlabel.h"
#include "ui/mainwindow/notices.h"
#include "ui/thread/showntext.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace ivm {

using namespace look;
using namespace std::chrono_literals;

namespace {

constexpr Millis Stays = 15s;
constexpr Millis SaysSent = 3s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnswerNotice)
};

} // namespace

AnswerNoticeContent answerNotice(const Conversation &conversation, const Message &newest,
                                 const QString &title, const QString &queue)
{
    const QString who = isolated(shownLine(discreetName(conversation), 60));
    QString words = shownLine(newest.body, 300);
    if (words.isEmpty() && newest.mediaCount > 0)
        words = newest.mediaCount == 1 ? Words::tr("Photo")
                                       : Words::tr("%1 photos").arg(newest.mediaCount);
    return { .conversation = conversation.id,
             .title = title,
             .who = who,
             .words = isolated(words),
             .answer = Words::tr("Answer %1 as %2").arg(who, queue),
             .mayAnswer = conversation.standing == Standing::OptedIn && !conversation.networkBlocked
                 && conversation.section != Section::Blocked && conversation.draft.isEmpty(),
             .urgent = conversation.urgent };
}

AnswerNotice::AnswerNotice(Clock &clock)
    : QWidget(nullptr, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("answerNotice"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    m_title = new PlainLabel({}, Text::Small, &Colours::muted, QFont::DemiBold, this);
    m_title->setObjectName(QStringLiteral("noticeTitle"));
    m_title->setElided(true);
    auto *close = new Button(Icon::Close, tr("Close"), Button::Kind::Quiet, this);
    close->setObjectName(QStringLiteral("noticeClose"));
    m_who = new PlainLabel({}, Text::Body, &Colours::text, QFont::DemiBold, this);
    m_who->setObjectName(QStringLiteral("noticeWho"));
    m_who->setElided(true);
    m_words = new PlainLabel({}, Text::Body, &Colours::text, QFont::Normal, this);
    m_words->setObjectName(QStringLiteral("noticeWords"));
    m_words->setWordWrap(true);
    m_answer = new QLineEdit(this);
    m_answer->setObjectName(QStringLiteral("noticeAnswer"));
    m_answer->setMaxLength(LongestSms);
    m_note = new PlainLabel({}, Text::Small, &Colours::orange, QFont::Normal, this);
    m_note->setObjectName(QStringLiteral("noticeNote"));
    m_note->setWordWrap(true);
    m_send = new Button(tr("Send"), Button::Kind::Solid, this);
    m_send->setObjectName(QStringLiteral("noticeSend"));
    m_open = new Button(tr("Open"), Button::Kind::Plain, this);
    m_open->setObjectName(QStringLiteral("noticeOpen"));
    m_open->setHint(tr("Opens the conversation in the window"));

    auto *column = new QVBoxLayout(this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(close);
    column->addLayout(top);
    column->addWidget(m_who);
    column->addWidget(m_words);
    column->addWidget(m_answer);
    column->addWidget(m_note);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_open);
    foot->addWidget(m_send);
    column->addLayout(foot);

    connect(close, &QAbstractButton::clicked, this, &AnswerNotice::leave);
    connect(m_answer, &QLineEdit::returnPressed, this, &AnswerNotice::answer);
    connect(m_answer, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_send->setEnabled(!text.trimmed().isEmpty());
        if (std::exchange(m_warned, false)) { // it was about other words
            m_note->hide();
            place();
        }
    });
    connect(m_send, &QAbstractButton::clicked, this, &AnswerNotice::answer);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        Q_EMIT openWanted(m_content.conversation,
                          m_answer->isReadOnly() ? QString() : m_answer->text().trimmed());
    });
}

AnswerNotice::~AnswerNotice()
{
    endWait();
}

bool AnswerNotice::tell(const AnswerNoticeContent &content)
{
    const bool begun = isVisible() && !m_answer->text().trimmed().isEmpty();
    // Who is about to type does so to the client they read.
    if (isVisible() && (begun || hasKeyboard()) && content.conversation != m_content.conversation)
        return false;
    m_asked = m_asked && isVisible();
    m_warned = false;
    m_content = content;
    m_title->setText(content.title);
    m_title->setColour(content.urgent ? &Colours::red : &Colours::muted);
    m_who->setText(content.who);
    m_words->setText(content.words);
    m_note->setText(begun ? tr("A new text came while you were writing") : QString());
    m_note->setVisible(begun);
    if (!begun)
        m_answer->clear();
    m_answer->setReadOnly(false);
    m_answer->setVisible(content.mayAnswer || begun);
    m_answer->setAccessibleName(content.answer);
    m_answer->setPlaceholderText(content.answer);
    m_send->setVisible(content.mayAnswer || begun);
    m_send->setEnabled(begun);
    m_open->setVisible(true);
    setWindowTitle(content.title);
    setAccessibleName(content.title);
    place();
    show();
    raise();
    waitFor(Stays);
    return true;
}

void AnswerNotice::sent()
{
    m_answer->clear();
    m_answer->hide();
    m_send->hide();
    m_note->hide();
    m_words->setText(tr("Your answer is on its way"));
    announce(*m_words);
    place();
    waitFor(SaysSent);
}

void AnswerNotice::keep(const QString &sentence)
{
    m_answer->setReadOnly(false);
    m_warned = false;
    say(sentence);
    show();
}

void AnswerNotice::say(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->show();
    announce(*m_note);
    place();
}

void AnswerNotice::takeKeyboard()
{
    m_asked = true;
    raise();
    activateWindow();
    QWidget *first = m_answer;
    if (m_answer->isHidden())
        first = m_open;
    first->setFocus(Qt::ShortcutFocusReason);
}

bool AnswerNotice::hasKeyboard() const
{
    const QWidget *focus = QApplication::focusWidget();
    return m_answer->hasFocus() || (m_asked && focus && isAncestorOf(focus));
}

void AnswerNotice::dismiss()
{
    endWait();
    m_answer->clear();
    hide();
}

/// What was written and not sent is thrown away by who was told so. One that is on its way is the
/// window's already.
void AnswerNotice::leave()
{
    const bool unsent = !m_answer->isReadOnly() && !m_answer->text().trimmed().isEmpty();
    if (!unsent || m_warned) {
        dismiss();
        return;
    }
    m_warned = true;
    say(tr("This was not sent. Esc or Close once more throws it away."));
}

void AnswerNotice::answer()
{
    const QString text = m_answer->text().trimmed();
    if (text.isEmpty() || m_answer->isReadOnly())
        return;
    m_answer->setReadOnly(true); // one Enter, one text
    Q_EMIT answered(m_content.conversation, text);
}

void AnswerNotice::place()
{
    layout()->setContentsMargins(px(16), px(10), px(12), px(12));
    layout()->setSpacing(px(6));
    m_answer->setFont(look::font(Text::Body));
    m_answer->setMinimumHeight(px(34));
    // By what the words need at this width: adjustSize() asks at another one.
    setFixedWidth(px(340));
    layout()->activate();
    setFixedHeight(layout()->totalHeightForWidth(px(340)));
    if (const QScreen *on = screen()) {
        const QRect room = on->availableGeometry();
        move(room.right() - width() - px(16), room.bottom() - height() - px(16));
    }
}

void AnswerNotice::waitFor(Millis time)
{
    endWait();
    m_timer = m_clock.callAfter(time, [this] {
        m_timer.reset();
        goUnlessBusy();
    });
}

void AnswerNotice::endWait()
{
    if (m_timer)
        m_clock.cancel(*std::exchange(m_timer, {}));
}

void AnswerNotice::goUnlessBusy()
{
    if (!m_answer->text().isEmpty() || hasKeyboard() || underMouse()) {
        waitFor(SaysSent);
        return;
    }
    hide();
}

void AnswerNotice::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!event->isAutoRepeat()) // a key held down is one wish
        leave();
}

bool AnswerNotice::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange && isVisible())
        place();
    return QWidget::event(event);
}

void AnswerNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().surface);
    painter.setPen(colours().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(0, 0, px(4), height()),
                     m_content.urgent ? colours().red : colours().accent);
}

} // namespace ivm
