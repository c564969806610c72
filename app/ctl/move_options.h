// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "core/base/result.h"

#include <QJsonObject>

namespace tessera {

/// Options of every command that moves shard sets, to be put into its row; how MoveManner is told.
#define TESSERA_MOVE_OPTIONS                                                                                 \
    OptionSpec { "--mode", "M", QT_TRANSLATE_NOOP("tesseractl", "adaptive, online or block_writes") },       \
        OptionSpec { "--write-pause", "MS",                                                                  \
                     QT_TRANSLATE_NOOP("tesseractl", "adaptive: how long writes may wait (500)") },          \
        OptionSpec                                                                                           \
    {                                                                                                        \
        "--moves-per-node", "N",                                                                             \
            QT_TRANSLATE_NOOP("tesseractl", "large sets at a time in and out, or more small ones (2)")       \
    }

/// True when one of them is given.
[[nodiscard]] bool hasMoveOptions(const Arguments &arguments);
/// Numbers are checked here, since parameters are texts. Errors: Invalid.
[[nodiscard]] Result<> checkMoveOptions(const Arguments &arguments);
/// @p parameters with what they say.
[[nodiscard]] QJsonObject withMoveOptions(const Arguments &arguments, QJsonObject parameters);

} // namespace tessera
