// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_report.h"
#include "core/connections/connection_target.h"
#include "core/connections/secret_store.h"

#include <QObject>

#include <thread>

namespace tessera {

/// A connection test on a thread of its own. Lives and signals in the thread that made it; one test at a
/// time.
class ConnectionCheckRun : public QObject
{
    Q_OBJECT
public:
    /// The keychain may be null and must outlive this.
    explicit ConnectionCheckRun(SecretStore *keychain = nullptr, QObject *parent = nullptr);
    ~ConnectionCheckRun() override;

    /// Ends the test that runs, if any, and begins this one. An empty password is looked up as for a session.
    void start(const ConnectionTarget &target, const QString &password, std::chrono::milliseconds limit);
    /// Ends the test without a report.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void stepDone(const tessera::CheckStep &step);
    void finished(const tessera::ConnectionReport &report);

private:
    void post(quint64 test, std::function<void()> tell);
    SecretStore *m_keychain;
    quint64 m_test = 0;
    bool m_isRunning = false;
    std::jthread m_thread;
};

} // namespace tessera
