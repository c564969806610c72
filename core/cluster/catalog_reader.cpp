// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/catalog_reader.h"

#include "core/cluster/probe_capabilities.h"
#include "core/postgres/sql_text.h"

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto hashInterval = 1min;
constexpr auto wholeReadInterval = 10min;
const auto fingerprintName = u"tessera_fingerprint"_s;

/// The first column of every result as one text.
QString joined(const QList<Rows> &results)
{
    QStringList texts;
    for (const auto &rows : results) {
        for (int row = 0; row < rows.size(); ++row)
            texts << rows.get<QString>(row, 0);
    }
    return texts.join(u'\n');
}

/// One statement for all signs that this role may read.
QString fingerprintText(const Capabilities &capabilities)
{
    const auto mayRead = [&capabilities](const QString &catalog) {
        return !capabilities.unreadable.contains(catalog);
    };
    QStringList sql { sqlText(u"fingerprint_catalogs"_s) };
    if (mayRead(u"pg_dist_background_job"_s) && mayRead(u"pg_dist_background_task"_s))
        sql << sqlText(u"fingerprint_jobs"_s);
    if (mayRead(u"pg_dist_cleanup"_s))
        sql << sqlText(u"fingerprint_cleanup"_s);
    return sql.join(u"\nUNION ALL\n"_s);
}

QString hashOf(const QString &query)
{
    return u"SELECT sum(hashtextextended(facts::text, 0)) FROM (\n"_s + query + u") AS facts"_s;
}

} // namespace

CatalogReader::CatalogReader(Session &session, SnapshotPtr last)
    : m_session(session)
    , m_last(std::move(last))
{
}

Result<> CatalogReader::probe(Deadline deadline, std::stop_token stop)
{
    if (m_capabilities)
        return {};
    const auto probed = probeCapabilities(m_session, deadline, stop);
    if (!probed)
        return tl::unexpected(probed.error());
    // Planning costs more than all else that an idle refresh does.
    const auto prepare =
        u"DEALLOCATE ALL; PREPARE "_s + fingerprintName + u" AS\n"_s + fingerprintText(*probed);
    if (const auto prepared = m_session.script(prepare, deadline, std::move(stop)); !prepared)
        return tl::unexpected(prepared.error());
    m_capabilities = *probed;
    return {};
}

Result<QString> CatalogReader::fingerprint(Deadline deadline, std::stop_token stop)
{
    return m_session.script(u"EXECUTE "_s + fingerprintName, deadline, std::move(stop)).map(joined);
}

Result<QString> CatalogReader::hash(Deadline deadline, std::stop_token stop)
{
    const QStringList sql { sqlText(u"hash_catalogs"_s),
                            hashOf(catalogText(u"list_tables"_s, *m_capabilities)),
                            hashOf(catalogText(u"list_colocation_groups"_s, *m_capabilities)) };
    return m_session.script(sql.join(u";\n"_s), deadline, std::move(stop)).map(joined);
}

Result<bool> CatalogReader::hashSaysChanged(Deadline deadline, std::stop_token stop)
{
    if (!m_hash.isEmpty() && Clock::now() < m_hashedAt + hashInterval)
        return false;
    auto now = hash(deadline, std::move(stop));
    if (!now)
        return tl::unexpected(now.error());
    const bool isChanged = !m_hash.isEmpty() && *now != m_hash;
    m_hash = std::move(*now);
    m_hashedAt = Clock::now();
    return isChanged;
}

Result<SnapshotPtr> CatalogReader::refresh(Deadline deadline, std::stop_token stop)
{
    if (!m_last || m_fingerprint.isEmpty() || Clock::now() > m_readAt + wholeReadInterval)
        return readWhole(deadline, std::move(stop));
    const auto now = fingerprint(deadline, stop);
    if (!now)
        return tl::unexpected(now.error());
    if (*now != m_fingerprint)
        return readWhole(deadline, std::move(stop));
    const auto isChanged = hashSaysChanged(deadline, stop);
    if (!isChanged)
        return tl::unexpected(isChanged.error());
    return *isChanged ? readWhole(deadline, std::move(stop)) : m_last;
}

Result<SnapshotPtr> CatalogReader::readWhole(Deadline deadline, std::stop_token stop)
{
    if (const auto probed = probe(deadline, stop); !probed)
        return tl::unexpected(probed.error());
    auto sign = fingerprint(deadline, stop);
    if (!sign)
        return tl::unexpected(sign.error());
    auto snapshot = readSnapshot(m_session, *m_capabilities, deadline, std::move(stop));
    if (!snapshot)
        return snapshot;
    m_fingerprint = std::move(*sign);
    m_hash.clear();
    m_readAt = Clock::now();
    if (!m_last || **snapshot != *m_last)
        m_last = std::move(*snapshot);
    return m_last;
}

} // namespace tessera
