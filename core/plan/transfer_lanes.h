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
        return m_out.value(transfer.from) < m_limits.outOfNode
            && m_into.value(transfer.to) < m_limits.intoNode
            && !(m_limits.oneInColocationGroup && m_groups.contains(transfer.colocation));
    }
    void begin(const Transfer &transfer)
    {
        ++m_out[transfer.from];
        ++m_into[transfer.to];
        if (transfer.colocation.value != 0)
            m_groups.insert(transfer.colocation);
    }
    void end(const Transfer &transfer)
    {
        --m_out[transfer.from];
        --m_into[transfer.to];
        m_groups.remove(transfer.colocation);
    }

private:
    Lanes m_limits;
    QHash<NodeId, int> m_out;
    QHash<NodeId, int> m_into;
    QSet<ColocationId> m_groups; ///< Only kept exactly where one at a time is allowed
};

} // namespace tessera
