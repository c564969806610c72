// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"
#include "tests/support/sandbox_fixture.h"

#include <functional>
#include <vector>

namespace tessera::testing {

/// Where one guard runs.
struct GuardPost
{
    HostPort place;
    QStringList entry = {}; ///< Program and arguments that take it there; empty: this machine as it is
    QStringList cluster = {}; ///< How tesseractl names it there; empty: as everywhere
    QString keeps = {}; ///< HOST:PORT of the primary that it stops when it is cut off
};

/// Guards of one cluster as programs of their own, which end with the object.
class GuardCrew
{
public:
    /// @p cluster: how tesseractl names it; @p prefers: as GuardSettings. Settings, journal and what the
    /// guards keep are in @p folder.
    GuardCrew(QString folder, QStringList cluster, const QList<GuardPost> &posts, bool isAutomatic = true,
              const QList<int> &prefers = {});
    ~GuardCrew();
    Q_DISABLE_COPY_MOVE(GuardCrew)

    /// Starts guard @p number, from 1.
    void start(int number);
    void startAll();
    void kill(int number);
    /// Waits until each of them sees @p primaries primaries that answer, and nothing hinders a failover.
    /// False, and the test has failed, when that does not come about.
    [[nodiscard]] bool isReady(int primaries);
    /// The same, whatever hinders.
    [[nodiscard]] bool isWatching(int primaries);
    /// What 'guard status' says from guard @p number's place.
    [[nodiscard]] CtlOutcome status(int number = 1) const;
    [[nodiscard]] CtlOutcome run(const QStringList &command, int number = 1) const;
    /// All that they have said so far.
    [[nodiscard]] QString said() const;

private:
    [[nodiscard]] QString configOf(int number) const;
    [[nodiscard]] bool waitFor(const std::function<QString(const QJsonValue &guard)> &flawOf);
    QString m_folder;
    QStringList m_cluster;
    QList<GuardPost> m_posts;
    std::vector<std::unique_ptr<QProcess>> m_guards;
};

/// Free places on loopback for so many guards.
[[nodiscard]] QList<GuardPost> postsOnLoopback(int guards);

} // namespace tessera::testing
