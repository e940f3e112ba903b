#pragma once

#include "core/outbox/outbox.h"

namespace ivm {

class InboxSync;
class Intake;
class Responder;
class Witness;

/// What the outbox needs of those around it. All of them outlive it.
Outbox::Line lineFor(InboxSync &sync, Intake &intake, const Witness &witness);

/// Who hears of what among the parts that take texts in, owe answers and send: the same for the
/// desk and for tests in simulated time. Before any of them starts.
void wire(InboxSync &sync, Intake &intake, Outbox &outbox, Responder &responder);

/// Begins answering: looks whether the folder may have forgotten what it sent, and by the settings
/// whether anything leaves. Before the outbox starts.
Result<> beginAnswering(Database &database, const Witness &witness, Outbox &outbox,
                        Responder &responder, Instant now);

} // namespace ivm
