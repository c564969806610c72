// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/plan_history.h"

#include "core/explain/plan_shape.h"

#include <QCoreApplication>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlanHistory)
};

QString changesText(const StatementStore::Plan *before, const StatementStore::Plan &plan)
{
    QStringList lines;
    for (const auto &[side, line] : shapeDifferences(before ? before->shape : plan.shape, plan.shape)) {
        using Side = ShapeDifference::Side;
        lines << (side == Side::Both ? u"  "_s : side == Side::Before ? u"- "_s : u"+ "_s) + line;
    }
    return lines.join(u'\n');
}

} // namespace

QString planHistoryText(const QList<StatementStore::Plan> &plans,
                        const std::function<QString(Minute)> &timeText)
{
    QStringList texts;
    for (auto i = plans.size() - 1; i >= 0; --i) {
        const auto &plan = plans[i];
        const auto head = Words::tr("Plan %1, seen from %2 to %3")
                              .arg(QString::number(i + 1), timeText(plan.first), timeText(plan.last));
        texts << head + u'\n' + changesText(i > 0 ? &plans[i - 1] : nullptr, plan);
    }
    return texts.join(u"\n\n"_s);
}

} // namespace tessera
