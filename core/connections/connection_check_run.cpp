// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connection_check_run.h"

#include "core/connections/check_connection.h"

namespace tessera {

ConnectionCheckRun::ConnectionCheckRun(SecretStore *keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

ConnectionCheckRun::~ConnectionCheckRun() = default;

/// Late news of a test that was stopped is dropped by its number.
void ConnectionCheckRun::post(quint64 test, std::function<void()> tell)
{
    const auto deliver = [this, test, tell = std::move(tell)] {
        if (test == m_test && m_isRunning)
            tell();
    };
    QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
}

void ConnectionCheckRun::start(const ConnectionTarget &target, const QString &password,
                               std::chrono::milliseconds limit)
{
    stop();
    m_isRunning = true;
    auto hurried = target;
    hurried.options.cancelGrace = std::chrono::milliseconds(300); // stop() waits for it
    m_thread =
        std::jthread([this, hurried, password, limit, test = ++m_test](const std::stop_token &stopped) {
            Connector connector(hurried, m_keychain);
            if (!password.isEmpty())
                connector.usePassword(password);
            const auto report =
                checkConnection(connector, Deadline::in(limit), stopped, [this, test](const CheckStep &step) {
                    post(test, [this, step] { emit stepDone(step); });
                });
            post(test, [this, report] {
                m_isRunning = false;
                emit finished(report);
            });
        });
}

void ConnectionCheckRun::stop()
{
    m_isRunning = false;
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace tessera
