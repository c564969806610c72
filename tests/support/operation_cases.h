// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/operation_scene.h"

#include <span>

namespace tessera::testing {

/// One way to use an operation of the catalogue, with something for it to do.
struct OperationCase
{
    const char *name; ///< Of the data row
    const char *operation; ///< The catalogue's id
    QJsonObject (*prepare)(OperationScene &); ///< In a cleared scene; gives the parameters
    const char *refusal = nullptr; ///< Part of the reason why the built-in engine has no such operation
};

/// Each operation of the catalogue at least once.
[[nodiscard]] std::span<const OperationCase> operationCases();

} // namespace tessera::testing
