#pragma once

// Texts that a phone can send and a program must show as text (RELIABILITY, appendix C).

#include <QStringList>

namespace ivm::test {

QStringList hostileTexts();

} // namespace ivm::test
