// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/heat/heat_image.h"
#include "core/heat/heat_store.h"

namespace tessera {

/// What a cluster's file says to a question.
struct HeatAnswer
{
    QList<HeatGroup> groups; ///< What there is to ask for
    HeatImage image;
};

/// Reads the file and paints. A group that is not in the file gives an empty picture. Errors: Storage.
[[nodiscard]] Result<HeatAnswer> readHeat(const HeatStore &store, const HeatQuestion &question);

/// The subject that @p table names, "name" or "schema.name", a partitioned table with all its partitions; of
/// an empty text the group with most tables. Errors: NotFound.
[[nodiscard]] Result<HeatSubject> heatSubject(const QList<HeatGroup> &groups, const QString &table);

} // namespace tessera
