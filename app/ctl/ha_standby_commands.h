// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

// Standbys of a node group, and whether commits wait for them.

[[nodiscard]] Result<Answer> haStandbyAdd(const Invocation &invocation);
[[nodiscard]] Result<Answer> haStandbyRebuild(const Invocation &invocation);
[[nodiscard]] Result<Answer> haStandbyRemove(const Invocation &invocation);
/// Enters it in pg_dist_node, to be read from; 'node remove' takes it out again.
[[nodiscard]] Result<Answer> haStandbyRegister(const Invocation &invocation);
[[nodiscard]] Result<Answer> haSync(const Invocation &invocation);
[[nodiscard]] std::span<const OptionSpec> haStandbyAddOptions();
[[nodiscard]] std::span<const OptionSpec> haStandbyRebuildOptions();
[[nodiscard]] std::span<const OptionSpec> haStandbyRegisterOptions();
[[nodiscard]] std::span<const OptionSpec> haGroupOptions();

} // namespace tessera
