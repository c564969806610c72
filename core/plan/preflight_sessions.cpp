// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preflight_rules.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Preflight)
};

} // namespace

Verdicts longTransactionsRule(const Question &question)
{
    const auto &all = question.facts.longTransactions;
    if (all.isEmpty())
        return {};
    const auto &oldest = all.constFirst();
    return {
        { CheckResult::Warn,
          Words::tr(
              "%n transaction(s) have been open for more than a minute, the oldest (pid %1 of %2) for %3 s.",
              nullptr, int(all.size()))
              .arg(QString::number(oldest.pid), oldest.user, QString::number(oldest.age.count())),
          Words::tr("The operation may have to wait for them.") }
    };
}

} // namespace tessera
