// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric_store.h"

#include "core/metrics/day_chunks.h"
#include "core/metrics/event_rows.h"
#include "core/metrics/note_rows.h"
#include "core/metrics/recent_frames.h"
#include "core/metrics/salvage_metrics.h"
#include "core/store/sqlite_transaction.h"
#include "core/store/store_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

using namespace std::chrono_literals;

/// 2: events, nodes, notes.
constexpr int schemaVersion = 2;
/// As many as a chunk's id has room for.
constexpr qint64 mostSeries = 1 << 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MetricStore)
};

/// Before the first table: the pages that waste least on blobs of 2 kB, and room that can be given back.
constexpr std::array settings { "PRAGMA page_size = 8192", "PRAGMA auto_vacuum = INCREMENTAL",
                                "PRAGMA journal_mode = WAL" };
constexpr std::array seriesTable {
    "CREATE TABLE IF NOT EXISTS series (id INTEGER PRIMARY KEY, metric TEXT NOT NULL, subject TEXT NOT NULL,"
    " part TEXT NOT NULL, UNIQUE (metric, subject, part))",
};

const auto newestNote = QStringLiteral("minute");

Result<> makeTables(const SqliteDatabase &database, qint64)
{
    for (const auto texts :
         { std::span<const char *const>(settings), std::span<const char *const>(seriesTable),
           RecentFrames::tables(), DayChunks::tables(), eventTables(), noteTables() }) {
        if (auto made = database.runAll(texts); !made)
            return made;
    }
    return {};
}

std::size_t slot(Minute minute, Minute origin)
{
    return static_cast<std::size_t>((minute - origin).count());
}

Day dayOf(Minute minute)
{
    return std::chrono::floor<std::chrono::days>(minute);
}

} // namespace

struct MetricStore::State
{
    SqliteDatabase database;
    QString notice;
    RecentFrames recent;
    DayChunks chunks;
    QHash<SeriesKey, SeriesId> ids = {};

    [[nodiscard]] Result<> readChunks(SeriesId series, MinuteRange range, Line &line);
    [[nodiscard]] Result<> readPackedHours(SeriesId series, MinuteRange range, Hours &hours);
    [[nodiscard]] Result<std::vector<Line>> read(std::span<const SeriesId> series, MinuteRange range);
    [[nodiscard]] Result<> forgetBefore(Day day);
    [[nodiscard]] Result<> write(const MinuteRecord &record);
};

Result<> MetricStore::State::readChunks(SeriesId series, MinuteRange range, Line &line)
{
    std::array<double, minutesOfDay> samples {};
    for (auto day = dayOf(range.begin); day < range.end; day += std::chrono::days(1)) {
        const auto from = std::max<Minute>(day, range.begin);
        const auto to = std::min<Minute>(day + std::chrono::days(1), range.end);
        const auto target = std::span(line).subspan(slot(from, range.begin), slot(to, from));
        const bool isWhole = target.size() == minutesOfDay;
        if (auto done = chunks.read(day, series, isWhole ? target : std::span<double>(samples)); !done)
            return done;
        if (!isWhole)
            std::ranges::copy(std::span(samples).subspan(slot(from, day), target.size()), target.begin());
    }
    return {};
}

Result<std::vector<MetricStore::Line>> MetricStore::State::read(std::span<const SeriesId> series,
                                                                MinuteRange range)
{
    std::vector<Line> lines(series.size(), Line(slot(range.begin + range.length(), range.begin), noSample));
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (const auto done = readChunks(series[i], range, lines[i]); !done)
            return tl::unexpected(done.error());
    }
    if (const auto done = recent.readInto(series, range, lines); !done)
        return tl::unexpected(done.error());
    return lines;
}

Result<> MetricStore::State::readPackedHours(SeriesId series, MinuteRange range, Hours &hours)
{
    for (auto day = dayOf(range.begin); day < range.end; day += std::chrono::days(1)) {
        const auto whole = chunks.readHours(day, series);
        if (!whole)
            return tl::unexpected(whole.error());
        const auto to = std::min<Minute>(day + std::chrono::days(1), range.end);
        for (auto hour = std::max<Minute>(day, range.begin); hour < to; hour += 1h)
            hours[slot(hour, range.begin) / 60] = (*whole)[slot(hour, day) / 60];
    }
    return {};
}

Result<> MetricStore::State::forgetBefore(Day day)
{
    if (auto done = chunks.forget(day); !done)
        return done;
    if (auto done = forgetEvents(database, day); !done)
        return done;
    return database.run("PRAGMA incremental_vacuum");
}

