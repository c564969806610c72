// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace tessera {

/// Asks where a row lives: a hash-distributed table and the value of its distribution column.
class FindKeyField : public QWidget
{
    Q_OBJECT
public:
    explicit FindKeyField(QWidget *parent = nullptr);

    void setSnapshot(const ClusterSnapshot &snapshot);
    void setTable(const QString &table);
    /// Not to be used while there is a @p reason against it; empty: it may be.
    void setReason(const QString &reason);

signals:
    void findRequested(const QString &table, const QString &key);

private:
    void showColumn();
    void ask();

    QComboBox *m_table;
    QLineEdit *m_key;
};

} // namespace tessera
