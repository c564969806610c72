// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/history_recorder.h"

#include "core/base/platform_thread.h"
#include "core/history/history_store.h"

#include <utility>

namespace tessera {

namespace {

/// The catalogs are read every ten seconds; a pause longer than this is a break in the record.
constexpr Moment longestBreak = 90'000;
/// How often "still the same" is written down.
constexpr Moment confirmation = 30'000;
/// How often what is too old is taken away.
constexpr Moment day = 86'400'000;

/// What one recorder knows of the cluster that it follows.
class Record
{
public:
    explicit Record(QString path)
        : m_path(std::move(path))
    {
    }

    Result<> add(const QString &cluster, const SnapshotPtr &snapshot, Moment at)
    {
        if (auto ready = prepare(cluster, at); !ready)
            return ready;
        const bool isOther = m_snapshot != snapshot;
        if (!isOther && at >= m_written && at - m_written < confirmation) {
            m_seen = at;
            return {};
        }
        if (isOther)
            m_facts = factsOf(*snapshot);
        m_snapshot = snapshot;
        return write(at);
    }
    /// The last time that the catalogs were seen, when the record ends.
    Result<> finish() { return m_store && m_seen > m_written ? write(m_seen) : Result<>(); }
    [[nodiscard]] QString notice() const { return m_store ? m_store->notice() : QString(); }
    [[nodiscard]] const CatalogHistory &history() const { return m_history; }
    /// What there is to look at, when that is another than the last time.
    std::optional<TimeLine> news()
    {
        return std::exchange(m_isNews, false) ? std::optional(m_history.timeLine()) : std::nullopt;
    }

private:
    Result<> prepare(const QString &cluster, Moment at)
    {
        if (!m_store) {
            auto opened = HistoryStore::open(m_path);
            if (!opened)
                return tl::unexpected(opened.error());
            m_store.emplace(std::move(*opened));
            m_tidied = 0;
        }
        if (auto tidied = tidy(at); !tidied)
            return lose(tidied.error());
        if (m_cluster == cluster)
            return {};
        auto history = m_store->read(cluster);
        if (!history)
            return lose(history.error());
        m_history = std::move(*history);
        m_cluster = cluster;
        m_snapshot = nullptr;
        m_isNews = true;
        return {};
    }
    /// On opening and once a day: what is left is read again.
    Result<> tidy(Moment at)
    {
        if (at - m_tidied < day)
            return {};
        if (m_tidied != 0 && m_seen > m_written) {
            if (auto written = write(m_seen); !written)
                return written;
        }
        m_tidied = at;
        m_cluster.clear();
        return m_store->forgetBefore(at - std::chrono::milliseconds(HistoryRecorder::retention).count());
    }
    /// A change that could not be written is found again from the file.
    Result<> write(Moment at)
    {
        const auto before = m_history.spans().size();
        const auto diff = m_history.record(m_facts, at, longestBreak);
        m_isNews |= !diff.isEmpty() || m_history.spans().size() != before;
        if (auto written = m_store->write(m_cluster, diff, m_history.spans().back()); !written)
            return lose(written.error());
        m_written = m_seen = at;
        return {};
    }
    Result<> lose(const Error &error)
    {
        m_store.reset();
        m_cluster.clear();
        return tl::unexpected(error);
    }

    QString m_path;
    std::optional<HistoryStore> m_store;
    QString m_cluster;
    CatalogHistory m_history;
    SnapshotPtr m_snapshot;
    FactList m_facts;
    Moment m_written = 0;
    Moment m_seen = 0;
    Moment m_tidied = 0;
    bool m_isNews = false;
};

template <class... Values>
void tell(const std::function<void(const Values &...)> &hear, const Values &...values)
{
    if (hear)
        hear(values...);
}

} // namespace

HistoryRecorder::HistoryRecorder(QString path, HistoryListener listener)
    : m_path(std::move(path))
    , m_listener(std::move(listener))
    , m_thread([this](std::stop_token stop) { run(stop); })
{
}

HistoryRecorder::~HistoryRecorder() = default;

void HistoryRecorder::note(const QString &cluster, const SnapshotPtr &snapshot, const QDateTime &readAt)
{
    const std::scoped_lock lock(m_mutex);
    m_notes.push_back({ cluster, snapshot, readAt.toMSecsSinceEpoch() });
    m_wake.notify_one();
}

void HistoryRecorder::askPast(Moment at)
{
    const std::scoped_lock lock(m_mutex);
    m_askedPast = at;
    m_wake.notify_one();
}

void HistoryRecorder::askShardPast(ShardId shard)
{
    const std::scoped_lock lock(m_mutex);
    m_askedShard = shard;
    m_wake.notify_one();
}

/// nullopt at the end, once all that was noted is kept.
std::optional<HistoryRecorder::Work> HistoryRecorder::waitForWork(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_wake.wait(lock, stop, [this] { return !m_notes.empty() || m_askedPast || m_askedShard; }))
        return std::nullopt;
    Work work { std::exchange(m_askedPast, {}), std::exchange(m_askedShard, {}), {} };
    if (!m_notes.empty()) {
        work.note = std::move(m_notes.front());
        m_notes.pop_front();
    }
    return work;
}

void HistoryRecorder::run(const std::stop_token &stop)
{
    nameThisThread("history");
    Record record(m_path);
    QString said;
    while (const auto work = waitForWork(stop)) {
        const auto &history = record.history();
        if (work->past && !history.spans().empty())
            tell(m_listener.past, catalogsAt(history, *work->past));
        if (work->shardPast)
            tell(m_listener.shardPast, pastOf(history, *work->shardPast));
        if (!work->note)
            continue;
        const auto added = record.add(work->note->cluster, work->note->snapshot, work->note->at);
        const auto words = added ? record.notice() : added.error().message;
        if (words != said)
            tell(m_listener.notice, said = words);
        if (const auto news = record.news())
            tell(m_listener.timeLine, *news);
    }
    (void)record.finish(); // nobody is left to be told
}

} // namespace tessera
