// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preflight.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Preflight)
};

QString bytesText(ByteCount bytes)
{
    return QLocale().formattedDataSize(bytes.value, 1, QLocale::DataSizeTraditionalFormat);
}

/// The checks of one plan, one function a subject.
class Board
{
public:
    Board(const Plan &plan, const PlanFacts &facts)
        : m_plan(plan)
        , m_facts(facts)
        , m_cluster(*facts.snapshot)
    {
    }
    QList<Check> checks();

private:
    void coordinator();
    void privileges();
    void nodesAnswer();
    void newNode();
    void versions();
    void walLevel();
    void synchronousCommit();
    void slotsAndWorkers();
    void replicaIdentity();
    void disk();
    void referenceTables();
    void leftovers();
    void runningJob();
    void longTransactions();

    [[nodiscard]] bool isActive(const NodeFacts &node) const;
    [[nodiscard]] bool isTouched(const DistributedTable &table) const;
    void ok(const char *id, const QString &sentence)
    {
        m_checks << Check { QString::fromLatin1(id), CheckResult::Ok, sentence };
    }
    void say(const char *id, CheckResult result, const QString &sentence, const QString &remedy)
    {
        m_checks << Check { QString::fromLatin1(id), result, sentence, remedy };
    }

    const Plan &m_plan;
    const PlanFacts &m_facts;
    const ClusterSnapshot &m_cluster;
    QList<Check> m_checks;
};

bool Board::isActive(const NodeFacts &node) const
{
    const auto *registered = m_cluster.node(node.id);
    return registered && registered->isActive;
}

bool Board::isTouched(const DistributedTable &table) const
{
    if (table.kind == TableKind::Reference || table.kind == TableKind::LocalManaged)
        return false;
    return m_plan.scope.allTables || m_plan.scope.tables.contains(table.displayName());
}

void Board::coordinator()
{
    if (m_facts.isInRecovery)
        say("coordinator", CheckResult::Block,
            Words::tr("This server is a replica, which cannot be changed."),
            Words::tr("Connect to the primary coordinator."));
    else if (!m_facts.isCoordinator)
        say("coordinator", CheckResult::Block, Words::tr("This server is a worker."),
            Words::tr("Connect to the coordinator."));
    else
        ok("coordinator", Words::tr("Connected to the coordinator as %1.").arg(m_facts.user));
}

void Board::privileges()
{
    if (m_plan.needs.superuser && !m_facts.isSuperuser) {
        say("privileges", CheckResult::Block,
            Words::tr("%1 is not a superuser, which this needs.").arg(m_facts.user),
            Words::tr("Connect as a superuser."));
        return;
    }
    const auto &mayExecute = m_cluster.capabilities().executable;
    QStringList denied;
    for (const auto &function : m_plan.needs.functions) {
        if (!m_facts.isSuperuser && !mayExecute.isEmpty() && !mayExecute.contains(function))
            denied << function;
    }
    if (denied.isEmpty())
        ok("privileges", Words::tr("%1 may do this.").arg(m_facts.user));
    else
        say("privileges", CheckResult::Block,
            Words::tr("%1 may not execute %2.").arg(m_facts.user, denied.join(u", "_s)),
            Words::tr("Ask a superuser for GRANT EXECUTE, or connect as another role."));
}

void Board::nodesAnswer()
{
    if (!m_plan.needs.everyNode)
        return;
    bool all = true;
    for (const auto &node : m_facts.nodes) {
        if (!isActive(node) || node.isReachable)
            continue;
        all = false;
        say("node-unreachable", CheckResult::Block,
            Words::tr("%1 does not answer: %2").arg(node.address, node.problem),
            Words::tr("Bring the node back, or disable it."));
    }
    if (all)
        ok("node-unreachable", Words::tr("Every active node answers."));
}

void Board::newNode()
{
    if (m_plan.needs.newNode.isEmpty() || !m_facts.newNode)
        return;
    if (m_facts.newNode->serverVersion.isEmpty())
        say("new-node", CheckResult::Warn,
            Words::tr("%1 answers the coordinator, but its version could not be read from here.")
                .arg(m_plan.needs.newNode),
            Words::tr("Check that PostgreSQL and citus have the coordinator's versions."));
    else
        ok("new-node", Words::tr("%1 answers and has the coordinator's versions.").arg(m_plan.needs.newNode));
}