Result<> MetricStore::State::write(const MinuteRecord &record)
{
    for (const auto &frame : record.frames) {
        if (auto done = recent.append(record.minute, frame); !done)
            return done;
    }
    for (const auto &event : record.events) {
        if (auto done = addEvent(database, event); !done)
            return done;
    }
    if (auto done = writeNodeNames(database, record.nodeNames); !done)
        return done;
    return writeNote(database, newestNote, QString::number(record.minute.time_since_epoch().count()));
}

Result<MetricStore> MetricStore::open(const QString &path)
{
    auto file = openStoreFile(path, { .version = schemaVersion, .bringUp = makeTables });
    if (!file)
        return tl::unexpected(file.error());
    // A power cut may cost the last minutes, never the file.
    if (const auto set = file->database.run("PRAGMA synchronous = NORMAL"); !set)
        return tl::unexpected(set.error());
    if (!file->aside.isEmpty()) {
        const auto taken = salvageMetrics(file->database, file->aside);
        if (!taken)
            return tl::unexpected(taken.error());
        if (*taken)
            file->notice += u' ' + Words::tr("What could be read of it was taken over.");
    }
    return make(std::move(file->database), file->notice);
}

Result<MetricStore> MetricStore::openForReading(const QString &path)
{
    if (!QFileInfo::exists(path))
        return fail(ErrorKind::NotFound, Words::tr("Nothing has been collected of this cluster yet."));
    auto database = SqliteDatabase::openForReading(path);
    const auto version = database ? database->number("PRAGMA user_version") : Result<qint64>(0);
    if (!database || !version)
        return fail(ErrorKind::Storage,
                    Words::tr("The metrics file %1 cannot be read: %2")
                        .arg(path, database ? version.error().message : database.error().message));
    if (*version > schemaVersion)
        return tl::unexpected(newerFile(path));
    if (*version < schemaVersion) // begun this moment, or by an older Tessera that collects no more
        return fail(ErrorKind::NotFound, Words::tr("Nothing has been collected of this cluster yet."));
    return make(std::move(*database), {});
}

Result<MetricStore> MetricStore::make(SqliteDatabase database, const QString &notice)
{
    auto recent = RecentFrames::open(database);
    auto chunks = DayChunks::open(database);
    if (!recent || !chunks)
        return tl::unexpected(!recent ? recent.error() : chunks.error());
    return MetricStore(std::make_unique<State>(
        State { std::move(database), notice, std::move(*recent), std::move(*chunks) }));
}

