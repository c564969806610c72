// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/host_dialog.h"

#include <algorithm>

namespace tessera {

HostDialog::HostDialog(const HostAccess &access, const QList<HostAccess> &others, QWidget *parent)
    : HostForm(tr("Host of a server"),
               tr("How the server is stopped, started and copied where it runs. Nothing is installed there."),
               parent)
    , m_others(others)
{
    addHostFields({});
    setAccess(access);
    setButtonText(tr("Keep"));
}

QString HostDialog::flaw() const
{
    const auto missing = hostFlaw();
    if (!missing.isEmpty())
        return missing;
    const auto server = access().server;
    return std::ranges::find(m_others, server, &HostAccess::server) == m_others.end()
        ? QString()
        : tr("The host of %1 is known already: change that entry.").arg(server.text());
}

} // namespace tessera
