// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/read_alerts.h"
#include "models/alert_text.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One step of an alert.
struct AlertHistoryRow
{
    AlertRecord record;
    std::optional<AlertRule> rule = {}; ///< nullopt when it is gone
    QString place = {}; ///< See alertPlaceText()

    [[nodiscard]] QString key() const;
    bool operator==(const AlertHistoryRow &) const = default;
};

[[nodiscard]] QList<AlertHistoryRow> alertHistoryRows(const AlertsAnswer &answer);

class AlertHistoryModel : public SnapshotTableModel<AlertHistoryRow>
{
    Q_OBJECT
public:
    enum Columns { TimeColumn, StateColumn, RuleColumn, PlaceColumn, ValueColumn, ToldColumn, ColumnCount };

    explicit AlertHistoryModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const AlertHistoryRow &row, int column, int role) const override;
};

} // namespace tessera
