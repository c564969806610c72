// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What a guard does for the primary on its own machine, and what it knows of those that do so: see Guard.

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Guard)
};

constexpr auto stopLimit = 15s;

/// Makes sure that a primary is down, and stays so; a standby is left alone.
Result<bool> stopPrimary(const ServerHost &host, const std::stop_token &stop)
{
    const auto deadline = Deadline::in(stopLimit);
    const auto data = host.controlData(deadline, stop);
    if (!data)
        return tl::unexpected(data.error());
    if (data->state != u"in production"_s)
        return false;
    return host.holdBack(deadline, stop).and_then([&] { return host.kill(deadline, stop); }).map([] {
        return true;
    });
}

} // namespace

QString Guard::keptServer() const
{
    const auto pausedUntil = m_desk.report().pausedUntil;
    const bool isPaused = pausedUntil.isValid() && pausedUntil > QDateTime::currentDateTimeUtc();
    const bool isArmed = m_settings.isAutomatic && !isPaused && !m_connector.target().isReadOnly();
    return isArmed && m_eyes.hosts().hostOf(m_settings.keeps) ? m_settings.keeps : QString();
}

void Guard::keepLease(GuardTime now, const std::stop_token &stop)
{
    auto contact = m_begunAt.value_or(now);
    m_begunAt = contact;
    for (const auto &other : heard())
        contact = std::max(contact, other.at);
    const auto server = keptServer();
    contact = std::max(contact, m_eyes.servers().value(server).repliedAt.value_or(contact));
    if (server.isEmpty() || !isLeaseOver(contact, now)) {
        m_hasStopped = false;
        return;
    }
    if (m_hasStopped)
        return;
    m_say(
        Words::tr("Neither another guard nor a standby has been heard of for %1 s; %2 is stopped if it is a "
                  "primary.")
            .arg(leaseSpan.count())
            .arg(server));
    const auto stopped = stopPrimary(*m_eyes.hosts().hostOf(server), stop);
    m_hasStopped = stopped.has_value();
    const auto said = !stopped ? stopped.error().message
        : *stopped             ? Words::tr("%1 is down and held back.").arg(server)
                               : Words::tr("%1 was no running primary.").arg(server);
    m_desk.tell(said);
    m_say(said);
}

LeaseCase Guard::leaseOf(const QString &server, GuardTime now) const
{
    const auto seen = m_eyes.servers().value(server);
    return { .guards = static_cast<int>(m_settings.guards.size()),
             .own = m_desk.report(),
             .heard = heard(),
             .server = server,
             .seenAt = seen.reading ? std::optional(seen.readAt) : std::nullopt,
             .standbySilence = standbySilence(server, now) };
}

} // namespace tessera
