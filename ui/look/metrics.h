#pragma once

namespace ivm::look {

/// Measures of the mock-ups, in device-independent pixels at 100 % text size.
struct Metrics
{
    static constexpr int BarHeight = 60;
    static constexpr int ListWidth = 384;
    static constexpr int RowHeight = 72;
    static constexpr int SideWidth = 268;
};

} // namespace ivm::look
