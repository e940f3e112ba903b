#pragma once

#include "ui/look/look.h"

#include <QHash>
#include <QLabel>

namespace ivm::look {

/// A label that shows any text as nothing but text, in a size and a colour that follow the theme.
/// Use it for everything: QLabel's own guess at a format opens files named in the text.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(const QString &text = {}, Text size = Text::Body,
                        Role colour = &Colours::text, QFont::Weight weight = QFont::Normal,
                        QWidget *parent = nullptr);
    void setColour(Role colour);
    void setLook(Text size, QFont::Weight weight);
    /// Cuts with an ellipsis instead of asking for width; the whole text is in the tooltip then.
    void setElided(bool elided);

    QSize minimumSizeHint() const override;
    /// Remembered: boxes within boxes ask for the same width many times over.
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void dress();

    Text m_size;
    Role m_colour;
    QFont::Weight m_weight;
    bool m_elided = false;
    bool m_dressing = false;
    struct Measured
    {
        QString text;
        QFont font;
        QMargins margins;
        QHash<int, int> heights; ///< By width.
    };
    mutable Measured m_measured;
};

} // namespace ivm::look
