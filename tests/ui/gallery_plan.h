// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explain_reading.h"

namespace tessera {
class PlanPage;
} // namespace tessera

namespace tessera::test {

/// The plan of a recorded fixture, as a reader would answer @p wish.
[[nodiscard]] ExplainAnswer galleryExplained(const ExplainWish &wish, const QString &fixture);
/// What a page of a plan can look like, by name.
[[nodiscard]] QStringList planLooks();
void showPlanLook(PlanPage &page, const QString &look);
/// Of a statement with three, one of them NULL.
[[nodiscard]] QList<ExplainedParameter> galleryParameters();

} // namespace tessera::test
