// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/local_table.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QComboBox;
class QLabel;

namespace tessera {

enum class SchemaChange { Distribute, Undistribute, Move };

/// Which schema to distribute, to bring back or to move, and where to.
class SchemaDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p localTables say which schemas could be distributed; the other changes need none.
    SchemaDialog(SchemaChange change, const SnapshotPtr &cluster, const QList<LocalTable> &localTables,
                 QWidget *parent);

    void chooseSchema(const QString &name);
    /// The id of the operation, and its parameters.
    [[nodiscard]] QString operation() const;
    [[nodiscard]] QJsonObject parameters() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void addLocalSchemas(const QList<LocalTable> &tables);
    void addDistributedSchemas();
    void showSchema();

    SchemaChange m_change;
    SnapshotPtr m_cluster;
    QComboBox *m_schema;
    QLabel *m_holds;
    QComboBox *m_node = nullptr; ///< Of a move
    QComboBox *m_mode = nullptr; ///< Of a move
};

} // namespace tessera
