#pragma once

// What reads bytes that others wrote: a target takes any bytes at all and answers what was wrong
// with the outcome; null: nothing. Crashing, hanging and taking memory are wrong without an answer.

#include <QByteArray>

#include <span>

namespace ivm::fuzz {

struct Target
{
    const char *name; ///< Of its folder in tests/fuzz/corpus, too.
    const char *(*takes)(const QByteArray &bytes);
};

/// Message page, error body, media header, CSV import, search query, settings file.
std::span<const Target> targets();

} // namespace ivm::fuzz
