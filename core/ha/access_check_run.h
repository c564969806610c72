// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_target.h"
#include "core/connections/secret_store.h"

#include <QObject>

#include <thread>

namespace tessera {

class Connector;

/// A test of how a host or an HA manager is reached, on a thread of its own. Lives and signals in the thread
/// that made it; one test at a time.
class AccessCheckRun : public QObject
{
    Q_OBJECT
public:
    /// The keychain may be null and must outlive this.
    explicit AccessCheckRun(SecretStore *keychain = nullptr, QObject *parent = nullptr);
    ~AccessCheckRun() override;

    /// See checkHost(). An empty password is looked up as for a session.
    void startHost(const ConnectionTarget &target, const QString &password, const QString &server);
    /// See checkManager().
    void startManager(const ConnectionTarget &target, const QString &password, const QString &group);
    /// Ends the test without an answer.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    /// A sentence on what was found, or why it does not work.
    void finished(const tessera::Result<QString> &sentence);

private:
    using Check = std::function<Result<QString>(const Connector &, const std::stop_token &)>;
    void start(const ConnectionTarget &target, const QString &password, const Check &check);

    SecretStore *m_keychain;
    quint64 m_test = 0; ///< Late news of another one is dropped
    bool m_isRunning = false;
    std::jthread m_thread;
};

} // namespace tessera
