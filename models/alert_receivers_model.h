// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/read_alerts.h"
#include "models/snapshot_table_model.h"

namespace tessera {

struct AlertReceiverRow
{
    AlertReceiver receiver;

    [[nodiscard]] QString key() const { return receiver.id; }
    bool operator==(const AlertReceiverRow &) const = default;
};

[[nodiscard]] QList<AlertReceiverRow> alertReceiverRows(const AlertsAnswer &answer);

/// Who is told.
class AlertReceiversModel : public SnapshotTableModel<AlertReceiverRow>
{
    Q_OBJECT
public:
    enum Columns { IdColumn, KindColumn, NameColumn, SeverityColumn, ColumnCount };

    explicit AlertReceiversModel(QObject *parent = nullptr);
};

} // namespace tessera
