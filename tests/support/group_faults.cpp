// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_faults.h"

#include "core/base/platform_process.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>

namespace tessera::testing {

using namespace Qt::StringLiterals;

QJsonObject groupNow(const SandboxFixture &sandbox, int group)
{
    const auto shown = sandbox.ctl({ u"--json"_s, u"ha"_s, u"show"_s });
    for (const auto &one : shown.json()[u"groups"_s].toArray()) {
        if (one[u"groupId"_s].toInt() == group)
            return one.toObject();
    }
    return {};
}

void signalAll(const SandboxNode &server, int signal)
{
    for (const auto pid : processesIn(server.folder))
        ::kill(static_cast<pid_t>(pid), signal);
}

bool failsOver(const std::function<CtlOutcome()> &failOver, CtlOutcome &done, int patience)
{
    const auto isDone = [&] {
        done = failOver();
        return done.exitCode == 0 || !done.errors.contains("a moment ago");
    };
    return QTest::qWaitFor(isDone, patience);
}

} // namespace tessera::testing
