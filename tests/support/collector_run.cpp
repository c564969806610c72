// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/collector_run.h"

#include <QTest>

namespace tessera::testing {

using namespace std::chrono_literals;

constexpr int patience = 30000;

OpenSession sessionOpener(const SandboxFixture &sandbox)
{
    return [info = sandbox.connInfo()](Deadline deadline, std::stop_token stop) {
        return Session::open(info, {}, deadline, std::move(stop));
    };
}

OpenNode nodeOpener(const SandboxFixture &sandbox)
{
    return
        [info = sandbox.connInfo()](const QString &host, int port, Deadline deadline, std::stop_token stop) {
            auto there = info;
            there.set(QStringLiteral("host"), host).set(QStringLiteral("port"), QString::number(port));
            return Session::open(there, {}, deadline, std::move(stop));
        };
}

CollectorRun::CollectorRun(const SandboxFixture &sandbox, const QString &folder, const CollectorWays &ways)
    : m_clock(ways.begin)
    , m_collector(sessionOpener(sandbox),
                  { .folder = folder,
                    .address = measuredAddress(sandbox.connInfo()),
                    .name = sandbox.name(),
                    .openNode = ways.openNode,
                    .poolers = ways.poolers },
                  m_clock,
                  [this](const CollectorState &state) {
                      const std::scoped_lock lock(m_mutex);
                      m_state = state;
                  })
    , m_thread([this](std::stop_token stop) { m_collector.run(stop); })
{
}

CollectorState CollectorRun::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

bool CollectorRun::reaches(Minute minute) const
{
    return QTest::qWaitFor([&] { return state().last == minute; }, patience);
}

CollectedFile::CollectedFile(const QString &path)
    : m_reader(MetricReader::open(path).value())
{
}

double CollectedFile::value(const char *metric, const QString &node, Minute minute, const QString &part) const
{
    const QList<SeriesKey> key { { QString::fromLatin1(metric), node, part } };
    return m_reader.lines(key, { minute, minute + 1min }).value().front().front();
}

QList<MetricEvent> CollectedFile::events() const
{
    return m_reader.events({ firstMinute - 24h, firstMinute + 24h * 400 }).value();
}

QStringList CollectedFile::eventWords(MetricEventKind kind) const
{
    QStringList words;
    for (const auto &event : events()) {
        if (event.kind == kind)
            words << event.subject;
    }
    return words;
}

} // namespace tessera::testing
