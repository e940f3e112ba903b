#include "ui/composer/composerbox.h"

#include "core/model/smstext.h"
#include "ui/look/look.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace ivm {

namespace {

constexpr int MostLines = 8;

/// As much of it as there is room for; never half a character.
QString beginningOf(const QString &text, qsizetype room)
{
    room = std::clamp<qsizetype>(room, 0, text.size());
    if (room > 0 && room < text.size() && text.at(room - 1).isHighSurrogate())
        --room;
    return text.first(room);
}

/// A picture or a file as the clipboard and a drag bring them, with or without its address as text.
bool isPictureOrFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const bool files
        = std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    return files || (data.hasImage() && !data.hasFormat(QStringLiteral("text/plain")));
}

} // namespace

ComposerBox::ComposerBox(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("composerBox"));
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    viewport()->setAutoFillBackground(false);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        limit();
        updateGeometry();
        const bool full = lines() > MostLines;
        setVerticalScrollBarPolicy(full ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    });
    dress();
}

void ComposerBox::dress()
{
    setFont(look::font(look::Text::Bubble));
    document()->setDocumentMargin(0);
    const int x = look::px(14);
    const int y = look::px(11);
    setViewportMargins(x, y, x, y);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
    updateGeometry();
}

int ComposerBox::lines() const
{
    int count = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        // Laid out lazily: a block that was never in sight has no lines yet.
        document()->documentLayout()->blockBoundingRect(block);
        count += std::max(1, block.layout()->lineCount());
        if (count > MostLines)
            break;
    }
    return std::max(1, count);
}

int ComposerBox::heightFor(int lines) const
{
    const qreal line = QFontMetricsF(font()).lineSpacing();
    return int(std::ceil(lines * line)) + 2 * look::px(11) + 2;
}

QSize ComposerBox::sizeHint() const
{
    return { look::px(320), heightFor(std::min(lines(), MostLines)) };
}

QSize ComposerBox::minimumSizeHint() const
{
    return { look::px(120), heightFor(1) };
}

qsizetype ComposerBox::room() const
{
    const QTextCursor cursor = textCursor();
    return LongestSms - (document()->characterCount() - 1)
        + (cursor.selectionEnd() - cursor.selectionStart());
}

void ComposerBox::insertPlain(const QString &text)
{
    const QString clean = normalised(text);
    const QString simple = plain(clean);
    const QString fits = beginningOf(simple, room()); // before it goes in: undone in one step
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock(); // and not with the words before it
    cursor.insertText(fits);
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
    if (fits != simple)
        Q_EMIT tooLong();
    if (simple == clean)
        return;
    // Counted only where nothing moved; otherwise "some" is all that is said.
    int changed = 0;
    for (qsizetype i = 0; simple.size() == clean.size() && i < clean.size(); ++i)
        changed += simple.at(i) != clean.at(i);
    Q_EMIT replaced(changed);
}

void ComposerBox::limit()
{
    if (m_limiting || document()->characterCount() - 1 <= LongestSms)
        return;
    m_limiting = true;
    QTextCursor cursor(document());
    cursor.setPosition(LongestSms);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_limiting = false;
    Q_EMIT tooLong();
}

void ComposerBox::keyPressEvent(QKeyEvent *event)
{
    if (const auto key = m_keys.of(*event)) {
        switch (*key) {
        case BoxKey::Send:
        case BoxKey::SendAndArchive:
        case BoxKey::SendAndNext:
            if (!event->isAutoRepeat()) // a key held down is one Enter
                Q_EMIT sendWanted(*key == BoxKey::SendAndNext          ? AfterSending::Next
                                      : *key == BoxKey::SendAndArchive ? AfterSending::Archive
                                                                       : AfterSending::Stay);
            return;
        case BoxKey::NewLine: // a line, not Qt's soft break
            if (!isReadOnly())
                textCursor().insertText(QStringLiteral("\n"));
            return;
        case BoxKey::Templates:
            Q_EMIT templatesWanted();
            return;
        case BoxKey::Emoji:
            Q_EMIT emojiWanted();
            return;
        case BoxKey::Spelling:
            Q_EMIT spellingWanted();
            return;
        case BoxKey::Recall:
            if (document()->isEmpty() && !isReadOnly()) {
                Q_EMIT recallWanted();
                return;
            }
            break; // it moves through what is written
        }
    }
    // These move through the thread, not through the box.
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        event->ignore();
        return;
    }
    // A letter too many never goes in: taken out afterwards it would come back with every undo.
    const QString &typed = event->text();
    if (!typed.isEmpty() && typed.at(0).isPrint() && !control && typed.size() > room()) {
        Q_EMIT tooLong();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ComposerBox::insertFromMimeData(const QMimeData *source)
{
    if (isPictureOrFile(*source))
        Q_EMIT pictureRefused();
    else if (source->hasText())
        insertPlain(source->text());
}

bool ComposerBox::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || isPictureOrFile(*source); // taken, to say why it does not go in
}

void ComposerBox::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    if (parentWidget())
        parentWidget()->update();
}

void ComposerBox::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (parentWidget())
        parentWidget()->update();
}

bool ComposerBox::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QPlainTextEdit::event(event);
}

void ComposerBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry();
}

} // namespace ivm
