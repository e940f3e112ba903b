#pragma once

namespace ivm::look {

/// Measures of the mock-ups, in device-independent pixels at 100 % text size. Whatever holds text
/// grows with it: draw with `px(Metrics::RowHeight)` (look.h), not with the bare number.
struct Metrics
{
    static constexpr int BarHeight = 60;
    static constexpr int HeaderHeight = 64; ///< Of the thread.
    static constexpr int FilterHeight = 50; ///< Of the list.
    static constexpr int ListWidth = 384;
    static constexpr int ListWidthUsualLeast = 280; ///< Until somebody drags it.
    static constexpr int ListWidthLeast = 260;
    static constexpr int ThreadWidthLeast = 380;
    static constexpr int SideWidth = 268;
    static constexpr int RowHeight = 72;
    static constexpr int RowPadding = 16;
    static constexpr int Avatar = 40;
    static constexpr int Gap = 12;
    static constexpr int Target = 24; ///< Least height and width of anything to click (WCAG).
    static constexpr int ButtonHeight = 34;
    static constexpr int ButtonPadding = 12;
    static constexpr int Radius = 8; ///< Buttons, fields.
    static constexpr int RadiusLarge = 12; ///< Cards, popups, the composer's box.
    static constexpr int RadiusBubble = 16;
    static constexpr int BubbleWidthMost = 520; ///< However wide the window is.
    static constexpr int HideSideBelow = 900; ///< Window widths.
    static constexpr int OnePaneBelow = 640;
    static constexpr int PracticeFrame = 4;
};

} // namespace ivm::look
