#pragma once

// A conversation, or what is new in it, laid out for SANDI's Comm Log: plain text and HTML in one
// go. Pure. The flow: CopyStore::notCopied or all → copyFor → clipboard → Commands::markCopied with
// exactly the texts of the copy.

#include "core/commlog/entries.h"
#include "core/model/copiedtext.h"

namespace ivm::commlog {

struct Copy
{
    QString plain;
    QString html;
    /// What is to be marked: what is in the copy, corrections and notes too, and the automatic
    /// texts that the format leaves out.
    QList<CopiedText> texts;
    int entries = 0; ///< Told for the first time; like corrections, only what the words have.
    int corrections = 0;
    int heldBack = 0; ///< Not confirmed yet: they come in a later copy.
};

Copy copyFor(const Source &source, const Format &format);

} // namespace ivm::commlog
