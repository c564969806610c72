// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/activity_reader.h"

#include "app/console/tell_failure.h"
#include "core/activity/read_sessions.h"
#include "core/activity/read_tenants.h"

namespace tessera {

using namespace std::chrono_literals;

ActivityReader::ActivityReader(const OpenSession &open, QObject *parent)
    : QObject(parent)
    , m_sessions(open,
                 [this](Session &session, Deadline deadline, const std::stop_token &stop) {
                     return readSessionsOnce(session, deadline, stop);
                 },
                 tellFailure(this), { .pause = 2s })
    , m_tenants(open,
                [this](Session &session, Deadline deadline, const std::stop_token &stop) {
                    return readTenantsOnce(session, deadline, stop);
                },
                tellFailure(this), { .pause = 10s })
{
}

Result<> ActivityReader::readSessionsOnce(Session &session, Deadline deadline, const std::stop_token &stop)
{
    SessionsWish wish;
    {
        const std::scoped_lock lock(m_mutex);
        wish.whole = m_whole;
    }
    const auto sessions = readSessions(session, wish, deadline, stop);
    if (!sessions)
        return tl::unexpected(sessions.error());
    const auto tell = [this, read = *sessions, forest = lockForest(*sessions)] {
        emit sessionsRead(read, forest);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    return {};
}

Result<> ActivityReader::readTenantsOnce(Session &session, Deadline deadline, const std::stop_token &stop)
{
    Capabilities capabilities;
    {
        const std::scoped_lock lock(m_mutex);
        capabilities = m_capabilities;
    }
    const auto tenants = readTenants(session, capabilities, deadline, stop);
    if (!tenants)
        return tl::unexpected(tenants.error());
    QMetaObject::invokeMethod(
        this, [this, read = *tenants] { emit tenantsRead(read); }, Qt::QueuedConnection);
    return {};
}

void ActivityReader::setSessionsWanted(bool isWanted)
{
    m_sessions.setWanted(isWanted);
}

void ActivityReader::setTenantsWanted(bool isWanted)
{
    m_tenants.setWanted(isWanted);
}

void ActivityReader::setWhole(ProcessId id)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (std::exchange(m_whole, id) == id)
            return;
    }
    if (id.pid != 0)
        m_sessions.askNow();
}

void ActivityReader::setCapabilities(const Capabilities &capabilities)
{
    const std::scoped_lock lock(m_mutex);
    m_capabilities = capabilities;
}

void ActivityReader::askNow()
{
    m_sessions.askNow();
    m_tenants.askNow();
}

} // namespace tessera
