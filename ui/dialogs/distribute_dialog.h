// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advise/table_advice.h"
#include "core/cluster/local_table.h"
#include "models/candidates_model.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace tessera {

class SkewBars;
class TableView;

/// Which local table to distribute, by which column, colocated with what, in how many shards, with which of
/// the tables tied to it. The columns are ranked by what the server knows of them.
class DistributeDialog : public FormDialog
{
    Q_OBJECT
public:
    DistributeDialog(const QList<LocalTable> &tables, const SnapshotPtr &cluster, QWidget *parent);

    /// The parameters of the operation table.distribute.
    [[nodiscard]] QJsonObject parameters() const;
    void chooseTable(const QString &displayName);
    /// Asks for what is known of the table that is chosen.
    void askForAdvice();
    /// The answer to adviceRequested(); one about another table than the chosen one is left.
    void showEvidence(const QString &table, const Result<TableEvidence> &evidence);

signals:
    void adviceRequested(const QString &table);

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void buildCandidates();
    void buildFields();
    void connectFields();
    void changeTable();
    void showColumns();
    void rank();
    void showCandidate();
    void showTied(const ColumnAdvice *advice);
    void showSuggestions(const ColumnAdvice *advice);
    void allowShards();
    void chooseCandidate();
    [[nodiscard]] qint32 shardCount() const;
    [[nodiscard]] const LocalTable *table() const;

    QList<LocalTable> m_tables;
    SnapshotPtr m_cluster;
    CandidatesModel m_candidates;
    std::optional<TableEvidence> m_evidence;
    std::optional<TableAdvice> m_advice;
    bool m_isPicked = false; ///< The column was picked by a person, for the table that is chosen
    QComboBox *m_table;
    TableView *m_ranking;
    QLabel *m_why;
    SkewBars *m_skew;
    QComboBox *m_column;
    QComboBox *m_colocation;
    QPushButton *m_useColocation;
    QSpinBox *m_shards;
    QPushButton *m_useShards;
    QCheckBox *m_withTied;
    QLabel *m_tied;
};

} // namespace tessera