void Board::versions()
{
    QStringList seen;
    for (const auto &node : m_facts.nodes) {
        const auto version = node.extensionVersion + u' ' + node.serverVersion.left(2);
        if (node.isReachable && !seen.contains(version))
            seen << version;
    }
    if (seen.size() > 1)
        say("version-skew", CheckResult::Warn,
            Words::tr("The nodes run different versions: %1.").arg(seen.join(u", "_s)),
            Words::tr("Bring all nodes to one version of citus and PostgreSQL."));
}

void Board::walLevel()
{
    if (!m_plan.needs.logicalReplication)
        return;
    QStringList wrong;
    for (const auto &node : m_facts.nodes) {
        if (node.isReachable && node.walLevel != u"logical"_s)
            wrong << node.address;
    }
    if (wrong.isEmpty())
        ok("wal-level", Words::tr("wal_level is logical on every node."));
    else
        say("wal-level", CheckResult::Block,
            Words::tr("wal_level is not logical on %1.").arg(wrong.join(u", "_s)),
            Words::tr("Set wal_level = logical there and restart, or move with block_writes."));
}

/// Citus ends an online move when the target has what the source has written, not what it has answered.
void Board::synchronousCommit()
{
    if (!m_plan.needs.logicalReplication)
        return;
    QStringList early;
    for (const auto &node : m_facts.nodes) {
        if (node.answersBeforeWriting)
            early << node.address;
    }
    if (!early.isEmpty())
        say("synchronous-commit", CheckResult::Warn,
            Words::tr("synchronous_commit is off on %1: what is committed in the last moment of a move may "
                      "stay behind in the old shard.")
                .arg(early.join(u", "_s)),
            Words::tr("Set synchronous_commit = on there, also for its roles, or move with block_writes."));
}

void Board::slotsAndWorkers()
{
    if (!m_plan.needs.logicalReplication)
        return;
    bool enough = true;
    for (const auto &node : m_facts.nodes) {
        if (!node.isReachable || !node.replicationSlots || !node.usedSlots)
            continue;
        const bool hasSlot = *node.replicationSlots > *node.usedSlots;
        const bool hasWorkers = node.walSenders.value_or(1) > 0 && node.logicalWorkers.value_or(1) > 0
            && node.workerProcesses.value_or(1) > 0;
        if (hasSlot && hasWorkers)
            continue;
        enough = false;
        say("replication-room", CheckResult::Block,
            hasSlot ? Words::tr("%1 has no process left for logical replication.").arg(node.address)
                    : Words::tr("All replication slots of %1 are in use.").arg(node.address),
            Words::tr("Raise max_replication_slots, max_wal_senders, max_logical_replication_workers or "
                      "max_worker_processes there and restart, or move with block_writes."));
    }
    if (enough)
        ok("replication-room", Words::tr("Every node has room for logical replication."));
}

void Board::replicaIdentity()
{
    if (!m_plan.needs.logicalReplication)
        return;
    QStringList missing;
    for (const auto &table : m_cluster.tables()) {
        if (isTouched(table) && !table.isPartitioned && table.identity == ReplicaIdentity::Missing)
            missing << table.displayName();
    }
    const bool isForced = m_plan.parameters.value(u"mode"_s).toString() == u"force_logical"_s;
    if (missing.isEmpty())
        ok("replica-identity", Words::tr("Every table has a primary key or a replica identity."));
    else
        say("replica-identity", isForced ? CheckResult::Warn : CheckResult::Block,
            Words::tr("No primary key or replica identity: %1.").arg(missing.join(u", "_s)),
            isForced ? Words::tr("UPDATE and DELETE on them fail during the move.")
                     : Words::tr("Add a primary key or a replica identity, or move with block_writes."));
}

