// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A minute of twenty nodes with 5,000 statements each, from their texts to the file; the floor is the minute
// itself on one processor.
#include "core/base/platform_clock.h"
#include "core/statements/statement_reading.h"
#include "core/statements/statement_store.h"
#include "tests/bench/print_figure.h"

#include <QTemporaryDir>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int nodes = 20;
constexpr int statements = 5000;
constexpr int minutes = 6;
constexpr Minute start { std::chrono::sys_days(std::chrono::year(2026) / 11 / 27) };

/// As statement_counters.sql gives it; every statement is called in every minute.
QByteArray textOf(int node, int minute)
{
    QByteArray text = "0 2026-11-27 00:00:00+00";
    for (int i = 0; i < statements; ++i) {
        const auto calls = QByteArray::number(minute * (1 + (i * 31 + node) % 400));
        text += "\n(" + QByteArray::number(1'000'000 + i) + ",10,1," + calls + ',' + calls + ".25," + calls
            + ".5,0," + calls + ',' + calls + ",0,0,0," + calls + ')';
    }
    return text;
}

StatementName nameOf(qint64 id)
{
    return { u"SELECT * FROM orders WHERE company_id = $1 AND kind = $2 /* %1 %2 */"_s.arg(id).arg(
                 QString(250, u'x')),
             u"shop_app"_s };
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    auto store = StatementStore::open(folder.filePath(u"m.statements"_s));
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    QHash<NodeId, StatementReading> before;
    std::chrono::nanoseconds spent {};
    qint64 bytes = 0;
    for (int minute = 1; minute <= minutes; ++minute) {
        QList<QByteArray> texts;
        for (int node = 0; node < nodes; ++node)
            texts << textOf(node, minute);
        const auto began = threadCpuTime();
        QList<CountedStatement> counted;
        for (int node = 0; node < nodes; ++node) {
            const auto now = statementReading(texts.at(node)).value();
            const NodeId id { node };
            const auto known = before.constFind(id);
            const auto since =
                countedBetween(known == before.cend() ? std::nullopt : std::optional(*known), now);
            for (auto entry = since.begin(); entry != since.end(); ++entry)
                counted << CountedStatement { nameOf(entry.key().queryId), id, *entry };
            before.insert(id, now);
        }
        if (!store->keep(start + std::chrono::minutes(minute), counted))
            qFatal("a minute was not kept");
        if (minute > 2) // the first takes note, the second writes every name
            spent += threadCpuTime() - began;
        if (minute == 2)
            bytes = store->size()->value;
    }
    constexpr double minuteMs = 60'000;
    printFigure(u"statements.minute.20x5000"_s, static_cast<double>(spent.count()) / (minutes - 2) / 1e6,
                "ms", minuteMs, 0.01);
    printFigure(u"statements.minute.bytes"_s,
                static_cast<double>(store->size()->value - bytes) / (minutes - 2), "B");
    return 0;
}
