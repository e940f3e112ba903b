#pragma once

#include <QString>

namespace ivm::bench {

/// A Qt window with nothing but `words`: prints the milliseconds from `startedNs` (CLOCK_MONOTONIC)
/// to its first paint, and its memory. The yardstick of the console's start; without words it does
/// not even look for fonts.
int emptyWindow(int argc, char *argv[], qint64 startedNs, const QString &words);

/// The console's window on a filled folder: from process start to the first painted list, then
/// threads, queues, keystrokes of a search, and a text from the line to the pixel. Prints JSON.
int consoleWindow(int argc, char *argv[], qint64 startedNs, const QString &folder,
                  const QString &base);

} // namespace ivm::bench
