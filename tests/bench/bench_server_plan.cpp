// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Our planner against the server's own on the same catalog: 10,000 shard sets on ten nodes of eleven, written
// straight into the catalogs of a sandbox that is thrown away (performance.md §5). Only on Citus: the
// built-in engine's planner is no yardstick. Goals: planning >= 100 x faster, never more bytes where both end
// equally balanced; moves cost their bytes only.
#include "core/cluster/read_snapshot.h"
#include "core/operations/plan_parts.h"
#include "core/rebalance/rebalance_plan.h"
#include "tests/bench/print_figure.h"
#include "tests/bench/shortest.h"
#include "tests/support/balance_world.h"
#include "tests/support/sandbox_fixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace tessera;
using namespace tessera::test;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t sets = 10'000;
constexpr std::size_t nodes = 11;
constexpr int firstGroup = 100; ///< Of the nodes that are only in the catalog
constexpr qint64 firstShard = 1'000'000;

/// Ends the program when it fails.
Rows asked(Session &session, const QString &sql, const QList<Value> &values = {})
{
    auto rows = session.run(sql, values, Deadline::in(5min));
    if (!rows)
        qFatal("%s: %s", qPrintable(sql), qPrintable(rows.error().message));
    return std::move(*rows);
}

/// The table, its sizes and who weighs them, while the cluster still answers: DDL reaches every node.
void makeTable(Session &session)
{
    asked(session, u"CREATE TABLE public.planned (k int)"_s);
    asked(session, u"SELECT create_distributed_table('public.planned', 'k', shard_count := 1)"_s);
    asked(session, u"CREATE TABLE public.planned_bytes (shard bigint PRIMARY KEY, bytes float4)"_s);
    asked(session,
          u"CREATE FUNCTION public.planned_cost(bigint) RETURNS float4 LANGUAGE sql STABLE AS"
          " 'SELECT bytes FROM public.planned_bytes WHERE shard = $1'"_s);
    asked(session,
          u"SELECT citus_add_rebalance_strategy('planned_bytes', 'public.planned_cost',"
          " 'citus_node_capacity_1', 'citus_shard_allowed_on_node_true', 0.1, 0, 0.5)"_s);
}

void writeCatalog(Session &session, const BalanceProblem &problem)
{
    QStringList shards;
    QStringList groups;
    QStringList bytes;
    for (std::size_t i = 0; i < problem.sets.size(); ++i) {
        shards << QString::number(firstShard + qint64(i));
        groups << QString::number(firstGroup + int(problem.sets[i].node));
        bytes << QString::number(problem.sets[i].bytes, 'g', 9);
    }
    const Value ids(arrayText(shards));
    asked(session, u"INSERT INTO public.planned_bytes SELECT * FROM unnest($1::bigint[], $2::float4[])"_s,
          { ids, arrayText(bytes) });
    asked(session, u"BEGIN"_s);
    asked(session, u"UPDATE pg_dist_node SET shouldhaveshards = false"_s);
    asked(session,
          u"INSERT INTO pg_dist_node (nodeid, groupid, nodename, nodeport, hasmetadata, isactive, noderole,"
          " metadatasynced, shouldhaveshards) SELECT g, g, 'planned-' || g, 5432, false, true, 'primary',"
          " false, true FROM generate_series($1::int, $2::int) g"_s,
          { qint32 { firstGroup }, qint32 { firstGroup + int(nodes) - 1 } });
    asked(session,
          u"DELETE FROM pg_dist_placement WHERE shardid IN (SELECT shardid FROM pg_dist_shard"
          " WHERE logicalrelid = 'public.planned'::regclass)"_s);
    asked(session, u"DELETE FROM pg_dist_shard WHERE logicalrelid = 'public.planned'::regclass"_s);
    asked(session,
          u"INSERT INTO pg_dist_shard (logicalrelid, shardid, shardstorage, shardminvalue, shardmaxvalue)"
          " SELECT 'public.planned'::regclass, id, 't', (-2147483648 + (n - 1) * 400000)::text,"
          " (-2147483648 + n * 400000 - 1)::text FROM unnest($1::bigint[]) WITH ORDINALITY AS s (id, n)"_s,
          { ids });
    asked(session,
          u"INSERT INTO pg_dist_placement (placementid, shardid, shardstate, shardlength, groupid)"
          " SELECT id, id, 1, 0, grp FROM unnest($1::bigint[], $2::int[]) AS p (id, grp)"_s,
          { ids, arrayText(groups) });
    asked(session, u"COMMIT"_s);
}

