#pragma once

#include "ui/look/colours.h"

namespace ivm::look {

/// White on black, with outlines: for whoever sees little. Text has 7 : 1 and more (WCAG 2.1 AAA).
const Colours &contrastColours();

/// In the place of the theme's colours; the theme is kept.
void setHighContrast(bool on);
bool highContrast();

} // namespace ivm::look
