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
    const auto rows = store.read(wish.range);
    if (!rows)
        return tl::unexpected(rows.error());
    QueriesAnswer answer { wish };
    const auto lines = linesOf(*rows, wish.node);
    answer.known = lines.size();
    for (const auto &line : lines)
        answer.all += line.all;
    const auto first = firstLines(store, lines, *order, wish.most);
    const auto history = wish.selected == StatementId() ? Result<QList<StatementStore::Point>>()
                                                        : store.history(wish.selected, wish.range);
    if (!first || !history)
        return tl::unexpected(!first ? first.error() : history.error());
    answer.lines = *first;
    answer.history = *history;
    return answer;
}

} // namespace tessera
