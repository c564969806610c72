// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/shard_story.h"

#include "tests/support/hostile_table.h"

namespace tessera::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longest = 180s;

/// Rows, different keys, and hash values that no shard or two of them hold, over both tables.
const auto state =
    u"SELECT (SELECT concat_ws(' ', count(*), count(DISTINCT id)) FROM %1), (SELECT concat_ws(' ', count(*),"
    " count(DISTINCT id)) FROM public.orders), count(*) FROM (SELECT shardminvalue::bigint AS low,"
    " lag(shardmaxvalue::bigint, 1, -2147483649) OVER (PARTITION BY logicalrelid ORDER BY shardminvalue::int)"
    " AS before FROM pg_dist_shard WHERE shardminvalue IS NOT NULL) AS ranges WHERE low <> before + 1"_s;

} // namespace

bool ShardStory::open(int shards, bool sparesLast)
{
    const auto table = QLatin1String(quotedHostileTable);
    if (!m_desktop.open(u"CREATE TABLE %1 (id bigint PRIMARY KEY, note text);"
                        "CREATE TABLE public.orders (id bigint PRIMARY KEY);"
                        "CREATE TABLE public.countries (id int PRIMARY KEY);"
                        "INSERT INTO %1 SELECT n, repeat('x', 100) FROM generate_series(1, %2) n;"
                        "INSERT INTO public.orders SELECT generate_series(1, %2)"_s.arg(table)
                            .arg(keys)))
        return false;
    const auto spare = u"SELECT citus_set_node_property(nodename, nodeport, 'shouldhaveshards', false) FROM"
                       " pg_dist_node ORDER BY nodeid DESC LIMIT 1"_s;
    QStringList steps {
        u"SELECT create_distributed_table('%1', 'id', shard_count := %2)"_s.arg(table).arg(shards),
        u"SELECT create_distributed_table('public.orders', 'id', colocate_with := '%1')"_s.arg(table),
        u"SELECT create_reference_table('public.countries')"_s
    };
    if (sparesLast)
        steps.prepend(spare);
    return std::ranges::all_of(steps, [this](const QString &step) { return ask(step).isEmpty(); });
}

QStringList ShardStory::workers()
{
    return ask(u"SELECT nodename || ':' || nodeport FROM pg_dist_node WHERE groupid > 0 ORDER BY groupid"_s)
        .split(u'\n');
}

QString ShardStory::shardOf(int key)
{
    return ask(u"SELECT get_shard_id_for_distribution_column('%1', %2::bigint)"_s.arg(
        QLatin1String(quotedHostileTable), QString::number(key)));
}

QString ShardStory::homeOf(const QString &shard)
{
    return ask(u"SELECT nodename || ':' || nodeport FROM pg_dist_placement JOIN pg_dist_node USING (groupid)"
               " WHERE shardid = "_s
               + shard);
}

QStringList ShardStory::layout()
{
    return ask(u"SELECT concat_ws(' ', CASE relname WHEN 'orders' THEN 'orders' ELSE 'hostile' END,"
               " shardminvalue, shardmaxvalue, nodeport) FROM pg_dist_shard JOIN pg_dist_placement USING"
               " (shardid) JOIN pg_dist_node USING (groupid) JOIN pg_class ON pg_class.oid = logicalrelid"
               " WHERE shardminvalue IS NOT NULL ORDER BY relname, shardminvalue::int"_s)
        .split(u'\n');
}

bool ShardStory::isWhole()
{
    return ask(state.arg(QLatin1String(quotedHostileTable))) == u"%1 %1|%1 %1|0"_s.arg(keys);
}

bool ShardStory::findOnMap(int key)
{
    const auto home = homeOf(shardOf(key));
    return user().press(u"ctrl+2"_s) && user().sees(u"Placement"_s)
        && user().waitFor(u"the shards on the map"_s, [&] { return user().mapColumn(home).has_value(); })
        && user().press(u"ctrl+f"_s) && user().type(QString::number(key)) && user().press(u"Return"_s)
        && user().tabTo(u"tile"_s, home);
}

bool ShardStory::runPlan(const QString &what, const std::function<bool()> &isDone)
{
    return user().tabTo(u"Button"_s, u"Run the plan"_s) && user().press(u"space"_s)
        && user().waitFor(what, isDone, longest) && user().sees(u"Show in the journal"_s);
}

QStringList movedLayout(const QStringList &layout, const QString &low, const QString &to)
{
    QStringList moved;
    for (const auto &line : layout) {
        auto words = line.split(u' ');
        if (words.at(1) == low)
            words[3] = to.section(u':', 1);
        moved << words.join(u' ');
    }
    return moved;
}

} // namespace tessera::testing
