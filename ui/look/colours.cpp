#include "ui/look/colours.h"

#include "ui/look/contrast.h"

#include <algorithm>
#include <cmath>

namespace ivm::look {

// clang-format off
const Colours &lightColours()
{
    static const Colours colours{
        .dark = false,
        .bar = 0x17458F, .barHover = 0x1C4E9F, .barText = 0xFFFFFF, .barMuted = 0xD5DDEB,
        .barPill = 0x375F9F, .barField = 0x335B9C, .barFieldLine = 0xA7B8D4,
        .signal = 0xFF8A4C, .signalText = 0x2A1304,
        .lineGood = 0x5BD08F, .lineBad = 0xFF8A4C, .lineBusy = 0xFFD166,
        .accent = 0x1D58A7, .accentWeak = 0xE6EEF8, .accentText = 0xFFFFFF,
        .orange = 0xA8360C, .orangeWeak = 0xFDEBDD, .green = 0x14673A, .greenWeak = 0xE3F4EA,
        .red = 0xB3261E, .redWeak = 0xFBE9E7,
        .background = 0xF4F6F9, .surface = 0xFFFFFF, .line = 0xDDE3EA, .text = 0x1A2433,
        .muted = 0x526071, .hover = 0xF4F7FB, .selected = 0xE6EEF8,
        .in = 0xFFFFFF, .inLine = 0xD3DBE5, .out = 0x1D58A7, .outText = 0xFFFFFF,
        .automatic = 0xF3F0FA, .automaticText = 0x453A66, .mark = 0xFFE69A,
        .shadow = QColor(10, 20, 40, 71), .practice = 0xE07B00, .practiceText = 0x2A1304,
    };
    return colours;
}

const Colours &darkColours()
{
    static const Colours colours{
        .dark = true,
        .bar = 0x12325F, .barHover = 0x173B6E, .barText = 0xFFFFFF, .barMuted = 0xD0D6DF,
        .barPill = 0x334F75, .barField = 0x2E4B72, .barFieldLine = 0xA5B1C2,
        .signal = 0xFF8A4C, .signalText = 0x2A1304,
        .lineGood = 0x5BD08F, .lineBad = 0xFF8A4C, .lineBusy = 0xFFD166,
        .accent = 0x6EA5EC, .accentWeak = 0x1B2C45, .accentText = 0x0B1626,
        .orange = 0xFF9A66, .orangeWeak = 0x3A2418, .green = 0x62C896, .greenWeak = 0x173226,
        .red = 0xFF8A80, .redWeak = 0x3A1D1B,
        .background = 0x12161C, .surface = 0x191F27, .line = 0x2A323D, .text = 0xE6EBF2,
        .muted = 0x98A5B6, .hover = 0x1E2630, .selected = 0x20304A,
        .in = 0x252D38, .inLine = 0x364150, .out = 0x24508C, .outText = 0xF2F6FC,
        .automatic = 0x2A2638, .automaticText = 0xCFC6EA, .mark = 0x5A4A12,
        .shadow = QColor(0, 0, 0, 140), .practice = 0xE07B00, .practiceText = 0x2A1304,
    };
    return colours;
}

const Colours &contrastColours()
{
    static const Colours colours{
        .dark = true,
        .bar = Qt::black, .barHover = 0x262626, .barText = 0xFFFFFF, .barMuted = 0xFFFFFF,
        .barPill = 0x003A73, .barField = Qt::black, .barFieldLine = 0xFFFFFF,
        .signal = 0xFFD400, .signalText = Qt::black,
        .lineGood = 0x5BFF9E, .lineBad = 0xFFB066, .lineBusy = 0xFFD400,
        .accent = 0x7CC8FF, .accentWeak = 0x00274D, .accentText = Qt::black,
        .orange = 0xFFB878, .orangeWeak = 0x2B1500, .green = 0x5BFF9E, .greenWeak = 0x00260F,
        .red = 0xFFABA3, .redWeak = 0x330000,
        .background = Qt::black, .surface = Qt::black, .line = 0xB8B8B8, .text = 0xFFFFFF,
        .muted = 0xE6E6E6, .hover = 0x262626, .selected = 0x002F5C,
        .in = Qt::black, .inLine = 0xFFFFFF, .out = 0x003A73, .outText = 0xFFFFFF,
        .automatic = 0x1F1633, .automaticText = 0xF0E8FF, .mark = 0x4A3C00,
        .shadow = QColor(255, 255, 255, 60), .practice = 0xFF9F1A, .practiceText = Qt::black,
    };
    return colours;
}

const QList<TextPair> &textPairs()
{
    using C = Colours;
    static const QList<TextPair> pairs{
        { "bar", &C::barText, &C::bar }, { "bar, small", &C::barMuted, &C::bar },
        { "bar under the pointer", &C::barMuted, &C::barHover },
        { "pill of another queue", &C::barText, &C::barPill },
        { "search field", &C::barText, &C::barField }, { "waiting pill", &C::signalText, &C::signal },
        { "text", &C::text, &C::surface }, { "text on background", &C::text, &C::background },
        { "small", &C::muted, &C::surface }, { "small on background", &C::muted, &C::background },
        { "row under the pointer", &C::muted, &C::hover }, { "open row", &C::muted, &C::selected },
        { "open row, name", &C::text, &C::selected }, { "link", &C::accent, &C::surface },
        { "link on background", &C::accent, &C::background },
        { "avatar, chip, strip button", &C::accent, &C::accentWeak },
        { "send", &C::accentText, &C::accent },
        { "wait", &C::orange, &C::orangeWeak }, { "amber strip", &C::text, &C::orangeWeak },
        { "urgent", &C::red, &C::redWeak }, { "red strip", &C::text, &C::redWeak },
        { "blue strip", &C::text, &C::accentWeak }, { "draft", &C::red, &C::surface },
        { "draft in the open row", &C::red, &C::selected },
        { "unconfirmed", &C::orange, &C::background }, { "unconfirmed, chosen", &C::orange, &C::selected }, { "failed", &C::red, &C::background },
        { "copied line", &C::green, &C::background }, { "good", &C::green, &C::greenWeak },
        { "opted in", &C::green, &C::surface },
        { "client's bubble", &C::text, &C::in }, { "our bubble", &C::outText, &C::out },
        { "automatic bubble", &C::automaticText, &C::automatic },
        { "found text, the one", &C::signalText, &C::signal },
        { "button under the pointer", &C::text, &C::hover },
        { "menu's chosen item", &C::text, &C::accentWeak }, { "its keys", &C::muted, &C::accentWeak },
        { "what makes it dear", &C::orange, &C::surface },
        { "danger under the pointer", &C::red, &C::redWeak }, { "danger", &C::red, &C::surface },
        { "disabled button", &C::muted, &C::background },
        { "selected text", &C::accentText, &C::accent }, { "selected on blue", &C::out, &C::outText },
        { "failed bubble", &C::text, &C::redWeak },
        { "chip in the open row", &C::red, &C::redWeak },
        { "bar, pressed", &C::barText, &C::barHover },
        { "found text", &C::text, &C::mark }, { "practice frame", &C::practiceText, &C::practice },
    };
    return pairs;
}
// clang-format on

double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double v) {
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF()))
            + 0.0722 * linear(double(colour.blueF()));
    };
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace ivm::look