void Board::disk()
{
    bool enough = true;
    for (const auto &node : m_facts.nodes) {
        const auto need = m_plan.needs.bytesInto.value(node.id);
        if (need.value == 0 || !node.freeDisk || !node.totalDisk)
            continue;
        const auto left = *node.freeDisk - need;
        const auto reserve = static_cast<double>(node.totalDisk->value) * m_facts.diskReservePercent / 100;
        if (static_cast<double>(left.value) >= reserve)
            continue;
        enough = false;
        say("disk-space", left.value < 0 || !m_plan.moves.isEmpty() ? CheckResult::Block : CheckResult::Warn,
            Words::tr("%1 has %2 free and needs %3, which leaves less than %4 % of its disk.")
                .arg(node.address, bytesText(*node.freeDisk), bytesText(need),
                     QLocale().toString(m_facts.diskReservePercent)),
            Words::tr("Make room there, or choose another node."));
    }
    if (enough && !m_plan.needs.bytesInto.isEmpty())
        ok("disk-space", Words::tr("There is room on every disk."));
    for (const auto &silent : m_facts.sizes ? m_facts.sizes->silent : QList<SilentNode>()) {
        const auto *node = m_cluster.node(silent.node);
        if (node && node->isActive)
            say("sizes-unknown", CheckResult::Warn,
                Words::tr("The sizes on %1 are unknown.").arg(node->address()),
                Words::tr("Bytes and times of this plan leave them out."));
    }
}

void Board::referenceTables()
{
    if (!m_plan.needs.referenceTables)
        return;
    QStringList without;
    for (const auto &node : m_cluster.nodes()) {
        if (node.role != NodeRole::Primary || !node.isActive)
            continue;
        const bool isComplete = std::ranges::all_of(m_cluster.shards(), [&](const Shard &shard) {
            return m_cluster.tableOf(shard).kind != TableKind::Reference
                || std::ranges::any_of(m_cluster.placementsOf(shard), [&](const Placement &placement) {
                       return placement.group == node.group;
                   });
        });
        if (!isComplete)
            without << node.address();
    }
    if (without.isEmpty())
        ok("reference-tables", Words::tr("Every node has all reference tables."));
    else
        say("reference-tables", m_plan.moves.isEmpty() ? CheckResult::Warn : CheckResult::Block,
            Words::tr("Reference tables are missing on %1.").arg(without.join(u", "_s)),
            Words::tr("Run SELECT replicate_reference_tables('auto'), or rebalance, which copies them."));
}

void Board::leftovers()
{
    const auto count = static_cast<int>(m_cluster.cleanup().size());
    if (!m_plan.moves.isEmpty() && count > 0)
        say("leftovers", CheckResult::Warn,
            Words::tr("%n leftover(s) of earlier operations wait to be dropped.", nullptr, count),
            Words::tr("A shard cannot be moved again before its leftover is gone: clean up first."));
}

void Board::runningJob()
{
    const auto running = std::ranges::find_if(m_cluster.jobs(), [](const Job &job) { return !job.isOver(); });
    if (running == m_cluster.jobs().end())
        return;
    say("running-job", m_plan.needs.idleRebalancer ? CheckResult::Block : CheckResult::Warn,
        Words::tr("Job %1 of the server is running: %2")
            .arg(QString::number(running->id.value), running->description),
        Words::tr("Wait until it is over, or stop it."));
}

void Board::longTransactions()
{
    if (m_facts.longTransactions.isEmpty())
        return;
    const auto &oldest = m_facts.longTransactions.constFirst();
    say("long-transactions", CheckResult::Warn,
        Words::tr(
            "%n transaction(s) have been open for more than a minute, the oldest (pid %1 of %2) for %3 s.",
            nullptr, int(m_facts.longTransactions.size()))
            .arg(QString::number(oldest.pid), oldest.user, QString::number(oldest.age.count())),
        Words::tr("The operation may have to wait for them."));
}

QList<Check> Board::checks()
{
    coordinator();
    privileges();
    nodesAnswer();
    newNode();
    versions();
    walLevel();
    synchronousCommit();
    slotsAndWorkers();
    replicaIdentity();
    referenceTables();
    disk();
    leftovers();
    runningJob();
    longTransactions();
    return m_checks;
}

} // namespace

QList<Check> preflight(const Plan &plan, const PlanFacts &facts)
{
    return Board(plan, facts).checks();
}

bool mayRun(const QList<Check> &checks)
{
    return std::ranges::none_of(checks,
                                [](const Check &check) { return check.result == CheckResult::Block; });
}

} // namespace tessera
