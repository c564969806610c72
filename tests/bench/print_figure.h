// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdio>

namespace tessera {

/// One line for scripts/bench. Without @p floor there is no ratio; without @p goal none is judged.
inline void printFigure(const QString &name, double value, const char *unit, double floor = 0,
                        double goal = 0)
{
    std::printf("{\"bench\":\"%s\",\"value\":%.4g,\"unit\":\"%s\"", qPrintable(name), value, unit);
    if (floor > 0)
        std::printf(",\"floor\":%.4g,\"ratio\":%.4f", floor, value / floor);
    if (goal > 0)
        std::printf(",\"goal\":%.4f", goal);
    std::printf("}\n");
    std::fflush(stdout);
}

} // namespace tessera
