#pragma once

// The texts we send by ourselves, made exact from data (resources/wordings/defaults.json) and the
// clinic's facts. Pure.

#include "core/model/documentplace.h"
#include "core/model/queue.h"
#include "core/model/wording.h"

#include <QJsonObject>
#include <QList>

namespace ivm {

/// What a clinic says of itself; an empty one is not known and its sentence is left out.
struct ClinicFacts
{
    QString hospital;
    QString emergencyPhone; ///< As people read it: "217-555-0100".
    QString officePhone;
    QString faqUrl{}; ///< The clinic's own page for clients about its texts. No wording names it.
    QString privacy{}; ///< Addresses of the clinic's own pages, for printed disclosures.
    QString terms{};

    bool operator==(const ClinicFacts &) const = default;
};

/// From the settings document "clinic"; what it does not have comes from the defaults.
ClinicFacts clinicFacts(const QJsonObject &document = {});
/// The same, strictly: what is wrong is noted with its place.
ClinicFacts readClinicFacts(const DocumentPlace &document);

/// One row per queue, kind and language, exactly as sent; {next_open} stays, it is filled when
/// sending. Used by `ivmctl wordings`, by the practice line's history and to recognise our own
/// texts in the log.
///
/// `own` is what a supervisor wrote: the settings document "wordings", of the form of
/// resources/wordings/defaults.json. An entry stands in for the shipped one of its kind and
/// language; one with "queue" does so for that queue only.
QList<Wording> defaultWordings(const QList<Queue> &queues, const ClinicFacts &facts = clinicFacts(),
                               const QJsonObject &own = {});

/// The kinds as documents name them: request, request_closed, welcome …
QStringList wordingKinds();
QString wordingKind(const Wording &wording);

/// request, request_closed, welcome, after_hours, emergency; with _es behind it where the text is
/// in Spanish alone: one word per row of a queue.
QString wordingWord(const Wording &wording);

} // namespace ivm
