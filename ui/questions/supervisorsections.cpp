#include "ui/questions/supervisorsections.h"

#include "core/store/readers.h"
#include "ui/look/isolated.h"
#include "ui/thread/showntext.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OpenQuestions)
};

QString called(const PhoneNumber &client, const QString &name, const QString &queue)
{
    const QString who = name.isEmpty() ? client.display() : isolated(shownLine(name, 60));
    return queue.isEmpty() ? who : QStringLiteral("%1 · %2").arg(who, queue);
}

QString queueOf(const Block &block, const SupervisorNews &news)
{
    return block.queue ? news.queues.value(*block.queue) : Words::tr("all queues");
}

QString reasonOf(const QString &by, const QString &reason)
{
    return Words::tr("%1: %2", "initials: reason")
        .arg(shownLine(by, 12), isolated(shownLine(reason, 200)));
}

void openAt(SheetRow &row, std::optional<ConversationId> conversation)
{
    row.conversation = conversation;
    if (conversation)
        row.acts = { { SheetAct::Open, Words::tr("Open") } };
}

} // namespace

QList<SheetSection> supervisorSections(const SupervisorNews &news, Instant now,
                                       const look::DateText &dates)
{
    SheetSection urgent;
    SheetSection due;
    for (const BlockStore::Blocked &each : news.blocks) {
        SheetRow row;
        row.who = called(each.block.client, each.clientName, queueOf(each.block, news));
        if (each.urgent) {
            row.what = Words::tr("Blocked %1. The words may be urgent: a supervisor should read "
                                 "them.")
                           .arg(dates.stamp(each.block.at, now));
            openAt(row, each.urgent);
            urgent.rows.append(row);
        } else if (each.block.isDue(now)) {
            row.what = Words::tr("Blocked %1 by %2")
                           .arg(dates.stamp(each.block.at, now),
                                reasonOf(each.block.by, each.block.reason));
            due.rows.append(row);
        }
    }
    urgent.title = urgent.rows.size() == 1
        ? Words::tr("A blocked client wrote urgent words")
        : Words::tr("%1 blocked clients wrote urgent words").arg(urgent.rows.size());
    urgent.more = Words::tr("Their texts do not reach the desk. Nothing was sent to them.");
    due.title = due.rows.size() == 1
        ? Words::tr("1 block should be looked at again")
        : Words::tr("%1 blocks should be looked at again").arg(due.rows.size());
    due.more = Words::tr("Settings, Blocked clients: keep the block or end it.");

    SheetSection asked;
    for (const BlockRequest &request : news.requests) {
        SheetRow row;
        row.who = called(request.client, news.names.value(request.client),
                         news.queues.value(request.queue));
        row.words = reasonOf(request.by, request.reason);
        row.what = Words::tr("Asked %1").arg(dates.stamp(request.at, now));
        const auto thread = news.threads.constFind({ raw(request.queue), request.client });
        openAt(row, thread == news.threads.constEnd() ? std::nullopt : std::optional(*thread));
        asked.rows.append(row);
    }
    asked.title = asked.rows.size() == 1
        ? Words::tr("1 block is asked for")
        : Words::tr("%1 blocks are asked for").arg(asked.rows.size());
    asked.more = Words::tr("A supervisor blocks from the conversation’s menu, or says no in "
                           "Settings, Blocked clients.");
    QList<SheetSection> sections{ urgent, asked, due };
    sections.removeIf([](const SheetSection &section) { return section.rows.isEmpty(); });
    return sections;
}

SupervisorNews supervisorNews(const Readers &readers)
{
    SupervisorNews news;
    if (const auto blocks = readers.blocks.inForce())
        news.blocks = *blocks;
    if (const auto requests = readers.blocks.requests())
        news.requests = *requests;
    if (const auto queues = readers.queues.all()) {
        for (const Queue &queue : *queues)
            news.queues.insert(queue.id, queue.name);
    }
    for (const BlockRequest &request : std::as_const(news.requests)) {
        const auto thread = readers.conversations.find(request.queue, request.client);
        if (!thread || !*thread)
            continue;
        news.names.insert(request.client, (*thread)->clientName);
        news.threads.insert({ raw(request.queue), request.client }, (*thread)->id);
    }
    return news;
}

} // namespace ivm
