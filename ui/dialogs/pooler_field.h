// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/saved_connection.h"

#include <QLineEdit>

namespace tessera {

/// The addresses of the PgBouncers of a cluster, separated by commas.
class PoolerField : public QLineEdit
{
    Q_OBJECT
public:
    explicit PoolerField(QWidget *parent = nullptr);
    void setPoolers(const QList<HostPort> &poolers);
    /// Errors: Invalid, naming what is no address.
    [[nodiscard]] Result<QList<HostPort>> poolers() const;
};

} // namespace tessera
