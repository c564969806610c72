// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"

#include <QStringList>

namespace tessera {

struct ReportWish
{
    MinuteRange range;
    std::optional<MinuteRange> baseline = {}; ///< To compare with
    QStringList sections = {}; ///< Ids of reportSections()
    Redaction redaction = {};
    bool operator==(const ReportWish &) const = default;
};

struct ReportProgress
{
    int done = 0;
    int of = 1;
    QString what; ///< That is being read now
    bool operator==(const ReportProgress &) const = default;
};

/// The wish, as far as it can be fulfilled: a range that ends after it begins, a section at least. Errors:
/// Invalid.
[[nodiscard]] Result<> checkWish(const ReportWish &wish);

} // namespace tessera
