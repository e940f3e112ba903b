#include "ui/look/look.h"

#include "ui/look/contrast.h"
#include "ui/look/density.h"
#include "ui/look/style.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QKeySequence>
#include <QPalette>
#include <QScreen>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace ivm::look {

namespace {

struct State
{
    Theme theme = Theme::System;
    bool systemIsDark = false;
    bool highContrast = false;
    bool compact = false;
    const Colours *colours = &lightColours();
    qreal systemScale = 1;
    qreal zoom = 1;
    QStringList families; // the first that the machine has, then one for emoji
    QString emoji; // that one; empty: there is none
    bool animates = true;
};

State &state()
{
    static State state;
    return state;
}

// The system's idea of 100 % is 9 to 11 points, depending on the system; what goes beyond is a
// person's wish.
qreal systemTextScale()
{
    const qreal points = QApplication::font().pointSizeF();
    qreal scale = 1;
    if (points > 11)
        scale = points / 11;
    else if (points > 0 && points < 9)
        scale = points / 9;
#ifdef Q_OS_MACOS
    return scale; // 72 dots per inch by definition
#else
    if (const QScreen *screen = QGuiApplication::primaryScreen()) {
        const qreal dpi = screen->logicalDotsPerInchY() / 96.;
        if (dpi > 1)
            scale *= dpi;
    }
    return std::clamp(scale, 0.8, 3.);
#endif
}

QPalette qtPalette(const Colours &c)
{
    QPalette palette;
    const auto both = [&](QPalette::ColorRole role, const QColor &colour) {
        palette.setColor(QPalette::Active, role, colour);
        palette.setColor(QPalette::Inactive, role, colour);
        palette.setColor(QPalette::Disabled, role, colour);
    };
    both(QPalette::Window, c.background);
    both(QPalette::WindowText, c.text);
    both(QPalette::Base, c.surface);
    both(QPalette::AlternateBase, c.background);
    both(QPalette::Text, c.text);
    both(QPalette::Button, c.surface);
    both(QPalette::ButtonText, c.text);
    both(QPalette::BrightText, c.red);
    both(QPalette::Highlight, c.accent);
    both(QPalette::HighlightedText, c.accentText);
    both(QPalette::Link, c.accent);
    both(QPalette::LinkVisited, c.accent);
    both(QPalette::ToolTipBase, c.surface);
    both(QPalette::ToolTipText, c.text);
    both(QPalette::PlaceholderText, c.muted);
    both(QPalette::Light, c.surface);
    both(QPalette::Midlight, c.line);
    both(QPalette::Mid, c.line);
    both(QPalette::Dark, c.muted);
    both(QPalette::Shadow, c.shadow);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, c.muted);
    return palette;
}

// Qt tells windows, and of their children only those whose own palette or font came from the
// application. Ours that set one of their own must hear of it too.
void tellWidgets(QEvent::Type what)
{
    QEvent event(what);
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        QCoreApplication::sendEvent(widget, &event);
}

void applyColours()
{
    State &s = state();
    const bool dark = s.theme == Theme::Dark || (s.theme == Theme::System && s.systemIsDark);
    s.colours = s.highContrast ? &contrastColours() : dark ? &darkColours() : &lightColours();
    const QPalette palette = qtPalette(*s.colours);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    tellWidgets(QEvent::ApplicationPaletteChange);
}

void applyFont()
{
    QApplication::setFont(font());
    QToolTip::setFont(font(Text::Small));
    tellWidgets(QEvent::ApplicationFontChange);
}

qreal pixels(Text size)
{
    switch (size) {
    case Text::Tiny:
        return 12;
    case Text::Small:
        return 13;
    case Text::Body:
        return 14;
    case Text::Bubble:
        return 14.5;
    case Text::Title:
        return 17;
    case Text::Queue:
        return 20;
    }
    return 14;
}

} // namespace

void overlayScrollBars(QAbstractScrollArea &area)
{
    for (QScrollBar *bar : { area.verticalScrollBar(), area.horizontalScrollBar() }) {
        bar->setProperty(Style::Overlaid, true);
        // Drawn on what is below it, which must therefore be drawn first.
        bar->setAttribute(Qt::WA_OpaquePaintEvent, false);
    }
}

namespace {

/// Which of the two was used last.
class KeyboardOrPointer final : public QObject
{
public:
    bool keyboard = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress)
            become(true);
        else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin)
            become(false);
        return QObject::eventFilter(watched, event);
    }

