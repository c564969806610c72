// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QSet>

namespace tessera {

/// Which transfers may begin while others run: the plan's limits for each node and colocation group.
class TransferLanes
{
public:
    explicit TransferLanes(const Lanes &limits)
        : m_limits(limits)
    {
    }
    [[nodiscard]] bool mayBegin(const Transfer &transfer) const
    {
        return hasRoom(m_out.value(transfer.from), m_limits.outOfNode, transfer)
            && hasRoom(m_into.value(transfer.to), m_limits.intoNode, transfer)
            && !(m_limits.oneInColocationGroup && m_groups.contains(transfer.colocation));
    }
    void begin(const Transfer &transfer)
    {
        m_out[transfer.from].add(1, transfer.load);
        m_into[transfer.to].add(1, transfer.load);
        if (transfer.colocation.value != 0)
            m_groups.insert(transfer.colocation);
    }
    void end(const Transfer &transfer)
    {
        m_out[transfer.from].add(-1, -transfer.load);
        m_into[transfer.to].add(-1, -transfer.load);
        m_groups.remove(transfer.colocation);
    }

private:
    struct Use
    {
        int transfers = 0;
        int load = 0; ///< In hundredths of a lane
        void add(int number, int weight)
        {
            transfers += number;
            load += weight;
        }
    };
    [[nodiscard]] bool hasRoom(const Use &use, int lanes, const Transfer &transfer) const
    {
        return use.transfers < m_limits.mostAtNode && use.load + transfer.load <= lanes * wholeLane;
    }

    Lanes m_limits;
    QHash<NodeId, Use> m_out;
    QHash<NodeId, Use> m_into;
    QSet<ColocationId> m_groups; ///< Only kept exactly where one at a time is allowed
};

} // namespace tessera
