// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What applications notice while primaries change, on each engine the machine has: the longest wait between
// two acknowledged transactions of one client during a switchover, and from a server's death to writes again
// when the operator confirms at once. Goals: a median pause of 1 s; 15 s.
#include "tests/bench/each_engine.h"
#include "tests/bench/print_figure.h"
#include "tests/support/group_faults.h"
#include "tests/support/group_ways.h"

#include <QTest>

#include <algorithm>
#include <csignal>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int switchovers = 9;
constexpr int patience = 90'000; ///< Milliseconds

void waitUntil(const std::function<bool()> &isSo, const char *what)
{
    if (!QTest::qWaitFor(isSo, patience))
        qFatal("%s does not come", what);
}

void waitUntilProtected(const SandboxFixture &sandbox, int group)
{
    waitUntil([&] { return groupNow(sandbox, group)[u"protection"_s].toString() == u"protected"_s; },
              "protection");
}

void expectDone(const CtlOutcome &done)
{
    if (done.exitCode != 0)
        qFatal("tesseractl failed: %s", done.errors.constData());
}

SandboxNode primaryOf(const SandboxFixture &sandbox, int group)
{
    const auto address = groupNow(sandbox, group)[u"primary"_s].toString();
    for (const auto &server : sandbox.state().record.servers()) {
        if (address.section(u':', -1).toInt() == server.port)
            return server;
    }
    qFatal("group %d has no primary", group);
}

/// The longest gap of any client while @p work is done, in milliseconds; ends the program when anything that
/// was acknowledged is lost.
double gapDuring(const SandboxFixture &sandbox, const std::function<void()> &work)
{
    PairWriter writer(waysInto(sandbox));
    waitUntil([&] { return writer.acknowledged() > 100; }, "the first write");
    work();
    const auto seen = writer.acknowledged();
    waitUntil([&] { return writer.acknowledged() > seen + 200; }, "a write");
    writer.stop();
    auto session = writableSession(sandbox, sandbox.state().record.coordinators());
    const auto ledger = endedLedger(sandbox, writer, session);
    if (ledger.lost > 0)
        qFatal("lost: %s", qPrintable(ledger.text()));
    if (!session.script(u"TRUNCATE public.pairs"_s, Deadline::never()))
        qFatal("the pairs cannot be removed");
    return static_cast<double>(ledger.longestGap.count());
}

void measureSwitchovers(const SandboxFixture &sandbox)
{
    QList<double> pauses;
    for (int i = 0; i < switchovers; ++i) {
        const int group = i % 3;
        waitUntilProtected(sandbox, group);
        pauses << gapDuring(sandbox, [&] {
            expectDone(sandbox.change({ u"ha"_s, u"switchover"_s, u"--group"_s, QString::number(group) }));
        });
    }
    std::ranges::sort(pauses);
    printFigure(u"switchover.pause.%1.median"_s.arg(sandbox.engine()), pauses.at(pauses.size() / 2), "ms");
    printFigure(u"switchover.pause.%1.longest"_s.arg(sandbox.engine()), pauses.last(), "ms");
}

void measureFailovers(const SandboxFixture &sandbox)
{
    for (const int group : { 1, 0 }) {
        waitUntilProtected(sandbox, group);
        const auto fallen = primaryOf(sandbox, group);
        const auto gap = gapDuring(sandbox, [&] {
            signalAll(fallen, SIGKILL);
            CtlOutcome done;
            const auto failOver = [&] {
                return sandbox.change({ u"ha"_s, u"failover"_s, u"--group"_s, QString::number(group) });
            };
            if (!failsOver(failOver, done, patience))
                qFatal("the failover is not begun");
            expectDone(done);
        });
        printFigure(
            u"failover.recovery.%1.%2"_s.arg(sandbox.engine(), group == 0 ? u"coordinator"_s : u"worker"_s),
            gap / 1000, "s");
        const auto begun = std::chrono::steady_clock::now();
        expectDone(sandbox.change({ u"ha"_s, u"standby"_s, u"rebuild"_s, u"127.0.0.1:%1"_s.arg(fallen.port),
                                    u"--group"_s, QString::number(group) }));
        waitUntilProtected(sandbox, group);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
        printFigure(u"failover.protected-again.%1.%2"_s.arg(sandbox.engine(),
                                                            group == 0 ? u"coordinator"_s : u"worker"_s),
                    took.count(), "s");
    }
}

void measure(const QString &engine)
{
    SandboxFixture sandbox(engine, 2, 1);
    if (!sandbox.bringUp())
        qFatal("the sandbox did not start");
    {
        auto session = writableSession(sandbox, sandbox.state().record.coordinators());
        PairWriter::makeTable(session, 8);
    }
    measureSwitchovers(sandbox);
    measureFailovers(sandbox);
}

} // namespace

int main(int argc, char **argv)
{
    return measureEachEngine(argc, argv, measure);
}
