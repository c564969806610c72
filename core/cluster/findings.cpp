// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/findings.h"

#include "core/cluster/finding_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Findings)
};

constexpr qsizetype mostNames = 5;

} // namespace

QString listed(const QStringList &names)
{
    const auto shown = names.mid(0, mostNames).join(QLatin1String(", "));
    if (names.size() <= mostNames)
        return shown;
    return Words::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - mostNames)).arg(shown);
}

QList<Finding> findings(const ClusterState &state)
{
    QList<Finding> found;
    if (!state.snapshot)
        return found;
    addNodeFindings(state, found);
    addShardFindings(state, found);
    addOperationFindings(state, found);
    std::ranges::stable_sort(found, std::greater(), &Finding::severity);
    return found;
}

} // namespace tessera
