// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_target.h"
#include "core/connections/secret_store.h"

#include <functional>
#include <mutex>
#include <stop_token>

namespace tessera {

/// Asks the user; nullopt when the user declined. Called on the thread that opens the session.
using AskPassword = std::function<std::optional<QString>(const ConnectionTarget &target)>;

/// Finds the password of one connection where libpq finds none itself: the command, the systemd credential,
/// the keychain. Remembers an answer as long as its source allows. Threads may share it.
class PasswordLookup
{
public:
    /// The keychain may be null and must outlive this.
    explicit PasswordLookup(SecretStore *keychain = nullptr);

    /// nullopt when no source has one. Errors: Host (the command), Storage (the credential), Timeout,
    /// Cancelled.
    [[nodiscard]] Result<std::optional<QString>> find(const ConnectionTarget &target, Deadline deadline,
                                                      const std::stop_token &stop);
    /// Holds from now on, as a typed password does.
    void remember(const QString &password);
    /// True when the server may refuse what find() gave because it has grown old, and asking again may help.
    [[nodiscard]] bool forget();

private:
    [[nodiscard]] Result<std::optional<QString>> fromSources(const ConnectionTarget &target,
                                                             Deadline deadline, const std::stop_token &stop);
    SecretStore *m_keychain;
    std::mutex m_mutex;
    std::optional<QString> m_password;
    Deadline m_holdsUntil = Deadline::never();
    bool m_wasAsked = false;
    bool m_isFromCommand = false;
};

} // namespace tessera
