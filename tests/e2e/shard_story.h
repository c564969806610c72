// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/desktop.h"

namespace tessera::testing {

/// What the stories about shard sets share: a table with a name that breaks what does not quote it, another
/// one colocated with it, and the words to compare the catalogs with.
class ShardStory
{
public:
    static constexpr int keys = 4000;

    ShardStory(const QString &engine, const QString &story, int workers)
        : m_desktop(engine, story, workers)
    {
    }
    /// Makes the tables with @p shards each, the last worker with none of them when @p sparesLast, and opens
    /// the console on them.
    [[nodiscard]] bool open(int shards, bool sparesLast = false);
    [[nodiscard]] const char *problem() const { return m_desktop.problem(); }
    [[nodiscard]] Desktop &desktop() { return m_desktop; }
    [[nodiscard]] ConsoleUser &user() { return m_desktop.user(); }
    [[nodiscard]] QString ask(const QString &sql) { return m_desktop.psql()(sql); }

    /// HOST:PORT of the workers, in the order in which they came.
    [[nodiscard]] QStringList workers();
    /// Number of the shard of the hostile table that holds @p key.
    [[nodiscard]] QString shardOf(int key);
    /// HOST:PORT of the node that holds the shard.
    [[nodiscard]] QString homeOf(const QString &shard);
    /// "TABLE LOW HIGH PORT" of each shard, sorted.
    [[nodiscard]] QStringList layout();
    /// Whether both tables still have each row once, and each hash value one shard.
    [[nodiscard]] bool isWhole();
    /// Looks the key up on the map, by the keyboard alone: its shard set is selected and has the focus.
    [[nodiscard]] bool findOnMap(int key);
    /// Runs the plan on the screen by the keyboard and waits until @p isDone and the run has ended.
    [[nodiscard]] bool runPlan(const QString &what, const std::function<bool()> &isDone);

private:
    Desktop m_desktop;
};

/// @p layout after the shards with this lowest hash value have gone from one HOST:PORT to another.
[[nodiscard]] QStringList movedLayout(const QStringList &layout, const QString &low, const QString &to);

} // namespace tessera::testing
