#pragma once

// What each verb does. Those that only read never touch the network.

#include "app/ctl/invocation.h"

namespace ivm::ctl {

/// Does what was asked and answers how the program ends.
QCoro::Task<Exit> perform(Invocation &invocation);

Exit queues(Invocation &invocation);
Exit conversations(Invocation &invocation);
Exit show(Invocation &invocation);
Exit search(Invocation &invocation);
Exit commlog(Invocation &invocation);
Exit archive(Invocation &invocation);
Exit unarchive(Invocation &invocation);
Exit block(Invocation &invocation);
Exit unblock(Invocation &invocation);
Exit blocked(Invocation &invocation);
Exit importClients(Invocation &invocation);
Exit importConsent(Invocation &invocation);
Exit exportVerb(Invocation &invocation);
Exit hold(Invocation &invocation);
Exit mask(Invocation &invocation);
Exit masked(Invocation &invocation);
Exit consent(Invocation &invocation);
Exit segments(Invocation &invocation);
Exit wordings(Invocation &invocation);
Exit explain(Invocation &invocation);
Exit hours(Invocation &invocation);
Exit closeForToday(Invocation &invocation);
Exit reopen(Invocation &invocation);
Exit settingsList(Invocation &invocation);
Exit settingsGet(Invocation &invocation);
Exit settingsSet(Invocation &invocation);
Exit settingsExport(Invocation &invocation);
Exit settingsImport(Invocation &invocation);
Exit dumpState(Invocation &invocation);
Exit backup(Invocation &invocation);
Exit restore(Invocation &invocation);
Exit history(Invocation &invocation);
Exit report(Invocation &invocation);
Exit passwordStatus(Invocation &invocation);
QCoro::Task<Exit> passwordSet(Invocation &invocation);
QCoro::Task<Exit> passwordCheck(Invocation &invocation);
QCoro::Task<Exit> passwordReset(Invocation &invocation);
QCoro::Task<Exit> sync(Invocation &invocation);
QCoro::Task<Exit> respond(Invocation &invocation);
QCoro::Task<Exit> watch(Invocation &invocation);
QCoro::Task<Exit> send(Invocation &invocation);
QCoro::Task<Exit> doctor(Invocation &invocation);
QCoro::Task<Exit> regulatory(Invocation &invocation);

} // namespace ivm::ctl
