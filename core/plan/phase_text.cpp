// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/phase_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct PhaseWords
{
    QLatin1String word;
    const char *text;
};

/// Source: citus.md §1.5, get_rebalance_progress(); §3.7, pg_dist_background_task.
constexpr PhaseWords phases[] = {
    { QLatin1String("Not Started Yet"), QT_TRANSLATE_NOOP("tessera::PhaseText", "not begun yet") },
    { QLatin1String("Setting Up"), QT_TRANSLATE_NOOP("tessera::PhaseText", "setting up") },
    { QLatin1String("Copying Data"), QT_TRANSLATE_NOOP("tessera::PhaseText", "copying data") },
    { QLatin1String("Catching Up"), QT_TRANSLATE_NOOP("tessera::PhaseText", "catching up with writes") },
    { QLatin1String("Creating Constraints"),
      QT_TRANSLATE_NOOP("tessera::PhaseText", "creating indexes and constraints") },
    { QLatin1String("Final Catchup"),
      QT_TRANSLATE_NOOP("tessera::PhaseText", "catching up for the last time") },
    { QLatin1String("Creating Foreign Keys"),
      QT_TRANSLATE_NOOP("tessera::PhaseText", "creating foreign keys") },
    { QLatin1String("Completing"), QT_TRANSLATE_NOOP("tessera::PhaseText", "completing") },
    { QLatin1String("Completed"), QT_TRANSLATE_NOOP("tessera::PhaseText", "completed") },
    { QLatin1String("runnable"), QT_TRANSLATE_NOOP("tessera::PhaseText", "waits for its next try") },
    { QLatin1String("running"), QT_TRANSLATE_NOOP("tessera::PhaseText", "running") },
    { QLatin1String("error"), QT_TRANSLATE_NOOP("tessera::PhaseText", "failed") },
    { QLatin1String("finished"), QT_TRANSLATE_NOOP("tessera::PhaseText", "finished") },
    { QLatin1String("failed"), QT_TRANSLATE_NOOP("tessera::PhaseText", "failed") },
    { QLatin1String("failing"), QT_TRANSLATE_NOOP("tessera::PhaseText", "failing") },
    { QLatin1String("scheduled"), QT_TRANSLATE_NOOP("tessera::PhaseText", "scheduled") },
    { QLatin1String("cancelling"), QT_TRANSLATE_NOOP("tessera::PhaseText", "stopping") },
    { QLatin1String("cancelled"), QT_TRANSLATE_NOOP("tessera::PhaseText", "stopped") },
};

} // namespace

QString phaseText(const QString &phase)
{
    const auto *found = std::ranges::find(phases, phase, &PhaseWords::word);
    return found == std::end(phases) ? phase : QCoreApplication::translate("tessera::PhaseText", found->text);
}

} // namespace tessera
