// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/read_queries.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Queries)
};

} // namespace

Result<QueriesAnswer> readQueries(const StatementStore &store, const QueriesWish &wish)
{
    const auto *order = statementOrder(wish.order);
    if (order == nullptr)
        return fail(ErrorKind::Invalid, Words::tr("Statements cannot be sorted by '%1'.").arg(wish.order));
    const auto read = store.readWithCourses(wish.range, coursePieces);
    const auto parts = wish.hasParts ? Result<QSet<StatementId>>() : store.parts();
    if (!read || !parts)
        return tl::unexpected(!read ? read.error() : parts.error());
    QueriesAnswer answer { wish };
    auto lines = linesOf(read->rows, wish.node);
    lines.removeIf([&parts](const StatementLine &line) { return parts->contains(line.id); });
    answer.known = lines.size();
    for (const auto &line : lines)
        answer.all += line.all;
    const auto first = firstLines(store, lines, *order, wish.most);
    const auto history = wish.selected == StatementId() ? Result<QList<StatementStore::Point>>()
                                                        : store.history(wish.selected, wish.range);
    const auto plans = store.plans(wish.selected);
    if (!first || !history || !plans)
        return tl::unexpected(!first ? first.error() : !history ? history.error() : plans.error());
    answer.lines = *first;
    for (const auto &line : *first)
        answer.courses.insert(line.id, read->courses.value(line.id));
    answer.history = *history;
    answer.plans = *plans;
    return answer;
}

} // namespace tessera
