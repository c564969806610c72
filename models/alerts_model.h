// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/read_alerts.h"
#include "models/alert_text.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// What fires, or is about to.
struct AlertRow
{
    Alert alert;
    AlertRule rule;
    QString place; ///< See alertPlaceText()
    std::optional<Minute> silencedUntil = {};

    [[nodiscard]] QString key() const;
    bool operator==(const AlertRow &) const = default;
};

/// What fires before what is pending, the gravest first; what has ended is left out.
[[nodiscard]] QList<AlertRow> alertRows(const AlertsAnswer &answer);

class AlertsModel : public SnapshotTableModel<AlertRow>
{
    Q_OBJECT
public:
    enum Columns {
        SeverityColumn,
        StateColumn,
        RuleColumn,
        PlaceColumn,
        ValueColumn,
        LimitColumn,
        SinceColumn,
        SilencedColumn,
        ColumnCount
    };

    explicit AlertsModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const AlertRow &row, int column, int role) const override;
};

} // namespace tessera
