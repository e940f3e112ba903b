#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace ivm {

/// The key that something is bound to at this moment, by the name of its action; empty: to none.
using KeyNames = std::function<QString(const QString &action)>;

/// Our own words with the real keys in them: "archive with {key:archive}" becomes "archive with
/// Ctrl+E". What is bound to no key stands as "…", which a test forbids in what we ship.
QString withKeys(const QString &text, const KeyNames &keys);
/// The names in such a text.
QStringList keysNamed(const QString &text);

} // namespace ivm
