// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/told_managers_model.h"
#include "ui/dialogs/access_pane.h"

namespace tessera {

/// The HA managers of a connection's node groups.
class ManagersPane : public AccessPane
{
    Q_OBJECT
public:
    explicit ManagersPane(QWidget *parent = nullptr);
    void setManagers(const QList<ManagerAccess> &managers) { m_model.setManagers(managers); }
    [[nodiscard]] QList<ManagerAccess> managers() const { return m_model.managers(); }
    /// The node group of the one that is selected, empty: all of them. Call it with a selection.
    [[nodiscard]] QString selectedGroup() const;

protected:
    void add() override;
    void edit() override;
    void remove() override;

private:
    void ask(const ManagerAccess &access, int row);
    ToldManagersModel m_model;
};

} // namespace tessera
