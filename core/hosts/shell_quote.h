// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tessera {

/// One word for a POSIX shell, whatever characters it holds. A NUL cannot be passed and is a programmer's
/// error.
[[nodiscard]] QString shellQuote(const QString &argument);
/// The same for reading and copying: a word that needs no quotes has none.
[[nodiscard]] QString shellWord(const QString &word);
/// "exec 'program' 'argument' …" for sh -c or for the command of ssh: no second shell stays behind.
[[nodiscard]] QString shellCommand(const QStringList &programAndArguments);

} // namespace tessera
