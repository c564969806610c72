// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan_tree.h"

namespace tessera {

/// The structure of a plan as lines, two blanks a level: steps, tables and indexes; without costs, rows and
/// numbers of shards. Of tasks that do the same one is told, and whether there are more.
[[nodiscard]] QStringList planShape(const PlanTree &tree);
/// Sixteen hexadecimal digits that are the same for the same shape.
[[nodiscard]] QString planPrint(const QStringList &shape);

/// One line of two shapes side by side.
struct ShapeDifference
{
    enum class Side { Both, Before, After };
    Side side = Side::Both;
    QString line;

    bool operator==(const ShapeDifference &) const = default;
};
/// What left and what came, line by line, with the lines that stayed.
[[nodiscard]] QList<ShapeDifference> shapeDifferences(const QStringList &before, const QStringList &after);

} // namespace tessera
