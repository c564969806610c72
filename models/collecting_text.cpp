// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/collecting_text.h"

#include "models/format.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::CollectingText)
};

using Stage = CollectorState::Stage;

QString ownText(const CollectorState &state)
{
    if (!state.problem.isEmpty())
        return Words::tr("This window collects metrics, but not now: %1").arg(state.problem);
    if (!state.last)
        return Words::tr("This window collects metrics.");
    const auto last = QDateTime::fromSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::seconds>(state.last->time_since_epoch()).count());
    return Words::tr("This window collects metrics, last at %1.")
        .arg(QLocale().toString(last.time(), QLocale::ShortFormat));
}

QString stageText(const CollectorState &state)
{
    switch (state.stage) {
    case Stage::Collecting:
        return ownText(state);
    case Stage::Another:
        return state.holder ? Words::tr("Metrics are collected by %1.").arg(state.holder->text())
                            : Words::tr("Metrics are collected by another program.");
    case Stage::NeedsPassword:
        return Words::tr("Metrics are not collected: a password is needed.");
    case Stage::Unable:
        return Words::tr("Metrics are not collected: %1").arg(state.problem);
    case Stage::Starting:
        break;
    }
    return {};
}

} // namespace

QString collectingText(const CollectorState &state)
{
    auto text = stageText(state);
    for (const auto &problem : { state.storeProblem, state.alertProblem })
        text += problem.isEmpty() ? QString() : QLatin1Char(' ') + problem;
    return text;
}

Severity collectingSeverity(const CollectorState &state)
{
    const bool isWell = state.stage == Stage::Starting || state.stage == Stage::Another
        || (state.stage == Stage::Collecting && state.problem.isEmpty());
    return isWell && state.storeProblem.isEmpty() && state.alertProblem.isEmpty() ? Severity::Info : Severity::Warning;
}

} // namespace tessera
