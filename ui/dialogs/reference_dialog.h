// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advise/table_evidence.h"
#include "core/base/result.h"
#include "core/cluster/local_table.h"
#include "ui/dialogs/form_dialog.h"

class QComboBox;
class QLabel;

namespace tessera {

/// Which local table to copy to every node, or to leave on the coordinator where every node reaches it.
class ReferenceDialog : public FormDialog
{
    Q_OBJECT
public:
    ReferenceDialog(const QList<LocalTable> &tables, QWidget *parent);

    [[nodiscard]] QString table() const;
    /// table.reference or table.local.
    [[nodiscard]] QString operation() const;
    void chooseTable(const QString &displayName);
    /// Asks which tables depend on the one that is chosen.
    void askForEvidence();
    /// The answer to adviceRequested(); one about another table than the chosen one is left.
    void showEvidence(const QString &table, const Result<TableEvidence> &evidence);

signals:
    void adviceRequested(const QString &table);

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void showSize();

    QComboBox *m_table;
    QComboBox *m_use;
    QLabel *m_size;
    QLabel *m_dependents;
    QList<LocalTable> m_tables;
};

} // namespace tessera
