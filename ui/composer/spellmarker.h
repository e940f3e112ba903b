#pragma once

#include "ui/composer/spelling.h"

#include <QSyntaxHighlighter>

#include <optional>

class QPlainTextEdit;

namespace ivm {

/// Draws the red wave under words of a box that are spelled in no known way, and emoji as emoji.
class SpellMarker final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SpellMarker(QPlainTextEdit &box, Spelling &spelling);

    struct Word
    {
        int start = 0; ///< In the document.
        int length = 0;
        QString text;
    };
    /// The marked word at this place; absent: none is.
    std::optional<Word> markedAt(int position) const;
    /// The first marked word from here on, around the end.
    std::optional<Word> nextFrom(int position) const;

protected:
    void highlightBlock(const QString &text) override;

private:
    QPlainTextEdit &m_box;
    Spelling &m_spelling;
};

} // namespace ivm
