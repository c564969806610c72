// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_fixture.h"

#include <QTest>

#include <atomic>
#include <thread>

namespace tessera::testing {

/// A program that runs one statement on a thread of its own.
class ClientProgram
{
public:
    ClientProgram(const SandboxFixture &sandbox, qsizetype node, const QString &name)
        : m_session(sandbox.session(node))
    {
        check(m_session.script(QStringLiteral("SET application_name = '%1'").arg(name),
                               Deadline::in(std::chrono::seconds(30))));
    }
    ~ClientProgram() { m_thread.request_stop(); }
    void run(const QString &sql) { check(m_session.script(sql, Deadline::in(std::chrono::seconds(30)))); }
    /// Its statement may wait for as long as it takes.
    void begin(const QString &sql)
    {
        m_isOver = false;
        m_thread = std::jthread([this, sql](std::stop_token stop) {
            const auto done = m_session.script(sql, Deadline::never(), stop);
            m_error = done ? Error {} : done.error();
            m_isOver = true;
        });
    }
    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] int pid() const { return m_session.backendPid(); }

private:
    static void check(const Result<QList<Rows>> &done)
    {
        if (!done)
            QTest::qFail(qPrintable(done.error().message), __FILE__, __LINE__);
    }
    Session m_session;
    std::atomic<bool> m_isOver = true;
    Error m_error;
    std::jthread m_thread; // last: joined before what it uses goes
};

} // namespace tessera::testing
