#include "core/model/smstext.h"
#include "ui/composer/composer.h"
#include "ui/composer/composerbox.h"
#include "ui/composer/emojipicker.h"
#include "ui/composer/spelling.h"
#include "ui/composer/spellmarker.h"
#include "ui/composer/templatepicker.h"
#include "ui/look/button.h"
#include "ui/look/strip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

// Help with writing: misspelled words, texts that are written often, emoji.

namespace ivm {

// ---- spelling --------------------------------------------------------------------------------

void Composer::checkSpelling()
{
    m_spelling->begin();
}

void Composer::replaceWord(int start, int length, const QString &word)
{
    QTextCursor cursor(m_box->document());
    cursor.setPosition(start);
    cursor.setPosition(start + length, QTextCursor::KeepAnchor);
    cursor.insertText(word); // as an edit: Ctrl+Z takes it back
    m_box->setFocus();
}

void Composer::openBoxMenu(const QPoint &at)
{
    auto *menu = m_box->createStandardContextMenu();
    menu->setObjectName(QStringLiteral("boxMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto word = m_marker->markedAt(m_box->cursorForPosition(at).position());
    if (word && !m_box->isReadOnly()) {
        QAction *first = menu->actions().value(0);
        const auto add = [&](const QString &words, const std::function<void()> &act) {
            auto *action = new QAction(QString(words).replace(u'&', QLatin1String("&&")), menu);
            connect(action, &QAction::triggered, this, act);
            menu->insertAction(first, action);
            return action;
        };
        const QStringList suggestions = m_spelling->suggestions(word->text);
        for (const QString &suggestion : suggestions) {
            QFont bold = menu->font();
            bold.setBold(true);
            add(suggestion, [this, word = *word, suggestion] {
                replaceWord(word.start, word.length, suggestion);
            })->setFont(bold);
        }
        if (suggestions.isEmpty())
            add(tr("No suggestions"), [] { })->setEnabled(false);
        add(tr("“%1” is right").arg(word->text),
            [this, text = word->text] { m_spelling->learn(text); });
        menu->insertSeparator(first);
    }
    menu->popup(m_box->viewport()->mapToGlobal(at));
}

/// By keyboard: the next marked word, with what it could be.
void Composer::openSpellingMenu()
{
    const auto word = m_marker->nextFrom(m_box->textCursor().position());
    if (!word) {
        say(m_spelling->isReady() ? tr("No misspelled words") : tr("No spelling dictionary here"));
        return;
    }
    QTextCursor cursor = m_box->textCursor();
    cursor.setPosition(word->start);
    cursor.setPosition(word->start + word->length, QTextCursor::KeepAnchor);
    m_box->setTextCursor(cursor);
    m_box->ensureCursorVisible();
    openBoxMenu(m_box->cursorRect().bottomLeft() - QPoint(2, 2));
}

// ---- templates -------------------------------------------------------------------------------

void Composer::addTemplates(QHBoxLayout *row)
{
    m_openTemplates
        = new look::Button(tr("Templates"), look::Button::Kind::Plain, row->parentWidget());
    m_openTemplates->setObjectName(QStringLiteral("openTemplates"));
    m_openTemplates->setHint(tr("Texts that are sent again and again; / brings them, too"),
                             look::NamedKey{ "templates", Qt::CTRL | Qt::Key_Space });
    m_openTemplates->hide();
    row->addWidget(m_openTemplates);
    connect(m_openTemplates, &QAbstractButton::clicked, m_box, [this] {
        m_box->setFocus();
        Q_EMIT m_box->templatesWanted();
    });
    connect(m_box, &ComposerBox::templatesWanted, this, [this] {
        QTextCursor cursor = m_box->textCursor();
        if (templateCall(m_box->toPlainText(), cursor.position())) {
            m_dismissedAt = -1; // the stroke stands there already
            offerTemplates();
            return;
        }
        const bool apart = cursor.position() > 0
            && !m_box->document()->characterAt(cursor.position() - 1).isSpace();
        cursor.insertText(apart ? QStringLiteral(" /") : QStringLiteral("/"));
    });
}

void Composer::showTemplates()
{
    // What the text costs, and Send, need the room more; the stroke and Send's menu remain.
    int others = 0;
    for (const auto *part : m_below->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (part != m_openTemplates && !part->isHidden())
            others += part->sizeHint().width() + m_below->layout()->spacing();
    }
    const QMargins around = layout()->contentsMargins();
    const int room = width() - around.left() - around.right() - others;
    const QString queue = m_sources.queue ? m_sources.queue() : QString();
    const bool some
        = m_sources.templates && !matchingTemplates(m_sources.templates(), queue, {}).isEmpty();
    // A little more than it takes: it must be gone before it is what keeps a window from narrowing.
    const int wanted = m_openTemplates->sizeHint().width() + look::px(24);
    m_openTemplates->setVisible(some && room >= wanted);
}

void Composer::offerTemplates()
{
    if (!m_conversation || !m_box->hasFocus() || m_box->isReadOnly() || !m_sources.templates) {
        m_picker->close();
        return;
    }
    const auto call = templateCall(m_box->toPlainText(), m_box->textCursor().position());
    if (!call || call->position == m_dismissedAt) {
        m_picker->close();
        if (!call)
            m_dismissedAt = -1;
        return;
    }
    const QString queue = m_sources.queue ? m_sources.queue() : QString();
    m_picker->show(matchingTemplates(m_sources.templates(), queue, call->typed));
}

void Composer::takeTemplate(const QString &text)
{
    const qsizetype at = m_box->textCursor().position();
    const auto call = templateCall(m_box->toPlainText(), at);
    QTextCursor cursor = m_box->textCursor();
    if (call) {
        cursor.setPosition(int(call->position));
        cursor.setPosition(int(at), QTextCursor::KeepAnchor);
    }
    const TemplateFields fields = m_sources.fields ? m_sources.fields() : TemplateFields();
    cursor.insertText(normalised(filledTemplate(text, fields))); // as an edit: Ctrl+Z takes it back
    m_box->setTextCursor(cursor);
    selectUnfilled();
    m_box->setFocus();
}

// ---- emoji -----------------------------------------------------------------------------------

void Composer::addEmoji(QHBoxLayout *row)
{
    m_emoji = new EmojiPicker(m_box);
    auto *open = new look::Button(look::Icon::Smile, tr("Emoji"), look::Button::Kind::Quiet,
                                  row->parentWidget());
    open->setObjectName(QStringLiteral("openEmoji"));
    open->setHint(tr("Puts in an emoji; a text with one holds 70 characters, not 160"),
                  look::NamedKey{ "emoji", Qt::CTRL | Qt::Key_Period });
    row->addWidget(open);
    connect(open, &QAbstractButton::clicked, m_emoji, &EmojiPicker::open);
    connect(m_box, &ComposerBox::emojiWanted, m_emoji, &EmojiPicker::open);
    connect(m_emoji, &EmojiPicker::chosen, this, &Composer::takeEmoji);
}

void Composer::takeEmoji(const QString &emoji)
{
    if (m_box->isReadOnly() || !m_box->isEnabled())
        return;
    QTextCursor cursor = m_box->textCursor();
    cursor
        .beginEditBlock(); // an edit of its own: Ctrl+Z takes it back, and not the words before it
    cursor.insertText(emoji);
    cursor.endEditBlock();
    m_box->setTextCursor(cursor);
    m_box->setFocus();
}

// ---- once more -------------------------------------------------------------------------------

/// A text cannot be edited once it has left: what was sent last comes back as a new one.
void Composer::recall()
{
    const QString text = m_sources.lastText ? m_sources.lastText() : QString();
    if (text.isEmpty()) {
        say(tr("You sent nothing here yet"));
        return;
    }
    m_box->textCursor().insertText(text);
    say(tr("Your last text, as a new one"));
}

// ---- what does not go in ---------------------------------------------------------------------

/// Said above the box and in whole sentences: half a pasted text looks like all of it.
void Composer::hearRefusals()
{
    m_refused = new look::Strip(look::Strip::Kind::Amber, this);
    m_refused->setObjectName(QStringLiteral("notTaken"));
    m_refused->hide();
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_failure) + 1, m_refused);
    const auto refuse = [this](const QString &fact, const QString &next) {
        m_refused->setWords(fact, next);
        m_refused->show();
    };
    // The edit that was too long is told to everyone first; it would end these words.
    connect(
        m_box, &ComposerBox::tooLong, this,
        [refuse] {
            refuse(tr("Only the first %1 characters are in the box").arg(LongestSms),
                   tr("One text holds no more: what was left out needs a second one."));
        },
        Qt::QueuedConnection);
    connect(m_box, &ComposerBox::pictureRefused, this, [refuse] {
        refuse(tr("Pictures and files cannot be sent from here"), tr("Only words go out."));
    });
}

void Composer::endRefusal()
{
    m_refused->hide();
}

} // namespace ivm
