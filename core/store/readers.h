#pragma once

#include "core/store/automaticstore.h"
#include "core/store/blockstore.h"
#include "core/store/clientmarkstore.h"
#include "core/store/clientstore.h"
#include "core/store/conversationstore.h"
#include "core/store/copystore.h"
#include "core/store/database.h"
#include "core/store/draftstore.h"
#include "core/store/historystore.h"
#include "core/store/holdstore.h"
#include "core/store/messagestore.h"
#include "core/store/notestore.h"
#include "core/store/queuestore.h"
#include "core/store/rolepasswordstore.h"
#include "core/store/searchstore.h"
#include "core/store/settingstore.h"
#include "core/store/wordingstore.h"

namespace ivm {

/// Everything the window reads, over one read-only connection of its own thread. Never writes.
struct Readers
{
    explicit Readers(Database &database)
        : queues(database)
        , conversations(database)
        , messages(database)
        , clients(database)
        , copies(database)
        , drafts(database)
        , notes(database)
        , settings(database)
        , wordings(database)
        , automatic(database)
        , history(database)
        , rolePassword(database)
        , blocks(database)
        , holds(database)
        , marks(database)
    { }
    QueueStore queues;
    ConversationStore conversations;
    MessageStore messages;
    ClientStore clients;
    CopyStore copies;
    DraftStore drafts;
    NoteStore notes;
    SettingStore settings;
    WordingStore wordings;
    AutomaticStore automatic;
    HistoryStore history;
    RolePasswordStore rolePassword;
    BlockStore blocks;
    HoldStore holds;
    ClientMarkStore marks;
};

} // namespace ivm
