// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/read_snapshot.h"

#include "core/cluster/catalog_rows.h"
#include "core/cluster/copy_rows.h"
#include "core/cluster/probe_capabilities.h"
#include "core/postgres/quote.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

#include <thread>
#include <vector>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto beginReading = u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Snapshot)
};

QString joined(const QStringList &statements)
{
    return statements.join(u";\n"_s);
}

/// Statements of one string, and where the result of each is found.
class Script
{
public:
    explicit Script(const Capabilities &capabilities)
        : m_capabilities(capabilities)
    {
    }
    void addText(const QString &name)
    {
        m_names << name;
        m_statements << catalogText(name, m_capabilities);
    }
    /// Left out, and so unknown, when the role may not read the catalog.
    void addText(const QString &name, const QString &catalog)
    {
        if (!m_capabilities.unreadable.contains(catalog))
            addText(name);
    }
    [[nodiscard]] QString text() const { return joined(m_statements); }
    [[nodiscard]] Rows rows(const QList<Rows> &results, const QString &name) const
    {
        const auto at = m_names.indexOf(name);
        return at < 0 ? Rows() : results.value(at);
    }

private:
    const Capabilities &m_capabilities;
    QStringList m_names;
    QStringList m_statements;
};

Script smallCatalogs(const Capabilities &capabilities)
{
    Script script(capabilities);
    script.addText(u"read_server_facts"_s);
    script.addText(u"list_nodes"_s);
    script.addText(u"list_tables"_s);
    script.addText(u"list_colocation_groups"_s);
    script.addText(u"list_jobs"_s, u"pg_dist_background_job"_s);
    if (!capabilities.unreadable.contains(u"pg_dist_background_job"_s))
        script.addText(u"list_job_tasks"_s, u"pg_dist_background_task"_s);
    script.addText(u"list_cleanup_records"_s, u"pg_dist_cleanup"_s);
    return script;
}

ClusterSnapshot::Parts partsFrom(const Script &script, const QList<Rows> &results,
                                 const Capabilities &capabilities)
{
    const auto server = script.rows(results, u"read_server_facts"_s);
    ClusterSnapshot::Parts parts;
    parts.database = server.get<QString>(0, "database");
    parts.engineText = server.get<QString>(0, "engine");
    parts.serverVersion = server.get<QString>(0, "version");
    parts.serverTime = QDateTime::fromMSecsSinceEpoch(server.get<qint64>(0, "now"), Qt::UTC);
    parts.capabilities = capabilities;
    parts.nodes = nodesFrom(script.rows(results, u"list_nodes"_s));
    parts.tables = tablesFrom(script.rows(results, u"list_tables"_s));
    parts.colocationGroups = colocationGroupsFrom(script.rows(results, u"list_colocation_groups"_s));
    parts.jobs = jobsFrom(script.rows(results, u"list_jobs"_s), script.rows(results, u"list_job_tasks"_s));
    parts.cleanup = cleanupFrom(script.rows(results, u"list_cleanup_records"_s));
    return parts;
}

/// A failed statement leaves its transaction open.
void leaveTransaction(Session &session)
{
    if (session.isAlive())
        (void)session.script(u"ROLLBACK"_s, Deadline::in(2s));
}

Result<SnapshotPtr> finish(ClusterSnapshot::Parts parts, CopiedRows rows)
{
    if (rows.isMalformed)
        return fail(ErrorKind::Server, Words::tr("The server sent catalog rows of an unknown shape."));
    placeRows(parts, std::move(rows));
    return std::make_shared<const ClusterSnapshot>(std::move(parts));
}

using TakeMessage = void (*)(CopiedRows &, std::span<const char>);

/// Gives the n-th COPY of a script to the n-th of @p takers.
Session::CopySink into(CopiedRows &rows, std::vector<TakeMessage> takers)
{
    return [&rows, takers = std::move(takers)](int copy, std::span<const char> message) {
        takers[static_cast<size_t>(copy)](rows, message);
    };
}

/// All but the shards, at the moment that another session exported.
Result<ClusterSnapshot::Parts> readOthers(Session &session, const QString &exported, CopiedRows &rows,
                                          const Capabilities &capabilities, Deadline deadline,
                                          std::stop_token stop)
{
    const auto script = smallCatalogs(capabilities);
    const QStringList sql { beginReading, u"SET TRANSACTION SNAPSHOT "_s + quoteLiteral(exported),
                            script.text(), sqlText(u"copy_placements"_s), u"COMMIT"_s };
    const auto results =
        session.scriptWithCopy(joined(sql), into(rows, { addPlacementRow }), deadline, std::move(stop));
    if (!results) {
        leaveTransaction(session);
        return tl::unexpected(results.error());
    }
    return partsFrom(script, results->mid(2), capabilities);
}

} // namespace

Result<SnapshotPtr> readSnapshot(Session &session, const Capabilities &capabilities, Deadline deadline,
                                 std::stop_token stop)
{
    const auto script = smallCatalogs(capabilities);
    const QStringList sql { beginReading,
                            script.text(),
                            sqlText(u"copy_row_counts"_s),
                            sqlText(u"copy_shards"_s),
                            sqlText(u"copy_placements"_s),
                            u"COMMIT"_s };
    CopiedRows rows;
    const auto results = session.scriptWithCopy(
        joined(sql), into(rows, { reserveRows, addShardRow, addPlacementRow }), deadline, std::move(stop));
    if (!results) {
        leaveTransaction(session);
        return tl::unexpected(results.error());
    }
    return finish(partsFrom(script, results->mid(1), capabilities), std::move(rows));
}

Result<SnapshotPtr> readSnapshot(Session &session, Session &second, const Capabilities &capabilities,
                                 Deadline deadline, std::stop_token stop)
{
    const QStringList begin { beginReading, u"SELECT pg_export_snapshot()"_s, sqlText(u"copy_row_counts"_s) };
    CopiedRows rows;
    const auto exported = session.scriptWithCopy(joined(begin), into(rows, { reserveRows }), deadline, stop);
    if (!exported) {
        leaveTransaction(session);
        return tl::unexpected(exported.error());
    }
    CopiedRows shards { .shards = std::move(rows.shards) };
    Result<QList<Rows>> copied;
    std::jthread helper([&] {
        copied =
            session.scriptWithCopy(sqlText(u"copy_shards"_s), into(shards, { addShardRow }), deadline, stop);
    });
    auto parts = readOthers(second, exported->at(1).get<QString>(0, 0), rows, capabilities, deadline, stop);
    helper.join();
    leaveTransaction(session);
    if (!copied)
        return tl::unexpected(copied.error());
    if (!parts)
        return tl::unexpected(parts.error());
    shards.placements = std::move(rows.placements);
    shards.isMalformed |= rows.isMalformed;
    return finish(std::move(*parts), std::move(shards));
}

Result<SnapshotPtr> readSnapshot(Session &session, Deadline deadline, std::stop_token stop, Standbys standbys)
{
    if (const auto verified = verifyCoordinator(session, deadline, stop, standbys); !verified)
        return tl::unexpected(verified.error());
    const auto capabilities = probeCapabilities(session, deadline, stop);
    if (!capabilities)
        return tl::unexpected(capabilities.error());
    return readSnapshot(session, *capabilities, deadline, std::move(stop));
}

} // namespace tessera
