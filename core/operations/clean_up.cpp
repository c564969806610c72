// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/clean_up.h"

#include "core/cluster/finding_rules.h"
#include "core/operations/plan_parts.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::CleanUp)
};

QList<Step> dropUnrecorded(const QStringList &names)
{
    const QList<Value> values { arrayText(names) };
    return { { .title = Words::tr("Drop what no record knows: %1.").arg(listed(names)),
               .run = RunSql { sqlText(u"drop_replication_leftovers"_s), values },
               .check = WaitUntil { sqlText(u"replication_leftovers_are_gone"_s), values } },
             { .title = Words::tr("See on every node that they are gone."),
               .run = WaitUntil { sqlText(u"replication_leftovers_are_gone"_s), values,
                                  std::chrono::seconds(15) } } };
}

Plan forgetLostGroups(const QList<CleanupRecord> &records)
{
    QStringList names;
    QStringList ids;
    for (const auto &record : records) {
        names << record.objectName;
        ids << QString::number(record.id);
    }
    const Step step {
        .title = Words::tr("Delete %n record(s) of node groups that are gone: %1. What lies on those servers "
                           "stays there.",
                           nullptr, int(records.size()))
                     .arg(listed(names)),
        .run = RunSql { u"DELETE FROM pg_catalog.pg_dist_cleanup WHERE record_id = ANY ($1::bigint[])"
                        " AND node_group_id NOT IN (SELECT groupid FROM pg_catalog.pg_dist_node)"_s,
                        { arrayText(ids) } }
    };
    Plan plan { .title = Words::tr("Delete the cleanup records of lost nodes"), .steps = { step } };
    plan.needs.superuser = true;
    return plan;
}

} // namespace

RunSql dropRecorded()
{
    return { u"CALL pg_catalog.citus_cleanup_orphaned_resources()"_s };
}

Step dropRecordedLeftovers(qsizetype count)
{
    return { .title = Words::tr("Drop %n leftover(s) of operations that have ended.", nullptr, int(count)),
             .run = dropRecorded() };
}

CleanUp CleanUp::from(const QJsonObject &parameters)
{
    return { parameters.value(u"lostGroups"_s).toBool() };
}

FactRequest CleanUp::facts() const
{
    return {};
}

Result<Plan> CleanUp::plan(const PlanFacts &facts) const
{
    const auto left = leftoversIn(facts);
    if (lostGroups) {
        if (left.lost.isEmpty())
            return refuse(Words::tr("No record belongs to a node group that is gone."));
        return forgetLostGroups(left.lost);
    }
    const auto records = left.records.size();
    if (records == 0 && left.unrecorded.isEmpty())
        return refuse(left.isEmpty()
                          ? Words::tr("Nothing is left behind.")
                          : Words::tr("Only records of node groups that are gone are left. Delete those "
                                      "records (tesseractl: --lost-groups)."));
    Plan plan { .title = Words::tr("Clean up leftovers"), .steps = {}, .onFailure = OnFailure::KeepFinished };
    if (records > 0) {
        plan.steps << dropRecordedLeftovers(records);
        plan.needs.functions = QStringList { u"citus_cleanup_orphaned_resources"_s };
    }
    if (!left.unrecorded.isEmpty()) {
        plan.steps << dropUnrecorded(left.unrecorded);
        plan.needs.superuser = true;
    }
    return plan;
}

} // namespace tessera