MetricStore::MetricStore(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
MetricStore::MetricStore(MetricStore &&) noexcept = default;
MetricStore &MetricStore::operator=(MetricStore &&) noexcept = default;
MetricStore::~MetricStore() = default;

const QString &MetricStore::notice() const
{
    return m_state->notice;
}

Result<std::optional<SeriesId>> MetricStore::find(const SeriesKey &key)
{
    if (const auto known = m_state->ids.constFind(key); known != m_state->ids.cend())
        return *known;
    const auto id =
        m_state->database.number("SELECT id FROM series WHERE metric = ? AND subject = ? AND part = ?",
                                 { key.metric, key.subject, key.part });
    if (!id)
        return tl::unexpected(id.error());
    if (*id == 0)
        return std::nullopt;
    return *m_state->ids.insert(key, SeriesId { static_cast<qint32>(*id) });
}

Result<SeriesId> MetricStore::seriesFor(const SeriesKey &key)
{
    if (const auto known = find(key); !known || *known)
        return known ? Result<SeriesId>(**known) : tl::unexpected(known.error());
    const auto &database = m_state->database;
    const auto made = database.run("INSERT OR IGNORE INTO series (metric, subject, part) VALUES (?, ?, ?)",
                                   { key.metric, key.subject, key.part });
    if (!made)
        return tl::unexpected(made.error());
    const auto id = find(key);
    if (!id)
        return tl::unexpected(id.error());
    if ((*id)->value >= mostSeries)
        return fail(ErrorKind::Invalid,
                    Words::tr("The metrics file holds more than a million series. Delete its history and "
                              "begin anew."));
    return **id;
}

Result<QList<SeriesKey>> MetricStore::series() const
{
    QList<SeriesKey> keys;
    const auto read = m_state->database.run(
        "SELECT metric, subject, part FROM series ORDER BY metric, subject, part", {},
        [&keys](const QVariantList &row) {
            keys << SeriesKey { row.at(0).toString(), row.at(1).toString(), row.at(2).toString() };
        });
    if (!read)
        return tl::unexpected(read.error());
    return keys;
}

Result<> MetricStore::append(Minute minute, std::span<const Sample> samples)
{
    return m_state->recent.append(minute, samples);
}

Result<> MetricStore::keep(const MinuteRecord &record)
{
    auto transaction = SqliteTransaction::begin(m_state->database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto written = m_state->write(record).and_then([&] { return (*transaction)->commit(); });
    if (!written)
        m_state->recent.forgetLayouts(); // their numbers were taken back
    return written;
}

bool MetricStore::isSpent() const
{
    return m_state->database.isDamaged() || m_state->database.isReadOnly();
}

Result<> MetricStore::fold(Minute now)
{
    const auto oldest = m_state->recent.oldest();
    if (!oldest)
        return tl::unexpected(oldest.error());
    if (!*oldest || (**oldest <= now && now - **oldest < foldInterval))
        return {};
    auto transaction = SqliteTransaction::begin(m_state->database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto drained =
        m_state->recent.drain([this](Day day, SeriesId series, std::span<const double> samples) {
            return m_state->chunks.merge(day, series, samples);
        });
    return drained ? (*transaction)->commit() : drained;
}

Result<std::vector<MetricStore::Line>> MetricStore::read(std::span<const SeriesId> series, MinuteRange range)
{
    const SqliteReading reading(m_state->database);
    return m_state->read(series, range);
}

Result<std::vector<MetricStore::Hours>> MetricStore::readHours(std::span<const SeriesId> series,
                                                               MinuteRange range)
{
    const MinuteRange whole { std::chrono::floor<std::chrono::hours>(range.begin),
                              std::chrono::ceil<std::chrono::hours>(range.end) };
    const SqliteReading reading(m_state->database);
    const auto oldest = m_state->recent.oldest();
    if (!oldest)
        return tl::unexpected(oldest.error());
    const auto fresh = std::clamp<Minute>(std::chrono::floor<std::chrono::hours>(oldest->value_or(whole.end)),
                                          whole.begin, whole.end);
    const auto lines = m_state->read(series, { fresh, whole.end });
    if (!lines)
        return tl::unexpected(lines.error());
    std::vector<Hours> result(series.size(), Hours(slot(whole.begin + whole.length(), whole.begin) / 60));
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (const auto done = m_state->readPackedHours(series[i], { whole.begin, fresh }, result[i]); !done)
            return tl::unexpected(done.error());
        for (auto hour = fresh; hour < whole.end; hour += 1h)
            result[i][slot(hour, whole.begin) / 60] =
                rollUp(std::span((*lines)[i]).subspan(slot(hour, fresh), 60));
    }
    return result;
}

Result<QList<MetricEvent>> MetricStore::events(MinuteRange range) const
{
    return readEvents(m_state->database, range);
}

Result<QHash<QString, QString>> MetricStore::nodeNames() const
{
    return readNodeNames(m_state->database);
}

Result<std::optional<Minute>> MetricStore::newest() const
{
    return noted(newestNote).map([](const QString &text) {
        return text.isEmpty() ? std::nullopt : std::optional(Minute(std::chrono::minutes(text.toLongLong())));
    });
}

Result<> MetricStore::note(const QString &name, const QString &text)
{
    return writeNote(m_state->database, name, text);
}

Result<QString> MetricStore::noted(const QString &name) const
{
    return readNote(m_state->database, name);
}

Result<> MetricStore::clear()
{
    constexpr std::array deletions { "DELETE FROM frame", "DELETE FROM chunk", "DELETE FROM hours",
                                     "DELETE FROM event", "DELETE FROM note WHERE name = 'minute'" };
    auto transaction = SqliteTransaction::begin(m_state->database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return m_state->database.runAll(deletions)
        .and_then([&] { return (*transaction)->commit(); })
        .and_then([&] { return m_state->database.run("PRAGMA incremental_vacuum"); });
}

Result<> MetricStore::forget(Minute now, std::chrono::days days, ByteCount most)
{
    if (auto done = m_state->forgetBefore(dayOf(now) - days); !done)
        return done;
    while (true) {
        const auto bytes = size();
        const auto oldest = m_state->chunks.oldest();
        if (!bytes || !oldest)
            return tl::unexpected(!bytes ? bytes.error() : oldest.error());
        if (*bytes <= most || !*oldest || **oldest >= dayOf(now))
            return {};
        if (auto done = m_state->forgetBefore(**oldest + std::chrono::days(1)); !done)
            return done;
    }
}

Result<ByteCount> MetricStore::size() const
{
    return fileSize(m_state->database);
}

} // namespace tessera
