#include "tests/faults/whatisknown.h"

#include "core/store/database.h"

#include <cstdio>

namespace ivm::faults {

namespace {

/// One line per row, its values by their names. `sql` says each as one text column.
void printRows(const char *what, Query &query)
{
    if (const auto done = query.run(); !done) {
        std::fprintf(stderr, "  %s: cannot be read: %s\n", what, qPrintable(done.error().message));
        return;
    }
    int rows = 0;
    for (; query.next(); ++rows)
        std::fprintf(stderr, "  %s: %s\n", what, qPrintable(query.text(0)));
    if (rows == 0)
        std::fprintf(stderr, "  %s: none\n", what);
}

} // namespace

void printWhatIsKnown(const QString &folder, const QByteArray &client)
{
    std::fprintf(stderr, "what the folder knows of %s:\n", client.constData());
    const auto opened
        = Database::open(folder + QStringLiteral("/desk.sqlite"), Database::Mode::Owner);
    if (!opened) {
        std::fprintf(stderr, "  it cannot be opened: %s\n", qPrintable(opened.error().message));
        return;
    }
    Database &database = **opened;
    const QString number = QString::fromLatin1(client);
    Query meta(database,
               "SELECT key || ' ' || value FROM meta WHERE key IN ('installed_at', "
               "'fill_complete', 'automatic_attempts', 'automatic_quiet_until', "
               "'automatic_other_sender')");
    printRows("folder", meta);
    Query live(database,
               "SELECT document || ' changed ' || changed_at FROM setting WHERE subject = 'live'");
    printRows("switch", live);
    Query known(database,
                "SELECT 'standing ' || standing || ' history known ' || history_known FROM client "
                "WHERE number = ?");
    printRows("client", known.bind(number));
    Query texts(database,
                "SELECT m.id || ' ' || coalesce(m.sid, 'no sid') || ' direction ' || m.direction "
                "|| ' made ' || m.created_at || ' seen ' || m.seen_at || ' automatic ' "
                "|| m.automatic || ' status ' || m.status || ' meaning ' || m.meaning "
                "FROM message m JOIN conversation c ON c.id = m.conversation_id "
                "WHERE c.client = ? ORDER BY m.id");
    printRows("text", texts.bind(number));
    Query evidence(database,
                   "SELECT 'kind ' || kind || ' at ' || at || ' ' || coalesce(sid, '') FROM "
                   "evidence WHERE client = ? ORDER BY at");
    printRows("evidence", evidence.bind(number));
    Query entries(
        database,
        "SELECT o.message_id || ' kind ' || o.kind || ' state ' || o.state || ' reason ' "
        "|| o.reason || ' owed ' || o.enqueued_at || ' period ' || coalesce(o.period, '') "
        "|| ' attempt ' || o.attempt || ' at ' || coalesce(o.attempt_started, '') "
        "|| ' looks ' || o.looks FROM outbox o JOIN conversation c "
        "ON c.id = o.conversation_id WHERE c.client = ? ORDER BY o.id");
    printRows("outbox", entries.bind(number));
    Query postponed(database, "SELECT message_id || '' FROM undecided_text WHERE client = ?");
    printRows("undecided", postponed.bind(number));
    Query unsent(database,
                 "SELECT 'kind ' || kind || ' why ' || why || ' rule ' || rule || ' made ' "
                 "|| triggered_at || ' noted ' || noted_at FROM unsent_intent WHERE client = ?");
    printRows("not owed", unsent.bind(number));
}

} // namespace ivm::faults
