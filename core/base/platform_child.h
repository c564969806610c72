// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QProcess;

namespace tessera {

/// Makes the child end when the thread that starts it ends, also when this program is killed (Linux;
/// elsewhere nothing). Call before start().
void endWithParent(QProcess &process);

} // namespace tessera
