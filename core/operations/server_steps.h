// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/take_over_parts.h"

namespace tessera {

/// What gives its data folder another name; nothing is deleted.
[[nodiscard]] OnHost moveAside(const MemberReading &member);

/// Until a standby that calls itself @p name streams from @p server.
[[nodiscard]] WaitUntil streamsFrom(const QString &server, const QString &name,
                                    std::chrono::milliseconds limit);

} // namespace tessera
