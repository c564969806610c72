// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/host_port.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <stop_token>
#include <thread>

namespace tessera {

// How guards talk: one line each way over TCP, "SIGNATURE JSON". The signature is an HMAC of the guards'
// secret, which itself never travels; an answer is signed together with its question, so that an old one
// cannot be sent again. Nothing is hidden from who can listen to the line: docs/how-to/guards.md.

/// The line for @p message; @p question: the line that it answers, if it does. Pure.
[[nodiscard]] QByteArray signedLine(const QJsonObject &message, const QByteArray &secret,
                                    const QByteArray &question = {});
/// What @p line says. Errors: Refused when it was not signed with that secret; Invalid. Pure.
[[nodiscard]] Result<QJsonObject> messageIn(const QByteArray &line, const QByteArray &secret,
                                            const QByteArray &question = {});

/// Asks the guard at @p place. Blocks. Errors: Connection, Timeout, Refused (another secret, or the answer
/// "refused" with its reason), Invalid.
[[nodiscard]] Result<QJsonObject> askGuard(const HostPort &place, QJsonObject question,
                                           const QByteArray &secret, Deadline deadline);

/// Answers the other guards on a thread of its own, one after the other, as long as it lives.
class GuardListener
{
public:
    /// Called on the listener's thread.
    using Answer = std::function<QJsonObject(const QJsonObject &question)>;
    /// Errors: Connection when it cannot listen there.
    [[nodiscard]] static Result<std::unique_ptr<GuardListener>> at(const HostPort &place, QByteArray secret,
                                                                   Answer answer);

private:
    GuardListener() = default;
    std::jthread m_thread;
};

} // namespace tessera
