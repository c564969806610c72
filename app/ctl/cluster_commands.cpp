// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/cluster_json.h"
#include "app/ctl/command_table.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/remedy_command.h"
#include "app/ctl/shard_history.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/cluster/findings.h"
#include "core/journal/interrupted_runs.h"
#include "core/operations/plan_parts.h"
#include "core/plan/read_plan_facts.h"

#include <QFile>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QString textOf(const QJsonValue &value)
{
    if (value.isNull())
        return u"?"_s;
    if (value.isBool())
        return value.toBool() ? Ctl::tr("yes") : Ctl::tr("no");
    return value.toVariant().toString();
}

/// Null means that a table of this kind has none; elsewhere it means unknown.
const auto hasNone = u"distributionColumn"_s;

/// Rows of a table from objects: heading and key alternate.
QString tableOf(const QJsonArray &objects, std::initializer_list<std::pair<QString, QString>> columns)
{
    QList<QStringList> rows { {} };
    for (const auto &[heading, key] : columns)
        rows.first() << heading;
    for (const auto &object : objects) {
        rows << QStringList();
        for (const auto &[heading, key] : columns)
            rows.last() << (key == hasNone && object[key].isNull() ? u"-"_s : textOf(object[key]));
    }
    return textTable(rows);
}

QString nodesText(const QJsonArray &nodes)
{
    return tableOf(nodes,
                   { { Ctl::tr("NODE"), u"nodeId"_s },
                     { Ctl::tr("GROUP"), u"groupId"_s },
                     { Ctl::tr("HOST"), u"host"_s },
                     { Ctl::tr("PORT"), u"port"_s },
                     { Ctl::tr("ROLE"), u"role"_s },
                     { Ctl::tr("ACTIVE"), u"isActive"_s },
                     { Ctl::tr("SHARDS"), u"shouldHaveShards"_s },
                     { Ctl::tr("REACHABLE"), u"isReachable"_s },
                     { Ctl::tr("PLACEMENTS"), u"placements"_s },
                     { Ctl::tr("BYTES"), u"bytes"_s } });
}

Result<ClusterState> stateFor(const Invocation &invocation, Detail detail)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    return readCluster(*connector, detail, invocation.terminal.stopToken());
}

/// A journal that cannot be read is told, and hides nothing else.
void addInterruptedRuns(ClusterState &state, Terminal &terminal)
{
    if (!QFile::exists(Journal::defaultPath()))
        return;
    const auto journal = Journal::open(Journal::defaultPath());
    const auto entries =
        journal ? journal->interrupted() : Result<QList<JournalEntry>>(tl::unexpected(journal.error()));
    if (!entries) {
        terminal.progress(entries.error().message);
        return;
    }
    state.interrupted = interruptedRuns(*entries);
    state.findings = findings(state);
}

QString findingsText(const QList<Finding> &findings, const GlobalOptions &globals)
{
    QString text;
    for (const auto &finding : findings) {
        text += u"\n%1 %2\n"_s.arg(finding.message, finding.remedy);
        if (finding.remedyPlan)
            text += u"    "_s + remedyCommand(*finding.remedyPlan, globals) + u'\n';
    }
    return text;
}

Result<Answer> clusterShow(const Invocation &invocation)
{
    auto state = stateFor(invocation, Detail::Whole);
    if (!state)
        return tl::unexpected(state.error());
    addInterruptedRuns(*state, invocation.terminal);
    const auto json = clusterJson(*state, invocation.globals);
    auto text = json[u"engine"_s].toString() + u'\n' + nodesText(json[u"nodes"_s].toArray()) + u'\n'
        + tableOf(json[u"tables"_s].toArray(),
                  { { Ctl::tr("TABLE"), u"name"_s },
                    { Ctl::tr("KIND"), u"kind"_s },
                    { Ctl::tr("COLUMN"), u"distributionColumn"_s },
                    { Ctl::tr("COLOCATION"), u"colocationId"_s },
                    { Ctl::tr("SHARDS"), u"shardCount"_s },
                    { Ctl::tr("BYTES"), u"bytes"_s } });
    text += findingsText(state->findings, invocation.globals);
    return Answer { .text = text, .json = json };
}

Result<Answer> nodeList(const Invocation &invocation)
{
    const auto state = stateFor(invocation, Detail::Whole);
    if (!state)
        return tl::unexpected(state.error());
    const auto nodes = nodesJson(*state);
    return Answer { .text = nodesText(nodes), .json = nodes };
}

