// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_queries.h"

#include "models/queries_model.h"
#include "models/slow_log_model.h"
#include "ui/pages/queries_page.h"
#include "ui/pages/slow_log_inspector.h"
#include "ui/pages/slow_log_view.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QCoreApplication>

#include <cmath>

namespace tessera::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList texts {
    u"SELECT o.id, o.placed_at, sum(l.amount * l.price) AS total\n  FROM public.orders o\n  JOIN "
    u"public.order_lines l USING "
    "(tenant_id, order_id)\n WHERE o.tenant_id = $1 AND o.placed_at > now() - $2::interval\n GROUP BY 1, 2\n "
    "ORDER BY 3 DESC\n"
    " LIMIT $3"_s,
    u"INSERT INTO public.events (tenant_id, at, kind, payload) VALUES ($1, $2, $3, $4)"_s,
    u"UPDATE \"we\"\"ird; drop\" SET größe = größe + $1 WHERE schlüssel = $2"_s,
    u"SELECT count(*) FROM public.events WHERE at >= $1 AND at < $2"_s,
    u"SELECT * FROM public.tenants WHERE id = $1"_s,
    u"DELETE FROM public.sessions WHERE expires_at < $1"_s,
    u"COPY public.imports (tenant_id, line) FROM STDIN"_s,
    u"BEGIN"_s,
};

StatementCounters countersOf(int rank, double share)
{
    const auto calls = std::floor(80'000 / std::pow(rank + 1, 1.4)) * share;
    const auto mean = 0.4 * std::pow(1.9, (rank * 5) % 8);
    return { .calls = calls,
             .time = calls * mean,
             .squares = calls * mean * mean * 1.3,
             .planning = calls * 0.05,
             .rows = calls * (rank % 3),
             .hit = calls * 40,
             .read = calls * (rank % 4),
             .dirtied = calls * (rank % 2),
             .temporary = rank == 3 ? calls * 12 : 0,
             .wal = rank % 3 == 1 ? calls * 210 : 0 };
}

StatementLine lineOf(int rank, int nodes)
{
    StatementLine line { StatementId { rank + 1 },
                         { texts.at(rank), rank % 2 == 0 ? u"shop"_s : u"importer"_s } };
    for (int node = 1; node <= nodes; ++node) {
        line.nodes.insert(NodeId { node }, countersOf(rank, 1.0 / node));
        line.all += line.nodes.value(NodeId { node });
    }
    return line;
}

/// A statement as six nodes would log it.
void logCalls(SlowLogTallies &tallies, int rank, LogMoment end)
{
    const auto statement = QString(texts.at(rank)).replace(u"$1"_s, u"'4711'"_s).toStdString();
    for (int node = 1; node <= (rank % 3 == 0 ? 6 : 1); ++node) {
        for (int call = 0; call < 300 / (rank + 1); ++call) {
            const auto took = 250 * std::pow(1.7, (rank * 5 + call % 7) % 8) / node;
            tallies[NodeId { node }].add({ .at = end - std::chrono::seconds(call * 11 + rank),
                                           .pid = 4711,
                                           .user = rank % 2 == 0 ? "shop" : "importer",
                                           .database = "shop",
                                           .application = "checkout",
                                           .client = "10.7.0.21",
                                           .took = std::chrono::duration<double, std::milli>(took),
                                           .statement = statement,
                                           .parameters = "$2 = '7 days', $3 = '25'" });
        }
    }
}

/// Two nodes say why they are not read.
QList<NodeLogState> galleryLogs(const QString &look)
{
    QList<NodeLogState> logs;
    for (int i = 1; i <= 6; ++i)
        logs << NodeLogState { .node = NodeId { i },
                               .file = u"server-Fri.csv"_s,
                               .read = ByteCount { 48 << 20 },
                               .left = ByteCount { look == u"slow"_s ? 0 : i << 20 } };
    if (look == u"slow-partly"_s)
        logs[3].problem =
            u"connection to the remote node 10.7.0.7:5432 failed with the following error: timeout "
            "expired"_s;
    if (look == u"slow-off"_s) {
        for (auto &log : logs)
            log = { .node = log.node,
                    .problem = styleOf(NodeLogSettings()).error().message,
                    .needsSettings = true };
    }
    return logs;
}

} // namespace

SlowLogAnswer gallerySlowLog(const SlowLogWish &wish)
{
    SlowLogTallies tallies;
    for (int rank = 0; rank < texts.size(); ++rank)
        logCalls(tallies, rank, wish.range.from + 1h);
    return { .wish = wish,
             .range = wish.range,
             .lines = slowLines(tallies, wish.node, wish.most),
             .logs = galleryLogs(u"slow"_s),
             .isCaughtUp = true };
}

