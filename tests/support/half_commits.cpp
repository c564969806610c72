// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/half_commits.h"

#include <algorithm>

namespace tessera::testing {

using namespace Qt::StringLiterals;

namespace {

const auto pauseSetting = u"citus.recover_2pc_interval"_s;
const auto longPause = u"1h"_s;

QList<SandboxNode> serversOf(const SandboxFixture &sandbox)
{
    const auto record = readRecord(sandbox.place().folder());
    return record ? record->servers() : QList<SandboxNode>();
}

} // namespace

HalfCommits::HalfCommits(const SandboxFixture &sandbox)
    : m_sandbox(sandbox)
{
    for (const auto &server : serversOf(sandbox))
        runAt(sandbox, server,
              { u"ALTER SYSTEM SET %1 = '%2'"_s.arg(pauseSetting, longPause), u"SELECT pg_reload_conf()"_s });
    runAt(sandbox, pairOf(sandbox).primary, { u"CREATE TABLE public.halves (number int)"_s });
}

bool HalfCommits::leave(int beginner, bool isDecided)
{
    const auto gid = u"citus_%1_999999_%2_1"_s.arg(beginner).arg(++m_left);
    const bool isPrepared = runAt(m_sandbox, pairOf(m_sandbox).primary,
                                  { u"BEGIN"_s, u"INSERT INTO public.halves VALUES (%1)"_s.arg(m_left),
                                    u"PREPARE TRANSACTION '%1'"_s.arg(gid) });
    return isPrepared
        && (!isDecided
            || runAt(m_sandbox, pairOf(m_sandbox, beginner).primary,
                     { u"INSERT INTO pg_dist_transaction (groupid, gid) VALUES (1, '%1')"_s.arg(gid) }));
}

int HalfCommits::seen() const
{
    return valueAt(m_sandbox, pairOf(m_sandbox).primary, u"SELECT count(*) FROM public.halves"_s).toInt();
}

int HalfCommits::prepared() const
{
    return valueAt(m_sandbox, pairOf(m_sandbox).primary,
                   u"SELECT count(*) FROM pg_prepared_xacts WHERE gid LIKE 'citus\\_%\\_999999\\_%'"_s)
        .toInt();
}

bool HalfCommits::recoverEverywhere() const
{
    const auto record = readRecord(m_sandbox.place().folder());
    return record && std::ranges::all_of(record->nodes, [&](const SandboxNode &node) {
               return runAt(m_sandbox, node, { u"SELECT recover_prepared_transactions()"_s });
           });
}

bool HalfCommits::isRecoveryAsBefore() const
{
    return std::ranges::all_of(serversOf(m_sandbox), [&](const SandboxNode &server) {
        return valueAt(m_sandbox, server, u"SHOW "_s + pauseSetting) == longPause;
    });
}

} // namespace tessera::testing
