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

Verdicts leftoversRule(const Question &question)
{
    const auto count = static_cast<int>(question.cluster.cleanup().size());
    if (question.plan.moves.isEmpty() || count == 0)
        return {};
    return { { CheckResult::Warn,
               Words::tr("%n leftover(s) of earlier operations wait to be dropped.", nullptr, count),
               Words::tr("A shard cannot be moved again before its leftover is gone: clean up first.") } };
}

} // namespace tessera
