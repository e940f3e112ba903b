#pragma once

#include <QAbstractButton>

namespace ivm {

/// A choice of what the list shows, with how many: "Needs reply 4". One of a group is on.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(const QString &label, QWidget *parent = nullptr);
    void setCount(int count);
    /// Without a count.
    void setLabel(const QString &label);
    /// A small mark that a menu opens.
    void setOpensMenu(bool opens);
    /// Only the mark, where there is no room for words; they stay its name.
    void setBrief(bool brief);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void dress();

    void say(const QString &words);

    QString m_label;
    bool m_opensMenu = false;
    bool m_brief = false;
};

} // namespace ivm
