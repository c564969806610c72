// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/take_over_scene.h"
#include "core/plan/step.h"

namespace tessera {

// What a switchover and a failover have in common (failover.md §1.2, §2.4).

inline constexpr auto syncNamesSetting = QLatin1StringView("synchronous_standby_names");
/// Of a step that is over at once.
inline constexpr TimeRange moment { std::chrono::milliseconds(50), std::chrono::seconds(1) };

/// Sets one setting of a server for good.
[[nodiscard]] QStringList alterSystem(const QString &name, const QString &value);
/// As the server had it.
[[nodiscard]] QStringList restoreSystem(const MemberReading &member, const QString &name);
[[nodiscard]] QString slotText(const QString &name);
[[nodiscard]] QString dropSlotText(const QString &name);
/// The same for one that may still be in use by what is taken back.
[[nodiscard]] QStringList freeSlotTexts(const QString &name);
/// The new address; where the candidate is registered the two swap (R5).
[[nodiscard]] QStringList updateTexts(const TakeOverScene &scene);

/// A step of statements that can be taken back by others.
[[nodiscard]] Step statementStep(const QString &title, const QString &server, const QStringList &statements,
                                 const QStringList &undo);
/// The host of @p server does not start it by itself any more.
[[nodiscard]] Step holdBackStep(const QString &server);
/// What commits on the new primary wait for until the old one is back: other standbys, where some stream
/// (R6).
[[nodiscard]] Step presetSyncStep(const TakeOverScene &scene);
/// Two-phase recovery rests on every server that answers (R1).
[[nodiscard]] QList<Step> restSteps(const TakeOverScene &scene);
/// And goes on; not on an old primary that is fenced.
[[nodiscard]] QList<Step> goOnSteps(const TakeOverScene &scene);
/// Enters the new address, or commits the transaction that holds it.
[[nodiscard]] Step repointStep(const TakeOverScene &scene);
/// Waits until every node that holds metadata knows it.
[[nodiscard]] QList<Step> knowSteps(const TakeOverScene &scene);
/// Ends the two-phase commits of every node (R2).
[[nodiscard]] QList<Step> recoverySteps(const TakeOverScene &scene);
/// The other standbys follow the new primary, which may still be one itself; taken back, they follow the old
/// one.
[[nodiscard]] QList<Step> siblingSteps(const TakeOverScene &scene);
/// What commits wait for once the old primary follows: as before, with it in the candidate's place.
[[nodiscard]] QString syncNamesAfterwards(const TakeOverScene &scene);
/// Names of those of them that commits wait for meanwhile: that they wait for already.
[[nodiscard]] QStringList syncSiblings(const TakeOverScene &scene);
/// Drops on the old primary the slots of those that followed it, which would keep its WAL for good.
[[nodiscard]] QList<Step> oldSlotSteps(const QString &old, const QList<MemberReading> &followers);

} // namespace tessera
