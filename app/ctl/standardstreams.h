#pragma once

namespace ivm::ctl {

/// Call first thing in main. Whoever started us may have closed standard input, output or error;
/// the next file that is opened would take the place, and what is printed would go into the data
/// folder. Puts something in the place that fails whoever reads or writes it.
void keepStandardStreams();

} // namespace ivm::ctl
