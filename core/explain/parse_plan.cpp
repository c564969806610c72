// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/parse_plan.h"

#include "core/explain/judge_plan.h"
#include "core/explain/plan_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ParsePlan)
};

std::optional<double> figure(const QJsonObject &json, QLatin1String key)
{
    const auto value = json.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// "host=10.0.0.5 port=5432 dbname=app" as 10.0.0.5:5432.
QString addressOf(const QString &node)
{
    QString host;
    QString port;
    for (const auto &word : node.split(u' ')) {
        if (word.startsWith("host="_L1))
            host = word.sliced(5);
        else if (word.startsWith("port="_L1))
            port = word.sliced(5);
    }
    return host.isEmpty() ? node : host + u':' + port;
}

/// Reads one answer; what it notes on the way belongs to the whole plan.
class PlanReader
{
public:
    explicit PlanReader(const QSet<qint64> &shards)
        : m_shards(shards)
    {
    }
    [[nodiscard]] std::optional<PlanTree> read(const QJsonDocument &document);

private:
    [[nodiscard]] PlanNode node(const QJsonObject &plan, double workers);
    void addFigures(PlanNode &node, const QJsonObject &plan, double workers) const;
    void addNames(PlanNode &node, const QJsonObject &plan) const;
    void addDistributed(PlanNode &node, const QJsonObject &query);
    void addJob(PlanNode &node, const QJsonObject &job);
    void addTasks(PlanNode &node, const QJsonArray &tasks);
    [[nodiscard]] PlanNode task(const QJsonObject &task);
    [[nodiscard]] PlanNode subplan(const QJsonObject &subplan, qsizetype number);
    [[nodiscard]] PlanNode repartition(const QJsonObject &job);
    void addStatements(PlanNode &node, const QJsonArray &statements);

    const QSet<qint64> &m_shards;
    PlanTree m_tree;
};

std::optional<PlanTree> PlanReader::read(const QJsonDocument &document)
{
    const auto statement = document.array().at(0).toObject();
    const auto plan = statement.value("Plan"_L1);
    if (!plan.isObject())
        return std::nullopt;
    m_tree.root = node(plan.toObject(), 1);
    m_tree.planning = figure(statement, "Planning Time"_L1);
    m_tree.execution = figure(statement, "Execution Time"_L1);
    return std::move(m_tree);
}

void PlanReader::addFigures(PlanNode &node, const QJsonObject &plan, double workers) const
{
    node.rows = figure(plan, "Plan Rows"_L1);
    node.cost = figure(plan, "Total Cost"_L1);
    node.actualRows = figure(plan, "Actual Rows"_L1);
    node.loops = figure(plan, "Actual Loops"_L1).value_or(1);
    if (const auto time = figure(plan, "Actual Total Time"_L1))
        node.time = *time * node.loops / workers;
    node.buffers = { figure(plan, "Shared Hit Blocks"_L1).value_or(0),
                     figure(plan, "Shared Read Blocks"_L1).value_or(0),
                     figure(plan, "Shared Dirtied Blocks"_L1).value_or(0),
                     figure(plan, "Temp Written Blocks"_L1).value_or(0) };
}

void PlanReader::addNames(PlanNode &node, const QJsonObject &plan) const
{
    node.title = planTitle(plan);
    node.details = planDetails(plan);
    std::tie(node.table, node.shard) = splitShardName(plan.value("Relation Name"_L1).toString(), m_shards);
    node.index = splitShardName(plan.value("Index Name"_L1).toString(), m_shards).first;
}

/// The processes of a Gather run side by side: each tells its runs, all wait for the slowest of them.
PlanNode PlanReader::node(const QJsonObject &plan, double workers)
{
    PlanNode node;
    addNames(node, plan);
    addFigures(node, plan, workers);
    const auto below = workers + figure(plan, "Workers Launched"_L1).value_or(0);
    const auto children = plan.value("Plans"_L1).toArray();
    for (const auto &child : children)
        node.children << this->node(child.toObject(), below);
    for (const auto *key : { "Select Query", "Source Query" })
        addStatements(node, plan.value(QLatin1String(key)).toArray());
    if (plan.value("Custom Plan Provider"_L1).toString().startsWith("Citus"_L1)) {
        node.kind = PlanNodeKind::Distributed;
        node.isGuess = true;
        addDistributed(node, plan.value("Distributed Query"_L1).toObject());
    }
    if (plan.contains("citus.explain_distributed_queries"_L1))
        m_tree.notes << Words::tr("citus.explain_distributed_queries is off: the tasks are not shown.");
    return node;
}

void PlanReader::addStatements(PlanNode &node, const QJsonArray &statements)
{
    for (const auto &statement : statements) {
        const auto plan = statement.toObject().value("Plan"_L1);
        if (plan.isObject())
            node.children << this->node(plan.toObject(), 1);
    }
}

void PlanReader::addDistributed(PlanNode &node, const QJsonObject &query)
{
    const auto subplans = query.value("Subplans"_L1).toArray();
    for (const auto &one : subplans)
        node.children << subplan(one.toObject(), node.children.size() + 1);
    if (const auto job = query.value("Job"_L1); job.isObject())
        addJob(node, job.toObject());
}

PlanNode PlanReader::subplan(const QJsonObject &subplan, qsizetype number)
{
    PlanNode node { .kind = PlanNodeKind::Subplan,
                    .title = Words::tr("Subplan %1").arg(number),
                    .details = planDetails(subplan),
                    .time = figure(subplan, "Subplan Duration"_L1) };
    addStatements(node, subplan.value("PlannedStmt"_L1).toArray());
    return node;
}

void PlanReader::addJob(PlanNode &node, const QJsonObject &job)
{
    const auto tasks = job.value("Task Count"_L1).toInt();
    m_tree.tasks += tasks;
    node.details << Words::tr("%n task(s)", nullptr, tasks);
    node.details << planDetails(job);
    const auto before = job.value("Dependent Jobs"_L1).toArray();
    for (const auto &one : before)
        node.children << repartition(one.toObject());
    addTasks(node, job.value("Tasks"_L1).toArray());
}

PlanNode PlanReader::repartition(const QJsonObject &job)
{
    PlanNode node { .kind = PlanNodeKind::Repartition,
                    .title = Words::tr("Repartition"),
                    .details = { Words::tr("%n map task(s)", nullptr, job.value("Map Task Count"_L1).toInt()),
                                 Words::tr("%n merge task(s)", nullptr,
                                           job.value("Merge Task Count"_L1).toInt()) } };
    const auto before = job.value("Dependent Jobs"_L1).toArray();
    for (const auto &one : before)
        node.children << repartition(one.toObject());
    return node;
}

PlanNode PlanReader::task(const QJsonObject &task)
{
    PlanNode node { .kind = PlanNodeKind::Task,
                    .title = Words::tr("Task"),
                    .node = addressOf(task.value("Node"_L1).toString()),
                    .details = planDetails(task) };
    const auto remote = task.value("Remote Plan"_L1).toArray();
    for (const auto &statements : remote) {
        addStatements(node, statements.toArray());
        const auto statement = statements.toArray().at(0).toObject();
        if (const auto time = figure(statement, "Execution Time"_L1))
            node.time = node.time.value_or(0) + *time;
    }
    if (task.contains("Error"_L1))
        m_tree.notes << Words::tr("The plan of a task on %1 could not be read.").arg(node.node);
    if (const auto *first = node.children.isEmpty() ? nullptr : &node.children.first()) {
        node.rows = first->rows;
        node.actualRows = first->actualRows;
        node.cost = first->cost;
    }
    return node;
}

/// Without its time the order is the server's.
bool isSlower(const PlanNode &a, const PlanNode &b)
{
    return a.time.value_or(0) > b.time.value_or(0);
}

void PlanReader::addTasks(PlanNode &node, const QJsonArray &tasks)
{
    if (tasks.size() == 1) {
        node.children << task(tasks.first().toObject());
        return;
    }
    QList<PlanNode> groups;
    for (const auto &one : tasks) {
        const auto read = task(one.toObject());
        auto group = std::ranges::find(groups, read.node, &PlanNode::node);
        if (group == groups.end())
            group = groups.insert(groups.end(),
                                  { .kind = PlanNodeKind::Group, .title = {}, .node = read.node });
        group->children << read;
    }
    for (auto &group : groups) {
        std::ranges::stable_sort(group.children, isSlower);
        group.time = group.children.first().time; // they run side by side
        group.title =
            Words::tr("%n task(s) on one node", nullptr, static_cast<int>(group.children.size()));
    }
    std::ranges::stable_sort(groups, isSlower);
    node.children << groups;
}

} // namespace

Result<PlanTree> parsePlan(const QByteArray &json, const QSet<qint64> &shards)
{
    auto tree = PlanReader(shards).read(QJsonDocument::fromJson(json));
    if (!tree)
        return fail(ErrorKind::Server, Words::tr("The server's plan cannot be understood."));
    judgePlan(*tree);
    return *std::move(tree);
}

} // namespace tessera
