#pragma once

namespace ivm::look {

/// Rows of the list closer together: more of them in sight. Text stays as large as it is.
void setCompact(bool on);
bool isCompact();

} // namespace ivm::look
