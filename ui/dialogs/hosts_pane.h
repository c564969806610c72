// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/hosts_model.h"
#include "ui/dialogs/access_pane.h"

namespace tessera {

/// The hosts of a connection's servers.
class HostsPane : public AccessPane
{
    Q_OBJECT
public:
    explicit HostsPane(QWidget *parent = nullptr);
    void setHosts(const QList<HostAccess> &hosts) { m_model.setHosts(hosts); }
    [[nodiscard]] QList<HostAccess> hosts() const { return m_model.hosts(); }
    /// HOST:PORT of the one that is selected; empty: none.
    [[nodiscard]] QString selectedServer() const;

protected:
    void add() override;
    void edit() override;
    void remove() override;

private:
    void ask(const HostAccess &access, int row);
    HostsModel m_model;
};

} // namespace tessera
