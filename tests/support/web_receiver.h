// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <atomic>
#include <mutex>
#include <thread>

namespace tessera::testing {

/// A web server on loopback that takes posts and answers each with the next status; the last one is used on.
/// Status 0 takes the post and says nothing.
class WebReceiver
{
public:
    explicit WebReceiver(QList<int> statuses);
    ~WebReceiver();
    WebReceiver(const WebReceiver &) = delete;
    WebReceiver &operator=(const WebReceiver &) = delete;

    [[nodiscard]] QString url() const;
    [[nodiscard]] QList<QByteArray> bodies() const;

private:
    void serve();
    void answer(int connection);

    QList<int> m_statuses;
    int m_listener = -1;
    int m_port = 0;
    mutable std::mutex m_mutex;
    QList<QByteArray> m_bodies;
    std::atomic<bool> m_isEnding = false;
    std::thread m_thread;
};

} // namespace tessera::testing
