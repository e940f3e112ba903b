#pragma once

#include "core/regulatory/worddifference.h"

#include <QTextLayout>
#include <QWidget>

namespace ivm {

/// Two texts in one, as text: what only the first has is struck through, what only the second has
/// is underlined; colour only helps. Read out in words.
class DifferenceView final : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceView(const QList<WordRun> &runs, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Lays the words out; answers their height.
    int lay(QTextLayout &layout, int width) const;

    QList<WordRun> m_runs;
};

} // namespace ivm
