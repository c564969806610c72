// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node_disks.h"
#include "core/postgres/session.h"

#include <QString>

#include <optional>

namespace tessera {

/// What node_disk.sql answers; nullopt when it is no such answer.
[[nodiscard]] std::optional<NodeDisk> diskFrom(const QString &answer);

/// Free space of every active primary's disk, by one fan-out. Errors: those of Session.
[[nodiscard]] Result<DisksPtr> readDisks(Session &session, Deadline deadline, std::stop_token stop = {});

} // namespace tessera
