// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/server_error.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <libpq-fe.h>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ServerError)
};

/// libpq's own sentences are told apart by their words, so they stay English; ours are translated.
void keepLibpqEnglish()
{
    if (!qEnvironmentVariableIsSet("PGLOCALEDIR"))
        qputenv("PGLOCALEDIR", "/nonexistent");
}
Q_CONSTRUCTOR_FUNCTION(keepLibpqEnglish)

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
    if (sqlState == QLatin1String("3D000"))
        return ErrorKind::NotFound;
    if (sqlState.startsWith(QLatin1String("28")))
        return ErrorKind::Authentication;
    if (sqlState.startsWith(QLatin1String("57P0")) || sqlState == QLatin1String("53300"))
        return ErrorKind::Connection;
    if (sqlState == QLatin1String("0A000"))
        return ErrorKind::Unsupported;
    return ErrorKind::Server;
}

ErrorKind kindOf(const PGresult *result, const QString &sqlState)
{
    const auto severity = field(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (severity == QLatin1String("FATAL") || severity == QLatin1String("PANIC"))
        return ErrorKind::Connection;
    const auto kind = kindOf(sqlState);
    const bool byServer = field(result, PG_DIAG_MESSAGE_PRIMARY).contains(QLatin1String("statement timeout"));
    return kind == ErrorKind::Cancelled && byServer ? ErrorKind::Timeout : kind;
}

/// libpq's words for what went wrong before a server could answer with an SQLSTATE.
ErrorKind kindOfWords(const QString &text)
{
    static constexpr std::array authentication { "no password supplied", "authentication method", "GSSAPI",
                                                 "SCRAM", "channel binding" };
    static constexpr std::array tls { "SSL", "certificate" };
    const auto isIn = [&text](const char *words) {
        return text.contains(QLatin1String(words), Qt::CaseInsensitive);
    };
    if (std::any_of(tls.begin(), tls.end(), isIn))
        return ErrorKind::Tls;
    const bool named = std::any_of(authentication.begin(), authentication.end(), isIn);
    return named ? ErrorKind::Authentication : ErrorKind::Connection;
}

QString oneLine(const QString &text)
{
    return text.simplified();
}

QString sentenceFor(const QString &text)
{
    if (text.contains(QLatin1String("no password supplied")))
        return Words::tr("The server asks for a password and none was found.");
    if (text.contains(QLatin1String("server closed the connection unexpectedly")))
        return Words::tr("The server closed the connection.");
    return oneLine(text);
}

} // namespace

Error errorFromResult(const pg_result *result, const pg_conn *connection)
{
    const auto sqlState = field(result, PG_DIAG_SQLSTATE);
    if (sqlState.isEmpty())
        return errorFromConnection(connection);
    return Error { .kind = kindOf(result, sqlState),
                   .message = field(result, PG_DIAG_MESSAGE_PRIMARY),
                   .sqlState = sqlState,
                   .detail = field(result, PG_DIAG_MESSAGE_DETAIL),
                   .hint = field(result, PG_DIAG_MESSAGE_HINT),
                   .context = field(result, PG_DIAG_CONTEXT) };
}

Error errorFromConnection(const pg_conn *connection)
{
    // While connecting, errors are verbose: "… failed: FATAL:  28P01: password authentication failed for user
    // …"
    static const QRegularExpression refusal(QStringLiteral("\\S+:  ([0-9A-Z]{5}): (.*)\\n"));
    const auto text = QString::fromUtf8(PQerrorMessage(connection));
    const auto refused = refusal.match(text);
    if (!refused.hasMatch())
        return Error { .kind = kindOfWords(text), .message = sentenceFor(text) };
    const auto sqlState = refused.captured(1);
    return Error { .kind = kindOf(sqlState), .message = refused.captured(2).trimmed(), .sqlState = sqlState };
}

} // namespace tessera
