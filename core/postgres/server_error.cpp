// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/server_error.h"

#include <libpq-fe.h>

namespace tessera {

namespace {

QString field(const PGresult *result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

ErrorKind kindOf(const QString &sqlState)
{
    if (sqlState == QLatin1String("42501"))
        return ErrorKind::Permission;
    if (sqlState == QLatin1String("57014"))
        return ErrorKind::Cancelled;
    if (sqlState.startsWith(QLatin1String("28")))
        return ErrorKind::Authentication;
    if (sqlState.startsWith(QLatin1String("57P0")))
        return ErrorKind::Connection;
    if (sqlState == QLatin1String("0A000"))
        return ErrorKind::Unsupported;
    return ErrorKind::Server;
}

} // namespace

Error errorFromResult(const pg_result *result, const pg_conn *connection)
{
    const auto sqlState = field(result, PG_DIAG_SQLSTATE);
    if (sqlState.isEmpty())
        return errorFromConnection(connection);
    return Error { .kind = kindOf(sqlState),
                   .message = field(result, PG_DIAG_MESSAGE_PRIMARY),
                   .sqlState = sqlState,
                   .detail = field(result, PG_DIAG_MESSAGE_DETAIL),
                   .hint = field(result, PG_DIAG_MESSAGE_HINT),
                   .context = field(result, PG_DIAG_CONTEXT) };
}

Error errorFromConnection(const pg_conn *connection)
{
    const auto text = QString::fromUtf8(PQerrorMessage(connection)).trimmed();
    auto kind = ErrorKind::Connection;
    if (PQconnectionNeedsPassword(connection) || text.contains(QLatin1String("authentication failed"))
        || text.contains(QLatin1String("no password supplied"))
        || text.contains(QLatin1String("no pg_hba.conf entry")))
        kind = ErrorKind::Authentication;
    else if (text.contains(QLatin1String("SSL"), Qt::CaseInsensitive)
             || text.contains(QLatin1String("certificate"), Qt::CaseInsensitive))
        kind = ErrorKind::Tls;
    return Error { .kind = kind, .message = text };
}

} // namespace tessera
