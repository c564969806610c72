// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <optional>

namespace tessera {

/// The keychain of the operating system. Any thread may call; each call ends at its deadline.
/// Errors: Storage when there is no keychain, or it stays locked; Timeout.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// nullopt when the keychain has none under this name.
    [[nodiscard]] virtual Result<std::optional<QString>> read(const QString &name, Deadline deadline) = 0;
    [[nodiscard]] virtual Result<> write(const QString &name, const QString &secret, Deadline deadline) = 0;
    [[nodiscard]] virtual Result<> remove(const QString &name, Deadline deadline) = 0;
};

} // namespace tessera
