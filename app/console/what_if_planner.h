// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/what_if.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

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
    struct Known ///< Of the worker's thread only
    {
        ShardSets sets;
        SizesPtr sizes;
    };
    struct Asked
    {
        SnapshotPtr snapshot;
        SizesPtr sizes;
        RebalanceQuestion question;
        bool operator==(const Asked &) const = default;
    };
    void start(const RebalanceQuestion &question);

    ClusterState m_state;
    std::shared_ptr<Known> m_known = std::make_shared<Known>();
    std::optional<Asked> m_asked;
    std::optional<RebalanceQuestion> m_next;
    bool m_isBusy = false;
    QThreadPool m_pool; ///< Last, so that its thread ends first
};

} // namespace tessera
