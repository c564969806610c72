// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tessera {

/// The translation context of the sandbox's sentences.
struct SandboxText
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Sandbox)
};

} // namespace tessera
