// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/availability_reader.h"

#include "app/console/tell_failure.h"

namespace tessera {

using namespace std::chrono_literals;

AvailabilityReader::AvailabilityReader(const OpenSession &open, QObject *parent)
    : QObject(parent)
    , m_polling(open,
                [this](Session &session, Deadline deadline, const std::stop_token &stop) {
                    return readOnce(session, deadline, stop);
                },
                tellFailure(this), { .pause = 5s })
{
}

void AvailabilityReader::setNodes(const QList<Node> &nodes)
{
    const std::scoped_lock lock(m_mutex);
    m_nodes = nodes;
}

Result<> AvailabilityReader::readOnce(Session &session, Deadline deadline, const std::stop_token &stop)
{
    QList<Node> nodes;
    {
        const std::scoped_lock lock(m_mutex);
        nodes = m_nodes;
    }
    const auto groups = limitNodeWaits(session, deadline, stop).and_then([&] {
        return readGroups(session, nodes, deadline, stop);
    });
    if (!groups)
        return tl::unexpected(groups.error());
    QMetaObject::invokeMethod(
        this, [this, read = *groups] { emit this->read(read); }, Qt::QueuedConnection);
    return {};
}

} // namespace tessera
