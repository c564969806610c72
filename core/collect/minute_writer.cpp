// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/minute_writer.h"

#include "core/metrics/sample_codec.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const auto daysNote = u"days"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MinuteWriter)
};

} // namespace

Result<> keepFor(MetricStore &store, std::chrono::days days)
{
    return store.note(daysNote, QString::number(days.count()));
}

std::chrono::days keptFor(const MetricStore &store, std::chrono::days otherwise)
{
    const std::chrono::days days(store.noted(daysNote).value_or(QString()).toInt());
    return days.count() > 0 ? std::min(days, Retention::longest) : otherwise;
}

MinuteWriter::MinuteWriter(QString path, MeasuredCluster cluster, Retention retention)
    : m_path(std::move(path))
    , m_cluster(std::move(cluster))
    , m_retention(retention)
{
}

Result<> MinuteWriter::open()
{
    if (m_store)
        return {};
    auto store = MetricStore::open(m_path);
    if (!store)
        return tl::unexpected(store.error());
    if (!store->notice().isEmpty())
        m_notice = store->notice();
    m_store.emplace(std::move(*store));
    m_frames.clear(); // another file numbers its series anew
    m_tidied.reset();
    return {};
}

std::optional<Minute> MinuteWriter::newest() const
{
    const auto newest = m_store ? m_store->newest() : std::optional<Minute>();
    return newest.value_or(std::nullopt);
}

QHash<QString, QString> MinuteWriter::nodeNames() const
{
    return m_store ? m_store->nodeNames().value_or(QHash<QString, QString>()) : QHash<QString, QString>();
}

void MinuteWriter::drop()
{
    const auto minute = m_held.front().minute;
    m_held.pop_front();
    m_dropped = MinuteRange { m_dropped ? m_dropped->begin : minute, minute + 1min };
}

Result<> MinuteWriter::write(CollectedMinute minute)
{
    const auto now = minute.minute;
    m_held.push_back(std::move(minute));
    auto written = open().and_then([this] { return writeHeld(); }).and_then([&] { return tidy(now); });
    if (!written && m_store && m_store->isSpent())
        m_store.reset();
    while (m_held.size() > mostHeld)
        drop();
    return written;
}

Result<> MinuteWriter::add(const QList<MetricEvent> &events)
{
    const auto last = newest();
    if (events.isEmpty() || !m_store || !last)
        return {};
    return m_store->keep({ .minute = *last, .events = events });
}

Result<> MinuteWriter::writeHeld()
{
    while (!m_held.empty()) {
        auto record = recordOf(m_held.front());
        if (!record)
            return tl::unexpected(record.error());
        if (m_dropped)
            record->events << MetricEvent { MetricEventKind::Gap,
                                            {},
                                            m_dropped->begin,
                                            m_dropped->end,
                                            Words::tr("The metrics file could not be written.") };
        if (auto kept = m_store->keep(*record); !kept)
            return kept;
        m_dropped.reset();
        m_held.pop_front();
    }
    return {};
}

Result<MinuteRecord> MinuteWriter::recordOf(const CollectedMinute &minute)
{
    MinuteRecord record { .minute = minute.minute, .events = minute.events, .nodeNames = minute.nodeNames };
    for (const auto &subject : minute.subjects) {
        auto frame = frameOf(subject);
        if (!frame)
            return tl::unexpected(frame.error());
        record.frames.push_back(std::move(*frame));
    }
    for (const auto &event : minute.events) {
        if (event.kind == MetricEventKind::NodeGone)
            m_frames.remove(event.subject);
    }
    return record;
}

/// A series that was measured before stays in the list with a gap: a list that is the same each minute is
/// written once.
Result<std::vector<Sample>> MinuteWriter::frameOf(const SubjectSamples &samples)
{
    auto &frame = m_frames[samples.subject];
    for (auto &value : frame)
        value = noSample;
    for (auto one = samples.samples.begin(); one != samples.samples.end(); ++one) {
        const auto id = m_store->seriesFor({ one.key().metric, samples.subject, one.key().part });
        if (!id)
            return tl::unexpected(id.error());
        frame.insert(id->value, one.value());
    }
    std::vector<Sample> list;
    list.reserve(static_cast<std::size_t>(frame.size()));
    for (auto one = frame.cbegin(); one != frame.cend(); ++one)
        list.push_back({ SeriesId { one.key() }, one.value() });
    return list;
}

/// Packs what is ready, and once a day forgets what is old.
std::chrono::days MinuteWriter::days() const
{
    return m_store ? keptFor(*m_store, m_retention.days) : m_retention.days;
}

Result<> MinuteWriter::tidy(Minute now)
{
    const auto today = std::chrono::floor<std::chrono::days>(now);
    if (auto folded = m_store->fold(now); !folded || m_tidied == today)
        return folded;
    return m_store->note(u"cluster"_s, m_cluster.identity)
        .and_then([&] { return m_store->note(u"address"_s, m_cluster.address); })
        .and_then([&] { return m_store->forget(now, days(), m_retention.most); })
        .map([&] { m_tidied = today; });
}

} // namespace tessera
