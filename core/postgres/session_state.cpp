// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session_state.h"

#include "core/base/abandonable_call.h"
#include "core/base/log.h"
#include "core/postgres/server_error.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <cerrno>
#include <poll.h>
#include <utility>

namespace tessera {

namespace {

using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Session)
};

/// A cancel that reaches the server before its statement does is lost, so it is sent again this often.
constexpr auto cancelRepeat = 500ms;

const Session::CopySink ignoreCopy = [](int, std::span<const char>) {};

/// PQcancel waits for the server without a limit, so it runs aside.
Result<> requestCancel(PGconn *connection, Deadline deadline)
{
    const std::shared_ptr<PGcancel> cancel(PQgetCancel(connection), PQfreeCancel);
    if (!cancel)
        return fail(ErrorKind::Connection, Words::tr("The connection to the server is closed."));
    const auto sent = abandonableCall(
        [cancel] {
            char reason[256];
            return PQcancel(cancel.get(), reason, sizeof reason);
        },
        deadline);
    return sent.map([](int) {});
}

} // namespace

void Session::State::close()
{
    PQfinish(std::exchange(connection, nullptr));
}

bool Session::State::isAlive() const
{
    return connection && PQstatus(connection) == CONNECTION_OK;
}

Result<> Session::State::wait(short events, Deadline deadline, const std::stop_token &stop)
{
    const std::stop_callback onStop(stop, [this] { wake.wake(); });
    while (true) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, Words::tr("The statement was cancelled."));
        if (deadline.hasPassed())
            return fail(ErrorKind::Timeout, Words::tr("The server did not answer in time."));
        const auto left = std::min<std::chrono::milliseconds>(deadline.remaining(), 60s);
        pollfd sets[] = { { PQsocket(connection), events, 0 }, { wake.readEnd(), POLLIN, 0 } };
        const int ready = ::poll(sets, 2, static_cast<int>(left.count()));
        if (ready > 0 && sets[0].revents != 0)
            return {};
        if (ready > 0)
            wake.clear(); // of a stop, which the next turn sees, or of an earlier wait
        if (ready < 0 && errno != EINTR)
            return fail(ErrorKind::Connection, Words::tr("Waiting for the server failed."));
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

Result<Session::State::ResultPtr> Session::State::next(Deadline deadline, const std::stop_token &stop)
{
    while (PQisBusy(connection)) {
        const auto ready = wait(POLLIN, deadline, stop);
        if (!ready)
            return tl::unexpected(ready.error());
        if (!PQconsumeInput(connection))
            return tl::unexpected(errorFromConnection(connection));
    }
    return ResultPtr(PQgetResult(connection), PQclear);
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
            if (const auto sent = flush(deadline, stop); !sent)
                return tl::unexpected(sent.error());
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

Result<QList<Rows>> Session::State::exchange(const std::function<int(pg_conn *)> &send, const CopySink &sink,
                                             Deadline deadline, const std::stop_token &stop)
{
    if (!isAlive())
        return fail(ErrorKind::Connection, Words::tr("The connection to the server is closed."));
    const bool wasIdle = PQtransactionStatus(connection) == PQTRANS_IDLE;
    if (!send(connection))
        return tl::unexpected(errorFromConnection(connection));
    auto outcome = flush(deadline, stop).and_then([&] { return results(sink, deadline, stop); });
    if (outcome)
        return outcome;
    if (PQtransactionStatus(connection) == PQTRANS_ACTIVE)
        cancelAndDrain();
    if (isAlive() && wasIdle && PQtransactionStatus(connection) != PQTRANS_IDLE)
        rollBack();
    return outcome;
}

void Session::State::cancelAndDrain()
{
    const auto limit = Deadline::in(cancelGrace);
    while (isAlive() && !limit.hasPassed()) {
        const auto soon = Deadline::earlier(limit, Deadline::in(cancelRepeat));
        const auto asked = requestCancel(connection, limit);
        if (asked && flush(soon, {}).and_then([&] { return results(ignoreCopy, soon, {}); }))
            return;
        if (PQtransactionStatus(connection) != PQTRANS_ACTIVE)
            return;
    }
    if (connection)
        qCWarning(lcPostgres) << "server did not confirm a cancel; the connection is closed";
    close();
}

void Session::State::rollBack()
{
    const bool sent = PQsendQuery(connection, "ROLLBACK") != 0;
    const auto limit = Deadline::in(cancelGrace);
    if (!sent || !flush(limit, {}).and_then([&] { return results(ignoreCopy, limit, {}); }))
        close();
}

} // namespace tessera
