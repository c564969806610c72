// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/check_server.h"

#include "core/postgres/sql_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QVersionNumber>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

using StepSink = std::function<void(CheckStep)>;

const QVersionNumber oldestCitus(11, 3);

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::CheckServer)
};

CheckStep passed(CheckKind kind, const QString &sentence, const QString &remedy = {})
{
    return { kind, CheckState::Succeeded, sentence, remedy };
}

CheckStep failed(CheckKind kind, const QString &sentence, const QString &remedy)
{
    return { kind, CheckState::Failed, sentence, remedy };
}

CheckStep extensionStep(const Rows &facts)
{
    const auto database = facts.get<QString>(0, "database");
    if (facts.get<bool>(0, "has_citus"))
        return passed(CheckKind::Extension,
                      Words::tr("Database %1 has the Citus functions and catalogs.").arg(database));
    const auto remedy = facts.get<bool>(0, "extension_is_available")
        ? Words::tr(
            "The server has Citus, but not in this database. Choose the database of the cluster, or run "
            "CREATE EXTENSION citus in this one.")
        : Words::tr(
            "Connect to the coordinator of a Citus cluster; Tessera does not manage plain PostgreSQL.");
    return failed(
        CheckKind::Extension,
        Words::tr("Database %1 is plain PostgreSQL: it does not have the extension citus.").arg(database),
        remedy);
}

/// "13.2-1", or the first number in "Citus 13.2.2 on x86_64 …".
QVersionNumber citusNumber(const QString &text)
{
    static const QRegularExpression number(u"(\\d+(?:\\.\\d+)+)"_s);
    return QVersionNumber::fromString(number.match(text).captured(1));
}

CheckStep versionStep(const Rows &facts, const QString &engine)
{
    const auto extension = facts.get<QString>(0, "extension_version");
    const auto version = citusNumber(extension.isEmpty() ? engine : extension);
    const auto postgres = facts.get<QString>(0, "postgres_version");
    if (version < oldestCitus)
        return failed(CheckKind::Version,
                      Words::tr("The server runs Citus %1, which is too old.").arg(version.toString()),
                      Words::tr("Upgrade Citus to %1 or later.").arg(oldestCitus.toString()));
    return passed(CheckKind::Version,
                  Words::tr("%1 on PostgreSQL %2.").arg(engine.section(u" on "_s, 0, 0), postgres));
}

CheckStep recoveryStep(const Rows &facts)
{
    if (facts.get<bool>(0, "in_recovery"))
        return failed(CheckKind::Recovery,
                      Words::tr("The server is a standby: it is in recovery and read-only."),
                      Words::tr("Connect to the primary, or wait until this server is promoted."));
    return passed(CheckKind::Recovery, Words::tr("The server is a primary."));
}

CheckStep coordinatorStep(Session &session, Deadline deadline, const std::stop_token &stop)
{
    const auto answer = session.run(u"SELECT pg_catalog.citus_is_coordinator()"_s, {}, deadline, stop);
    if (!answer)
        return failed(CheckKind::Coordinator, answer.error().message,
                      Words::tr("Ask the administrator whether the Citus extension is intact."));
    if (answer->get<bool>(0, 0))
        return passed(CheckKind::Coordinator, Words::tr("The server is the coordinator."));
    const auto known = session.run(
        u"SELECT nodename, nodeport FROM pg_catalog.pg_dist_node WHERE groupid = 0 AND noderole = 'primary'"_s,
        {}, deadline, stop);
    const auto remedy = known && !known->isEmpty()
        ? Words::tr("Connect to the coordinator, %1 port %2.")
              .arg(known->get<QString>(0, 0), known->get<QString>(0, 1))
        : Words::tr("Connect to the coordinator of this cluster instead.");
    return failed(CheckKind::Coordinator, Words::tr("The server is a worker, not the coordinator."), remedy);
}

CheckStep privilegesStep(const Rows &facts)
{
    const auto role = facts.get<QString>(0, "role");
    if (!facts.get<bool>(0, "may_read"))
        return failed(
            CheckKind::Privileges, Words::tr("Role %1 may not read the catalogs of the cluster.").arg(role),
            Words::tr("Grant it SELECT on the tables pg_dist_node, pg_dist_partition, pg_dist_shard, "
                      "pg_dist_placement and pg_dist_colocation, or use another role."));
    if (!facts.get<bool>(0, "may_execute"))
        return passed(CheckKind::Privileges,
                      Words::tr("Role %1 may look at the cluster, but not change its nodes.").arg(role),
                      Words::tr("Use the cluster's owner or a superuser to add nodes and move shards."));
    return passed(CheckKind::Privileges,
                  Words::tr("Role %1 may look at the cluster and change it.").arg(role));
}

QString textOf(const Result<Rows> &rows)
{
    return rows && !rows->isEmpty() ? rows->get<QString>(0, 0) : QString();
}

} // namespace

void checkServer(Session &session, ConnectionReport &report, Deadline deadline, const std::stop_token &stop,
                 const StepSink &step)
{
    const auto facts = session.run(sqlText(u"check_connection"_s), {}, deadline, stop);
    if (!facts) {
        step(failed(CheckKind::Extension, facts.error().message,
                    Words::tr("Try again, or raise the time limit.")));
        return;
    }
    report.postgresVersion = facts->get<QString>(0, "postgres_version");
    report.systemIdentifier = textOf(
        session.run(u"SELECT system_identifier FROM pg_catalog.pg_control_system()"_s, {}, deadline, stop));
    const bool hasCitus = facts->get<bool>(0, "has_citus");
    step(extensionStep(*facts));
    if (hasCitus) {
        const auto engine = session.run(u"SELECT pg_catalog.citus_version()"_s, {}, deadline, stop);
        report.citusVersion = textOf(engine);
        step(versionStep(*facts, report.citusVersion));
    }
    step(recoveryStep(*facts));
    if (!hasCitus)
        return;
    step(coordinatorStep(session, deadline, stop));
    step(privilegesStep(*facts));
}

} // namespace tessera
