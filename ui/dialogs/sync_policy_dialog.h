// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QButtonGroup;

namespace tessera {

/// Asks whether the commits of a node group wait for its standbys.
class SyncPolicyDialog : public FormDialog
{
    Q_OBJECT
public:
    SyncPolicyDialog(const NodeGroup &group, QWidget *parent);

    /// Of the operation ha.sync.
    [[nodiscard]] QJsonObject parameters() const;

protected:
    [[nodiscard]] QString flaw() const override { return {}; }

private:
    void addPolicy(const QString &policy, const QString &text, const QString &consequence);

    GroupId m_group;
    QButtonGroup *m_policies;
    QStringList m_words; ///< By the button's id
};

} // namespace tessera
