// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/locked_object.h"

#include "core/cluster/relation_behind.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::LockedObject)
};

/// Citus' own advisory locks by their last number (citus.md §3.6); %1 is the number that the kind carries.
struct AdvisoryKind
{
    qint32 subId;
    const char *text;
    bool isShard; ///< The number is classid * 2^32 + objid, else objid
};

constexpr std::array advisoryKinds {
    AdvisoryKind { 4, QT_TRANSLATE_NOOP("tessera::LockedObject", "metadata of shard %1"), true },
    AdvisoryKind { 5, QT_TRANSLATE_NOOP("tessera::LockedObject", "writes to shard %1"), true },
    AdvisoryKind { 6, QT_TRANSLATE_NOOP("tessera::LockedObject", "job %1"), false },
    AdvisoryKind { 7, QT_TRANSLATE_NOOP("tessera::LockedObject", "rebalance of colocation group %1"), false },
    AdvisoryKind { 8, QT_TRANSLATE_NOOP("tessera::LockedObject", "metadata of colocated shards (%1)"),
                   false },
    AdvisoryKind { 9, QT_TRANSLATE_NOOP("tessera::LockedObject", "cluster operation (kind %1)"), false },
    AdvisoryKind { 10, QT_TRANSLATE_NOOP("tessera::LockedObject", "cleanup of operation %1"), false },
    AdvisoryKind { 13, QT_TRANSLATE_NOOP("tessera::LockedObject", "placement of colocation group %1"),
                   false },
    AdvisoryKind { 14, QT_TRANSLATE_NOOP("tessera::LockedObject", "background task %1"), false },
    AdvisoryKind { 15, QT_TRANSLATE_NOOP("tessera::LockedObject", "changes of definitions (%1)"), false },
    AdvisoryKind { 16, QT_TRANSLATE_NOOP("tessera::LockedObject", "move of shard %1"), true },
};

QString advisoryText(const LockedObject &object)
{
    const auto kind = std::ranges::find(advisoryKinds, object.subId, &AdvisoryKind::subId);
    if (kind == advisoryKinds.end())
        return Words::tr("advisory lock %1, %2").arg(object.classId).arg(object.objectId);
    const auto shard = (static_cast<qint64>(object.classId) << 32) + object.objectId;
    return Words::tr(kind->text).arg(kind->isShard ? shard : object.objectId);
}

QString relationText(const QString &relation, const ClusterSnapshot *cluster)
{
    const auto behind = cluster ? relationBehind(*cluster, relation) : RelationBehind {};
    if (!behind.shard)
        return relation;
    const auto name = behind.table->displayName();
    const auto shard = QString::number(behind.shard->id.value);
    if (!behind.shard->hasRange)
        return Words::tr("%1, shard %2").arg(name, shard);
    return Words::tr("%1, shard %2 (hash %3 to %4)")
        .arg(name, shard, QString::number(behind.shard->minValue), QString::number(behind.shard->maxValue));
}

} // namespace

QString lockedObjectText(const LockedObject &object, const ClusterSnapshot *cluster)
{
    if (!object.relation.isEmpty())
        return relationText(object.relation, cluster);
    if (object.type == u"advisory"_s)
        return advisoryText(object);
    if (object.type == u"transactionid"_s || object.type == u"virtualxid"_s)
        return Words::tr("the end of a transaction");
    return object.type;
}

QString lockModeText(const QString &mode)
{
    static const QRegularExpression hump(u"(?<=[a-z])(?=[A-Z])"_s);
    auto words = mode;
    words.remove(QRegularExpression(u"Lock$"_s));
    return words.replace(hump, u" "_s).toLower();
}

} // namespace tessera
