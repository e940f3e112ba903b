#pragma once

// Texts that staff send again and again, under a name: the settings document "templates". Pure.

#include "core/model/documentplace.h"
#include "core/model/queue.h"

namespace ivm {

/// A named text with fields: {client} {animal} {staff} {queue} {office_phone}.
struct TextTemplate
{
    QString name; ///< Unique, as it is picked by.
    QString text; ///< Fields still in it.
    QStringList queues; ///< By name; empty: offered on every queue.

    bool isFor(const QString &queue) const { return queues.isEmpty() || queues.contains(queue); }
    bool operator==(const TextTemplate &) const = default;
};

/// The fields a template may have, with their braces, in the order they are offered.
QStringList templateFields();

/// From a document that was checked when it was saved; what is not a template is left out.
///
///     { "templates": [ { "name": "Ready to go home", "text": "{animal} is ready …",
///                        "queues": ["SAC"] } ] }
QList<TextTemplate> textTemplates(const QJsonObject &document);
/// The same, strictly: what is wrong is noted with its place. A name twice, an empty text, a field
/// or a queue that is none, more than Twilio takes.
QList<TextTemplate> readTextTemplates(const DocumentPlace &document, const QList<Queue> &queues);
/// `document` with these instead.
QJsonObject withTextTemplates(QJsonObject document, const QList<TextTemplate> &templates);

} // namespace ivm
