// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_fixture.h"

namespace tessera::testing {

// What operations that died leave behind, made by hand.

inline const QString leftSlotName = QStringLiteral("citus_shard_move_slot_2_10_424242");
inline const QString leftPublicationName = QStringLiteral("citus_shard_we\"ird'; drop");

/// A slot of that name, which no record knows, on the first worker.
void leaveSlot(const SandboxFixture &sandbox);
/// A publication of that name likewise, on @p node.
void leavePublication(const SandboxFixture &sandbox, qsizetype node = 1);
/// Record 900002 of table @p name on node group 4711, which is gone.
void leaveRecordOfLostNode(const SandboxFixture &sandbox, const QString &name);
/// Record 900001 of the table public.held_900001 on the first worker, which the session that is returned
/// reads.
[[nodiscard]] Session leaveTableThatIsRead(const SandboxFixture &sandbox);
/// As the engine calls a transaction that waits for its second phase.
[[nodiscard]] QString straySecondPhase(const QString &engine);

} // namespace tessera::testing
