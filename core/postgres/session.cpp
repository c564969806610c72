// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session.h"

#include "core/postgres/resolve_host.h"
#include "core/postgres/server_error.h"
#include "core/postgres/session_state.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <libpq-fe.h>

#include <utility>
#include <vector>

namespace tessera {

namespace {

const Session::CopySink ignoreCopy = [](int, std::span<const char>) {};

struct Arguments
{
    QList<QByteArray> texts;
    std::vector<const char *> pointers;
    std::vector<Oid> oids;
};

Arguments bind(const QList<Value> &values)
{
    Arguments bound;
    for (const auto &value : values) {
        bound.texts << value.text.value_or(QByteArray());
        bound.pointers.push_back(value.text ? bound.texts.last().constData() : nullptr);
        bound.oids.push_back(value.oid);
    }
    return bound;
}

QByteArray commentFor(QString tag)
{
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9 ._:-]"));
    tag.remove(unsafe);
    return tag.isEmpty() ? QByteArray() : "/* tessera " + tag.toLatin1() + " */ ";
}

QString setUpText(const SessionOptions &options, bool isSuperuser)
{
    QStringList statements { QStringLiteral("SET search_path = pg_catalog"),
                             QStringLiteral("SET datestyle = 'ISO, YMD'"),
                             QStringLiteral("SET intervalstyle = 'postgres'") };
    if (isSuperuser)
        statements << QStringLiteral("SET lc_messages = 'C'");
    if (options.readOnly)
        statements << QStringLiteral("SET default_transaction_read_only = on");
    statements << options.setUp;
    return statements.join(QLatin1String("; "));
}

/// The console of a PgBouncer, where nothing can be set up and only script() works. Source: PgBouncer 1.18,
/// admin.c.
bool isPoolerConsole(const PGconn *connection)
{
    return QByteArrayView(PQparameterStatus(connection, "server_version")).endsWith("/bouncer");
}

/// One whose rules refuse us (28000), too: the next may be the server that has taken its place.
bool mayTryNext(const Error &error)
{
    return error.kind == ErrorKind::Connection || error.kind == ErrorKind::Timeout
        || error.sqlState == QLatin1String("28000");
}

} // namespace

Session::Session(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
Session::Session(Session &&) noexcept = default;
Session &Session::operator=(Session &&) noexcept = default;
Session::~Session() = default;

Result<Session> Session::open(const ConnInfo &info, const SessionOptions &options, Deadline deadline,
                              std::stop_token stop)
{
    const auto attempts = info.resolved().and_then(
        [&](const ConnInfo &resolved) { return connectionAttempts(resolved, deadline, stop); });
    if (!attempts)
        return tl::unexpected(attempts.error());
    auto left = attempts->size();
    for (auto attempt : *attempts) {
        attempt.set(QStringLiteral("application_name"), options.applicationName);
        auto state = std::make_unique<State>();
        state->cancelGrace = options.cancelGrace;
        const auto connected = state->connect(attempt, deadline.share(left), stop);
        if (!connected && mayTryNext(connected.error()) && --left > 0)
            continue;
        if (!connected)
            return tl::unexpected(connected.error());
        return Session(std::move(state)).prepared(options, deadline, stop);
    }
    return fail(ErrorKind::Invalid,
                QCoreApplication::translate("tessera::Session", "The connection names no host."));
}

Result<Session> Session::prepared(const SessionOptions &options, Deadline deadline,
                                  const std::stop_token &stop) &&
{
    if (isPoolerConsole(m_state->connection))
        return std::move(*this);
    const bool isSuperuser = qstrcmp(PQparameterStatus(m_state->connection, "is_superuser"), "on") == 0;
    if (const auto ready = script(setUpText(options, isSuperuser), deadline, stop); !ready)
        return tl::unexpected(ready.error());
    m_state->tag = commentFor(options.tag);
    return std::move(*this);
}

Result<Rows> Session::run(const QString &sql, const QList<Value> &values, Deadline deadline,
                          std::stop_token stop)
{
    const auto bound = bind(values);
    const auto text = m_state->tag + sql.toUtf8();
    const auto send = [&](PGconn *connection) {
        return PQsendQueryParams(connection, text.constData(), static_cast<int>(values.size()),
                                 bound.oids.data(), bound.pointers.data(), nullptr, nullptr, 0);
    };
    return m_state->exchange(send, ignoreCopy, deadline, stop).map([](const QList<Rows> &rows) {
        return rows.isEmpty() ? Rows() : rows.constLast();
    });
}

Result<QList<Rows>> Session::script(const QString &sql, Deadline deadline, std::stop_token stop)
{
    return scriptWithCopy(sql, ignoreCopy, deadline, std::move(stop));
}

Result<QList<Rows>> Session::scriptWithCopy(const QString &sql, const CopySink &sink, Deadline deadline,
                                            std::stop_token stop)
{
    const auto text = m_state->tag + sql.toUtf8();
    const auto send = [&text](PGconn *connection) { return PQsendQuery(connection, text.constData()); };
    return m_state->exchange(send, sink, deadline, stop);
}

Result<QString> Session::passwordVerifier(const QString &role, const QString &password)
{
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(m_state->connection, password.toUtf8().constData(), role.toUtf8().constData(),
                              "scram-sha-256"),
        PQfreemem);
    if (!verifier)
        return tl::unexpected(errorFromConnection(m_state->connection));
    return QString::fromLatin1(verifier.get());
}

QStringList Session::takeNotices()
{
    return std::exchange(m_state->notices, {});
}

bool Session::isAlive() const
{
    return m_state && m_state->isAlive();
}

int Session::serverVersion() const
{
    return PQserverVersion(m_state->connection);
}

int Session::backendPid() const
{
    return PQbackendPID(m_state->connection);
}

bool Session::usesTls() const
{
    return PQsslInUse(m_state->connection) != 0;
}

} // namespace tessera
