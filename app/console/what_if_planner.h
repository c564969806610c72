// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/newest_wish.h"
#include "models/what_if.h"

namespace tessera {

/// Plans on a thread of its own; of many questions only the newest waits. Lives in the GUI thread.
class WhatIfPlanner : public QObject
{
    Q_OBJECT
public:
    explicit WhatIfPlanner(QObject *parent = nullptr);

    void setState(const ClusterState &state) { m_state = state; }
    /// Answered by planned(), unless a newer question comes first. One that was answered for the same facts
    /// is not answered again.
    void ask(const RebalanceQuestion &question);

signals:
    void planned(const tessera::WhatIf &answer);

private:
    struct Asked
    {
        SnapshotPtr snapshot;
        SizesPtr sizes;
        RebalanceQuestion question;
        bool operator==(const Asked &) const = default;
    };
    struct Wish
    {
        ClusterState state;
        RebalanceQuestion question;
    };

    ClusterState m_state;
    std::optional<Asked> m_asked;
    NewestWish<Wish, WhatIf> m_worker;
};

} // namespace tessera
