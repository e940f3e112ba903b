#pragma once

#include <QAccessible>

class QWidget;

namespace ivm::look {

/// What a widget of our own drawing is to screen readers, where Qt cannot know. First of all: a
/// widget that was named is known already.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

} // namespace ivm::look