/// Now, or what the record says of the time after --at, without sizes.
Result<ClusterState> stateToList(const Invocation &invocation)
{
    const auto time = invocation.arguments.value(u"--at"_s);
    if (time.isEmpty())
        return stateFor(invocation, Detail::WithSizes);
    return snapshotAt(invocation, time).map([](const SnapshotPtr &snapshot) {
        return ClusterState { .snapshot = snapshot };
    });
}

Result<Answer> shardList(const Invocation &invocation)
{
    const auto state = stateToList(invocation);
    if (!state)
        return tl::unexpected(state.error());
    const auto table = invocation.arguments.value(u"--table"_s);
    if (!table.isEmpty() && !state->snapshot->table(table))
        return fail(ErrorKind::NotFound, Ctl::tr("There is no Citus table %1.").arg(table));
    const auto shards = shardsJson(*state, table);
    QList<QStringList> rows { { Ctl::tr("SHARD"), Ctl::tr("TABLE"), Ctl::tr("FROM"), Ctl::tr("TO"),
                                Ctl::tr("NODES") } };
    for (const auto &shard : shards) {
        QStringList nodes;
        for (const auto &placement : shard[u"placements"_s].toArray())
            nodes << u"%1 (%2)"_s.arg(textOf(placement[u"nodeId"_s]), textOf(placement[u"bytes"_s]));
        rows << QStringList { textOf(shard[u"shardId"_s]), textOf(shard[u"table"_s]),
                              textOf(shard[u"minValue"_s]), textOf(shard[u"maxValue"_s]),
                              nodes.join(u", "_s) };
    }
    return Answer { .text = textTable(rows), .json = shards };
}

Result<ShardId> shardOfKey(const Invocation &invocation, const Connector &connector,
                           const DistributedTable &table, const QString &key)
{
    const auto deadline = Deadline::in(readingLimit);
    const auto stop = invocation.terminal.stopToken();
    auto session = connector.open(deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    return readKeyPlace(*session, table, key, deadline, stop).map(&KeyPlace::shard);
}

Result<Answer> shardFind(const Invocation &invocation)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto state = readCluster(*connector, Detail::WithSizes, invocation.terminal.stopToken());
    if (!state)
        return tl::unexpected(state.error());
    const auto name = invocation.arguments.operand(0);
    const auto *table = state->snapshot->table(name);
    if (!table)
        return fail(ErrorKind::NotFound, Ctl::tr("There is no Citus table %1.").arg(name));
    const auto id = shardOfKey(invocation, *connector, *table, invocation.arguments.operand(1));
    if (!id)
        return tl::unexpected(id.error());
    const auto *shard = state->snapshot->shard(*id);
    if (!shard)
        return fail(ErrorKind::NotFound, Ctl::tr("No shard of %1 holds that key.").arg(name));
    const auto json = shardJson(*state, *shard);
    QStringList nodes;
    for (const auto &placement : json[u"placements"_s].toArray()) {
        const auto *node = state->snapshot->node(NodeId { placement[u"nodeId"_s].toInt() });
        nodes << (node ? node->address() : u"?"_s);
    }
    return Answer { .text = Ctl::tr("Shard %1 on %2").arg(QString::number(id->value), nodes.join(u", "_s))
                        + u'\n',
                    .json = json };
}

constexpr std::array shardListOptions {
    OptionSpec { "--table", "T", QT_TRANSLATE_NOOP("tesseractl", "only shards of this table") },
    OptionSpec { "--at", "TIME",
                 QT_TRANSLATE_NOOP("tesseractl", "as the console recorded it for this time (now)") }
};
constexpr std::array commands {
    Command { "cluster show",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "nodes, tables and what is wrong"),
              {},
              clusterShow },
    Command { "node list", "", QT_TRANSLATE_NOOP("tesseractl", "nodes with what they hold"), {}, nodeList },
    Command { "shard list", "", QT_TRANSLATE_NOOP("tesseractl", "shards with ranges, nodes and bytes"),
              shardListOptions, shardList },
    Command { "shard find",
              "TABLE KEY",
              QT_TRANSLATE_NOOP("tesseractl", "which shard and node hold a key"),
              {},
              shardFind },
};

} // namespace

std::span<const Command> clusterCommands()
{
    return commands;
}

} // namespace tessera
