#include "ui/regulatory/differenceview.h"

#include "ui/look/look.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace ivm {

using namespace look;

DifferenceView::DifferenceView(const QList<WordRun> &runs, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
{
    QStringList spoken;
    for (const WordRun &run : runs)
        spoken.append(run.in == WordRun::In::First        ? tr("declared: %1.").arg(run.words)
                          : run.in == WordRun::In::Second ? tr("ours: %1.").arg(run.words)
                                                          : run.words);
    setAccessibleName(tr("Where our text differs from the declared one"));
    setAccessibleDescription(spoken.join(u' '));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int DifferenceView::lay(QTextLayout &layout, int width) const
{
    const Colours &c = colours();
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const WordRun &run : m_runs) {
        if (!text.isEmpty())
            text += u' ';
        if (run.in != WordRun::In::Both) {
            QTextLayout::FormatRange range;
            range.start = int(text.size());
            range.length = int(run.words.size());
            const bool first = run.in == WordRun::In::First;
            range.format.setFontStrikeOut(first);
            range.format.setFontUnderline(!first);
            range.format.setForeground(first ? c.red : c.green);
            formats.append(range);
        }
        text += run.words;
    }
    layout.setText(text);
    layout.setFont(look::font(Text::Small));
    layout.setFormats(formats);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({ 0, y });
        y += line.height() * 1.2;
    }
    layout.endLayout();
    return int(std::ceil(y));
}

int DifferenceView::heightForWidth(int width) const
{
    QTextLayout layout;
    return lay(layout, width);
}

QSize DifferenceView::sizeHint() const
{
    return { px(320), heightForWidth(px(320)) };
}

QSize DifferenceView::minimumSizeHint() const
{
    return { px(120), px(20) };
}

void DifferenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colours().text);
    QTextLayout layout;
    lay(layout, width());
    layout.draw(&painter, {});
}

bool DifferenceView::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    return QWidget::event(event);
}

} // namespace ivm
