// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/psql.h"

#include "tests/e2e/child_process.h"

namespace tessera::testing {

using namespace Qt::StringLiterals;

QString Psql::operator()(const QString &sql) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSFILE"_s, m_passFile);
    const auto printed = outputOf(
        u"psql"_s, { u"-XAtqw"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_dsn, u"-c"_s, sql }, environment);
    return printed ? QString::fromUtf8(*printed).trimmed() : u"psql failed"_s;
}

} // namespace tessera::testing
