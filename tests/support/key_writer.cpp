// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/key_writer.h"

#include "core/base/error_text.h"
#include "core/base/pause.h"

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keysPerConnection = 1'000'000;
/// Eight connections at this pace make well over 200 statements a second.
constexpr auto pace = 15ms;

} // namespace

KeyWriter::KeyWriter(const QList<ConnInfo> &servers, const QString &quotedTable)
    : m_table(quotedTable)
{
    qint64 firstKey = 0;
    for (const auto &server : servers) {
        for (int i = 0; i < 2; ++i) {
            m_threads.emplace_back(
                [this, server, firstKey](const std::stop_token &stop) { write(stop, server, firstKey); });
            firstKey += keysPerConnection;
        }
    }
}

KeyWriter::~KeyWriter()
{
    stop();
}

void KeyWriter::stop()
{
    for (auto &thread : m_threads)
        thread.request_stop();
    for (auto &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

QStringList KeyWriter::failures() const
{
    const std::lock_guard lock(m_mutex);
    return m_failures;
}

void KeyWriter::fail(const QString &what)
{
    const std::lock_guard lock(m_mutex);
    m_failures << what;
}

bool KeyWriter::update(Session &session, qint64 key)
{
    const auto statement = u"UPDATE %1 SET n = n + 1 WHERE k = $1"_s.arg(m_table);
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto updated = session.run(statement, { key }, Deadline::in(60s));
        if (!updated) {
            fail(errorText(updated.error()));
            return false;
        }
        if (updated->affected() == 1) {
            ++m_updates;
            return true;
        }
        ++m_missed;
    }
    fail(u"UPDATE found no row for %1"_s.arg(key));
    return false;
}

void KeyWriter::write(const std::stop_token &stop, ConnInfo server, qint64 firstKey)
{
    auto session = Session::open(server, {}, Deadline::in(20s));
    if (!session)
        return fail(errorText(session.error()));
    const auto insert = u"INSERT INTO %1 (k, n) VALUES ($1, 0)"_s.arg(m_table);
    for (auto key = firstKey; !stop.stop_requested(); ++key) {
        const auto inserted = session->run(insert, { key }, Deadline::in(60s));
        if (!inserted)
            return fail(errorText(inserted.error()));
        ++m_inserts;
        if (!update(*session, key))
            return;
        pauseFor(pace, stop);
    }
}

} // namespace tessera::testing
