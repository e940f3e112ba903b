#pragma once

#include "app/ctl/invocation.h"

namespace ivm::ctl {

/// A line that nobody sees while it is typed: from the terminal, whatever standard input is; with
/// --password-stdin the next line of standard input. Never from an argument, which others on the
/// computer can read. Invalid when there is no terminal; Cancelled after Ctrl+C.
Result<QString> secretAsked(const Invocation &invocation, const QString &prompt);

} // namespace ivm::ctl
