#pragma once

// Texts that are written often: which of them "/" offers, and what stands in their fields. Pure.

#include "core/model/texttemplate.h"

#include <QList>
#include <QString>

#include <optional>

namespace ivm {

/// What the fields of a template become; empty is not known.
struct TemplateFields
{
    QString client; ///< {client}: how a text greets them, "Maria".
    QString animal; ///< {animal}: empty when there are several, too: a person chooses.
    QString staff; ///< {staff}: initials.
    QString queue; ///< {queue}: "Small Animal Clinic".
    QString officePhone; ///< {office_phone}
    bool operator==(const TemplateFields &) const = default;
};

/// What is known stands there; what is not stays as "{field}", and no text leaves with one in it
/// (ui/composer/guards.h).
QString filledTemplate(const QString &text, const TemplateFields &fields);

/// Those of this queue and of all queues that have every word typed in their name or text; by name
/// first. Nothing typed: all of them, as they are ordered in Settings.
QList<TextTemplate> matchingTemplates(const QList<TextTemplate> &all, const QString &queue,
                                      const QString &typed);

/// "/" at the beginning of a word and what was typed after it, up to the cursor.
struct TemplateCall
{
    qsizetype position = 0; ///< Of the stroke.
    QString typed;
    bool operator==(const TemplateCall &) const = default;
};
/// Absent when what stands before the cursor calls for none: a date ("11/26"), an address.
std::optional<TemplateCall> templateCall(const QString &text, qsizetype cursor);

} // namespace ivm
