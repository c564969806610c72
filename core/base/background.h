// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <thread>

namespace tessera {

/// Runs work(stop_token) on a thread of its own and then done(its result) in the thread of @p context. The
/// returned thread must be a member of @p context, so that it is joined before @p context goes.
template <class Work, class Done>
[[nodiscard]] std::jthread inBackground(QObject *context, Work work, Done done)
{
    return std::jthread([context, work = std::move(work), done = std::move(done)](std::stop_token stop) {
        auto result = work(stop);
        QMetaObject::invokeMethod(
            context, [done, result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    });
}

} // namespace tessera
