// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tessera {
class ReportPage;
class SharedTime;
} // namespace tessera

namespace tessera::test {

/// The Report page of a production cluster.
[[nodiscard]] ReportPage *galleryReport(SharedTime &time);
/// What the page can look like, by name.
[[nodiscard]] QStringList reportLooks();
void showReportLook(ReportPage &page, const QString &look);

} // namespace tessera::test
