// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera::testing {

/// The judge: stock psql, which knows nothing of the console.
class Psql
{
public:
    Psql(QString dsn, QString passFile)
        : m_dsn(std::move(dsn))
        , m_passFile(std::move(passFile))
    {
    }
    /// What psql prints for the commands, without the last line end; "psql failed" and a warning otherwise.
    [[nodiscard]] QString operator()(const QString &sql) const;

private:
    QString m_dsn;
    QString m_passFile;
};

} // namespace tessera::testing