SizesPtr sizesOf(const BalanceProblem &problem)
{
    ShardSizes sizes;
    for (std::size_t i = 0; i < problem.sets.size(); ++i)
        sizes.bytes.push_back({ PlacementId { firstShard + qint64(i) },
                                ByteCount { static_cast<qint64>(problem.sets[i].bytes) } });
    return std::make_shared<const ShardSizes>(std::move(sizes));
}

RebalanceQuestion questionOf(const BalanceProblem &problem)
{
    RebalanceQuestion question { .strategy = { .costFunction = u"planned_cost"_s,
                                               .capacityFunction = u"citus_node_capacity_1"_s,
                                               .allowedFunction = u"citus_shard_allowed_on_node_true"_s,
                                               .defaultThreshold = 0.1,
                                               .improvementThreshold = 0.5 },
                                 .moveCost = ByteCount {} };
    for (std::size_t i = 0; i < problem.sets.size(); ++i)
        question.strategy.costs.insert(ShardId { firstShard + qint64(i) }, problem.sets[i].cost);
    return question;
}

QList<SetMove> movesIn(const Rows &rows, const ClusterSnapshot &cluster)
{
    QList<SetMove> moves;
    for (int row = 0; row < rows.size(); ++row)
        moves << SetMove { .shard = ShardId { rows.get<qint64>(row, 0) },
                           .from = cluster.node(rows.get<QString>(row, 1))->group,
                           .to = cluster.node(rows.get<QString>(row, 2))->group,
                           .bytes = {} };
    return moves;
}

void compare(const QString &world, Session &session, const BalanceProblem &problem)
{
    const auto snapshot = readSnapshot(session, Deadline::in(1min));
    if (!snapshot)
        qFatal("%s", qPrintable(snapshot.error().message));
    const auto sizes = sizesOf(problem);
    const auto question = questionOf(problem);
    ShardSets known;
    Result<RebalancePlan> ours = fail(ErrorKind::Invalid, {});
    const auto planning = shortest(10, [&] {
        known = shardSetsOf(*snapshot, sizes.get());
        ours = planRebalance(known, question);
    });
    QList<SetMove> moves;
    const auto server = shortest(3, [&] {
        moves = movesIn(asked(session,
                              u"SELECT shardid, sourcename || ':' || sourceport, targetname || ':' ||"
                              " targetport FROM get_rebalance_table_shards_plan(rebalance_strategy :="
                              " 'planned_bytes')"_s),
                        **snapshot);
    });
    const auto theirs = forecastMoves(known, question, moves);
    if (!ours || !theirs)
        qFatal("%s", qPrintable((!ours ? ours : theirs).error().message));
    const auto name = u"planner.%1.vs-server."_s + world + u'.' + QString::number(sets);
    printFigure(name.arg(u"time"_s), planning, "ms", server, 1.0 / 100);
    const auto isEven = spreadAfter(*ours) <= std::max(spreadAfter(*theirs), 0.1 + 1e-9);
    printFigure(name.arg(u"bytes"_s), double(ours->bytes.value) / 1e9, "GB",
                double(theirs->bytes.value) / 1e9, isEven ? 1 : 0);
    printFigure(name.arg(u"moves"_s), double(ours->moves.size()), "moves", double(theirs->moves.size()));
    printFigure(name.arg(u"spread"_s), spreadAfter(*ours) * 100, "%", spreadAfter(*theirs) * 100);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (!SandboxFixture::engines().contains(u"citus"_s)) {
        std::fprintf(stderr, "Citus is not installed here: our planner is not compared with the server's.\n");
        return 0;
    }
    const std::pair<QString, BalanceProblem> worlds[] {
        { u"lognormal.11"_s, generatedBalance(Spread::LogNormal, sets, nodes, 1) },
        { u"pareto.11"_s, generatedBalance(Spread::Pareto, sets, nodes, 1) },
        { u"equal.11"_s, generatedBalance(Spread::Equal, sets, nodes, 1) },
    };
    for (const auto &[name, problem] : worlds) {
        SandboxFixture sandbox(u"citus"_s, 1);
        if (!sandbox.bringUp())
            qFatal("the sandbox did not start");
        auto session = sandbox.session();
        makeTable(session);
        writeCatalog(session, problem);
        compare(name, session, problem);
    }
    return 0;
}
