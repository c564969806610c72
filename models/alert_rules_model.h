// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/read_alerts.h"
#include "models/alert_text.h"
#include "models/snapshot_table_model.h"

namespace tessera {

struct AlertRuleRow
{
    enum class Origin { Suggested, Changed, Own };

    AlertRule rule;
    Origin origin = Origin::Own; ///< Changed: one that was suggested, and is otherwise now
    QString nodes = {}; ///< See ruleNodesText()
    std::optional<Minute> silencedUntil = {}; ///< On all nodes

    [[nodiscard]] QString key() const { return rule.id; }
    bool operator==(const AlertRuleRow &) const = default;
};

/// Whether it is switched on does not make a suggested rule another one.
[[nodiscard]] AlertRuleRow::Origin originOf(const AlertRule &rule);
[[nodiscard]] QString originText(AlertRuleRow::Origin origin);
[[nodiscard]] QList<AlertRuleRow> alertRuleRows(const AlertsAnswer &answer);

/// Qt::CheckStateRole of the first column says whether a rule is switched on.
class AlertRulesModel : public SnapshotTableModel<AlertRuleRow>
{
    Q_OBJECT
public:
    enum Columns {
        OnColumn,
        IdColumn,
        SentenceColumn,
        OriginColumn,
        SeverityColumn,
        NodesColumn,
        EveryColumn,
        SilencedColumn,
        ColumnCount
    };

    explicit AlertRulesModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const AlertRuleRow &row, int column, int role) const override;
};

} // namespace tessera
