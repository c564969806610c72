// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preflight_rules.h"

#include <QCoreApplication>
#include <QLocale>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Preflight)
};

QString bytesText(ByteCount bytes)
{
    return QLocale().formattedDataSize(bytes.value, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

Verdicts diskRule(const Question &question)
{
    const auto &facts = question.facts;
    const auto &needs = question.plan.needs;
    Verdicts verdicts;
    for (const auto &node : facts.nodes) {
        const auto need = needs.bytesInto.value(node.id);
        if (need.value == 0 || !node.freeDisk || !node.totalDisk)
            continue;
        const auto left = *node.freeDisk - need;
        const auto reserve = static_cast<double>(node.totalDisk->value) * facts.diskReservePercent / 100;
        if (static_cast<double>(left.value) >= reserve)
            continue;
        const bool isFatal = left.value < 0 || !question.plan.moves.isEmpty();
        verdicts << Verdict { isFatal ? CheckResult::Block : CheckResult::Warn,
                              Words::tr(
                                  "%1 has %2 free and needs %3, which leaves less than %4 % of its disk.")
                                  .arg(node.address, bytesText(*node.freeDisk), bytesText(need),
                                       QLocale().toString(facts.diskReservePercent)),
                              Words::tr("Make room there, or choose another node.") };
    }
    if (verdicts.isEmpty() && !needs.bytesInto.isEmpty())
        verdicts << Verdict { CheckResult::Ok, Words::tr("There is room on every disk.") };
    return verdicts;
}

Verdicts unknownSizesRule(const Question &question)
{
    Verdicts verdicts;
    for (const auto &silent : question.facts.sizes ? question.facts.sizes->silent : QList<SilentNode>()) {
        const auto *node = question.cluster.node(silent.node);
        if (node && node->isActive)
            verdicts << Verdict { CheckResult::Warn,
                                  Words::tr("The sizes on %1 are unknown.").arg(node->address()),
                                  Words::tr("Bytes and times of this plan leave them out.") };
    }
    return verdicts;
}

} // namespace tessera