private:
    void become(bool now)
    {
        if (std::exchange(keyboard, now) == now)
            return;
        if (QWidget *focus = QApplication::focusWidget()) {
            focus->update();
            if (const auto *area = qobject_cast<QAbstractScrollArea *>(focus))
                area->viewport()->update();
        }
    }
};

KeyboardOrPointer &keyboardOrPointer()
{
    static auto *watch = new KeyboardOrPointer;
    return *watch;
}

} // namespace

bool showsFocus(const QWidget &widget)
{
    return widget.hasFocus() && keyboardOrPointer().keyboard;
}

void install(Theme theme)
{
    qApp->removeEventFilter(&keyboardOrPointer());
    qApp->installEventFilter(&keyboardOrPointer());
    State &s = state();
    s.systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    s.systemScale = systemTextScale();
    // The mock-ups' face where the machine has it; nothing is bundled.
    s.families = { QFontDatabase::hasFamily(QStringLiteral("Inter"))
                       ? QStringLiteral("Inter")
                       : QFontInfo(QApplication::font()).family() };
    // Named, since some systems find 😊 in a face that draws it in outline first.
#if defined(Q_OS_MACOS)
    const QString emoji = QStringLiteral("Apple Color Emoji");
#elif defined(Q_OS_WIN)
    const QString emoji = QStringLiteral("Segoe UI Emoji");
#else
    const QString emoji = QStringLiteral("Noto Color Emoji");
#endif
    s.emoji = QFontDatabase::hasFamily(emoji) ? emoji : QString();
    if (!s.emoji.isEmpty())
        s.families << s.emoji;
    QApplication::setStyle(new Style);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const QStyleHints *hints = QGuiApplication::styleHints();
    if (hints->colorScheme() != Qt::ColorScheme::Unknown)
        s.systemIsDark = hints->colorScheme() == Qt::ColorScheme::Dark;
    QObject::connect(hints, &QStyleHints::colorSchemeChanged, qApp, [](Qt::ColorScheme scheme) {
        state().systemIsDark = scheme == Qt::ColorScheme::Dark;
        if (state().theme == Theme::System)
            applyColours();
    });
#endif
    s.theme = theme;
    applyColours();
    applyFont();
}

QString emojiFamily()
{
    return state().emoji;
}

void setTheme(Theme theme)
{
    state().theme = theme;
    applyColours();
}

Theme theme()
{
    return state().theme;
}

const Colours &colours()
{
    return *state().colours;
}

void setZoom(qreal zoom)
{
    state().zoom = std::clamp(zoom, 0.8, 3.);
    applyFont();
}

qreal zoom()
{
    return state().zoom;
}

qreal scale()
{
    return state().systemScale * state().zoom;
}

int px(qreal measure)
{
    return qRound(measure * scale());
}

QFont font(Text size, QFont::Weight weight)
{
    QFont made;
    if (!state().families.isEmpty())
        made.setFamilies(state().families);
    made.setPixelSize(std::max(1, qRound(pixels(size) * scale())));
    made.setWeight(weight);
    return made;
}

QString toolTip(const QString &text)
{
    // Screen readers are told the tooltip of what has no description: short and harmless stays
    // bare. Longer ones need the paragraph to be wrapped, hostile ones to stay text.
    if (text.size() < 60 && !text.contains(u'<') && !text.contains(u'&') && !text.contains(u'\n'))
        return text;
    return text.isEmpty()
        ? QString()
        : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

QString toolTip(const QString &text, const QKeySequence &shortcut)
{
    return shortcut.isEmpty()
        ? toolTip(text)
        : toolTip(QStringLiteral("%1 (%2)").arg(text, shortcut.toString(QKeySequence::NativeText)));
}

bool animates()
{
    return state().animates && QApplication::isEffectEnabled(Qt::UI_AnimateMenu);
}

void setAnimates(bool on)
{
    state().animates = on;
}

void setHighContrast(bool on)
{
    if (std::exchange(state().highContrast, on) != on)
        applyColours();
}

bool highContrast()
{
    return state().highContrast;
}

void setCompact(bool on)
{
    if (std::exchange(state().compact, on) != on)
        applyFont(); // whatever is measured is measured again
}

bool isCompact()
{
    return state().compact;
}

} // namespace ivm::look
