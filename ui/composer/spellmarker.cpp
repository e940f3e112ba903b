#include "ui/composer/spellmarker.h"

#include "ui/look/emojitext.h"
#include "ui/look/look.h"

#include <QPlainTextEdit>
#include <QTextBlock>

namespace ivm {

SpellMarker::SpellMarker(QPlainTextEdit &box, Spelling &spelling)
    : QSyntaxHighlighter(box.document())
    , m_box(box)
    , m_spelling(spelling)
{
    connect(&spelling, &Spelling::ready, this, &QSyntaxHighlighter::rehighlight);
    // The word that was being written is looked at once the cursor has left it.
    connect(&box, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_spelling.isReady())
            rehighlightBlock(m_box.textCursor().block());
    });
}

void SpellMarker::highlightBlock(const QString &text)
{
    // Here, since a document has one highlighter.
    for (const auto &emoji : look::emojiFormats(text))
        setFormat(emoji.start, emoji.length, emoji.format);
    if (!m_spelling.isReady())
        return;
    const QTextCursor cursor = m_box.textCursor();
    const int inBlock
        = cursor.block() == currentBlock() && m_box.hasFocus() ? cursor.positionInBlock() : -1;
    QTextCharFormat wave;
    wave.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wave.setUnderlineColor(look::colours().red);
    for (const auto &[start, length] : m_spelling.misspelled(text, inBlock))
        setFormat(start, length, wave);
}

std::optional<SpellMarker::Word> SpellMarker::markedAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    for (const auto &[start, length] : m_spelling.misspelled(block.text())) {
        const int from = block.position() + start;
        if (position >= from && position <= from + length)
            return Word{ from, length, block.text().mid(start, length) };
    }
    return std::nullopt;
}

std::optional<SpellMarker::Word> SpellMarker::nextFrom(int position) const
{
    std::optional<Word> first;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (const auto &[start, length] : m_spelling.misspelled(block.text())) {
            const Word word{ block.position() + start, length, block.text().mid(start, length) };
            if (word.start + word.length >= position)
                return word;
            if (!first)
                first = word;
        }
    }
    return first;
}

} // namespace ivm
