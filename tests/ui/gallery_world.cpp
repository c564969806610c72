// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_world.h"

#include "core/cluster/leftovers.h"
#include "tests/support/cluster_text.h"

#include <QCoreApplication>

namespace tessera::test {

namespace {

const auto world = QStringLiteral(
    "10.7.0.5 group 1 | 10.7.0.6 group 2 | 10.7.0.7 group 3 | 10.7.0.8 group 4 inactive | 10.7.0.9 group 5 "
    "| companies: hash id group 1 shards 32 on 10.7.0.5 10.7.0.6 10.7.0.7 "
    "| campaigns: hash company_id group 1 shards 32 on 10.7.0.5 10.7.0.6 10.7.0.7 "
    "| clicks: hash company_id group 1 shards 32 on 10.7.0.5 10.7.0.6 10.7.0.7 "
    "| github_events: hash repo_id group 2 shards 16 on 10.7.0.6 10.7.0.7 10.7.0.7 "
    "| acme.users: schema group 7 on 10.7.0.5 | acme.invoices: schema group 7 on 10.7.0.5 "
    "| countries: reference on 10.7.0.5 10.7.0.6 10.7.0.7 10.7.0.9");

QDateTime noon()
{
    return QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
}

Job galleryJob()
{
    Job job { .id = JobId { 7 },
              .state = QStringLiteral("running"),
              .type = QStringLiteral("rebalance"),
              .description = QStringLiteral("Rebalance all colocation groups"),
              .startedAt = noon().addSecs(-190) };
    const QStringList states { QStringLiteral("done"), QStringLiteral("done"), QStringLiteral("running"),
                               QStringLiteral("runnable"), QStringLiteral("blocked") };
    for (const auto &state : states) {
        JobTask task { .id = 100 + job.tasks.size(), .state = state };
        task.command = QStringLiteral("SELECT pg_catalog.citus_move_shard_placement(%1, 4, 6, 'auto')")
                           .arg(102008 + job.tasks.size());
        job.tasks << task;
    }
    job.tasks[3].retryCount = 2;
    job.tasks[3].notBefore = noon().addSecs(40);
    job.tasks[3].message = QStringLiteral("ERROR:  could not connect to 10.7.0.9:5432");
    return job;
}

/// The new node's is the smallest, the silent one's unknown.
DisksPtr someDisks(const ClusterSnapshot &snapshot)
{
    constexpr qint64 gigabyte = 1'000'000'000;
    auto disks = std::make_shared<NodeDisks>();
    for (const auto &node : snapshot.nodes()) {
        const bool isNew = node.group.value == 5;
        if (node.group.value != 3 && node.isActive)
            disks->nodes.insert(node.id,
                                { { (isNew ? 130 : 640) * gigabyte }, { (isNew ? 600 : 1600) * gigabyte } });
    }
    return disks;
}

SizesPtr skewedSizes(const ClusterSnapshot &snapshot)
{
    auto sizes = std::make_shared<ShardSizes>();
    sizes->readAt = noon();
    for (const auto &placement : snapshot.placements()) {
        const qint64 rank = placement.shard % 13 + 1;
        sizes->bytes.push_back({ placement.id, { rank * rank * 61'000'000 } });
    }
    return sizes;
}

Step step(const QString &title, const QString &sql, qint64 bytes)
{
    Step made { .title = title, .run = RunSql { .sql = sql }, .canUndo = bytes == 0 };
    made.locks =
        bytes > 0 ? QStringLiteral("Writes to the moving shard wait for a moment at the end.") : QString();
    if (bytes > 0) {
        made.bytes = ByteCount { bytes };
        made.estimate = { std::chrono::seconds(bytes / 40'000'000),
                          std::chrono::seconds(bytes / 25'000'000) };
    }
    return made;
}

CleanupRecord galleryRecord(qint64 id, qint32 type, const QString &name, qint32 group)
{
    return {
        .id = id, .operationId = 90 + id, .objectType = type, .objectName = name, .group = GroupId { group }
    };
}

QList<CleanupRecord> galleryRecords()
{
    QList<CleanupRecord> records {
        galleryRecord(3, 1, QStringLiteral("public.clicks_102012"), 1),
        galleryRecord(4, 3, QStringLiteral("citus_shard_move_slot_4_10_94"), 2),
        galleryRecord(5, 1, QStringLiteral("\"we\"\"ird; täble\".\"größe 'n_102044\""), 9),
        galleryRecord(6, 4, QStringLiteral("citus_shard_move_publication_3_10_96"), 3),
    };
    records.first().policy = 2;
    records.last().isRunning = true;
    return records;
}

TracesPtr galleryTraces()
{
    const auto slot = [](const QString &name, qint64 bytes) {
        return ReplicationObject { .name = name, .retainedWal = ByteCount { bytes } };
    };
    return std::make_shared<const OperationTraces>(OperationTraces {
        .readAt = noon(),
        .nodes = {
            { .node = NodeId { 3 },
              .replication = { slot(QStringLiteral("citus_shard_move_slot_4_10_94"), 3'400'000'000),
                               slot(QStringLiteral("citus_shard_split_slot_2_10_51"), 41'000'000'000) },
              .prepared = { { .name = QStringLiteral("citus_0_4711_18_2"),
                              .age = std::chrono::seconds(380),
                              .relations = { QStringLiteral("clicks_102012") } } } } } });
}

} // namespace

ClusterState galleryState()
{
    ClusterState state;
    state.snapshot = withParts(*clusterFromText(world), [](ClusterSnapshot::Parts &parts) {
        parts.jobs = { galleryJob() };
        parts.cleanup = galleryRecords();
    });
    for (const auto &record : state.snapshot->cleanup())
        state.cleanupFirstSeen.insert(record.id, noon().addSecs(-200));
    state.sizes = skewedSizes(*state.snapshot);
    state.disks = someDisks(*state.snapshot);
    state.strategies = { { .name = QStringLiteral("by_disk_size"),
                           .isDefault = true,
                           .costFunction = QStringLiteral("citus_shard_cost_by_disk_size"),
                           .capacityFunction = QStringLiteral("citus_node_capacity_1"),
                           .allowedFunction = QStringLiteral("citus_shard_allowed_on_node_true"),
                           .minimumThreshold = 0.01,
                           .improvementThreshold = 0.5,
                           .baseCost = 104857600 } };
    for (const auto &node : state.snapshot->nodes())
        state.reachable.insert(node.id, node.id.value != 4);
    state.findings = {
        { Severity::Info, QStringLiteral("inactive-node"),
          QStringLiteral("10.7.0.8:5432 is registered but inactive: it holds nothing."),
          QStringLiteral("Activate the node, or remove it."),
          RemedyPlan { QStringLiteral("node.activate"),
                       { { QStringLiteral("node"), QStringLiteral("4") } },
                       QStringLiteral("Activate it…") } },
        { Severity::Warning, QStringLiteral("cleanup-stuck"),
          QStringLiteral("1 leftover of finished operations is still there: public.clicks_102012. Moving "
                         "this shard fails until it is gone."),
          QStringLiteral("Run the cleanup now; if they stay, look for a long query that still reads the old "
                         "copy, or for a node that does not answer."),
          cleanUpRemedy() },
        { Severity::Critical, QStringLiteral("node-unreachable"),
          QStringLiteral("The coordinator cannot connect to 10.7.0.7:5432."),
          QStringLiteral("Check that the server runs and that the coordinator may reach it; if it is lost, "
                         "fail over to its standby.") },
    };
    state.traces = galleryTraces();
    state.moves = { { .shard = ShardId { 102010 },
                      .source = QStringLiteral("10.7.0.7:5432"),
                      .target = QStringLiteral("10.7.0.9:5432"),
                      .operation = QStringLiteral("move"),
                      .hasBegun = true,
                      .sourceSize = ByteCount { 7'900'000'000 },
                      .targetSize = ByteCount { 3'300'000'000 },
                      .phases = { { QStringLiteral("Copying Data"), noon() } } } };
    state.readAt = QDateTime::currentDateTimeUtc();
    return state;
}

QList<LocalTable> galleryLocalTables()
{
    return { { QStringLiteral("public"),
               QStringLiteral("orders"),
               { 734'000'000 },
               { { QStringLiteral("id"), QStringLiteral("bigint"), true },
                 { QStringLiteral("company_id"), QStringLiteral("bigint") },
                 { QStringLiteral("note"), QStringLiteral("text") } } },
             { QStringLiteral("we\"ird; drop"),
               QStringLiteral("täble"),
               { 8192 },
               { { QStringLiteral("k"), QStringLiteral("integer"), true } } } };
}

namespace {

TableDefinition localDefinition(const LocalTable &table)
{
    TableDefinition definition { .oid = TableOid { 20000 }, .schema = table.schema, .name = table.name };
    definition.mayAlter = true;
    definition.bytes = table.bytes;
    UniqueKey key { .name = table.name + QStringLiteral("_pkey"), .columns = {}, .isPrimary = true };
    for (const auto &column : table.columns) {
        definition.columns << ColumnDefinition { column.name, column.type, true };
        if (column.isKey)
            key.columns << column.name;
    }
    definition.uniqueKeys = { key };
    return definition;
}

/// Evenly spread, but for one that is heavy.
QList<HashCount> gallerySample(int values)
{
    QList<HashCount> sample;
    for (int i = 0; i < values; ++i)
        sample << HashCount { static_cast<qint32>(static_cast<quint32>(i) * 2'654'435'761U),
                              i == 5 ? 900 : 30 };
    return sample;
}

} // namespace

TableEvidence galleryEvidence()
{
    auto orders = localDefinition(galleryLocalTables().first());
    const ForeignKey toShops { .name = QStringLiteral("orders_shop"),
                               .other = QStringLiteral("shops"),
                               .columns = { QStringLiteral("company_id") },
                               .otherColumns = { QStringLiteral("id") } };
    auto fromOrders = toShops;
    fromOrders.other = orders.name;
    fromOrders.isIncoming = true;
    std::swap(fromOrders.columns, fromOrders.otherColumns);
    orders.foreignKeys = { toShops };
    orders.uniqueKeys.first().columns << QStringLiteral("company_id");
    auto shops = localDefinition({ QStringLiteral("public"),
                                   QStringLiteral("shops"),
                                   { 8192 },
                                   { { QStringLiteral("id"), QStringLiteral("bigint"), true } } });
    shops.foreignKeys = { fromOrders };
    TableEvidence evidence { .facts = {}, .table = orders.name };
    evidence.facts.snapshot = withParts(*galleryState().snapshot, [](ClusterSnapshot::Parts &parts) {
        for (auto &group : parts.colocationGroups)
            group.columnType = 20;
    });
    evidence.facts.definitions = { { orders.name, orders }, { shops.name, shops } };
    evidence.rows = 4'000'000;
    evidence.sampledRows = 30'000;
    evidence.columns = {
        { QStringLiteral("id"),
          { .typeId = 20, .distinct = 4'000'000, .heaviest = 0, .nulls = 0, .sample = gallerySample(999) } },
        { QStringLiteral("company_id"),
          { .typeId = 20, .distinct = 812, .heaviest = 0.031, .nulls = 0, .sample = gallerySample(812) } }
    };
    evidence.hasStatements = true;
    evidence.statements = { .count = 20,
                            .filtered = { { QStringLiteral("company_id"), 14 } },
                            .joined = { { QStringLiteral("company_id"), 6 } },
                            .partners = {
                                { QStringLiteral("company_id"), { QStringLiteral("clicks.company_id") } } } };
    return evidence;
}

PreparedOperation galleryPlan()
{
    PreparedOperation prepared;
    prepared.snapshot = galleryState().snapshot;
    prepared.plan.operation = QStringLiteral("shard.move");
    prepared.plan.title = QStringLiteral("Move two shard sets from 10.7.0.7:5432 to 10.7.0.9:5432.");
    prepared.plan.steps = {
        step(QStringLiteral("Copy missing reference tables to 10.7.0.9:5432."),
             QStringLiteral("SELECT pg_catalog.replicate_reference_tables('auto')"), 0),
        step(QStringLiteral("Move shard set 102010 (7.4 GB) to 10.7.0.9:5432."),
             QStringLiteral("SELECT pg_catalog.citus_move_shard_placement(102010, 4, 6, 'auto')"),
             7'900'000'000),
        step(QStringLiteral("Move shard set 102013 (1.9 GB) to 10.7.0.9:5432."),
             QStringLiteral("SELECT pg_catalog.citus_move_shard_placement(102013, 4, 6, 'auto')"),
             2'040'000'000),
    };
    prepared.plan.moves = { { ShardId { 102010 }, GroupId { 3 }, GroupId { 5 }, 1 },
                            { ShardId { 102013 }, GroupId { 3 }, GroupId { 5 }, 2 } };
    prepared.checks = {
        { QStringLiteral("wal-level"), CheckResult::Ok,
          QStringLiteral("wal_level is logical on every node.") },
        { QStringLiteral("disk-space"), CheckResult::Warn,
          QStringLiteral("10.7.0.9:5432 keeps 11 % free after the moves."),
          QStringLiteral("Move less, or add disk first.") },
        { QStringLiteral("leftovers"), CheckResult::Warn,
          QStringLiteral("2 leftovers of earlier operations wait to be dropped: public.clicks_102074, "
                         "public.campaigns_102042."),
          QStringLiteral("A shard cannot be moved again before its leftover is gone."), cleanUpRemedy() },
        { QStringLiteral("replication-room"), CheckResult::Ok,
          QStringLiteral("Every node has room for logical replication.") },
    };
    return prepared;
}

PreparedOperation galleryBlockedPlan()
{
    auto prepared = galleryPlan();
    const auto say = [](const char *label) {
        return QCoreApplication::translate("tessera::Preflight", label);
    };
    prepared.checks
        << Check { QStringLiteral("replica-identity"), CheckResult::Block,
                   QStringLiteral("we\"ird; drop.täble has no primary key or replica identity."),
                   QStringLiteral("Add a primary key or a replica identity, or move with "
                                  "block_writes."),
                   RemedyPlan { QStringLiteral("table.identity"), {}, say("Set its identity…") } }
        << Check { QStringLiteral("idle-transactions"), CheckResult::Block,
                   QStringLiteral("On 10.7.0.7:5432 the session of app (pid 4711) has been idle in a "
                                  "transaction for 312 s and holds locks on clicks."),
                   QStringLiteral("The plan waits for it, and other sessions wait behind the plan. Let "
                                  "its program end the transaction, or end the session."),
                   RemedyPlan { QStringLiteral("session.end"), {}, say("End the session…") } }
        << Check { QStringLiteral("owner-login"), CheckResult::Block,
                   QStringLiteral("Owners of the tables may not log in on 10.7.0.9:5432: shop_owner."),
                   QStringLiteral("Give them LOGIN with ALTER ROLE on every node, or give the tables "
                                  "another owner.") };
    return prepared;
}

QList<StepEvent> galleryEvents()
{
    StepProgress progress { .phase = QStringLiteral("Copying Data"),
                            .done = ByteCount { 3'300'000'000 },
                            .total = ByteCount { 7'900'000'000 },
                            .remaining = TimeRange { std::chrono::seconds(140), std::chrono::seconds(210) } };
    progress.moves = { { .shard = ShardId { 102010 },
                         .from = QStringLiteral("10.7.0.7:5432"),
                         .to = QStringLiteral("10.7.0.9:5432"),
                         .phase = QStringLiteral("Copying Data"),
                         .done = progress.done,
                         .total = progress.total,
                         .retry = 1 } };
    return { { .step = 0, .state = StepState::Running },
             { .step = 0,
               .state = StepState::Done,
               .notices = { QStringLiteral("NOTICE:  replicating reference table countries") } },
             { .step = 1, .state = StepState::Running, .progress = progress } };
}

QList<ScheduledChange> gallerySchedule()
{
    ScheduledChange night { .id = 1,
                            .cluster = QStringLiteral("shop-eu"),
                            .operation = QStringLiteral("ha.switchover"),
                            .title = QStringLiteral("Switch over group 1 from w1.shop.internal:5432 to "
                                                    "w1b.shop.internal:5432"),
                            .at = noon().addSecs(15 * 3600),
                            .who = QStringLiteral("ada@lab") };
    auto missed = night;
    missed.id = 2;
    missed.title = QStringLiteral("Rebalance the shards");
    missed.at = noon().addSecs(-9 * 3600);
    missed.state = ScheduleState::Missed;
    missed.message = QStringLiteral("Nobody was there to run it in time.");
    return { night, missed };
}

QList<JournalEntry> galleryJournal()
{
    const auto prepared = galleryPlan();
    JournalEntry done { .id = 1,
                        .runId = QStringLiteral("5f2c81d0"),
                        .who = QStringLiteral("ada@lab"),
                        .cluster = QStringLiteral("shop-eu"),
                        .startedAt = noon().addDays(-1),
                        .endedAt = noon().addDays(-1).addSecs(312),
                        .outcome = Outcome::Succeeded,
                        .message = QStringLiteral("All 3 steps are done."),
                        .plan = prepared.plan,
                        .checks = prepared.checks };
    for (int i = 0; i < 3; ++i)
        done.steps << JournalStep { .state = StepState::Done };
    auto broken = done;
    broken.id = 2;
    broken.startedAt = noon().addSecs(-600);
    broken.endedAt = {};
    broken.outcome.reset();
    broken.message.clear();
    broken.steps[1].state = StepState::Uncertain;
    broken.steps[2].state = StepState::Waiting;
    broken.steps[0].notices << QStringLiteral("NOTICE:  replicating reference table countries");
    return { broken, done };
}

} // namespace tessera::test
