// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/clean_up.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::CleanUp)
};

} // namespace

CleanUp CleanUp::from(const QJsonObject &)
{
    return {};
}

FactRequest CleanUp::facts() const
{
    return {};
}

Result<Plan> CleanUp::plan(const PlanFacts &facts) const
{
    const auto count = static_cast<int>(facts.snapshot->cleanup().size());
    if (count == 0)
        return refuse(Words::tr("Nothing is left behind."));
    const Step step { .title =
                          Words::tr("Drop %n leftover(s) of operations that have ended.", nullptr, count),
                      .run = RunSql { u"CALL pg_catalog.citus_cleanup_orphaned_resources()"_s } };
    Plan plan { .title = Words::tr("Clean up leftovers"),
                .steps = { step },
                .onFailure = OnFailure::KeepFinished };
    plan.needs.functions = QStringList { u"citus_cleanup_orphaned_resources"_s };
    return plan;
}

} // namespace tessera
