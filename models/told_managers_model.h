// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/manager_access.h"
#include "models/snapshot_table_model.h"

namespace tessera {

struct ToldManagerRow
{
    ManagerAccess access;
    [[nodiscard]] QString key() const { return access.group; }
    bool operator==(const ToldManagerRow &) const = default;
};

/// HA managers of node groups, as the user said how they are asked.
class ToldManagersModel : public SnapshotTableModel<ToldManagerRow>
{
    Q_OBJECT
public:
    explicit ToldManagersModel(QObject *parent = nullptr);
    void setManagers(const QList<ManagerAccess> &managers);
    [[nodiscard]] QList<ManagerAccess> managers() const;
};

} // namespace tessera
