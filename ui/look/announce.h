#pragma once

class QLabel;

namespace ivm::look {

/// Tells screen readers the words of a label at once: what changed where the focus is not.
void announce(QLabel &label);

} // namespace ivm::look
