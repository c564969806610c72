// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sandbox/sandbox_place.h"

#include <QStringList>

#include <stop_token>

namespace tessera {

/// The names of the samples (sample/*.sql).
[[nodiscard]] QStringList sampleNames();

/// Errors: Invalid, naming the samples there are.
[[nodiscard]] Result<> checkSampleName(const QString &name);

struct SampleScript
{
    QStringList load; ///< statements, each a transaction of its own
    QStringList undo; ///< removes what a load that failed has made
};
[[nodiscard]] SampleScript sampleScript(const QString &name);

/// Makes the sample's tables on a running cluster and fills them; after a failure they are gone again.
/// Errors: Refused when a table or schema of that name is there, Connection, Server, Timeout, Cancelled.
[[nodiscard]] Result<> loadSample(const ConnInfo &coordinator, const QString &name, Deadline deadline,
                                  std::stop_token stop = {});

} // namespace tessera
