#pragma once

#include "core/commlog/entries.h"

namespace ivm::commlog {

/// The head of a copy: label and value, in the order of the format. The title has no value.
using Header = QList<std::pair<QString, QString>>;

Header headerOf(const Source &source, const QList<Entry> &entries, const Format &format);

/// Lines of at most the format's width, whatever a client wrote. Every line of a client's text is
/// indented, so that none can pass for a line of ours.
QString plainText(const Header &header, const QList<Entry> &entries, const QString &footer,
                  const Format &format);

/// One self-contained piece of HTML: no reference to anything outside, every piece of foreign text
/// escaped and isolated in its direction.
QString html(const Header &header, const QList<Entry> &entries, const QString &footer,
             const Format &format);

} // namespace ivm::commlog
