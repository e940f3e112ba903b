#pragma once

#include <QByteArray>
#include <QList>

#include <random>

namespace ivm::fuzz {

/// Another one like these: bytes turned, cut, doubled, exchanged, words of the trade put in. The
/// same chance makes the same bytes.
QByteArray mutated(const QList<QByteArray> &corpus, std::mt19937_64 &chance);

} // namespace ivm::fuzz
