// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/read_heat.h"

#include "core/heat/heat_painter.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::HeatSubject)
};

} // namespace

Result<HeatAnswer> readHeat(const HeatStore &store, const HeatQuestion &question)
{
    const auto groups = store.groups();
    if (!groups)
        return tl::unexpected(groups.error());
    const auto layouts = store.layouts(question.subject.group, question.range);
    if (!layouts)
        return tl::unexpected(layouts.error());
    HeatPainter painter(question, *layouts);
    const auto step = heatStep(question.range, question.columns);
    return store
        .each(question.subject.group, question.range, step,
              [&](Minute at, std::chrono::minutes length, const HeatColumn &column) {
                  painter.add(at, length, column);
              })
        .map([&] {
            return HeatAnswer { *groups, std::move(painter).image() };
        });
}

Result<HeatSubject> heatSubject(const QList<HeatGroup> &groups, const QString &table)
{
    if (groups.isEmpty())
        return fail(ErrorKind::NotFound,
                    Words::tr("No rows of shards have been counted yet. The first minute only takes note."));
    if (table.isEmpty()) {
        const auto largest =
            std::ranges::max_element(groups, {}, [](const HeatGroup &group) { return group.tables.size(); });
        return HeatSubject { largest->group, std::nullopt };
    }
    for (const auto &group : groups) {
        for (const auto &[name, root] : group.tables) {
            for (const auto &one : { name, root }) {
                if (one.displayName() == table || one.schema + u'.' + one.name == table)
                    return HeatSubject { group.group, one };
            }
        }
    }
    return fail(ErrorKind::NotFound, Words::tr("No rows were counted of a table %1.").arg(table));
}

} // namespace tessera
