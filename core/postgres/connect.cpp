// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/server_error.h"
#include "core/postgres/session_state.h"

#include <libpq-fe.h>

#include <poll.h>
#include <vector>

namespace tessera {

namespace {

/// A peer that vanished is noticed after about a minute and a half, also while a statement runs for hours.
const QMap<QString, QString> defaults { { QStringLiteral("keepalives_idle"), QStringLiteral("60") },
                                        { QStringLiteral("keepalives_interval"), QStringLiteral("10") },
                                        { QStringLiteral("keepalives_count"), QStringLiteral("3") } };

/// Keyword and value arrays as libpq wants them; owns the texts.
class Parameters
{
public:
    void add(const QString &key, const QString &value)
    {
        m_texts.push_back(key.toUtf8());
        m_texts.push_back(value.toUtf8());
    }
    [[nodiscard]] PGconn *start() const
    {
        std::vector<const char *> keys;
        std::vector<const char *> values;
        for (size_t i = 0; i < m_texts.size(); i += 2) {
            keys.push_back(m_texts[i].constData());
            values.push_back(m_texts[i + 1].constData());
        }
        keys.push_back(nullptr);
        values.push_back(nullptr);
        return PQconnectStartParams(keys.data(), values.data(), 0);
    }

private:
    std::vector<QByteArray> m_texts;
};

void collectNotice(void *notices, const char *message)
{
    *static_cast<QStringList *>(notices) << QString::fromUtf8(message).trimmed();
}

} // namespace

Result<> Session::State::finishConnecting(Deadline deadline, const std::stop_token &stop)
{
    auto wanted = PGRES_POLLING_WRITING;
    while (wanted != PGRES_POLLING_OK) {
        if (wanted == PGRES_POLLING_FAILED)
            return tl::unexpected(errorFromConnection(connection));
        const auto ready = wait(wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT, deadline, stop);
        if (!ready)
            return ready;
        wanted = PQconnectPoll(connection);
    }
    return {};
}

Result<> Session::State::connect(const ConnInfo &attempt, Deadline deadline, const std::stop_token &stop)
{
    Parameters parameters;
    for (auto it = defaults.begin(); it != defaults.end(); ++it)
        parameters.add(it.key(), it.value());
    for (auto it = attempt.values().begin(); it != attempt.values().end(); ++it)
        parameters.add(it.key(), it.value());
    parameters.add(QStringLiteral("client_encoding"), QStringLiteral("UTF8"));

    connection = parameters.start();
    if (!connection || PQstatus(connection) == CONNECTION_BAD)
        return tl::unexpected(errorFromConnection(connection));
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
    PQsetNoticeProcessor(connection, collectNotice, &notices);
    if (const auto connected = finishConnecting(deadline, stop); !connected)
        return connected;
    PQsetErrorVerbosity(connection, PQERRORS_DEFAULT);
    PQsetnonblocking(connection, 1);
    return {};
}

} // namespace tessera
