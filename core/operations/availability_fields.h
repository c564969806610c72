// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/operation_catalogue.h"

#include <QCoreApplication>

#include <array>

namespace tessera {

// What the operations of high availability ask for: rows of the catalogue.

inline constexpr OperationField groupField { "group", QT_TRANSLATE_NOOP("OperationCatalogue", "Node group"),
                                             FieldKind::Integer, true };
inline constexpr OperationField loginField {
    "connection", QT_TRANSLATE_NOOP("OperationCatalogue", "How it connects to the primary"), FieldKind::Text,
    false
};
inline constexpr OperationField lossField { "acceptLoss",
                                            QT_TRANSLATE_NOOP("OperationCatalogue", "Accept a loss"),
                                            FieldKind::YesNo, false };
inline constexpr OperationField standbyField {
    "to", QT_TRANSLATE_NOOP("OperationCatalogue", "Standby (HOST:PORT or name)"), FieldKind::Text, false
};
inline constexpr std::array switchoverFields {
    groupField,
    standbyField,
    OperationField { "way", QT_TRANSLATE_NOOP("OperationCatalogue", "host or sql"), FieldKind::Text, false },
    OperationField { "keepSync", QT_TRANSLATE_NOOP("OperationCatalogue", "Commits always on two disks"),
                     FieldKind::YesNo, false },
};
inline constexpr std::array failoverFields {
    groupField,
    standbyField,
    lossField,
    OperationField { "hostIsOff", QT_TRANSLATE_NOOP("OperationCatalogue", "Host that is off"),
                     FieldKind::Text, false },
};
inline constexpr std::array finishFields { groupField, lossField, failoverFields.back() };
inline constexpr std::array managerFields {
    OperationField { "task", QT_TRANSLATE_NOOP("OperationCatalogue", "What it is asked"), FieldKind::Text,
                     true },
    groupField,
    OperationField { "member", QT_TRANSLATE_NOOP("OperationCatalogue", "Member"), FieldKind::Text, false },
    lossField,
};
inline constexpr std::array groupFields { groupField };
inline constexpr std::array syncFields {
    groupField,
    OperationField { "policy", QT_TRANSLATE_NOOP("OperationCatalogue", "off, prefer or strict"),
                     FieldKind::Text, true },
};
inline constexpr std::array addStandbyFields {
    groupField,
    OperationField { "server", QT_TRANSLATE_NOOP("OperationCatalogue", "Standby (HOST:PORT)"),
                     FieldKind::Text, true },
    loginField,
};
inline constexpr std::array rebuildFields {
    groupField,
    OperationField { "server", QT_TRANSLATE_NOOP("OperationCatalogue", "Server (HOST:PORT)"), FieldKind::Text,
                     true },
    OperationField { "way", QT_TRANSLATE_NOOP("OperationCatalogue", "follow, rewind or copy"),
                     FieldKind::Text, false },
    loginField,
    lossField,
};
inline constexpr std::array registerStandbyFields {
    groupField,
    OperationField { "server", QT_TRANSLATE_NOOP("OperationCatalogue", "Standby (HOST:PORT)"),
                     FieldKind::Text, true },
    OperationField { "cluster", QT_TRANSLATE_NOOP("OperationCatalogue", "Name of the read cluster"),
                     FieldKind::Text, false },
};
inline constexpr std::array removeStandbyFields {
    groupField,
    OperationField { "server", QT_TRANSLATE_NOOP("OperationCatalogue", "Standby (HOST:PORT or name)"),
                     FieldKind::Text, true },
};

} // namespace tessera
