// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cluster/cluster_snapshot.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;

namespace tessera {

/// Which value of the distribution column gets shards of its own, and on which node.
class IsolateDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p table is one of @p cluster, distributed by a hash. @p key may be empty.
    IsolateDialog(const SnapshotPtr &cluster, const QString &table, const QString &key, QWidget *parent);

    /// The parameters of the operation tenant.isolate.
    [[nodiscard]] QJsonObject parameters() const;
    /// The answer to placeRequested().
    void showPlace(const Result<ShardId> &place);

signals:
    /// Not again before it was answered.
    void placeRequested(const QString &table, const QString &key);

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void buildFields();
    void askSoon();
    void ask();
    void say(const QString &place, const QString &flaw);
    void showShard(const Shard &shard);

    SnapshotPtr m_cluster;
    QString m_tableName;
    QLineEdit *m_key;
    QLabel *m_place;
    QComboBox *m_node;
    QComboBox *m_mode;
    QTimer m_pause; ///< Between the last letter and the question
    std::optional<QString> m_asked; ///< The key that the server is asked for now
    QString m_flaw; ///< Why the key as it stands cannot be isolated, as far as the server has said
    QString m_home; ///< Address of the node that the key is on; empty while unknown
};

} // namespace tessera
