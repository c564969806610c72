// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan_model.h"

#include "core/activity/statement_text.h"
#include "core/cluster/finding.h"
#include "core/explain/plan_text.h"
#include "models/format.h"

#include <array>

namespace tessera {

namespace {

constexpr qsizetype longestStep = 200;

QString figure(const std::optional<double> &value)
{
    return value ? format::count(qRound64(*value)) : QString();
}

QString timeText(const std::optional<double> &value)
{
    return value ? format::milliseconds(*value) : QString();
}

bool isBeside(const PlanNode &node)
{
    return node.kind == PlanNodeKind::Task || node.kind == PlanNodeKind::Group;
}

QString actualText(const PlanRow &row)
{
    if (row.node.actualRows && row.node.loops <= 0)
        return PlanModel::tr("never run");
    return row.node.kind == PlanNodeKind::Group ? QString() : figure(row.node.actualRows);
}

QString expectedText(const PlanRow &row)
{
    return row.node.isGuess ? QString() : figure(row.node.rows);
}

using Row = PlanRow;
constexpr std::array columns {
    Column<Row> { QT_TRANSLATE_NOOP("tessera::PlanModel", "Step"),
                  [](const Row &row) -> QVariant { return oneLine(stepText(row.node), longestStep); },
                  nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::PlanModel", "Rows"),
                  [](const Row &row) -> QVariant { return actualText(row); },
                  [](const Row &row) -> QVariant { return row.node.actualRows.value_or(-1); }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::PlanModel", "Expected"),
                  [](const Row &row) -> QVariant { return expectedText(row); },
                  [](const Row &row) -> QVariant { return row.node.rows.value_or(-1); }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::PlanModel", "Alone"),
                  [](const Row &row) -> QVariant { return timeText(row.node.self); },
                  [](const Row &row) -> QVariant { return row.node.self.value_or(-1); }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::PlanModel", "Time"),
                  [](const Row &row) -> QVariant { return timeText(row.node.time); },
                  [](const Row &row) -> QVariant { return row.node.time.value_or(-1); }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::PlanModel", "Cost"),
                  [](const Row &row) -> QVariant { return row.node.isGuess ? QString() : figure(row.node.cost); },
                  [](const Row &row) -> QVariant { return row.node.cost.value_or(-1); }, true },
};
static_assert(columns.size() == PlanModel::ColumnCount);

double mostCost(const PlanNode &node)
{
    double most = node.isGuess ? 0 : node.cost.value_or(0);
    for (const auto &child : node.children)
        most = std::max(most, mostCost(child));
    return most;
}

struct Whole
{
    bool isAnalyzed = false;
    double amount = 0; ///< Milliseconds, or cost
};

TreeRow<PlanRow> rowOf(const PlanNode &node, const QString &place, const Whole &whole)
{
    TreeRow<PlanRow> tree { { place, node } };
    tree.row.node.children.clear();
    const auto part = whole.isAnalyzed ? node.self.value_or(0) : node.selfCost;
    tree.row.share = whole.amount > 0 ? std::min(1.0, part / whole.amount) : 0;
    for (qsizetype i = 0; i < node.children.size(); ++i)
        tree.children << rowOf(node.children[i], place + QLatin1Char('.') + QString::number(i), whole);
    return tree;
}

QString hintOf(const PlanRow &row, int column)
{
    const auto &node = row.node;
    if (column == PlanModel::ExpectedColumn && node.isMisestimate)
        return PlanModel::tr("The estimate is %1 times off. ANALYZE of the table, extended statistics or an "
                             "index on the expression may mend it.")
            .arg(format::count(qRound64(misestimate(node).value_or(1))));
    if (node.isCostliest && (column == PlanModel::SelfColumn || column == PlanModel::CostColumn))
        return PlanModel::tr("The step that takes most.");
    return column == PlanModel::StepColumn ? stepText(node) : QString();
}

} // namespace

QList<TreeRow<PlanRow>> planRows(const PlanTree &plan)
{
    const Whole whole { plan.isAnalyzed(),
                        plan.isAnalyzed() ? plan.execution.value_or(0) : mostCost(plan.root) };
    return { rowOf(plan.root, QStringLiteral("0"), whole) };
}

QString planSummary(const PlanTree &plan)
{
    QStringList sentences;
    if (plan.tasks == 1)
        sentences << PlanModel::tr("Router: one task on one node.");
    else if (plan.tasks > 1)
        sentences << PlanModel::tr("Fan-out: %n task(s) on the nodes.", nullptr, plan.tasks);
    if (plan.planning)
        sentences << PlanModel::tr("Planned in %1.").arg(format::milliseconds(*plan.planning));
    sentences << (plan.execution ? PlanModel::tr("Ran for %1.").arg(format::milliseconds(*plan.execution))
                                 : PlanModel::tr("It was not run: rows and cost are estimates."));
    sentences << plan.notes;
    return sentences.join(QLatin1Char(' '));
}

PlanModel::PlanModel(QObject *parent)
    : SnapshotTreeModel(columns, "tessera::PlanModel", parent)
{
}

QVariant PlanModel::extra(const PlanRow &row, int column, int role) const
{
    const auto &node = row.node;
    const bool isAmount = column == (node.self ? SelfColumn : CostColumn);
    if (role == ShareRole && isAmount && !isBeside(node))
        return row.share;
    if (role == SeverityRole && column == ExpectedColumn && node.isMisestimate)
        return static_cast<int>(Severity::Warning);
    if (role == SeverityRole && isAmount && node.isCostliest)
        return static_cast<int>(Severity::Warning);
    if (role == QuietRole)
        return node.kind == PlanNodeKind::Group || node.loops <= 0;
    if (role == Qt::ToolTipRole)
        return hintOf(row, column);
    return {};
}

} // namespace tessera
