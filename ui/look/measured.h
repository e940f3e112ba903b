#pragma once

#include <functional>

class QWidget;

namespace ivm::look {

/// Runs now and again whenever the text size changes: for margins and sizes that a layout keeps.
/// Lives as long as the widget.
void keepMeasured(QWidget *widget, std::function<void()> measure);

} // namespace ivm::look
