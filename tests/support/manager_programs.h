// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosts/host_access.h"
#include "tests/support/sandbox_fixture.h"

#include <functional>
#include <memory>
#include <vector>

namespace tessera::testing {

/// The programs of an HA manager beside a sandbox, run by the servers' user in the sandbox's folder. They and
/// the servers that they start end with the object, and also when the test dies: the sandbox's reaper kills
/// what works in its folder.
class ManagerPrograms
{
public:
    explicit ManagerPrograms(const SandboxFixture &sandbox);
    ~ManagerPrograms();
    ManagerPrograms(const ManagerPrograms &) = delete;
    ManagerPrograms &operator=(const ManagerPrograms &) = delete;

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// What the programs have in common: a home below folder(), PostgreSQL's programs in the path.
    [[nodiscard]] QProcessEnvironment environment() const;
    /// Starts @p command under @p name; its words go to NAME.log. Fails the test when it does not start.
    void start(const QString &name, const QStringList &command);
    /// Ends it as an administrator does, and waits.
    void end(const QString &name);
    /// Kills it and what it has forked, and the server whose data folder is @p server, below folder().
    void kill(const QString &name, const QString &server = {});
    /// Writes a file of the servers' user, in folder() where @p path is relative.
    void write(const QString &path, const QByteArray &text) const;
    /// The end of NAME.log, for a failing test.
    [[nodiscard]] QByteArray lastWordsOf(const QString &name) const;

private:
    const SandboxFixture &m_sandbox;
    QString m_folder;
    std::vector<std::pair<QString, std::unique_ptr<QProcess>>> m_running; ///< In the order of their start
};

/// Free ports of loopback, none of the sandbox's. Aborts the test program when there are none.
[[nodiscard]] QList<quint16> freePorts(const SandboxFixture &sandbox, int count);

/// A saved connection "managed" to the sandbox's coordinator, by which managers can be told.
class ManagedConnection
{
public:
    explicit ManagedConnection(const SandboxFixture &sandbox, const QList<HostAccess> &hosts = {});
    /// Runs tesseractl by it.
    [[nodiscard]] CtlOutcome ctl(const QStringList &arguments) const;
    /// The same with "--yes" after them.
    [[nodiscard]] CtlOutcome change(const QStringList &arguments) const;
    /// What 'ha manager show' says of the group; empty when it says nothing.
    [[nodiscard]] QJsonObject manager(int group) const;
    /// The member of that name as it says.
    [[nodiscard]] QJsonObject member(int group, const QString &name) const;
    /// Its role: "primary", "sync"; empty without such a member.
    [[nodiscard]] QString roleOf(int group, const QString &name) const;

private:
    QString m_folder;
};

/// The table public.seen of 1,000 rows over all workers.
void makeSeen(const SandboxFixture &sandbox);
/// Each of its rows is there, and can be written. Fails the test where not.
void checkSeen(const SandboxFixture &sandbox);
/// A manager that cannot be asked says so, soon, in a sentence that holds @p words; it is in charge all the
/// same. Fails the test where not.
void checkStaysInCharge(const ManagedConnection &console, const QString &words);
/// Runs one after the other, until the test fails.
void runParts(std::initializer_list<std::function<void()>> parts);

/// Stops the sandbox's server of that node and lets everybody in from loopback, so that a manager can take it
/// over. Fails the test when it cannot.
void handOver(const SandboxFixture &sandbox, qsizetype node);

} // namespace tessera::testing
