// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/access_check_run.h"

#include "core/base/background.h"
#include "core/ha/check_host.h"
#include "core/ha/check_manager.h"

namespace tessera {

namespace {
constexpr std::chrono::seconds longestTest { 20 };
constexpr std::chrono::milliseconds shortGrace { 300 }; ///< stop() waits for it
} // namespace

AccessCheckRun::AccessCheckRun(SecretStore *keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

AccessCheckRun::~AccessCheckRun() = default;

void AccessCheckRun::startHost(const ConnectionTarget &target, const QString &password, const QString &server)
{
    start(target, password, [server](const Connector &connector, const std::stop_token &stop) {
        return checkHost(connector, server, Deadline::in(longestTest), stop).map([](const HostCheck &found) {
            return found.sentence;
        });
    });
}

void AccessCheckRun::startManager(const ConnectionTarget &target, const QString &password,
                                  const QString &group)
{
    start(target, password, [group](const Connector &connector, const std::stop_token &stop) {
        return checkManager(connector, group, Deadline::in(longestTest), stop)
            .map([](const ManagerCheck &found) { return found.sentence; });
    });
}

void AccessCheckRun::start(const ConnectionTarget &target, const QString &password, const Check &check)
{
    stop();
    m_isRunning = true;
    auto hurried = target;
    hurried.options.cancelGrace = shortGrace;
    const auto work = [hurried, password, check, keychain = m_keychain](const std::stop_token &stopped) {
        Connector connector(hurried, keychain);
        if (!password.isEmpty())
            connector.usePassword(password);
        return check(connector, stopped);
    };
    m_thread = inBackground(this, work, [this, test = ++m_test](const Result<QString> &sentence) {
        if (test != m_test || !m_isRunning)
            return;
        m_isRunning = false;
        emit finished(sentence);
    });
}

void AccessCheckRun::stop()
{
    m_isRunning = false;
    m_thread = {};
}

} // namespace tessera
