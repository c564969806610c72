// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_action.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace tessera {

/// How often a message is tried, and how long each try may take. Tests pass shorter ones.
struct MessengerTimes
{
    std::chrono::milliseconds answer { std::chrono::seconds(10) };
    std::chrono::milliseconds firstPause { std::chrono::seconds(2) }; ///< Grows fivefold
    int tries = 3;
};

/// Tells alerts on a thread of its own, one after the other, so that a slow receiver holds nothing up. At
/// most a hundred messages wait; then the oldest are lost, and said to be. What still waits at the end is
/// dropped.
class AlertMessenger
{
public:
    static constexpr std::size_t mostWaiting = 100;
    /// A sentence, on the messenger's thread, for each message that could not be told.
    using Lost = std::function<void(const QString &)>;

    explicit AlertMessenger(Lost lost = {}, const MessengerTimes &times = {});
    /// Returns at once. Any thread.
    void send(const AlertAction &action, const QByteArray &message);
    /// Messages that are not yet told or lost. Any thread.
    [[nodiscard]] std::size_t waiting() const;

private:
    struct Letter
    {
        AlertAction action;
        QByteArray message;
    };
    void run(const std::stop_token &stop);
    void deliver(const Letter &letter, const std::stop_token &stop) const;
    void lose(const AlertAction &action, const QString &why) const;

    Lost m_lost;
    MessengerTimes m_times;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Letter> m_letters;
    std::jthread m_thread; // last: joined before what it uses goes
};

} // namespace tessera
