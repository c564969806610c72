// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QComboBox;

namespace tessera {

/// Asks for which cluster of readers a standby is registered as a secondary of its group.
class RegisterStandbyDialog : public FormDialog
{
    Q_OBJECT
public:
    /// Offers the names that secondaries of @p all have already.
    RegisterStandbyDialog(const NodeGroup &group, const MemberReading &standby, const QList<NodeGroup> &all,
                          QWidget *parent);

    /// Of the operation ha.standby.register.
    [[nodiscard]] QJsonObject parameters() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    GroupId m_group;
    QString m_server;
    QComboBox *m_cluster;
};

} // namespace tessera
