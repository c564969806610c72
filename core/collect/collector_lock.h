// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform_lock.h"

#include <QString>

namespace tessera {

enum class CollectorProgram { Window, Agent };

/// Who collects into a metrics file.
struct CollectorHolder
{
    CollectorProgram program = CollectorProgram::Agent;
    qint64 pid = 0;

    /// "tesseractl agent (process 4711)".
    [[nodiscard]] QString text() const;
    bool operator==(const CollectorHolder &) const = default;
};

/// The right to collect into the metrics file at @p storePath, whose folder must be there; one program has it
/// as long as it lives. Errors: Locked when another has it, Storage.
[[nodiscard]] Result<FileLock> takeCollectorLock(const QString &storePath, CollectorProgram program);
/// Who has it now; nullopt for nobody.
[[nodiscard]] std::optional<CollectorHolder> collectorOf(const QString &storePath);

} // namespace tessera
