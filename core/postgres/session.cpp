// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session.h"

#include "core/base/log.h"
#include "core/base/wake_descriptor.h"
#include "core/postgres/server_error.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <cerrno>
#include <limits>
#include <poll.h>
#include <utility>

namespace tessera {

namespace {

using namespace std::chrono_literals;

QString tr(const char *text)
{
    return QCoreApplication::translate("tessera::Session", text);
}

using ResultPtr = std::shared_ptr<PGresult>;

ResultPtr own(PGresult *result)
{
    return { result, PQclear };
}

/// Longest wait for the server to confirm a cancelled statement before the session is given up.
constexpr auto cancelGrace = 5s;

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

} // namespace

struct Session::State
{
    PGconn *connection = nullptr;
    WakeDescriptor wake;
    QStringList notices;

    ~State() { PQfinish(connection); }

    static void collect(void *self, const char *message)
    {
        static_cast<State *>(self)->notices << QString::fromUtf8(message).trimmed();
    }

    /// Waits for the socket. Errors: Timeout, Cancelled.
    Result<> wait(short events, Deadline deadline, const std::stop_token &stop);
    Result<> finishConnecting(Deadline deadline, const std::stop_token &stop);
    Result<> flush(Deadline deadline, const std::stop_token &stop);
    /// The next result, null after the last one.
    Result<ResultPtr> next(Deadline deadline, const std::stop_token &stop);
    Result<> copyRows(const CopySink &sink, int copyIndex, Deadline deadline, const std::stop_token &stop);
    Result<QList<Rows>> results(const CopySink &sink, Deadline deadline, const std::stop_token &stop);
    /// Cancels what runs and reads the connection empty, so that the session can be used again.
    void cancelAndDrain();
};

Result<> Session::State::wait(short events, Deadline deadline, const std::stop_token &stop)
{
    wake.clear();
    const std::stop_callback onStop(stop, [this] { wake.wake(); });
    while (true) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, tr("The statement was cancelled."));
        if (deadline.hasPassed())
            return fail(ErrorKind::Timeout, tr("The server did not answer in time."));
        const auto left = std::min<std::chrono::milliseconds>(deadline.remaining(), 60s);
        pollfd sets[] = { { PQsocket(connection), events, 0 }, { wake.readEnd(), POLLIN, 0 } };
        const int ready = ::poll(sets, 2, static_cast<int>(left.count()));
        if (ready > 0 && sets[0].revents != 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return fail(ErrorKind::Connection, tr("Waiting for the server failed."));
    }
}

Result<> Session::State::finishConnecting(Deadline deadline, const std::stop_token &stop)
{
    auto wanted = PGRES_POLLING_WRITING;
    while (true) {
        if (wanted == PGRES_POLLING_OK)
            return {};
        if (wanted == PGRES_POLLING_FAILED)
            return tl::unexpected(errorFromConnection(connection));
        const auto ready = wait(wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT, deadline, stop);
        if (!ready)
            return ready;
        wanted = PQconnectPoll(connection);
    }
}

Result<> Session::State::flush(Deadline deadline, const std::stop_token &stop)
{
    while (true) {
        const int left = PQflush(connection);
        if (left == 0)
            return {};
        if (left < 0)
            return tl::unexpected(errorFromConnection(connection));
        const auto ready = wait(POLLIN | POLLOUT, deadline, stop);
        if (!ready)
            return ready;
        if (!PQconsumeInput(connection))
            return tl::unexpected(errorFromConnection(connection));
    }
}

Result<ResultPtr> Session::State::next(Deadline deadline, const std::stop_token &stop)
{
    while (PQisBusy(connection)) {
        const auto ready = wait(POLLIN, deadline, stop);
        if (!ready)
            return tl::unexpected(ready.error());
        if (!PQconsumeInput(connection))
            return tl::unexpected(errorFromConnection(connection));
    }
    return own(PQgetResult(connection));
}

Result<> Session::State::copyRows(const CopySink &sink, int copyIndex, Deadline deadline,
                                  const std::stop_token &stop)
{
    while (true) {
        char *raw = nullptr;
        const int length = PQgetCopyData(connection, &raw, 1);
        const std::unique_ptr<char, decltype(&PQfreemem)> message(raw, PQfreemem);
        if (length > 0) {
            sink(copyIndex, { raw, static_cast<size_t>(length) });
        } else if (length == 0) {
            const auto ready = wait(POLLIN, deadline, stop);
            if (!ready)
                return ready;
            if (!PQconsumeInput(connection))
                return tl::unexpected(errorFromConnection(connection));
        } else {
            return {}; // -1: end of data, -2: error; the next PQgetResult tells which
        }
    }
}

