// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/host_form.h"

namespace tessera {

/// How the host of one server is reached: entered or changed.
class HostDialog : public HostForm
{
    Q_OBJECT
public:
    /// @p others are known already, and not to be entered twice.
    HostDialog(const HostAccess &access, const QList<HostAccess> &others, QWidget *parent);

protected:
    [[nodiscard]] QString flaw() const override;

private:
    QList<HostAccess> m_others;
};

} // namespace tessera
