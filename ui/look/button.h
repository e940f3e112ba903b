#pragma once

#include "ui/look/boundkeys.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"

#include <QAbstractButton>

#include <optional>

namespace ivm::look {

/// The program's buttons. Text is text: an ampersand in a client's name is shown, and makes no
/// shortcut.
class Button : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind {
        Plain, ///< White with a line.
        Primary, ///< The proposed one: weak blue.
        Solid, ///< Send: full blue.
        Danger, ///< Public or irreversible: white, in red words.
        Quiet, ///< No ground until the pointer is there (icons in headers).
        Link, ///< Blue words.
        OnBar, ///< On the blue bar.
    };

    explicit Button(const QString &label, Kind kind = Kind::Plain, QWidget *parent = nullptr);
    Button(Icon icon, const QString &name, Kind kind = Kind::Quiet, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    const QString &label() const { return m_label; }
    void setIcon(std::optional<Icon> icon);
    void setKind(Kind kind);
    /// Sides on which another button goes on: straight there, with a line between the two.
    void setJoined(Qt::Edges edges);
    /// A small mark that a menu opens; the owner shows the menu on clicked().
    void setOpensMenu(bool opens);
    /// One that is pressed several times in a row (Earlier, Later). Of others the second half of a
    /// double click is nobody's wish: by then another client's button may stand there.
    void setRepeats(bool repeats) { m_repeats = repeats; }
    /// Tooltip with the key beside the words; does not make the shortcut.
    void setHint(const QString &hint, const QKeySequence &shortcut = {});
    /// With a key that a person may change: the one it has when the tooltip is shown.
    void setHint(const QString &hint, const NamedKey &key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void dress();

    QString m_label;
    std::optional<Icon> m_icon;
    Kind m_kind;
    QString m_hint;
    std::optional<NamedKey> m_key; ///< Of the hint.
    bool m_opensMenu = false;
    bool m_repeats = false;
    Qt::Edges m_joined;
};

} // namespace ivm::look
