// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session.h"

namespace tessera::testing {

/// Tries to write a row of which a shard on one node group is the home, as an application would: by whatever
/// coordinator accepts writes.
class WriteProbe
{
public:
    /// Makes public.probe. @p group 0: any shard will do. @p ways: to the coordinator and those that may
    /// become it.
    WriteProbe(Session &coordinator, int group, ConnInfo ways);
    /// A row was written. Takes at most 2 s.
    [[nodiscard]] bool isServed() const { return isServed(m_ways); }
    /// The same by another way.
    [[nodiscard]] bool isServed(const ConnInfo &ways) const;
    /// Its rows, or why they cannot be read.
    [[nodiscard]] Result<qint64> rows(const ConnInfo &ways) const;

private:
    ConnInfo m_ways;
    qint64 m_key = 0;
};

} // namespace tessera::testing
