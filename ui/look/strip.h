#pragma once

#include "ui/look/button.h"
#include "ui/look/plainlabel.h"

#include <QWidget>

class QBoxLayout;

namespace ivm::look {

/// A coloured band with a fact in bold, what follows from it, and buttons: the states of the
/// composer, banners of the window, questions asked in place. Announces itself to screen readers.
/// Its buttons move below the words when it is narrow.
class Strip : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Blue, Amber, Red };

    explicit Strip(Kind kind = Kind::Blue, QWidget *parent = nullptr);
    void setKind(Kind kind);
    /// The fact, and what it means or what to do; either may be empty. Plain text.
    void setWords(const QString &fact, const QString &more);
    QString fact() const { return m_fact->text(); }
    QString more() const { return m_more->text(); }
    /// The caller connects clicked(). Owned by the strip, gone after clearButtons().
    Button *addButton(const QString &label, Button::Kind kind = Button::Kind::Plain);
    void clearButtons();
    /// Across the whole width, without rounded corners (banners).
    void setFlat(bool flat);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int arrange(int width, bool apply) const;
    void settle();
    void tell();

    Kind m_kind;
    bool m_flat = false;
    PlainLabel *m_fact;
    PlainLabel *m_more;
    QList<Button *> m_buttons;
};

} // namespace ivm::look
