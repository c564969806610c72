// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/plan_text.h"

#include "core/activity/statement_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlanText)
};

constexpr qsizetype longestDetail = 400;

QString number(double value)
{
    return QLocale().toString(value, 'f', value < 10 && value != std::floor(value) ? 2 : 0);
}

QString milliseconds(double value)
{
    return QLocale().toString(value, 'f', value < 100 ? 2 : 0) + " ms"_L1;
}

QString figuresText(const PlanNode &node)
{
    QStringList figures;
    if (const auto rows = rowsText(node); !rows.isEmpty())
        figures << rows;
    if (node.time)
        figures << milliseconds(*node.time);
    if (node.self && !node.children.isEmpty())
        figures << Words::tr("alone %1").arg(milliseconds(*node.self));
    if (!node.time && node.cost)
        figures << Words::tr("cost %1").arg(number(*node.cost));
    if (node.loops > 1)
        figures << Words::tr("%1 times").arg(number(node.loops));
    return figures.isEmpty() ? QString() : "  ("_L1 + figures.join(", "_L1) + u')';
}

void addLines(QStringList &lines, const PlanNode &node, int depth)
{
    const QString indent(2 * depth, u' ');
    auto line = indent + stepText(node) + figuresText(node);
    if (node.isCostliest)
        line += "  "_L1 + Words::tr("<- most costly");
    if (node.isMisestimate)
        line += "  "_L1
            + Words::tr("<- estimate %1 times off").arg(number(misestimate(node).value_or(1)));
    lines << line;
    for (const auto &detail : node.details)
        lines << indent + "    "_L1 + oneLine(detail, longestDetail);
    for (const auto &child : node.children)
        addLines(lines, child, depth + 1);
}

} // namespace

QString stepText(const PlanNode &node)
{
    auto text = node.title;
    if (node.kind == PlanNodeKind::Task || node.kind == PlanNodeKind::Group)
        return Words::tr("%1: %2", "node, its tasks").arg(node.node, text);
    if (!node.table.isEmpty())
        text = Words::tr("%1 on %2", "step, table").arg(text, oneLine(node.table, longestDetail));
    if (node.shard)
        text = Words::tr("%1, shard %2").arg(text).arg(node.shard->value);
    if (!node.index.isEmpty())
        text = Words::tr("%1, by index %2").arg(text, oneLine(node.index, longestDetail));
    return text;
}

QString rowsText(const PlanNode &node)
{
    if (node.actualRows && node.loops <= 0)
        return Words::tr("never run");
    if (node.actualRows && node.rows && !node.isGuess)
        return Words::tr("%1 rows of %2 expected").arg(number(*node.actualRows), number(*node.rows));
    if (node.actualRows)
        return Words::tr("%1 rows").arg(number(*node.actualRows));
    if (node.rows && !node.isGuess)
        return Words::tr("%1 rows expected").arg(number(*node.rows));
    return {};
}

QString planText(const PlanTree &tree)
{
    QStringList lines;
    addLines(lines, tree.root, 0);
    if (tree.planning)
        lines << Words::tr("Planning: %1").arg(milliseconds(*tree.planning));
    if (tree.execution)
        lines << Words::tr("Execution: %1").arg(milliseconds(*tree.execution));
    lines << tree.notes;
    return lines.join(u'\n');
}

} // namespace tessera
