// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_facts.h"

namespace tessera::test {

/// A payroll of three workers with a baseline, with troubles of every kind, and with something in every
/// source that a reader must not see: see the lists below.
[[nodiscard]] ReportFacts reportFacts();
/// The same without a connection: only what was collected.
[[nodiscard]] ReportFacts unreachedFacts();
/// Names and addresses that are planted there; what is redacted holds none of them.
[[nodiscard]] QStringList plantedNames();
[[nodiscard]] QStringList plantedAddresses();
[[nodiscard]] QStringList plantedLiterals();
/// Passwords that are planted there; no report holds one of them.
[[nodiscard]] QStringList plantedPasswords();

} // namespace tessera::test
