// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stop_token>

namespace tessera {

/// The person at the other end: standard error for progress, standard input for answers.
class Terminal
{
public:
    explicit Terminal(std::stop_token stop)
        : m_stop(std::move(stop))
    {
    }
    /// One line on standard error; standard output belongs to the answer alone.
    void progress(const QString &line);
    /// Asks a yes/no question on standard error. False when the answer is not "yes" or nobody is there.
    [[nodiscard]] bool confirm(const QString &question);
    /// Requested by Ctrl-C and SIGTERM.
    [[nodiscard]] std::stop_token stopToken() const { return m_stop; }

private:
    std::stop_token m_stop;
};

} // namespace tessera
