// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tessera {

/// The translation context of everything that tesseractl says.
struct Ctl
{
    Q_DECLARE_TR_FUNCTIONS(tesseractl)
};

} // namespace tessera
