// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/managed_group.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QCheckBox;
class QComboBox;

namespace tessera {

/// Asks which standby takes the place of a primary that does not lead, and whether a loss is accepted.
class ManagerFailoverDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p member, a name, is chosen first; empty: the manager's standby that has most.
    ManagerFailoverDialog(const ManagedGroup &group, const QString &member, QWidget *parent);

    /// Of the operation ha.manager.
    [[nodiscard]] QJsonObject parameters() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    ManagedGroup m_group;
    QComboBox *m_member;
    QCheckBox *m_acceptsLoss;
};

} // namespace tessera
