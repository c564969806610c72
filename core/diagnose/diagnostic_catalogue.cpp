// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnose/diagnostic_columns.h"
#include "core/diagnose/judges.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

using Scope = DiagnosticScope;

constexpr std::array checks {
    DiagnosticCheck {
        "connections",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Connections"),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "How near is each node to its limit of connections?"),
        "diagnose_connections",
        Scope::EachNode,
        columns::connection,
        judges::connections,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Every node has connections to spare."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n node(s) have few connections left."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Find who holds them on the Activity page. Let programs share "
                          "connections through PgBouncer rather than raise max_connections."),
    },
    DiagnosticCheck {
        "long-transactions",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Long transactions"),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Which transactions have been open for long, and which of them idle?"),
        "diagnose_long_transactions",
        Scope::EachNode,
        columns::transaction,
        judges::longTransaction,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "No transaction has been open for five minutes."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n transaction(s) have been open for long."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "They hold locks and keep VACUUM from removing dead rows. End them on "
                          "the Activity page; idle_in_transaction_session_timeout ends forgotten "
                          "ones."),
    },
    DiagnosticCheck {
        "prepared-transactions",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Prepared transactions"),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Which prepared transactions has nobody ended?"),
        "diagnose_prepared",
        Scope::EachNode,
        columns::prepared,
        judges::prepared,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "No prepared transaction is old."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n prepared transaction(s) wait to be ended."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "They hold locks and keep VACUUM from removing dead rows. Citus ends "
                          "its own once a minute; the Cleanup page ends the others."),
    },
    DiagnosticCheck {
        "waits",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Wait events"),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "What do sessions that work wait for at this moment?"),
        "diagnose_waits",
        Scope::EachNode,
        columns::wait,
        judges::waits,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Few sessions wait for locks."),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Many sessions wait for locks."),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "The Activity page shows who keeps whom waiting."),
    },
    DiagnosticCheck {
        "replication-slots",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Replication slots"),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Which replication slots hold back how much WAL?"),
        "diagnose_replication_slots",
        Scope::EachNode,
        columns::slot,
        judges::replicationSlot,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "No slot holds back WAL that nobody reads."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n replication slot(s) hold back WAL."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "The disk fills until the reader comes back. Drop a slot whose reader "
                          "is gone; the Cleanup page drops those of moves. max_slot_wal_keep_size"
                          " sets a limit."),
    },
    DiagnosticCheck {
        "wraparound",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Transaction id wraparound"),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "How much of the transaction ids is used up before old rows are frozen?"),
        "diagnose_wraparound",
        Scope::EachNode,
        columns::wraparound,
        judges::wraparound,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Every database is frozen in time."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n database(s) come near the end of the transaction ids."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Run VACUUM FREEZE on the oldest tables. End what holds it back: long "
                          "transactions, prepared transactions, unused slots."),
    },
    DiagnosticCheck {
        "cache-hit",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Cache hit rate"),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "How many blocks of tables does each node find in memory? 99 % is good."),
        "diagnose_cache_hit",
        Scope::EachNode,
        columns::hit,
        judges::cacheHit,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Every node finds its tables in memory."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n node(s) read much from disk."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "The data in use does not fit into memory. Give the nodes more memory, "
                          "or spread the shards over more nodes."),
    },
    DiagnosticCheck {
        "index-hit",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Index hit rate"),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "How many blocks of indexes does each node find in memory? 95 % is good."),
        "diagnose_index_hit",
        Scope::EachNode,
        columns::hit,
        judges::indexHit,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Every node finds its indexes in memory."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n node(s) read indexes from disk."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Drop unused indexes, give the nodes more memory, or spread the shards "
                          "over more nodes."),
    },
    DiagnosticCheck {
        "temporary-files",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Temporary files"),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "How much do sorts and hashes write to disk?"),
        "diagnose_temporary_files",
        Scope::EachNode,
        columns::temporary,
        judges::temporaryFiles,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Little is written to temporary files."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n database(s) write many temporary files."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Raise work_mem for the statements that sort much, or let them sort "
                          "less. log_temp_files names them."),
    },
    DiagnosticCheck {
        "data-skew",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Data skew"),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "How evenly lie the bytes of each colocation group on the nodes?"),
        "",
        Scope::Skew,
        columns::skew,
        judges::skew,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "The data lies evenly on the nodes."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n node(s) hold much more than their share of a group."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Rebalance by size. Where a single shard is too large, split it or "
                          "isolate the tenant that makes it large."),
    },
    DiagnosticCheck {
        "lost-node-waits",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Waits for a lost node"),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Which nodes would wait a quarter of an hour for one that is cut off?"),
        "diagnose_lost_node_waits",
        Scope::EachNode,
        columns::lacking,
        judges::always,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Every node gives up soon on one that is cut off."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n node(s) would wait long, with their locks."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Add the keywords to citus.node_conninfo with ALTER SYSTEM on each node and "
                          "reload: keepalives_idle=5 keepalives_interval=3 keepalives_count=3 "
                          "tcp_user_timeout=10000 (milliseconds). New sessions use them."),
    },
    DiagnosticCheck {
        "settings",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Configuration drift"),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "On which settings do the nodes not agree?"),
        "diagnose_settings",
        Scope::Drift,
        columns::setting,
        judges::always,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "The nodes have the same settings."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "The nodes do not agree on %n setting(s)."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Make them alike with ALTER SYSTEM on each node, unless the nodes are "
                          "meant to differ."),
    },
    DiagnosticCheck {
        "unused-indexes",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Unused indexes"),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Which indexes does nobody use? They cost every write."),
        "diagnose_unused_indexes",
        Scope::Together,
        columns::unused,
        judges::unusedIndex,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Every index is used."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n index(es) have been used less than fifty times."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Drop them on the coordinator, if the counters have run for long enough"
                          " to cover rare reports."),
    },
    DiagnosticCheck {
        "missing-indexes",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Missing indexes"),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Which tables are read from end to end again and again?"),
        "diagnose_sequential_scans",
        Scope::Together,
        columns::scan,
        judges::sequentialScans,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "No large table is read from end to end often."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n table(s) are often read from end to end."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Look on the Queries page which statements do it, and make an index on "
                          "the columns that they filter by."),
    },
    DiagnosticCheck {
        "invalid-indexes",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Invalid indexes"),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Which indexes did an interrupted CREATE INDEX CONCURRENTLY leave?"),
        "diagnose_invalid_indexes",
        Scope::EachNode,
        columns::index,
        judges::always,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "No index is invalid."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n index(es) are invalid."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Drop them on the coordinator and make them again: they cost every "
                          "write and help no statement."),
    },
    DiagnosticCheck {
        "dead-rows",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Dead rows"),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Which tables wait for VACUUM?"),
        "diagnose_dead_rows",
        Scope::Together,
        columns::dead,
        judges::deadRows,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "VACUUM keeps up with the dead rows."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n table(s) have many dead rows."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "Find out what holds VACUUM back: long transactions, prepared "
                          "transactions, unused slots. Else let autovacuum work harder for these "
                          "tables: autovacuum_vacuum_scale_factor, autovacuum_vacuum_cost_limit."),
    },
    DiagnosticCheck {
        "bloat",
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Bloat"),
        QT_TRANSLATE_NOOP("tessera::Diagnose", "Which tables take much more room than their rows need?"),
        "diagnose_bloat",
        Scope::Together,
        columns::bloat,
        judges::bloat,
        QT_TRANSLATE_NOOP("tessera::Diagnose", "No large table has much free room."),
        QT_TRANSLATE_N_NOOP("tessera::Diagnose", "%n table(s) could be much smaller."),
        QT_TRANSLATE_NOOP("tessera::Diagnose",
                          "New rows fill the room. VACUUM FULL or a rewrite gives it back, and "
                          "locks the table meanwhile."),
    },
};

} // namespace

std::span<const DiagnosticCheck> diagnosticChecks()
{
    return checks;
}

const DiagnosticCheck *diagnosticCheck(const QString &id)
{
    const auto found = std::ranges::find_if(
        checks, [&](const DiagnosticCheck &check) { return QLatin1String(check.id) == id; });
    return found == checks.end() ? nullptr : &*found;
}

} // namespace tessera
