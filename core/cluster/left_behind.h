// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

namespace tessera {

enum class LeftKind {
    Recorded, ///< A row of pg_dist_cleanup: the server drops the object
    LostRecord, ///< A row of a node group that is gone: the server skips it for ever
    Unrecorded, ///< A slot, publication or subscription that no row knows
    Prepared ///< A transaction that waits for its second phase
};

enum class LeftObject { Table, Subscription, Slot, Publication, Role, Transaction, Other };

/// One thing that an operation made on a node and that is still there.
struct LeftItem
{
    LeftKind kind = LeftKind::Recorded;
    LeftObject object = LeftObject::Other;
    QString name;
    GroupId group; ///< -1 for a node that is not registered
    QString node; ///< HOST:PORT; empty when the group is gone
    qint64 record = 0; ///< CleanupRecord::id; 0 for what is not recorded
    qint64 operation = 0; ///< Its number; 0 when there is none
    std::optional<qint32> policy = {}; ///< The record's: 0 always, 1 after a failure, 2 after success
    QDateTime since = {}; ///< UTC; when prepared, else when this console first saw the record; may be invalid
    bool isInUse = false; ///< Its operation still runs, or somebody reads the slot
    std::optional<ByteCount> retainedWal = {}; ///< What the slot holds back
    QStringList locked = {}; ///< Tables that the prepared transaction has locked
    std::optional<RemedyPlan> remedyPlan = {}; ///< What removes it; none while it is in use

    [[nodiscard]] QString key() const;
    bool operator==(const LeftItem &) const = default;
};

/// Everything that operations left on the nodes, node by node in the order of their groups; what is in use
/// is listed too, and said to be. Pure.
[[nodiscard]] QList<LeftItem> leftBehind(const ClusterState &state);

/// Those that no running operation needs.
[[nodiscard]] qsizetype countUnused(const QList<LeftItem> &items);

// In words of the operator.
[[nodiscard]] QString leftObjectText(LeftObject object);
/// "recorded", "in use", …
[[nodiscard]] QString leftKindWord(const LeftItem &item);
/// Who removes it, as a sentence.
[[nodiscard]] QString leftKindText(const LeftItem &item);
/// What it costs while it is there; empty when it costs nothing.
[[nodiscard]] QString leftCostText(const LeftItem &item);
[[nodiscard]] QString leftPolicyText(std::optional<qint32> policy);

} // namespace tessera
