// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosts/host_access.h"
#include "models/snapshot_table_model.h"

namespace tessera {

struct HostRow
{
    HostAccess access;
    [[nodiscard]] QString key() const { return access.server.text(); }
    bool operator==(const HostRow &) const = default;
};

/// Hosts of a cluster's servers that commands can be run on, and how.
class HostsModel : public SnapshotTableModel<HostRow>
{
    Q_OBJECT
public:
    explicit HostsModel(QObject *parent = nullptr);
    void setHosts(const QList<HostAccess> &hosts);
    [[nodiscard]] QList<HostAccess> hosts() const;
};

} // namespace tessera
