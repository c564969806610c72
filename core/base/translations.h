// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

/// Our texts in the language of the default QLocale, else in English with its plurals; for the whole life of
/// the program. Needs the application object; call it once, on its thread.
void installTranslations();

} // namespace tessera
