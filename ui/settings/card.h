#pragma once

// What pages are laid out with: cards, and rows of a name and its field.

#include "ui/look/button.h"
#include "ui/look/plainlabel.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace ivm {

/// A white card with a title and a line about what it is for. A group of its own to screen readers.
class Card final : public QWidget
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, const QString &hint = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setHint(const QString &hint);
    /// To the right of the title: a switch, a button.
    void addBesideTitle(QWidget *widget);
    QVBoxLayout *body() const { return m_body; }
    /// A name above its field; the field is named by it. Answers the label.
    look::PlainLabel *addField(const QString &name, QWidget *field, const QString &hint = {});
    /// Words of their own.
    look::PlainLabel *addWords(const QString &words, look::Text size = look::Text::Small,
                               look::Role colour = &look::Colours::muted);
    /// A row of widgets from the left, going on below where there is no room.
    void addRow(const QList<QWidget *> &widgets);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    look::PlainLabel *m_title;
    look::PlainLabel *m_hint;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

/// Widgets beside one another, wrapped like words.
class FlowRow final : public QWidget
{
    Q_OBJECT

public:
    explicit FlowRow(QWidget *parent = nullptr);
    void add(QWidget *widget);
    void clear(); ///< Deletes them.
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int arrange(int width, bool apply) const;
    QList<QWidget *> m_widgets;
};

} // namespace ivm
