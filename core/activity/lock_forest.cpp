// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/lock_forest.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace tessera {

namespace {

/// What keeps one session waiting.
struct Behind
{
    QList<LockWait> waits;
    std::map<ProcessId, QString> blockers; ///< With the mode that each holds; empty: it stands in front
};

/// Maps are ordered, so that the same waits give the same forest.
using Graph = std::map<ProcessId, Behind>;
using Members = QSet<ProcessId>;

std::chrono::milliseconds longestOf(const QList<LockWait> &waits)
{
    return waits.isEmpty() ? std::chrono::milliseconds::zero()
                           : waits.first().age.value_or(std::chrono::milliseconds::zero());
}

Graph graphOf(const ClusterSessions &sessions)
{
    const auto originOf = [&](ProcessId id) {
        const auto *session = sessions.session(id);
        return session ? session->origin : id;
    };
    Graph graph;
    for (const auto &wait : sessions.waits) {
        const auto waiter = originOf(wait.id);
        for (const auto &blocker : wait.blockers) {
            const auto origin = originOf(blocker.id);
            if (origin == waiter)
                continue;
            auto &mode = graph[waiter].blockers[origin];
            mode = std::max(mode, blocker.mode);
        }
        if (graph.contains(waiter))
            graph[waiter].waits << wait;
    }
    for (auto &[id, behind] : graph) {
        std::ranges::stable_sort(behind.waits, std::ranges::greater(),
                                 [](const LockWait &wait) { return longestOf({ wait }); });
    }
    return graph;
}

/// Takes out of @p members whoever has no edge to another member, until all have.
void peel(Members &members, const std::map<ProcessId, QList<ProcessId>> &edges)
{
    for (bool isSmaller = true; isSmaller;) {
        const auto before = members.size();
        members.removeIf([&](ProcessId id) {
            const auto found = edges.find(id);
            return found == edges.end()
                || std::ranges::none_of(found->second, [&](ProcessId to) { return members.contains(to); });
        });
        isSmaller = members.size() < before;
    }
}

/// Those that wait in circles: who reaches a circle and is reached from one.
Members circlesIn(const Graph &graph)
{
    std::map<ProcessId, QList<ProcessId>> blockers;
    std::map<ProcessId, QList<ProcessId>> waiters;
    Members members;
    for (const auto &[id, behind] : graph) {
        members << id;
        for (const auto &[blocker, mode] : behind.blockers) {
            blockers[id] << blocker;
            waiters[blocker] << id;
        }
    }
    peel(members, blockers);
    peel(members, waiters);
    return members;
}

class Planter
{
public:
    explicit Planter(const Graph &graph)
        : m_graph(graph)
        , m_circles(circlesIn(graph))
    {
        for (const auto &[id, behind] : m_graph) {
            if (!m_circles.contains(id))
                m_children[parentOf(behind)] << id;
        }
    }

    [[nodiscard]] QList<LockNode> plant()
    {
        QList<LockNode> circles;
        for (const auto &[id, behind] : m_graph) {
            if (m_circles.contains(id) && !m_planted.contains(id))
                circles << circleOf(id);
        }
        QList<LockNode> roots;
        for (const auto &[id, children] : m_children) {
            if (!m_graph.contains(id))
                roots << nodeOf(id, {});
        }
        std::ranges::stable_sort(roots, std::ranges::greater(), &LockNode::blocked);
        return circles + roots;
    }

private:
    /// A holder rather than one that stands in front, one that does not wait itself rather than one that
    /// does.
    [[nodiscard]] ProcessId parentOf(const Behind &behind) const
    {
        const auto weight = [this](const auto &blocker) {
            return std::pair(blocker.second.isEmpty(), m_graph.contains(blocker.first));
        };
        return std::ranges::min_element(behind.blockers, {}, weight)->first;
    }

    [[nodiscard]] LockNode nodeOf(ProcessId id, std::optional<ProcessId> parent)
    {
        LockNode node { .kind = id.pid == 0 ? LockNode::Kind::Prepared : LockNode::Kind::Session, .id = id };
        const auto found = m_graph.find(id);
        if (found != m_graph.end()) {
            node.waits = found->second.waits;
            for (const auto &[blocker, mode] : found->second.blockers) {
                if (blocker == parent)
                    node.holds = mode;
                else
                    node.alsoBehind << blocker;
            }
        }
        for (const auto child : m_children[id])
            node.children << nodeOf(child, id);
        finish(node);
        return node;
    }

    /// All that hang together in circles with @p first, each of them after one that it waits for.
    [[nodiscard]] LockNode circleOf(ProcessId first)
    {
        LockNode circle { .kind = LockNode::Kind::Cycle, .id = first };
        QList<ProcessId> found { first };
        m_planted << first;
        for (qsizetype i = 0; i < found.size(); ++i) {
            for (const auto &[blocker, mode] : m_graph.at(found.at(i)).blockers) {
                if (!m_circles.contains(blocker) || m_planted.contains(blocker))
                    continue;
                m_planted << blocker;
                found << blocker;
            }
        }
        for (const auto id : found)
            circle.children << nodeOf(id, {});
        for (const auto &child : circle.children)
            circle.blocked += child.blocked + 1;
        return circle;
    }

    static void finish(LockNode &node)
    {
        std::ranges::stable_sort(node.children, std::ranges::greater(),
                                 [](const LockNode &child) { return longestOf(child.waits); });
        for (const auto &child : node.children)
            node.blocked += child.blocked + 1;
    }

    const Graph &m_graph;
    Members m_circles;
    Members m_planted; ///< Of the circles
    std::map<ProcessId, QList<ProcessId>> m_children;
};

} // namespace

bool LockNode::operator==(const LockNode &other) const
{
    return std::tie(kind, id, waits, holds, alsoBehind, blocked)
        == std::tie(other.kind, other.id, other.waits, other.holds, other.alsoBehind, other.blocked)
        && children == other.children;
}

QList<LockNode> lockForest(const ClusterSessions &sessions)
{
    const auto graph = graphOf(sessions);
    return Planter(graph).plant();
}

qsizetype countBlocked(const QList<LockNode> &forest)
{
    qsizetype count = 0;
    for (const auto &tree : forest)
        count += tree.blocked;
    return count;
}

} // namespace tessera
