// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/catalog_fact.h"
#include "core/history/time_line.h"

#include <optional>

namespace tessera {

/// A fact and how long it held: from @p since up to, not including, @p until.
struct PastFact
{
    Fact fact;
    Moment since = 0;
    Moment until = stillSo;
    [[nodiscard]] bool isAt(Moment at) const { return since <= at && at < until; }
    bool operator==(const PastFact &) const = default;
};

/// What must be written to keep a change.
struct FactDiff
{
    FactList gone;
    FactList come;
    [[nodiscard]] bool isEmpty() const { return gone.empty() && come.empty(); }
    bool operator==(const FactDiff &) const = default;
};
[[nodiscard]] FactDiff diffOf(const FactList &before, const FactList &now);

/// One stay of a shard on a node group. Where the console was not running at the change, the change lies
/// somewhere between sinceAfter and since, or between until and untilBefore.
struct ShardStay
{
    GroupId group;
    Moment since = 0;
    std::optional<Moment> sinceAfter;
    Moment until = stillSo;
    std::optional<Moment> untilAfter; ///< Last seen here; set when nobody watched the end
    bool operator==(const ShardStay &) const = default;
};

/// What the catalogs said when, as one console saw it. A value; no clock, no file.
class CatalogHistory
{
public:
    CatalogHistory() = default;
    /// As stored. @p spans are sorted.
    CatalogHistory(std::vector<PastFact> facts, std::vector<WatchSpan> spans);

    /// The catalogs said @p now at @p at. A clock that went back pulls what was recorded after @p at back to
    /// it: it happened before. Readings more than @p longestBreak apart begin a new span.
    FactDiff record(const FactList &now, Moment at, Moment longestBreak);

    /// What held at @p at; in a break, what held when it began.
    [[nodiscard]] FactList at(Moment at) const;
    /// The beginning of the record, or of what is kept of it, is no change.
    [[nodiscard]] TimeLine timeLine() const { return { changes(), m_spans }; }
    [[nodiscard]] const std::vector<WatchSpan> &spans() const { return m_spans; }
    [[nodiscard]] const std::vector<PastFact> &facts() const { return m_facts; }
    /// Newest first; empty when nothing was recorded of the shard.
    [[nodiscard]] std::vector<ShardStay> staysOf(ShardId shard) const;
    /// HOST:PORT of the group's primary at @p at; empty when it had none.
    [[nodiscard]] QString addressAt(GroupId group, Moment at) const;

private:
    void setBack(Moment at);
    [[nodiscard]] std::vector<Moment> changes() const;
    /// The end of the span before the one that begins at @p at.
    [[nodiscard]] std::optional<Moment> lastSeenBefore(Moment at) const;

    std::vector<PastFact> m_facts; ///< By what they are about, then by time
    std::vector<WatchSpan> m_spans;
};

} // namespace tessera
