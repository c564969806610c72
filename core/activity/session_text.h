// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/cluster_session.h"

#include <functional>

namespace tessera {

/// "idle in transaction", for people.
[[nodiscard]] QString sessionStateText(const ClusterSession &session);
/// What to know about the reading: nodes that told nothing, sessions that this role is not shown, a list that
/// was cut. One sentence each; @p addressOf names a node.
[[nodiscard]] QStringList readingNotes(const ClusterSessions &sessions,
                                       const std::function<QString(NodeId)> &addressOf);

} // namespace tessera
