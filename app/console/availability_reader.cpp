// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/availability_reader.h"

#include "core/guard/guard_settings.h"
#include "core/guard/guard_summary.h"
#include "core/ha/read_availability.h"
#include "core/ha/read_transitions.h"

namespace tessera {

using namespace std::chrono_literals;

namespace {

constexpr auto longestAnswer = 15s;

OpenSession openerOf(const std::shared_ptr<Connector> &connector)
{
    return [connector](Deadline deadline, std::stop_token stop) {
        return connector->open(Deadline::earlier(deadline, Deadline::in(3s)), std::move(stop));
    };
}

} // namespace

AvailabilityReader::AvailabilityReader(std::shared_ptr<Connector> connector, QObject *parent)
    : QObject(parent)
    , m_connector(std::move(connector))
    , m_polling(
          openerOf(m_connector),
          [this](Session &session, Deadline, const std::stop_token &stop) -> Result<> {
              readOnce(&session, stop);
              return {};
          },
          [this](const Error &) { readOnce(nullptr, m_stop.get_token()); }, { .pause = 5s })
{
}

AvailabilityReader::~AvailabilityReader()
{
    m_stop.request_stop();
}

void AvailabilityReader::setNodes(const QList<Node> &nodes)
{
    const std::scoped_lock lock(m_mutex);
    m_nodes = nodes;
}

void AvailabilityReader::setConnector(std::shared_ptr<Connector> connector)
{
    const std::scoped_lock lock(m_mutex);
    m_connector = std::move(connector);
}

void AvailabilityReader::readOnce(Session *session, const std::stop_token &stop)
{
    QList<Node> nodes;
    std::shared_ptr<Connector> connector;
    {
        const std::scoped_lock lock(m_mutex);
        nodes = m_nodes;
        connector = m_connector;
    }
    if (nodes.isEmpty())
        return;
    const auto groups = readAvailability(session, *connector, nodes, Deadline::in(longestAnswer), stop);
    const auto automatic = readAutomaticFailover(guardSettingsPath());
    QMetaObject::invokeMethod(
        this, [this, groups, automatic] { emit read(groups, automatic); }, Qt::QueuedConnection);
    const auto managers =
        readAvailableManagers(session, connector->target(), groups, nodes, Deadline::in(longestAnswer), stop);
    const auto history = readManagerHistory(connector->target(), managers, Deadline::in(longestAnswer), stop);
    QMetaObject::invokeMethod(
        this, [this, managers, history] { emit managersRead(managers, history); }, Qt::QueuedConnection);
}

} // namespace tessera
