// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/engine_cluster.h"

#include <QJsonObject>

#include <thread>
#include <vector>

namespace tessera::testing {

/// A sandbox of three workers in which one operation after the other is tried, with what its tables and
/// schemas are called and what has to be held open meanwhile.
class OperationScene
{
public:
    explicit OperationScene(SandboxFixture &sandbox)
        : m_sandbox(sandbox)
    {
    }
    [[nodiscard]] SandboxFixture &sandbox() const { return m_sandbox; }

    /// The workers registered, active and empty, nothing else there; nothing of a former try still runs. Not
    /// for a scene that has lost a node.
    void clear();
    /// What an operation may change, one line a fact: nodes, tables, ranges, rows, keys, what is left behind.
    /// Without numbers that differ from one try to the next.
    [[nodiscard]] QString state() const;

    /// No node has objects of moves or prepared transactions.
    [[nodiscard]] bool isTidy() const;

    /// HOST:PORT; 0 is the coordinator.
    [[nodiscard]] QString address(qsizetype node) const;
    /// The same as two SQL arguments.
    [[nodiscard]] QString place(qsizetype node) const;
    QString value(const QString &sql, qsizetype node = 0) const { return m_sandbox.value(sql, node); }

    /// The hostile table of 400 rows and "public.beside", whose key refers to it.
    void makeTables() const;
    /// The same without the key, distributed in @p shards shard sets.
    void distributeTables(int shards) const;
    void makeReference() const;
    void makeSchema() const;
    /// Moves its shards off it and drops the old copies.
    void emptyNode(qsizetype node) const;
    /// Kills its server.
    void loseNode(qsizetype node);
    [[nodiscard]] bool hasLostNode() const { return m_lost.has_value(); }
    /// The first shard of the hostile table.
    [[nodiscard]] QString firstShard() const;
    /// A worker that does not hold it.
    [[nodiscard]] QString otherNode(const QString &shard) const;
    /// A session on @p node after @p sql, kept until clear().
    int hold(const QString &sql, qsizetype node = 0);
    /// A session on the coordinator that runs @p sql, for as long as it takes, until clear().
    int begin(const QString &sql);

private:
    void restoreNodes(EngineCluster &cluster) const;
    SandboxFixture &m_sandbox;
    std::vector<Session> m_held;
    std::vector<std::jthread> m_running;
    std::optional<qsizetype> m_lost;
};

} // namespace tessera::testing
