#pragma once

#include <QString>

namespace ivm::bench {

/// An empty Qt window: prints the milliseconds from `startedNs` (CLOCK_MONOTONIC) to its first
/// paint, and its memory. The yardstick of the console's start.
int emptyWindow(int argc, char *argv[], qint64 startedNs);

/// The console's window on a filled folder: from process start to the first painted list, then
/// threads, queues, keystrokes of a search, and a text from the line to the pixel. Prints JSON.
int consoleWindow(int argc, char *argv[], qint64 startedNs, const QString &folder,
                  const QString &base);

} // namespace ivm::bench
