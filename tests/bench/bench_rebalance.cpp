// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Time to balance after adding a node, 24 shard sets of 45 MB in all: our executor against the server's job
// in the same run, on each engine the machine has; and the longest write meanwhile. Source of the goals, for
// Citus: online >= 4 x faster, adaptive >= 15 x faster than citus_rebalance_start.
#include "tests/bench/each_engine.h"
#include "tests/bench/print_figure.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <tuple>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begun)
{
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

/// Runs tesseractl and gives its time; ends the program when it fails.
double timed(const SandboxFixture &sandbox, const QStringList &arguments)
{
    const auto begun = Clock::now();
    const auto outcome = sandbox.ctl(arguments + QStringList { u"--yes"_s });
    if (outcome.exitCode != 0)
        qFatal("tesseractl failed: %s", outcome.errors.constData());
    return secondsSince(begun);
}

/// One connection that updates one key after the other and remembers the longest time it took.
class Writer
{
public:
    explicit Writer(const SandboxFixture &sandbox)
        : m_session(sandbox.session())
        , m_thread([this](const std::stop_token &stop) { write(stop); })
    {
    }
    double stop()
    {
        m_thread.request_stop();
        m_thread.join();
        return m_longest;
    }

private:
    void write(const std::stop_token &stop)
    {
        for (int key = 1; !stop.stop_requested(); key = key % 24000 + 97) {
            const auto begun = Clock::now();
            const auto done = m_session.run(u"UPDATE public.load SET n = n + 1 WHERE k = $1"_s,
                                            { qint32 { key } }, Deadline::never());
            if (!done)
                qFatal("a write failed: %s", qPrintable(done.error().message));
            m_longest = std::max(m_longest, secondsSince(begun));
        }
    }
    Session m_session;
    double m_longest = 0;
    std::jthread m_thread;
};

void fill(const SandboxFixture &sandbox)
{
    sandbox.value(u"CREATE TABLE public.load (k int PRIMARY KEY, n int, v text)"_s);
    timed(sandbox,
          { u"table"_s, u"distribute"_s, u"load"_s, u"--column"_s, u"k"_s, u"--shards"_s,
            sandbox.engine() == u"citus"_s ? u"24"_s
                                           : u"32"_s }); // the built-in engine splits in powers of two
    sandbox.value(
        u"INSERT INTO public.load SELECT g, 0, repeat('x', 1750) FROM generate_series(1, 24000) g"_s);
}

/// Puts everything back on the first worker.
void reset(const SandboxFixture &sandbox)
{
    timed(sandbox,
          { u"rebalance"_s, u"run"_s, u"--planner"_s, u"tessera"_s, u"--strategy"_s, u"by_shard_count"_s,
            u"--drain"_s, u"3"_s, u"--mode"_s, u"block_writes"_s });
    sandbox.value(u"SELECT citus_set_node_property(nodename, nodeport, 'shouldhaveshards', true)"
                  " FROM pg_dist_node WHERE nodeid = 3"_s);
    std::ignore = sandbox.ctl({ u"cleanup"_s, u"run"_s, u"--yes"_s }); // refused when there is nothing
}

struct Method
{
    QString name;
    QStringList options;
    double goal;
};

void measure(const QString &engine)
{
    SandboxFixture sandbox(engine, 1);
    if (!sandbox.bringUp())
        qFatal("the sandbox did not start");
    fill(sandbox);
    timed(sandbox, { u"node"_s, u"add"_s, u"--new"_s });
    const bool isCitus = engine == u"citus"_s;
    const QList<Method> methods {
        { u"server"_s, { u"--executor"_s, u"server"_s }, 0 },
        { u"online"_s, { u"--executor"_s, u"tessera"_s, u"--mode"_s, u"online"_s }, isCitus ? 1.0 / 4 : 0 },
        { u"adaptive"_s,
          { u"--executor"_s, u"tessera"_s, u"--mode"_s, u"adaptive"_s },
          isCitus ? 1.0 / 15 : 0 },
    };
    double server = 0;
    for (const auto &method : methods) {
        Writer writer(sandbox);
        const auto took = timed(sandbox,
                                QStringList { u"rebalance"_s, u"run"_s, u"--strategy"_s, u"by_shard_count"_s }
                                    + method.options);
        const auto pause = writer.stop();
        server = server > 0 ? server : took;
        printFigure(u"rebalance.time."_s + engine + u'.' + method.name, took, "s", server, method.goal);
        printFigure(u"rebalance.longest-write."_s + engine + u'.' + method.name, pause * 1000, "ms");
        reset(sandbox);
    }
}

} // namespace

int main(int argc, char **argv)
{
    return measureEachEngine(argc, argv, measure);
}
