// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace tessera {

/// Short calls that run beside each other, each on a thread of its own. For one thread, which fetches what
/// they brought. The end of the object stops and awaits those that are under way.
template <class T> class Errands
{
public:
    void send(std::function<T(const std::stop_token &)> work)
    {
        auto errand = std::make_unique<Errand>();
        errand->thread =
            std::jthread([own = errand.get(), work = std::move(work)](const std::stop_token &stop) {
                own->brought = work(stop);
                own->isBack.store(true, std::memory_order_release);
            });
        m_underWay.push_back(std::move(errand));
    }
    /// What those brought that have ended since the last call, in the order in which they were sent.
    [[nodiscard]] std::vector<T> fetch()
    {
        std::vector<T> brought;
        for (auto it = m_underWay.begin(); it != m_underWay.end();) {
            if (!(*it)->isBack.load(std::memory_order_acquire)) {
                ++it;
                continue;
            }
            brought.push_back(std::move(*(*it)->brought));
            it = m_underWay.erase(it); // joins
        }
        return brought;
    }
    /// Waits for all of them.
    [[nodiscard]] std::vector<T> awaitAll()
    {
        for (const auto &errand : m_underWay)
            errand->thread.join();
        return fetch();
    }

private:
    struct Errand
    {
        std::optional<T> brought;
        std::atomic<bool> isBack = false;
        std::jthread thread; ///< The last: it ends before what it writes to
    };
    std::list<std::unique_ptr<Errand>> m_underWay;
};

} // namespace tessera
