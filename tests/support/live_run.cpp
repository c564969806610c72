// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/live_run.h"

#include "core/sandbox/sandbox_registration.h"

#include <QTest>

#include <algorithm>

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

LiveRun::LiveRun(const SandboxFixture &sandbox, const QString &operation, const QJsonObject &parameters)
    : m_connector(sandboxTarget(SandboxFixture::home(), sandbox.name())
                      .value_or(ConnectionTarget { .name = sandbox.name(), .info = sandbox.connInfo() }))
    , m_journal(sandbox.place().folder() + u"/console/data/tessera/journal.sqlite"_s)
{
    m_prepared = prepareOperation(m_connector, { operation, parameters, m_journal }, Deadline::in(60s));
    if (!m_prepared)
        QTest::qFail(qPrintable(m_prepared.error().message), __FILE__, __LINE__);
}

LiveRun::~LiveRun()
{
    m_control.cancel();
}

void LiveRun::pauseBefore(const std::function<bool(const Action &)> &isIt)
{
    const auto steps = m_prepared ? m_prepared->plan.steps : QList<Step>();
    const auto found = std::ranges::find_if(steps, [&](const Step &step) { return isIt(step.run); });
    if (found == steps.end() || found == steps.begin())
        QTest::qFail("the plan has no such step to hold before", __FILE__, __LINE__);
    else
        m_last = found - steps.begin() - 1;
}

void LiveRun::start()
{
    if (!m_prepared)
        return;
    m_thread = std::jthread([this] {
        auto journal = Journal::open(m_journal);
        const auto look = [this](const StepEvent &event) {
            if (!event.progress && (event.state == StepState::Paused || event.state == StepState::Running))
                m_isPaused = event.state == StepState::Paused;
            if (m_last == event.step && event.state == StepState::Running) {
                m_last.reset();
                m_control.pause();
            }
        };
        m_result = journal ? runOperation(m_connector, *m_prepared, { true }, *journal, m_control, look)
                           : tl::unexpected(journal.error());
        m_isOver = true;
    });
}

RunResult LiveRun::result()
{
    if (m_thread.joinable())
        m_thread.join();
    if (m_result && *m_result)
        return **m_result;
    const auto why = m_result ? m_result->error().message : u"the run was not started"_s;
    QTest::qFail(qPrintable(why), __FILE__, __LINE__);
    return {};
}

} // namespace tessera::testing
