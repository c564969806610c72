// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/transitions.h"
#include "models/snapshot_table_model.h"

namespace tessera {

struct TransitionRow
{
    Transition transition;
    [[nodiscard]] QString key() const;
    bool operator==(const TransitionRow &) const = default;
};

[[nodiscard]] QList<TransitionRow> transitionRows(const QList<Transition> &transitions);

/// What happened to the servers of the node groups.
class TransitionsModel : public SnapshotTableModel<TransitionRow>
{
    Q_OBJECT
public:
    enum TransitionColumn { TimeColumn, GroupColumn, KindColumn, TextColumn, SourceColumn, ColumnCount };
    explicit TransitionsModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const TransitionRow &row, int column, int role) const override;
};

} // namespace tessera
