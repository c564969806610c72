// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"
#include "ui/dialogs/host_form.h"

#include <QJsonObject>

#include <optional>

class QLabel;

namespace tessera {

/// What a standby can be added to, and where.
struct StandbyChoices
{
    QList<NodeGroup> groups; ///< Whose primary accepts writes, and that nobody else manages
    GroupId group = {}; ///< The one that was looked at
    QList<HostAccess> hosts = {}; ///< Known ones, where no server runs
    bool isSandbox = false; ///< It makes the server itself
    QString keptWith = {}; ///< Name of the saved connection; empty: none
};

/// Asks which group gets a standby, and on which host.
class AddStandbyDialog : public HostForm
{
    Q_OBJECT
public:
    AddStandbyDialog(const StandbyChoices &choices, QWidget *parent);

    /// Of the operation ha.standby.add; without a server where the sandbox makes it.
    [[nodiscard]] QJsonObject parameters() const;
    /// Of the primary that is to be followed.
    [[nodiscard]] quint16 primaryPort() const;
    /// The host that was typed, if it is not known as that.
    [[nodiscard]] std::optional<HostAccess> newHost() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void showName();

    StandbyChoices m_choices;
    QComboBox *m_group;
    QLineEdit *m_login;
    QLabel *m_name;
};

} // namespace tessera
