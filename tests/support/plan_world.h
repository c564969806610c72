// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/operation_catalogue.h"

#include <functional>

namespace tessera::test {

/// Four workers, of which one holds no shards and one is inactive; orders and lines in one group of four
/// shards each (from 102008 and 102012), the reference table countries (102016).
[[nodiscard]] QString planWorld();
/// A table (id bigint, tenant integer, doc json, sum generated) with the primary key (tenant, id), owned by
/// ann, that this role may alter.
[[nodiscard]] TableDefinition tableDefinition(const QString &name);
/// Facts of the world that clusterFromText() makes of @p text: every active node answers and has room for
/// all, a superuser asks. Definitions are those of the tables events, orders and we"ird; drop. @p change is
/// made to the world first.
using WorldChange = std::function<void(ClusterSnapshot::Parts &)>;
[[nodiscard]] PlanFacts planFactsOf(const QString &text, const WorldChange &change = {});
/// Parameters as texts.
[[nodiscard]] QJsonObject with(std::initializer_list<std::pair<QString, QString>> parameters);
/// The lines of the plan, or the one line that refuses it.
[[nodiscard]] QStringList linesOf(const Result<Plan> &plan);

} // namespace tessera::test
