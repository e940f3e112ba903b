#pragma once

namespace ivm {

/// No image of this process reaches the disk when it crashes, and no other program of the same
/// account can look into its memory: keys and clients' texts are in there. First thing in main().
/// False when the system would not; there is nothing to do about it then.
///
/// A sanitizer needs to look into its own process: builds with one only turn the images off.
bool forbidCoreDumps();

} // namespace ivm
