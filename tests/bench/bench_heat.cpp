// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A minute of the heat of 100,000 shards, a tenth of them busy, from the nodes' texts to the file, against a
// row for each busy shard in SQLite; and the picture of a day, against reading its columns alone.
#include "core/heat/heat_painter.h"
#include "core/heat/heat_poll.h"
#include "core/heat/read_heat.h"
#include "core/store/sqlite_transaction.h"
#include "tests/bench/print_figure.h"
#include "tests/bench/shortest.h"

#include <QTemporaryDir>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int shards = 100'000;
constexpr int nodes = 10;
constexpr int runs = 10;
constexpr qint64 firstShard = 102'008;
constexpr Minute start { std::chrono::sys_days(std::chrono::year(2026) / 11 / 27) };

HeatLayoutPtr layout()
{
    constexpr qint32 width = 40'000;
    HeatLayout made { ColocationId { 1 },
                      { { { u"public"_s, u"orders"_s }, { u"public"_s, u"orders"_s } } },
                      {} };
    for (int i = 0; i < shards; ++i) {
        const auto low = static_cast<qint32>(std::numeric_limits<qint32>::min() + qint64 { i } * width);
        made.shards.push_back({ ShardId { firstShard + i }, 0, low, low + width - 1, NodeId { i % nodes } });
    }
    return std::make_shared<HeatLayout>(made);
}

/// What a node says at @p minute, as node_shard_activity.sql does.
QString answerOf(int node, int minute)
{
    auto text = QString::number(minute * 60'000LL);
    for (int i = node; i < shards; i += nodes) {
        const auto pace = (static_cast<quint32>(i) * 2654435761U) >> 16; // no two alike
        const qint64 counted = i % 10 == 0 ? qint64 { minute } * pace : 0;
        text += u" %1 %2 %3"_s.arg(firstShard + i).arg(counted).arg(counted / 7);
    }
    return text;
}

using Answers = QHash<NodeId, NodeCounts>;

Answers answersAt(int minute)
{
    Answers answers;
    for (int node = 0; node < nodes; ++node)
        answers.insert(NodeId { node }, nodeCounts(answerOf(node, minute)));
    return answers;
}

QList<HeatColumn> columnsOf(const HeatLayoutPtr &all, const Answers &before, const Answers &now)
{
    QHash<NodeId, std::vector<ShardRate>> rates;
    for (auto node = now.begin(); node != now.end(); ++node)
        rates.insert(node.key(), ratesBetween(before.value(node.key()), *node, HeatPoll::longestSpan));
    return heatColumns({ all }, rates);
}

HeatStore opened(const QString &path)
{
    auto store = HeatStore::open(path);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    return std::move(*store);
}

/// A row for each shard that did something.
void keepAsRows(const SqliteDatabase &database, int minute, const HeatColumn &column)
{
    auto transaction = SqliteTransaction::begin(database);
    for (std::size_t i = 0; i < column.read.size(); ++i) {
        if (column.read[i] > 0
            && !database.run("INSERT INTO heat VALUES (?, ?, ?, ?)",
                             { minute, column.layout->shards[i].id.value, double(column.read[i]),
                               double(column.written[i]) }))
            qFatal("a row was not written");
    }
    if (!transaction || !(*transaction)->commit())
        qFatal("the rows were not written");
}

void printDay(const HeatLayoutPtr &all, const QList<HeatColumn> &columns, const QString &path)
{
    auto store = opened(path);
    for (int minute = 0; minute < 24 * 60; minute += 10) {
        if (!store.keep(start + std::chrono::minutes(minute), columns))
            qFatal("a minute was not kept");
    }
    const HeatQuestion question { .subject = { all->group, std::nullopt }, .range = { start, start + 24h } };
    const auto step = heatStep(question.range, question.columns);
    const auto read = shortest(3, [&] {
        (void)store.each(all->group, question.range, step, [](auto, auto, const HeatColumn &) {});
    });
    const auto painted = shortest(3, [&] {
        if (readHeat(store, question).value().image.columns == 0)
            qFatal("there is no picture");
    });
    printFigure(u"heat.picture.day.100k"_s, painted, "ms", read);
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const auto all = layout();
    const auto before = answersAt(1);
    QStringList texts;
    for (int node = 0; node < nodes; ++node)
        texts << answerOf(node, 2);
    constexpr double minuteMs = 60'000;
    QList<HeatColumn> columns;
    const auto rates = shortest(runs, [&] {
        Answers now;
        for (int node = 0; node < nodes; ++node)
            now.insert(NodeId { node }, nodeCounts(texts.at(node)));
        columns = columnsOf(all, before, now);
    });
    printFigure(u"heat.rates.100k"_s, rates, "ms", minuteMs, 0.01);
    auto store = opened(folder.filePath(u"m.heat"_s));
    if (!store.keep(start, columns)) // with the layout, which is kept once
        qFatal("nothing is kept");
    int minute = 0;
    const auto sizeBefore = store.size()->value;
    const auto kept = shortest(runs, [&] {
        if (!store.keep(start + std::chrono::minutes(++minute), columns))
            qFatal("a minute was not kept");
    });
    const auto bytes = static_cast<double>(store.size()->value - sizeBefore) / minute;
    const auto rows = SqliteDatabase::open(folder.filePath(u"rows.sqlite"_s));
    if (!rows || !rows->run("PRAGMA journal_mode = WAL") || !rows->run("PRAGMA synchronous = NORMAL")
        || !rows->run("CREATE TABLE heat (at INTEGER, shard INTEGER, read REAL, written REAL)"))
        qFatal("no floor");
    int rowMinute = 0;
    const auto keptRows = shortest(runs, [&] { keepAsRows(*rows, ++rowMinute, columns.first()); });
    const auto pages = rows->number("PRAGMA page_count").value() * rows->number("PRAGMA page_size").value();
    printFigure(u"heat.keep.100k"_s, kept, "ms", keptRows, 0.5);
    printFigure(u"heat.bytes.100k"_s, bytes, "B", static_cast<double>(pages) / rowMinute, 0.5);
    printDay(all, columns, folder.filePath(u"day.heat"_s));
    return 0;
}
