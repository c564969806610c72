// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/plan_shape.h"

#include "core/statements/statement_route.h"

#include <QCryptographicHash>

#include <algorithm>
#include <vector>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// A shape is compared as a whole up to that many lines; what is longer is cut.
constexpr qsizetype mostLines = 400;

void addNode(QStringList &lines, const PlanNode &node, qsizetype depth);

QString stepText(const PlanNode &node)
{
    auto text = node.title;
    if (!node.index.isEmpty())
        text += " using "_L1 + node.index;
    if (!node.table.isEmpty())
        text += " on "_L1 + node.table;
    return text;
}

void addTasks(QStringList &lines, const QList<const PlanNode *> &tasks, qsizetype depth)
{
    QList<QStringList> shapes;
    for (const auto *task : tasks) {
        QStringList shape;
        for (const auto &child : task->children)
            addNode(shape, child, depth + 1);
        if (!shapes.contains(shape))
            shapes << shape;
    }
    std::ranges::sort(shapes);
    for (const auto &shape : std::as_const(shapes)) {
        lines << QString(2 * depth, u' ') + "Task"_L1;
        lines << shape;
    }
}

void addNode(QStringList &lines, const PlanNode &node, qsizetype depth)
{
    const auto indent = QString(2 * depth, u' ');
    if (lines.size() > mostLines)
        return;
    if (node.kind == PlanNodeKind::Subplan || node.kind == PlanNodeKind::Repartition)
        lines << indent + (node.kind == PlanNodeKind::Subplan ? "Subplan"_L1 : "Repartition"_L1);
    else
        lines << indent + stepText(node);
    QList<const PlanNode *> tasks;
    for (const auto &child : node.children) {
        if (child.kind == PlanNodeKind::Task)
            tasks << &child;
        else if (child.kind == PlanNodeKind::Group)
            for (const auto &task : child.children)
                tasks << &task;
        else
            addNode(lines, child, depth + 1);
    }
    addTasks(lines, tasks, depth + 1);
}

} // namespace

QStringList planShape(const PlanTree &tree)
{
    QStringList lines;
    if (tree.tasks > 0)
        lines << (tree.tasks == 1 ? oneTask : manyTasks);
    addNode(lines, tree.root, 0);
    lines.resize(std::min(lines.size(), mostLines));
    return lines;
}

QString planPrint(const QStringList &shape)
{
    const auto hash = QCryptographicHash::hash(shape.join(u'\n').toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.first(8).toHex());
}

/// The longest common lines, as diff finds them.
QList<ShapeDifference> shapeDifferences(const QStringList &before, const QStringList &after)
{
    const auto columns = static_cast<std::size_t>(after.size() + 1);
    std::vector<int> common((static_cast<std::size_t>(before.size()) + 1) * columns, 0);
    const auto at = [&](qsizetype i, qsizetype k) -> int & {
        return common[static_cast<std::size_t>(i) * columns + static_cast<std::size_t>(k)];
    };
    for (auto i = before.size() - 1; i >= 0; --i) {
        for (auto k = after.size() - 1; k >= 0; --k)
            at(i, k) = before[i] == after[k] ? at(i + 1, k + 1) + 1 : std::max(at(i + 1, k), at(i, k + 1));
    }
    using Side = ShapeDifference::Side;
    QList<ShapeDifference> lines;
    qsizetype i = 0;
    qsizetype k = 0;
    while (i < before.size() || k < after.size()) {
        if (i < before.size() && k < after.size() && before[i] == after[k]) {
            lines << ShapeDifference { Side::Both, before[i++] };
            ++k;
        } else if (k == after.size() || (i < before.size() && at(i + 1, k) >= at(i, k + 1))) {
            lines << ShapeDifference { Side::Before, before[i++] };
        } else {
            lines << ShapeDifference { Side::After, after[k++] };
        }
    }
    return lines;
}

} // namespace tessera
