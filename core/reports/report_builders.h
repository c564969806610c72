// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"
#include "core/reports/report_facts.h"

namespace tessera::build {

// The blocks of each section from what was read; pure. Errors: why there is nothing to build it from.

using Blocks = Result<QList<ReportBlock>>;

[[nodiscard]] Blocks verdict(const ReportFacts &facts);
[[nodiscard]] Blocks cluster(const ReportFacts &facts);
[[nodiscard]] Blocks availability(const ReportFacts &facts);
[[nodiscard]] Blocks tables(const ReportFacts &facts);
[[nodiscard]] Blocks metrics(const ReportFacts &facts);
[[nodiscard]] Blocks queries(const ReportFacts &facts);
[[nodiscard]] Blocks activity(const ReportFacts &facts);
[[nodiscard]] Blocks diagnostics(const ReportFacts &facts);
[[nodiscard]] Blocks alerts(const ReportFacts &facts);
[[nodiscard]] Blocks journal(const ReportFacts &facts);
[[nodiscard]] Blocks drift(const ReportFacts &facts);

/// Every name that the texts of a report may hold.
[[nodiscard]] QList<KnownName> knownNames(const ReportFacts &facts);

/// Why a fact is missing.
template <class T> [[nodiscard]] tl::unexpected<Error> missing(const Asked<T> &asked)
{
    return tl::unexpected<Error>(asked ? asked->error() : Error { ErrorKind::NotFound, {} });
}

/// HOST:PORT of the node; empty subject: the cluster.
[[nodiscard]] ReportCell nodeCell(const ReportFacts &facts, const QString &subject);
[[nodiscard]] ReportCell nodeCell(const ReportFacts &facts, NodeId node);

/// At most @p most rows; the note says when there are more.
void cut(ReportTable &table, qsizetype most);

} // namespace tessera::build
