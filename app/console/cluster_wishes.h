// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/newest_wish.h"
#include "core/base/result.h"

namespace tessera {

/// What pages want to know of the open cluster, see NewestWish: answers of another cluster are dropped, and a
/// wish that none has answered yet is asked of the one that is opened.
template <class Wish, class Answer> class ClusterWishes
{
public:
    using Work = std::function<Result<Answer>(const QString &clusterId, const Wish &)>;
    ClusterWishes(Work work, std::function<void(const Result<Answer> &)> done)
        : m_done(std::move(done))
        , m_worker(
              [work = std::move(work)](const Asked &asked) {
                  return Told { asked.clusterId, work(asked.clusterId, asked.wish) };
              },
              [this](const Told &told) { tell(told); })
    {
    }

    /// As ClusterState::clusterId; empty: none is open, and what was wanted of the last one is forgotten.
    void setCluster(const QString &clusterId)
    {
        if (std::exchange(m_clusterId, clusterId) == clusterId)
            return;
        if (clusterId.isEmpty())
            m_unanswered.reset();
        else if (m_unanswered)
            m_worker.ask({ clusterId, *m_unanswered });
    }
    void ask(const Wish &wish)
    {
        m_unanswered = wish;
        if (!m_clusterId.isEmpty())
            m_worker.ask({ m_clusterId, wish });
    }

private:
    struct Asked
    {
        QString clusterId;
        Wish wish;
    };
    struct Told
    {
        QString clusterId;
        Result<Answer> answer;
    };
    void tell(const Told &told)
    {
        if (told.clusterId != m_clusterId)
            return;
        m_unanswered.reset();
        m_done(told.answer);
    }

    QString m_clusterId;
    std::optional<Wish> m_unanswered;
    std::function<void(const Result<Answer> &)> m_done;
    NewestWish<Asked, Told> m_worker; ///< Last, so that its thread ends first
};

} // namespace tessera
