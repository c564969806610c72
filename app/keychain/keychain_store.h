// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/secret_store.h"

#include <memory>
#include <mutex>

namespace tessera {

/// The keychain through QtKeychain: Secret Service, KWallet, macOS, Windows. Works on a thread of its own, so
/// that a keychain that hangs or asks to be unlocked costs the caller its deadline and no more.
class KeychainStore : public SecretStore
{
public:
    KeychainStore();
    ~KeychainStore() override;
    Q_DISABLE_COPY_MOVE(KeychainStore)

    [[nodiscard]] Result<std::optional<QString>> read(const QString &name, Deadline deadline) override;
    [[nodiscard]] Result<> write(const QString &name, const QString &secret, Deadline deadline) override;
    [[nodiscard]] Result<> remove(const QString &name, Deadline deadline) override;

private:
    class Worker;
    [[nodiscard]] Worker &worker();
    std::once_flag m_isStarted; ///< The thread begins with the first question
    std::unique_ptr<Worker> m_worker;
};

} // namespace tessera
