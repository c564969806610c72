// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/recover_transactions.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::RecoverTransactions)
};

} // namespace

RecoverTransactions RecoverTransactions::from(const QJsonObject &)
{
    return {};
}

FactRequest RecoverTransactions::facts() const
{
    return {};
}

Result<Plan> RecoverTransactions::plan(const PlanFacts &facts) const
{
    qsizetype count = 0;
    for (const auto &node : facts.nodes)
        count += node.prepared.size();
    if (count == 0)
        return refuse(Words::tr("No transaction waits for its second phase."));
    const Step step {
        .title =
            Words::tr("End %n prepared transaction(s): commit what was decided, roll back the rest. Those "
                      "of sessions that still run stay.",
                      nullptr, int(count)),
        .run = RunSql { u"SELECT pg_catalog.recover_prepared_transactions()"_s },
        .estimate = { std::chrono::seconds(1), std::chrono::seconds(10) }
    };
    Plan plan { .title = Words::tr("End prepared transactions"), .steps = { step } };
    plan.needs.everyNode = true;
    plan.needs.functions = QStringList { u"recover_prepared_transactions"_s };
    return plan;
}

} // namespace tessera
