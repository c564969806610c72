// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diagnostics_model.h"

namespace tessera {
class DiagnosticsPage;
}

namespace tessera::test {

/// The Diagnostics page with answers of a shop that has its troubles.
class GalleryDiagnostics
{
public:
    GalleryDiagnostics();

    /// Owned by whoever shows it.
    [[nodiscard]] DiagnosticsPage *page() const { return m_page; }
    /// What the page can look like, by name.
    [[nodiscard]] static QStringList looks();
    void show(const QString &look);

private:
    DiagnosticsModel m_checks;
    DiagnosticsPage *m_page;
};

} // namespace tessera::test
