// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/rebuild_standby.h"
#include "core/operations/standby_group.h"

namespace tessera {

enum class RebuildWay {
    Follow, ///< As it is: it has nothing that the primary lacks
    Rewind, ///< What only it has is thrown away
    Copy ///< Its data folder is moved aside, the primary is copied
};

/// A server that is to be a standby of its group again, and how.
struct RebuildScene
{
    StandbyGroup group;
    MemberReading target;
    RebuildWay way = RebuildWay::Copy;
    QString why = {}; ///< Why this way, one sentence
    QString name = {}; ///< application_name and slot
    QList<Node> knowing = {}; ///< Whoever has metadata: none may call it a primary any more (R1)
};

/// Errors: Invalid for an unknown way; Refused. Pure.
[[nodiscard]] Result<RebuildScene> rebuildScene(const PlanFacts &facts, const RebuildStandby &wish);

} // namespace tessera
