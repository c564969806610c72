// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QProcess>
#include <QStringList>

#include <memory>
#include <vector>

namespace tessera::testing {

/// Takes this program, and what it starts, into a network of its own, in which machines can be made and cut
/// off, and of which nothing is left when it ends. To be called before any thread runs. False without the
/// right to, or without the programs ip and nsenter: only root on Linux has both.
[[nodiscard]] bool enterOwnNetwork();

/// Machines with a network address each and a cable to one switch, at which this program is, too. They share
/// all else: files and processes, as by a second network for administrators. Needs enterOwnNetwork().
class NetHosts
{
public:
    /// Machines from 1 to @p count. Errors: Host, with what the programs said.
    [[nodiscard]] static Result<std::unique_ptr<NetHosts>> make(int count);

    ~NetHosts();
    Q_DISABLE_COPY_MOVE(NetHosts)

    [[nodiscard]] static QString addressOf(int host);
    /// The words that start a program on that machine.
    [[nodiscard]] QStringList entryOf(int host) const;
    /// Pulls its cable, or puts it back.
    [[nodiscard]] Result<> cut(int host);
    [[nodiscard]] Result<> mend(int host);
    /// What @p from sends to @p to is lost without a word; everybody else reaches both.
    [[nodiscard]] Result<> cutBetween(int from, int to);

private:
    NetHosts() = default;
    [[nodiscard]] Result<> add(int host);
    std::vector<std::unique_ptr<QProcess>> m_holders; ///< Each keeps a machine's network; ends with us
};

/// Runs programs one after the other. Errors: Host, with what the first that failed said.
[[nodiscard]] Result<> runAll(const QList<QStringList> &commands);

} // namespace tessera::testing