Result<QList<Rows>> Session::State::results(const CopySink &sink, Deadline deadline,
                                            const std::stop_token &stop)
{
    QList<Rows> rows;
    std::optional<Error> failure;
    for (int copies = 0;;) {
        const auto result = next(deadline, stop);
        if (!result)
            return tl::unexpected(result.error());
        if (!*result)
            break;
        const auto status = PQresultStatus(result->get());
        if (status == PGRES_COPY_OUT) {
            const auto copied = copyRows(sink, copies++, deadline, stop);
            if (!copied)
                return tl::unexpected(copied.error());
        } else if (status == PGRES_COPY_IN) {
            PQputCopyEnd(connection, "COPY FROM STDIN is not supported here");
        } else if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY) {
            rows << Rows(*result);
        } else if (!failure) {
            failure = errorFromResult(result->get(), connection);
        }
    }
    if (failure)
        return tl::unexpected(*failure);
    return rows;
}

void Session::State::cancelAndDrain()
{
    if (PQstatus(connection) != CONNECTION_OK)
        return;
    const std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> cancel(PQgetCancel(connection), PQfreeCancel);
    char reason[256];
    if (cancel)
        PQcancel(cancel.get(), reason, sizeof reason);
    const auto ignore = [](int, std::span<const char>) {};
    const auto drained = results(ignore, Deadline::in(cancelGrace), {});
    const bool silent = !drained && drained.error().kind == ErrorKind::Timeout;
    if (silent) {
        PQfinish(std::exchange(connection, nullptr));
        qCWarning(lcPostgres) << "server did not confirm a cancel; the connection is closed";
    }
}

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
    std::vector<QByteArray> texts;
    const auto add = [&texts](const QString &key, const QString &value) {
        texts.push_back(key.toUtf8());
        texts.push_back(value.toUtf8());
    };
    const auto resolved = info.resolved();
    if (!resolved)
        return tl::unexpected(resolved.error());
    for (auto it = resolved->values().begin(); it != resolved->values().end(); ++it)
        add(it.key(), it.value());
    add(QStringLiteral("client_encoding"), QStringLiteral("UTF8"));
    add(QStringLiteral("application_name"), options.applicationName);
    std::vector<const char *> keys;
    std::vector<const char *> values;
    for (size_t i = 0; i < texts.size(); i += 2) {
        keys.push_back(texts[i].constData());
        values.push_back(texts[i + 1].constData());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);

    auto state = std::make_unique<State>();
    state->connection = PQconnectStartParams(keys.data(), values.data(), 0);
    if (!state->connection || PQstatus(state->connection) == CONNECTION_BAD)
        return tl::unexpected(errorFromConnection(state->connection));
    PQsetNoticeProcessor(state->connection, State::collect, state.get());
    if (const auto connected = state->finishConnecting(deadline, stop); !connected)
        return tl::unexpected(connected.error());
    PQsetnonblocking(state->connection, 1);

    Session session(std::move(state));
    QStringList setUp { QStringLiteral("SET search_path = pg_catalog") };
    if (options.readOnly)
        setUp << QStringLiteral("SET default_transaction_read_only = on");
    setUp << options.setUp;
    if (const auto ready = session.script(setUp.join(QLatin1String("; ")), deadline, stop); !ready)
        return tl::unexpected(ready.error());
    return session;
}

Result<Rows> Session::run(const QString &sql, const QList<Value> &values, Deadline deadline,
                          std::stop_token stop)
{
    if (!isAlive())
        return fail(ErrorKind::Connection, tr("The connection to the server is closed."));
    const auto bound = bind(values);
    if (!PQsendQueryParams(m_state->connection, sql.toUtf8().constData(), static_cast<int>(values.size()),
                           bound.oids.data(), bound.pointers.data(), nullptr, nullptr, 0))
        return tl::unexpected(errorFromConnection(m_state->connection));
    auto outcome = m_state->flush(deadline, stop).and_then([&] {
        return m_state->results([](int, std::span<const char>) {}, deadline, stop);
    });
    if (!outcome) {
        if (outcome.error().sqlState.isEmpty())
            m_state->cancelAndDrain();
        return tl::unexpected(outcome.error());
    }
    return outcome->isEmpty() ? Rows() : outcome->constLast();
}

Result<QList<Rows>> Session::script(const QString &sql, Deadline deadline, std::stop_token stop)
{
    return scriptWithCopy(
        sql, [](int, std::span<const char>) {}, deadline, std::move(stop));
}

Result<QList<Rows>> Session::scriptWithCopy(const QString &sql, const CopySink &sink, Deadline deadline,
                                            std::stop_token stop)
{
    if (!isAlive())
        return fail(ErrorKind::Connection, tr("The connection to the server is closed."));
    if (!PQsendQuery(m_state->connection, sql.toUtf8().constData()))
        return tl::unexpected(errorFromConnection(m_state->connection));
    auto outcome =
        m_state->flush(deadline, stop).and_then([&] { return m_state->results(sink, deadline, stop); });
    if (!outcome && outcome.error().sqlState.isEmpty())
        m_state->cancelAndDrain();
    return outcome;
}

QStringList Session::takeNotices()
{
    return std::exchange(m_state->notices, {});
}

bool Session::isAlive() const
{
    return m_state && m_state->connection && PQstatus(m_state->connection) == CONNECTION_OK;
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
