#pragma once

#include "core/result.h"

#include <QStringList>

#include <optional>

namespace ivm {

/// What `ivm` was started with.
struct ConsoleOptions
{
    std::optional<QString> dataDir;
    std::optional<QString> baseUrl;
    QString queue;
    bool practice = false;
    std::optional<QString> lesson; ///< A trainer's file, to begin with.
    std::optional<QString> tour; ///< Where its pictures go.
    bool help = false;
    bool version = false;
};

/// Invalid with a sentence for the terminal when they make no sense together.
Result<ConsoleOptions> parseOptions(const QStringList &arguments);
QString helpText();

} // namespace ivm
