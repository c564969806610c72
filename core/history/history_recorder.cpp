// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/history_recorder.h"

#include "core/base/platform_thread.h"
#include "core/history/history_store.h"

#include <optional>

namespace tessera {

namespace {

/// The catalogs are read every ten seconds; a pause longer than this is a break in the record.
constexpr Moment longestBreak = 90'000;
/// How often "still the same" is written down.
constexpr Moment confirmation = 30'000;

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

private:
    Result<> prepare(const QString &cluster, Moment at)
    {
        if (!m_store) {
            auto opened = HistoryStore::open(m_path);
            if (!opened)
                return tl::unexpected(opened.error());
            m_store.emplace(std::move(*opened));
            const auto oldest = at - std::chrono::milliseconds(HistoryRecorder::retention).count();
            if (auto forgotten = m_store->forgetBefore(oldest); !forgotten)
                return lose(forgotten.error());
        }
        if (m_cluster == cluster)
            return {};
        auto history = m_store->read(cluster);
        if (!history)
            return lose(history.error());
        m_history = std::move(*history);
        m_cluster = cluster;
        m_snapshot = nullptr;
        return {};
    }
    /// A change that could not be written is found again from the file.
    Result<> write(Moment at)
    {
        const auto diff = m_history.record(m_facts, at, longestBreak);
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
};

} // namespace

HistoryRecorder::HistoryRecorder(QString path, std::function<void(const QString &)> say)
    : m_path(std::move(path))
    , m_say(std::move(say))
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

/// What was noted before the end is still kept.
void HistoryRecorder::run(const std::stop_token &stop)
{
    nameThisThread("history");
    Record record(m_path);
    QString said;
    while (true) {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return !m_notes.empty(); }))
            break;
        const auto note = m_notes.front();
        m_notes.pop_front();
        lock.unlock();
        const auto added = record.add(note.cluster, note.snapshot, note.at);
        const auto words = added ? record.notice() : added.error().message;
        if (words != said)
            m_say(said = words);
    }
    (void)record.finish(); // nobody is left to be told
}

} // namespace tessera