QueriesAnswer galleryAnswer(const QueriesWish &wish)
{
    QueriesAnswer answer { wish };
    for (int rank = 0; rank < texts.size(); ++rank)
        answer.lines << lineOf(rank, rank % 3 == 0 ? 6 : 1);
    answer.lines << StatementLine {
        StatementId(), {}, countersOf(6, 3), { { NodeId { 1 }, countersOf(6, 3) } }
    };
    for (const auto &line : answer.lines)
        answer.all += line.all;
    answer.known = answer.lines.size();
    for (qsizetype rank = 0; rank < answer.lines.size(); ++rank) {
        answer.lines[rank].route = static_cast<StatementRoute>(rank % 4);
        QList<double> course;
        for (int piece = 0; piece < coursePieces; ++piece)
            course << std::max(0.0, std::sin(piece * 0.3 + double(rank)) + (rank % 3 == 0 ? 1.2 : 0.1));
        answer.courses.insert(answer.lines[rank].id, course);
    }
    if (wish.selected == StatementId())
        return answer;
    answer.plans << StatementStore::Plan { u"a"_s,
                                           { u"Tasks on many shards"_s, u"Limit"_s, u"  Citus Adaptive"_s,
                                             u"    Task"_s, u"      Seq Scan on orders"_s },
                                           wish.range.begin - 26h, wish.range.begin + 10min };
    answer.plans << StatementStore::Plan { u"b"_s,
                                           { u"Tasks on many shards"_s, u"Limit"_s, u"  Citus Adaptive"_s,
                                             u"    Task"_s,
                                             u"      Index Scan using orders_placed_at_idx on orders"_s },
                                           wish.range.begin + 70min, wish.range.end };
    for (auto at = wish.range.begin; at < wish.range.end; at += 1min) {
        const auto wave = 1 + std::sin(double(at.time_since_epoch().count()) / 9);
        answer.history << StatementStore::Point { at,
                                                  1min,
                                                  { .calls = 900 * wave, .time = 900 * wave * (3 + wave) } };
    }
    return answer;
}

QueriesPage *galleryQueries(SharedTime &time, QueriesModel &model, SlowLogModel &slowLog)
{
    auto *page = new QueriesPage(time, model, slowLog);
    QList<ChartNode> nodes;
    for (int i = 1; i <= 6; ++i)
        nodes << ChartNode { QString::number(i), u"10.7.0.%1"_s.arg(3 + i) };
    page->setNodes(nodes);
    QObject::connect(page, &QueriesPage::queriesRequested, page, [page, &model](const QueriesWish &wish) {
        if (page->property("look") == u"empty"_s)
            return page->setProblem(
                { .kind = ErrorKind::NotFound,
                  .message = u"No statements have been collected of this cluster yet."_s });
        const auto answer = galleryAnswer(wish);
        model.setRows(queryRows(answer));
        page->setAnswer(answer);
    });
    return page;
}

QStringList queriesLooks()
{
    return { u"some"_s, u"selected"_s,    u"silent"_s,      u"empty"_s,
             u"slow"_s, u"slow-values"_s, u"slow-partly"_s, u"slow-off"_s };
}

namespace {

void showSlowLook(QueriesPage &page, const QString &look)
{
    page.showView(QueriesPage::SlowLog);
    page.slowLog().forget();
    auto answer = gallerySlowLog(page.slowLogWish().value_or(SlowLogWish()));
    answer.logs = galleryLogs(look);
    answer.isCaughtUp = look != u"slow-partly"_s;
    if (look == u"slow-off"_s)
        answer.lines = {};
    page.slowLog().setAnswer(answer);
    auto *table = page.findChild<TableView *>(u"slow-log-table"_s);
    if (look == u"slow-values"_s) {
        table->selectSourceRow(0);
        page.slowLog().inspector()->findChild<QAction *>()->setChecked(true);
    }
}

} // namespace

void showQueriesLook(QueriesPage &page, QueriesModel &model, const QString &look)
{
    page.setProperty("look", look);
    page.showView(QueriesPage::Statements);
    page.forget();
    page.setCollecting(
        look == "silent"_L1
            ? u"The statements of 1 node could not be read: connection to 10.7.0.5:5432 failed"_s
            : QString());
    page.hide();
    page.show();
    QCoreApplication::processEvents(); // it asks anew
    if (look.startsWith(u"slow"_s))
        return showSlowLook(page, look);
    if (look == "selected"_L1 && model.rowCount() > 0)
        page.findChild<TableView *>(u"queries-table"_s)->selectSourceRow(0);
}

} // namespace tessera::test
