// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace tessera {

/// Fulfils one wish after the other on a thread of its own; of those that wait only the newest stays. Lives
/// in the GUI thread, which hears of each answer that no newer wish has overtaken.
template <class Wish, class Answer> class NewestWish
{
public:
    NewestWish(std::function<Answer(const Wish &)> work, std::function<void(const Answer &)> done)
        : m_work(std::move(work))
        , m_done(std::move(done))
    {
        m_pool.setMaxThreadCount(1);
    }

    void ask(const Wish &wish)
    {
        if (m_isBusy)
            m_next = wish;
        else
            start(wish);
    }

private:
    void start(const Wish &wish)
    {
        m_isBusy = true;
        m_pool.start([this, wish] {
            const auto answer = m_work(wish);
            QMetaObject::invokeMethod(
                &m_here, [this, answer] { finish(answer); }, Qt::QueuedConnection);
        });
    }
    void finish(const Answer &answer)
    {
        m_isBusy = false;
        if (const auto next = std::exchange(m_next, std::nullopt))
            start(*next);
        else
            m_done(answer);
    }

    std::function<Answer(const Wish &)> m_work; ///< Of the worker's thread only
    std::function<void(const Answer &)> m_done;
    std::optional<Wish> m_next;
    bool m_isBusy = false;
    QObject m_here; ///< What is posted to it goes with it
    QThreadPool m_pool; ///< Last, so that its thread ends first
};

} // namespace tessera
