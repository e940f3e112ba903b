#include "ui/settings/fields.h"

#include "ui/look/look.h"
#include "ui/look/measured.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>

namespace ivm {

using namespace look;

namespace {

constexpr int MostLines = 14;

} // namespace

TextBox::TextBox(const QString &name, int leastLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_leastLines(leastLines)
{
    setAccessibleName(name);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    overlayScrollBars(*this);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { updateGeometry(); });
    dress();
}

void TextBox::setWords(const QString &words)
{
    if (toPlainText() != words)
        setPlainText(words);
}

void TextBox::dress()
{
    setFont(look::font(Text::Body));
    document()->setDocumentMargin(0);
    setViewportMargins(px(10), px(8), px(10), px(8));
    updateGeometry();
}

QSize TextBox::sizeHint() const
{
    int lines = 0;
    const QFontMetricsF metrics(font());
    const qreal wide = std::max(1, viewport()->width());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        document()->documentLayout()->blockBoundingRect(block); // lays it out
        const int laid = block.layout()->lineCount();
        lines += laid > 0 ? laid : 1 + int(metrics.horizontalAdvance(block.text()) / wide);
    }
    lines = std::clamp(lines, m_leastLines, MostLines);
    return { px(200), int(std::ceil(lines * metrics.lineSpacing())) + 2 * px(8) + 2 };
}

QSize TextBox::minimumSizeHint() const
{
    return { px(120), sizeHint().height() };
}

void TextBox::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        textCursor().insertText(source->text());
}

void TextBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry();
}

bool TextBox::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::Paint) {
        // The field's ground and line; the words are the viewport's.
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colours &c = colours();
        const bool focused = hasFocus();
        const qreal half = focused ? 1 : 0.5;
        painter.setBrush(c.surface);
        painter.setPen(QPen(focused ? c.accent : c.muted, focused ? 2 : 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 6, 6);
        return true;
    }
    return QPlainTextEdit::event(event);
}

namespace {

class NoWheel final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void leaveWheelToPage(QWidget &field)
{
    field.setFocusPolicy(Qt::StrongFocus);
    field.installEventFilter(new NoWheel(&field));
}

NumberField::NumberField(const QString &name, int least, int most, const QString &unit,
                         QWidget *parent)
    : QSpinBox(parent)
{
    setAccessibleName(name);
    setRange(least, most);
    setSuffix(u' ' + unit);
    setFocusPolicy(Qt::StrongFocus);
    keepMeasured(this, [this] {
        setFont(look::font(Text::Body));
        setFixedSize(px(140), px(34));
    });
}

ChoiceField::ChoiceField(const QString &name, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMinimumContentsLength(6);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    keepMeasured(this, [this] {
        setFont(look::font(Text::Body));
        setMinimumHeight(px(34));
    });
}

void ChoiceField::setChoices(const QList<std::pair<QString, QString>> &valuesAndWords)
{
    const QString before = value();
    const QSignalBlocker quiet(this);
    clear();
    for (const auto &[value, words] : valuesAndWords)
        addItem(words, value);
    setValue(before);
}

void ChoiceField::setValue(const QString &value)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(std::max(0, findData(value)));
}

} // namespace ivm
