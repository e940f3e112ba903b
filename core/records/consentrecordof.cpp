#include "core/records/consentrecordof.h"

#include "core/consent/consent.h"
#include "core/consent/defaultwordings.h"
#include "core/consent/wordings.h"
#include "core/records/cliniczone.h"
#include "core/store/readers.h"

#include <algorithm>

namespace ivm {

namespace {

ConsentLine welcomeLine(const ClientStore::Welcome &welcome, const Wordings &wordings,
                        const QList<Queue> &queues)
{
    const auto wording = wordings.match(welcome.text);
    const auto queue = std::ranges::find(queues, welcome.number, &Queue::number);
    return { .at = welcome.at,
             .what = QStringLiteral("welcome, %1")
                         .arg(welcome.status == MessageStatus::Other ? QStringLiteral("sent")
                                                                     : statusWord(welcome.status)),
             .queue = queue != queues.end() ? queue->name : QString(),
             .number = welcome.number,
             .words = welcome.text,
             .wordingVersion = wording ? wording->version : 0,
             .sid = welcome.sid,
             .staff = {},
             .how = {} };
}

} // namespace

Result<ConsentRecord> consentRecordOf(const Readers &readers, const PhoneNumber &client,
                                      Instant now)
{
    const auto person = readers.clients.client(client);
    if (!person)
        return tl::unexpected(person.error());
    const auto evidence = readers.clients.evidence(client);
    if (!evidence)
        return tl::unexpected(evidence.error());
    const auto welcomes = readers.clients.welcomes(client);
    if (!welcomes)
        return tl::unexpected(welcomes.error());
    const auto marks = readers.marks.of(client);
    if (!marks)
        return tl::unexpected(marks.error());
    const auto queues = readers.queues.all();
    if (!queues)
        return tl::unexpected(queues.error());
    const auto known = readers.wordings.all();
    if (!known)
        return tl::unexpected(known.error());
    const auto clinic = readers.settings.document(QStringLiteral("clinic"));
    if (!clinic)
        return tl::unexpected(clinic.error());

    ConsentRecord record;
    record.hospital = clinicFacts(*clinic).hospital;
    record.client = client;
    record.clientName = person->name;
    const Consent consent = foldConsent(*evidence, person->historyKnown);
    record.standing = consent.standing;
    if (consent.because)
        record.since = consent.because->at;
    const auto zone = clinicZone(readers.settings);
    if (!zone)
        return tl::unexpected(zone.error());
    record.zone = *zone;
    record.made = now;
    for (const Evidence &piece : *evidence)
        record.lines.append(consentLine(piece, *queues));
    const Wordings wordings(*known);
    for (const ClientStore::Welcome &welcome : *welcomes)
        record.lines.append(welcomeLine(welcome, wordings, *queues));
    for (const ClientMark &mark : *marks)
        record.lines.append(consentLines(mark));
    std::ranges::stable_sort(record.lines, {}, &ConsentLine::at);
    return record;
}

} // namespace ivm
