// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The metric store against a row for each sample in SQLite, same metrics, same run. Goals: at most 2.5 B a
// sample, a minute's commit at most 1/20, at most 15 x the payload written, each read at most 1/8 of the
// rows'.
#include "core/metrics/metric_store.h"
#include "core/metrics/sample_codec.h"
#include "core/store/sqlite_statement.h"
#include "core/store/sqlite_transaction.h"
#include "tests/bench/minute_metrics.h"
#include "tests/bench/shortest.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <cstring>
#include <functional>

using namespace tessera;

namespace {

constexpr double payload = 12; // bytes: a time of four and a value of eight
constexpr int month = 30 * minutesOfDay;

const Minute start = Day(std::chrono::year(2026) / 1 / 1);

void print(const char *what, std::size_t series, double value, const char *unit, double floor, double goal)
{
    std::printf("{\"bench\":\"store.%s.%zu\",\"value\":%.4g,\"unit\":\"%s\",\"floor\":%.4g,\"ratio\":%.4g,"
                "\"goal\":%.4g}\n",
                what, series, value, unit, floor, value / floor, goal);
    std::fflush(stdout);
}

/// What this process has passed to write(), in bytes.
double written()
{
    QFile file(QStringLiteral("/proc/self/io"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : file.readAll().split('\n')) {
        if (line.startsWith("wchar: "))
            return line.mid(7).toDouble();
    }
    return 0;
}

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The obvious design: PRIMARY KEY (series, minute).
class RowStore
{
public:
    explicit RowStore(const QString &path)
        : m_database(must(SqliteDatabase::open(path)))
    {
        constexpr std::array texts { "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
                                     "PRAGMA cache_size = -65536",
                                     "CREATE TABLE sample (series INTEGER, minute INTEGER, value INTEGER, "
                                     "PRIMARY KEY (series, minute))"
                                     " WITHOUT ROWID" };
        must(m_database.runAll(texts));
        m_insert.emplace(
            must(SqliteStatement::prepare(m_database, "INSERT INTO sample VALUES (?1, ?2, ?3)")));
        m_select.emplace(must(SqliteStatement::prepare(
            m_database,
            "SELECT minute, value FROM sample WHERE series = ?1 AND minute >= ?2 AND minute < ?3")));
    }
    void append(int minute, std::span<const Sample> samples)
    {
        const auto transaction = must(SqliteTransaction::begin(m_database));
        for (const auto &sample : samples) {
            qint64 bits = 0;
            std::memcpy(&bits, &sample.value, sizeof bits);
            must(m_insert->bind(1, sample.series.value).bind(2, minute).bind(3, bits).run());
        }
        must(transaction->commit());
    }
    double read(qint64 series, int from, int to)
    {
        double sum = 0;
        m_select->bind(1, series).bind(2, from).bind(3, to);
        while (must(m_select->step()))
            sum += static_cast<double>(m_select->number(1));
        return sum;
    }

private:
    SqliteDatabase m_database;
    std::optional<SqliteStatement> m_insert;
    std::optional<SqliteStatement> m_select;
};

struct Written
{
    double minute; ///< ms, mean
    double bytes;
};

Written fill(std::size_t series, const std::vector<SeriesId> &ids, int minutes,
             const std::function<void(int minute, std::span<const Sample> samples)> &append)
{
    MinuteMetrics metrics(series);
    std::vector<Sample> samples(series);
    double ms = 0;
    const double before = written();
    for (int minute = 0; minute < minutes; ++minute) {
        for (std::size_t i = 0; i < series; ++i)
            samples[i] = { ids[i], metrics.next(i, minute) };
        ms += shortest(1, [&] { append(minute, samples); });
    }
    return { ms / minutes, written() - before };
}

void compareReads(std::size_t series, MetricStore &store, RowStore &rows, const std::vector<SeriesId> &ids)
{
    struct Case
    {
        const char *name;
        std::size_t lines;
        int minutes;
    };
    for (const auto &one : { Case { "read.1x30d", 1, month }, Case { "read.20x24h", 20, minutesOfDay },
                             Case { "read.20x30d", 20, month } }) {
        std::vector<SeriesId> wanted;
        for (std::size_t i = 0; i < one.lines; ++i)
            wanted.push_back(ids[i * series / one.lines + (one.lines == 1 ? series / 2 : 0)]);
        const MinuteRange range { start + std::chrono::minutes(month - one.minutes),
                                  start + std::chrono::minutes(month) };
        const double ours = shortest(9, [&] { must(store.read(wanted, range)); });
        const double theirs = shortest(5, [&] {
            for (const auto id : wanted)
                rows.read(id.value, month - one.minutes, month);
        });
        print(one.name, series, ours, "ms", theirs, 1.0 / 8);
    }
}

/// Encoding and decoding alone, in million samples a second.
void measureCodec()
{
    constexpr std::size_t series = 100;
    MinuteMetrics metrics(series);
    std::vector<std::vector<double>> days(series, std::vector<double>(minutesOfDay));
    for (int minute = 0; minute < minutesOfDay; ++minute) {
        for (std::size_t i = 0; i < series; ++i)
            days[i][static_cast<std::size_t>(minute)] = metrics.next(i, minute);
    }
    SampleCodec codec;
    std::vector<QByteArray> packed(series);
    const double encoding = shortest(5, [&] {
        for (std::size_t i = 0; i < series; ++i)
            packed[i] = codec.encode(days[i]);
    });
    std::vector<double> read(minutesOfDay);
    const double decoding = shortest(9, [&] {
        for (const auto &bytes : packed) {
            if (!codec.decode(bytes, read))
                qFatal("a chunk cannot be read");
        }
    });
    constexpr double samples = series * minutesOfDay;
    std::printf("{\"bench\":\"store.codec.encode\",\"value\":%.4g,\"unit\":\"M/s\"}\n",
                samples / encoding / 1e3);
    print("codec.decode", series, decoding * 1e6 / samples, "ns", 10, 1);
}

void measure(std::size_t series, int minutes)
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("metrics.sqlite"));
    auto store = must(MetricStore::open(path));
    std::vector<SeriesId> ids;
    for (std::size_t i = 0; i < series; ++i)
        ids.push_back(must(store.seriesFor({ QString::number(i), QStringLiteral("node") })));
    double folding = 0;
    int folds = 0;
    const auto ours = fill(series, ids, minutes, [&](int minute, std::span<const Sample> samples) {
        must(store.append(start + std::chrono::minutes(minute), samples));
    });
    // The same again in a second store, folded as a collector does, for what is written and what is on the
    // disk.
    const auto foldedPath = folder.filePath(QStringLiteral("folded.sqlite"));
    auto folded = must(MetricStore::open(foldedPath));
    for (std::size_t i = 0; i < series; ++i)
        must(folded.seriesFor({ QString::number(i), QStringLiteral("node") }));
    const auto whole = fill(series, ids, minutes, [&](int minute, std::span<const Sample> samples) {
        must(folded.append(start + std::chrono::minutes(minute), samples));
        const double took = shortest(1, [&] { must(folded.fold(start + std::chrono::minutes(minute))); });
        folds += took > 0.5;
        folding += took;
    });
    must(folded.fold(start + std::chrono::minutes(minutes) + MetricStore::foldInterval));
    RowStore rows(folder.filePath(QStringLiteral("rows.sqlite")));
    const auto theirs = fill(series, ids, minutes, [&](int minute, std::span<const Sample> samples) {
        rows.append(minute, samples);
    });
    const double samples = static_cast<double>(series) * minutes;
    print("minute", series, ours.minute, "ms", theirs.minute, 1.0 / 20);
    std::printf("{\"bench\":\"store.fold.%zu\",\"value\":%.4g,\"unit\":\"ms\"}\n", series,
                folding / std::max(1, folds));
    print("written", series, whole.bytes / samples, "B", payload, 15);
    if (minutes < month)
        return; // free pages of the first days still weigh
    print("size", series, static_cast<double>(must(folded.size()).value) / samples, "B", 1, 2.5);
    compareReads(series, folded, rows, ids);
}

} // namespace

int main()
{
    measureCodec();
    measure(100, month);
    measure(1000, minutesOfDay);
    return 0;
}
