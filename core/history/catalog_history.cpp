// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/catalog_history.h"

#include <algorithm>

namespace tessera {

FactDiff diffOf(const FactList &before, const FactList &now)
{
    FactDiff diff;
    auto old = before.begin();
    auto next = now.begin();
    while (old != before.end() || next != now.end()) {
        if (next == now.end() || (old != before.end() && old->isBefore(*next))) {
            diff.gone.push_back(*old++);
        } else if (old == before.end() || next->isBefore(*old)) {
            diff.come.push_back(*next++);
        } else {
            if (*old != *next) {
                diff.gone.push_back(*old);
                diff.come.push_back(*next);
            }
            ++old;
            ++next;
        }
    }
    return diff;
}

static bool isBefore(const PastFact &a, const PastFact &b)
{
    if (a.fact.isAboutTheSame(b.fact))
        return a.since < b.since;
    return a.fact.isBefore(b.fact);
}

CatalogHistory::CatalogHistory(std::vector<PastFact> facts, std::vector<WatchSpan> spans)
    : m_facts(std::move(facts))
    , m_spans(std::move(spans))
{
    if (!std::ranges::is_sorted(m_facts, isBefore))
        std::ranges::sort(m_facts, isBefore);
}

void CatalogHistory::setBack(Moment at)
{
    for (auto &past : m_facts) {
        past.since = std::min(past.since, at);
        if (past.until != stillSo)
            past.until = std::min(past.until, at);
    }
    std::erase_if(m_facts, [](const PastFact &past) { return past.since == past.until; });
    for (auto &span : m_spans) {
        span.from = std::min(span.from, at);
        span.to = std::min(span.to, at);
    }
}

FactDiff CatalogHistory::record(const FactList &now, Moment at, Moment longestBreak)
{
    if (!m_spans.empty() && m_spans.back().to > at)
        setBack(at);
    const auto diff = diffOf(m_spans.empty() ? FactList {} : this->at(m_spans.back().to), now);
    for (auto &past : m_facts) {
        const auto isSame = [&past](const Fact &fact) { return fact.isAboutTheSame(past.fact); };
        if (past.until == stillSo && !diff.gone.empty()) {
            const auto found = std::ranges::lower_bound(
                diff.gone, past.fact, [](const Fact &a, const Fact &b) { return a.isBefore(b); });
            if (found != diff.gone.end() && isSame(*found))
                past.until = at;
        }
    }
    std::erase_if(m_facts, [](const PastFact &past) { return past.since == past.until; });
    const auto known = static_cast<std::ptrdiff_t>(m_facts.size());
    for (const auto &fact : diff.come)
        m_facts.push_back({ fact, at, stillSo });
    std::ranges::inplace_merge(m_facts, m_facts.begin() + known, isBefore);
    if (m_spans.empty() || at - m_spans.back().to > longestBreak)
        m_spans.push_back({ at, at });
    else
        m_spans.back().to = at;
    return diff;
}

FactList CatalogHistory::at(Moment at) const
{
    const auto unknown = TimeLine { {}, m_spans }.breakAt(at);
    const auto moment = unknown ? unknown->from : at;
    FactList facts;
    for (const auto &past : m_facts) {
        if (past.isAt(moment))
            facts.push_back(past.fact);
    }
    return facts;
}

std::vector<Moment> CatalogHistory::changes() const
{
    std::vector<Moment> moments;
    for (const auto &past : m_facts) {
        if (moments.empty() || moments.back() != past.since) // most facts are as old as their neighbours
            moments.push_back(past.since);
        if (past.until != stillSo)
            moments.push_back(past.until);
    }
    std::ranges::sort(moments);
    const auto [first, last] = std::ranges::unique(moments);
    moments.erase(first, last);
    if (!m_spans.empty())
        moments.erase(moments.begin(), std::ranges::upper_bound(moments, m_spans.front().from));
    return moments;
}

std::optional<Moment> CatalogHistory::lastSeenBefore(Moment at) const
{
    const auto span = std::ranges::find(m_spans, at, &WatchSpan::from);
    if (span == m_spans.end() || span == m_spans.begin())
        return std::nullopt;
    return std::prev(span)->to;
}

std::vector<ShardStay> CatalogHistory::staysOf(ShardId shard) const
{
    std::vector<ShardStay> stays;
    for (const auto &past : m_facts) {
        if (past.fact.kind != FactKind::Placement || past.fact.id != shard.value)
            continue;
        const GroupId group { static_cast<qint32>(past.fact.group) };
        const bool isSameStay =
            !stays.empty() && stays.back().group == group && stays.back().until == past.since;
        if (!isSameStay)
            stays.push_back(
                { .group = group, .since = past.since, .sinceAfter = lastSeenBefore(past.since) });
        stays.back().until = past.until;
        stays.back().untilAfter = past.until == stillSo ? std::nullopt : lastSeenBefore(past.until);
    }
    std::ranges::stable_sort(stays, std::greater {}, &ShardStay::since);
    return stays;
}

QString CatalogHistory::addressAt(GroupId group, Moment at) const
{
    FactList nodes;
    for (const auto &past : m_facts) {
        if (past.fact.kind == FactKind::Node && past.isAt(at))
            nodes.push_back(past.fact);
    }
    const auto snapshot = snapshotOf(nodes);
    const auto *node = snapshot->primaryOf(group);
    return node ? node->address() : QString();
}

} // namespace tessera
