// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace tessera {

/// What Linux counts since the machine started; sums over all disks and network cards.
struct HostReading
{
    struct Cpu
    {
        double busy = 0; ///< Ticks of all processors
        double all = 0;
    };
    struct Disks
    {
        double reads = 0;
        double writes = 0;
        double bytesRead = 0;
        double bytesWritten = 0;
        double waitedMs = 0; ///< Milliseconds, counted for each request under way
    };
    struct Network
    {
        double received = 0; ///< Bytes
        double sent = 0;
    };
    std::optional<Cpu> cpu = {};
    std::optional<double> load = {}; ///< Mean of the last minute
    std::optional<double> memoryPercent = {};
    std::optional<double> reservedPercent = {};
    std::optional<Disks> disks = {};
    std::optional<Network> network = {};
};

/// From the texts of /proc/stat, loadavg, meminfo, diskstats and net/dev, by those names ("net" for the
/// last); what is missing or cannot be understood stays empty. Source: proc(5),
/// Documentation/admin-guide/iostats.rst.
[[nodiscard]] HostReading hostReading(const QHash<QString, QString> &files);

/// The host's metrics of the time between two readings, by the catalogue's ids. Those that count need both,
/// of the same start of the machine.
[[nodiscard]] QHash<QString, double> hostFigures(const std::optional<HostReading> &before,
                                                 const HostReading &now, double seconds);

} // namespace tessera
