// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

/// The name that debuggers and ps show for the calling thread; 15 characters at most.
void nameThisThread(const char *name);

} // namespace tessera
