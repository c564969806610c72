// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/host_reading.h"

#include <QRegularExpression>
#include <QStringList>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr double bytesOfSector = 512; // whatever the disk's own sectors are

std::optional<HostReading::Cpu> cpuOf(const QString &stat)
{
    const auto words = stat.section(u'\n', 0, 0).split(u' ', Qt::SkipEmptyParts);
    constexpr qsizetype leastWords =
        9; // cpu user nice system idle iowait irq softirq steal; guests are in user
    if (words.size() < leastWords || words.first() != "cpu"_L1)
        return std::nullopt;
    HostReading::Cpu cpu;
    for (qsizetype i = 1; i < leastWords; ++i) {
        const double ticks = words.at(i).toDouble();
        const bool isIdle = i == 4 || i == 5;
        cpu.all += ticks;
        cpu.busy += isIdle ? 0 : ticks;
    }
    return cpu;
}

std::optional<double> kilobytes(const QString &meminfo, QLatin1String name)
{
    for (const auto &line : QStringView(meminfo).split(u'\n')) {
        if (line.startsWith(name) && line.mid(name.size()).startsWith(u':'))
            return line.mid(name.size() + 1).trimmed().split(u' ').first().toDouble();
    }
    return std::nullopt;
}

std::optional<double> percent(std::optional<double> part, std::optional<double> whole)
{
    if (!part || !whole || *whole <= 0)
        return std::nullopt;
    return 100 * *part / *whole;
}

/// Whole disks: their partitions, and what is mapped onto them, would count twice.
bool isDisk(const QString &name)
{
    static const QRegularExpression disk(
        u"^(sd[a-z]+|vd[a-z]+|xvd[a-z]+|hd[a-z]+|nvme\\d+n\\d+|mmcblk\\d+)$"_s);
    return disk.match(name).hasMatch();
}

std::optional<HostReading::Disks> disksOf(const QString &diskstats)
{
    std::optional<HostReading::Disks> disks;
    for (const auto &line : diskstats.split(u'\n', Qt::SkipEmptyParts)) {
        const auto words = line.split(u' ', Qt::SkipEmptyParts);
        if (words.size() < 14 || !isDisk(words.at(2)))
            continue;
        if (!disks)
            disks.emplace();
        disks->reads += words.at(3).toDouble();
        disks->bytesRead += words.at(5).toDouble() * bytesOfSector;
        disks->writes += words.at(7).toDouble();
        disks->bytesWritten += words.at(9).toDouble() * bytesOfSector;
        disks->waitedMs += words.at(13).toDouble();
    }
    return disks;
}

std::optional<HostReading::Network> networkOf(const QString &dev)
{
    std::optional<HostReading::Network> network;
    for (const auto &line : dev.split(u'\n', Qt::SkipEmptyParts)) {
        const auto name = line.section(u':', 0, 0).trimmed();
        const auto words = line.section(u':', 1).split(u' ', Qt::SkipEmptyParts);
        if (!line.contains(u':') || words.size() < 9 || name == "lo"_L1)
            continue;
        if (!network)
            network.emplace();
        network->received += words.at(0).toDouble();
        network->sent += words.at(8).toDouble();
    }
    return network;
}

std::optional<double> loadOf(const QString &loadavg)
{
    bool isNumber = false;
    const double load = loadavg.section(u' ', 0, 0).toDouble(&isNumber);
    return isNumber ? std::optional(load) : std::nullopt;
}

/// Counters that went back are of a machine that started anew.
void putRate(QHash<QString, double> &figures, const QString &id, double before, double now, double seconds)
{
    if (now >= before)
        figures.insert(id, (now - before) / seconds);
}

void putDisks(QHash<QString, double> &figures, const HostReading::Disks &before,
              const HostReading::Disks &now, double seconds)
{
    if (now.reads < before.reads || now.writes < before.writes)
        return;
    putRate(figures, u"read_iops"_s, before.reads, now.reads, seconds);
    putRate(figures, u"write_iops"_s, before.writes, now.writes, seconds);
    putRate(figures, u"iops"_s, before.reads + before.writes, now.reads + now.writes, seconds);
    putRate(figures, u"read_throughput"_s, before.bytesRead, now.bytesRead, seconds);
    putRate(figures, u"write_throughput"_s, before.bytesWritten, now.bytesWritten, seconds);
    putRate(figures, u"disk_queue_depth"_s, before.waitedMs, now.waitedMs, seconds * 1000);
}

} // namespace

HostReading hostReading(const QHash<QString, QString> &files)
{
    const auto meminfo = files.value(u"meminfo"_s);
    const auto total = kilobytes(meminfo, "MemTotal"_L1);
    const auto available = kilobytes(meminfo, "MemAvailable"_L1);
    return { .cpu = cpuOf(files.value(u"stat"_s)),
             .load = loadOf(files.value(u"loadavg"_s)),
             .memoryPercent = total && available ? percent(*total - *available, total) : std::nullopt,
             .reservedPercent =
                 percent(kilobytes(meminfo, "Committed_AS"_L1), kilobytes(meminfo, "CommitLimit"_L1)),
             .disks = disksOf(files.value(u"diskstats"_s)),
             .network = networkOf(files.value(u"net"_s)) };
}

QHash<QString, double> hostFigures(const std::optional<HostReading> &before, const HostReading &now,
                                   double seconds)
{
    QHash<QString, double> figures;
    const auto put = [&figures](const QString &id, std::optional<double> value) {
        if (value)
            figures.insert(id, *value);
    };
    put(u"load_average"_s, now.load);
    put(u"memory_percent"_s, now.memoryPercent);
    put(u"apps_reserved_memory_percent"_s, now.reservedPercent);
    if (!before || seconds <= 0)
        return figures;
    if (before->cpu && now.cpu && now.cpu->all > before->cpu->all && now.cpu->busy >= before->cpu->busy)
        put(u"cpu_percent"_s, percent(now.cpu->busy - before->cpu->busy, now.cpu->all - before->cpu->all));
    if (before->disks && now.disks)
        putDisks(figures, *before->disks, *now.disks, seconds);
    if (before->network && now.network) {
        putRate(figures, u"network_bytes_ingress"_s, before->network->received, now.network->received,
                seconds);
        putRate(figures, u"network_bytes_egress"_s, before->network->sent, now.network->sent, seconds);
    }
    return figures;
}

} // namespace tessera
