// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnose/diagnostic.h"

#include <array>

namespace tessera::columns {

// What the SQL of each check gives, in its order.

inline constexpr std::array setting { DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Setting") },
                                      DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Values"),
                                                         DiagnosticKind::Text, Naming::Foreign } };
inline constexpr std::array lacking { DiagnosticColumn {
    QT_TRANSLATE_NOOP("tessera::Diagnose", "Missing in citus.node_conninfo") } };
inline constexpr std::array skew {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Tables"), DiagnosticKind::Text,
                       Naming::Foreign },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Node"), DiagnosticKind::Text, Naming::Node },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Size"), DiagnosticKind::Bytes },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Of the average"), DiagnosticKind::Percent },
};
inline constexpr std::array unused {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Table"), DiagnosticKind::Text, Naming::Table },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Index"), DiagnosticKind::Text, Naming::Index },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Scans"), DiagnosticKind::Count },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Size"), DiagnosticKind::Bytes },
};
inline constexpr std::array scan {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Table"), DiagnosticKind::Text, Naming::Table },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Whole scans"), DiagnosticKind::Count },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Rows they read"), DiagnosticKind::Count },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Index scans"), DiagnosticKind::Count },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Rows"), DiagnosticKind::Count },
};
inline constexpr std::array index {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Table"), DiagnosticKind::Text, Naming::Table },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Index"), DiagnosticKind::Text, Naming::Index }
};
inline constexpr std::array dead {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Table"), DiagnosticKind::Text, Naming::Table },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Rows"), DiagnosticKind::Count },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Dead rows"), DiagnosticKind::Count },
};
inline constexpr std::array bloat {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Table"), DiagnosticKind::Text, Naming::Table },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Size"), DiagnosticKind::Bytes },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Free, estimated"), DiagnosticKind::Bytes },
};
inline constexpr std::array wraparound {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Database"), DiagnosticKind::Text,
                       Naming::Database },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Oldest transaction"), DiagnosticKind::Count },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Ids used"), DiagnosticKind::Percent },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Multixacts used"), DiagnosticKind::Percent },
};
inline constexpr std::array hit {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Blocks from memory"), DiagnosticKind::Count },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Blocks from disk"), DiagnosticKind::Count },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "From memory"), DiagnosticKind::Percent },
};
inline constexpr std::array transaction {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Process") },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "User"), DiagnosticKind::Text, Naming::User },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Application"), DiagnosticKind::Text,
                       Naming::Application },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "State") },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Open for"), DiagnosticKind::Seconds },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Idle for"), DiagnosticKind::Seconds },
};
inline constexpr std::array slot {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Slot"), DiagnosticKind::Text, Naming::Object },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Kind") },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "State") },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "WAL held"), DiagnosticKind::Bytes },
};
inline constexpr std::array prepared {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Transaction"), DiagnosticKind::Text,
                       Naming::Object },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Owner"), DiagnosticKind::Text, Naming::User },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Database"), DiagnosticKind::Text,
                       Naming::Database },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Prepared for"), DiagnosticKind::Seconds },
};
inline constexpr std::array wait {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Kind") },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Event") },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Sessions"), DiagnosticKind::Count },
};
inline constexpr std::array temporary {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Database"), DiagnosticKind::Text,
                       Naming::Database },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Files"), DiagnosticKind::Count },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Written"), DiagnosticKind::Bytes },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Each hour"), DiagnosticKind::Bytes },
};
inline constexpr std::array connection {
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Connections"), DiagnosticKind::Count },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Most"), DiagnosticKind::Count },
    DiagnosticColumn { QT_TRANSLATE_NOOP("tessera::Diagnose", "Used"), DiagnosticKind::Percent },
};

} // namespace tessera::columns
