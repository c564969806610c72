// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placements_model.h"

#include "models/format.h"
#include "models/map_moves.h"
#include "models/snapshot_table_model.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace tessera {

namespace {

constexpr std::array titles {
    QT_TRANSLATE_NOOP("tessera::PlacementsModel", "Shard"),
    QT_TRANSLATE_NOOP("tessera::PlacementsModel", "Table"),
    QT_TRANSLATE_NOOP("tessera::PlacementsModel", "Node"),
    QT_TRANSLATE_NOOP("tessera::PlacementsModel", "Size"),
    QT_TRANSLATE_NOOP("tessera::PlacementsModel", "Skew"),
    QT_TRANSLATE_NOOP("tessera::PlacementsModel", "Reads/s"),
    QT_TRANSLATE_NOOP("tessera::PlacementsModel", "Writes/s"),
    QT_TRANSLATE_NOOP("tessera::PlacementsModel", "Plan"),
    QT_TRANSLATE_NOOP("tessera::PlacementsModel", "From"),
    QT_TRANSLATE_NOOP("tessera::PlacementsModel", "To"),
    QT_TRANSLATE_NOOP("tessera::PlacementsModel", "Colocation group"),
};
static_assert(titles.size() == PlacementsModel::ColumnCount);

bool isText(int column)
{
    return column == PlacementsModel::TableColumn || column == PlacementsModel::NodeColumn
        || column == PlacementsModel::PlanColumn;
}

/// Position of each string when all are sorted, so that a million rows compare numbers.
std::vector<qint64> ranks(const QStringList &texts)
{
    std::vector<qint64> order(static_cast<size_t>(texts.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, [&texts](qint64 a, qint64 b) {
        return QString::localeAwareCompare(texts.at(a), texts.at(b)) < 0;
    });
    std::vector<qint64> rank(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        rank[static_cast<size_t>(order[i])] = static_cast<qint64>(i);
    return rank;
}

const Shard &shardOf(const ClusterState &state, quint32 placement)
{
    return state.snapshot->shards()[state.snapshot->placements()[placement].shard];
}

QString nodeText(const ClusterState &state, quint32 placement)
{
    const auto group = state.snapshot->placements()[placement].group;
    const auto *node = state.snapshot->primaryOf(group);
    return node ? node->address() : PlacementsModel::tr("group %1").arg(group.value);
}

/// The move of the placement's set, where it is the copy that leaves or one that has come.
const MapMove *moveOf(const ClusterState &state, const MapContent *content, quint32 index)
{
    const auto set = content ? content->setOf(shardOf(state, index).id) : std::nullopt;
    const auto move = set ? content->moves.constFind(*set) : QHash<quint32, MapMove>::const_iterator();
    if (!set || move == content->moves.constEnd())
        return nullptr;
    const auto column = content->columnIndex(state.snapshot->placements()[index].group);
    return column == move->from || (move->isMade && column == move->to) ? &*move : nullptr;
}

const PlacementActivity *activityOf(const ClusterState &state, quint32 index)
{
    return state.activity ? state.activity->of(state.snapshot->placements()[index].id) : nullptr;
}

/// Negative where it is not known.
double skewAt(const ClusterState &state, const MapContent *content, const std::vector<float> &skews,
              quint32 index)
{
    const auto set = content ? content->setOf(shardOf(state, index).id) : std::nullopt;
    return set ? static_cast<double>(skews[*set]) : -1;
}

/// A rate or a ratio as a number that sorts.
qint64 fine(double value)
{
    return static_cast<qint64>(value * 1e6);
}

/// What a row is sorted by; unknown sizes, missing ranges and what stays come first.
qint64 sortKey(const ClusterState &state, const MapContent *content, const std::vector<float> &skews,
               quint32 index, int column)
{
    const auto &placement = state.snapshot->placements()[index];
    const auto &shard = shardOf(state, index);
    constexpr qint64 missing = std::numeric_limits<qint64>::min();
    switch (column) {
    case PlacementsModel::NodeColumn:
        return placement.group.value;
    case PlacementsModel::BytesColumn: {
        const auto bytes = state.sizes ? state.sizes->of(placement.id) : std::nullopt;
        return bytes ? bytes->value : missing;
    }
    case PlacementsModel::SkewColumn:
        return fine(skewAt(state, content, skews, index));
    case PlacementsModel::ReadsColumn:
    case PlacementsModel::WritesColumn: {
        const auto *rates = activityOf(state, index);
        return rates ? fine(column == PlacementsModel::ReadsColumn ? rates->reads : rates->writes) : missing;
    }
    case PlacementsModel::PlanColumn: {
        const auto *move = moveOf(state, content, index);
        return move ? move->step : missing;
    }
    case PlacementsModel::FromColumn:
        return shard.hasRange ? shard.minValue : missing;
    case PlacementsModel::ToColumn:
        return shard.hasRange ? shard.maxValue : missing;
    case PlacementsModel::GroupColumn:
        return state.snapshot->tableOf(shard).colocation.value;
    default:
        return shard.id.value;
    }
}

void sortRows(const ClusterState &state, const MapContent *content, const std::vector<float> &skews,
              std::vector<quint32> &rows, int column, Qt::SortOrder order)
{
    QStringList tables;
    for (const auto &table : state.snapshot->tables())
        tables << table.displayName();
    const auto rank = column == PlacementsModel::TableColumn ? ranks(tables) : std::vector<qint64> {};
    std::vector<std::pair<qint64, quint32>> keyed;
    keyed.reserve(rows.size());
    for (const auto i : rows)
        keyed.emplace_back(
            rank.empty() ? sortKey(state, content, skews, i, column) : rank[shardOf(state, i).table], i);
    const bool isUp = order == Qt::AscendingOrder;
    std::ranges::stable_sort(
        keyed, [isUp](const auto &a, const auto &b) { return isUp ? a.first < b.first : b.first < a.first; });
    std::ranges::transform(keyed, rows.begin(), &std::pair<qint64, quint32>::second);
}

} // namespace

PlacementsModel::PlacementsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

/// Whether a table or a node passes the filter is found once, not once a row.
std::vector<quint32> PlacementsModel::wantedRows(const ClusterState &state) const
{
    std::vector<quint32> rows;
    if (!state.snapshot)
        return rows;
    const auto matches = [this](const QString &text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    std::vector<bool> tablePasses;
    for (const auto &table : state.snapshot->tables())
        tablePasses.push_back(matches(table.displayName()));
    QHash<GroupId, bool> nodePasses;
    const auto placements = state.snapshot->placements();
    rows.reserve(placements.size());
    for (quint32 i = 0; i < placements.size(); ++i) {
        auto node = nodePasses.find(placements[i].group);
        if (node == nodePasses.end())
            node = nodePasses.insert(placements[i].group, matches(nodeText(state, i)));
        const auto &shard = shardOf(state, i);
        if (*node || tablePasses[shard.table] || matches(QString::number(shard.id.value)))
            rows.push_back(i);
    }
    if (m_sortColumn >= 0)
        sortRows(state, m_content.get(), m_skews, rows, m_sortColumn, m_sortOrder);
    return rows;
}

/// Shrinks at the end, rearranges, grows at the end. What was selected stays selected by placement.
void PlacementsModel::show(const ClusterState &state, const std::vector<quint32> &rows)
{
    const auto before = static_cast<int>(m_rows.size());
    const auto after = static_cast<int>(rows.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    }
    emit layoutAboutToBeChanged();
    const auto indexes = persistentIndexList();
    std::vector<PlacementId> ids;
    for (const auto &index : indexes)
        ids.push_back(placement(m_rows[static_cast<size_t>(index.row())]).id);
    m_state = state;
    m_rows.assign(rows.begin(), rows.begin() + std::min(before, after));
    changePersistentIndexList(indexes, movedIndexes(indexes, ids));
    emit layoutChanged();
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = rows;
        endInsertRows();
    }
}

QModelIndexList PlacementsModel::movedIndexes(const QModelIndexList &indexes,
                                              const std::vector<PlacementId> &ids) const
{
    QHash<PlacementId, int> rowOfId;
    for (const auto id : ids)
        rowOfId.insert(id, -1);
    for (int row = 0; !rowOfId.isEmpty() && row < static_cast<int>(m_rows.size()); ++row) {
        const auto found = rowOfId.find(placement(m_rows[static_cast<size_t>(row)]).id);
        if (found != rowOfId.end())
            *found = row;
    }
    QModelIndexList moved;
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const int row = rowOfId.value(ids[static_cast<size_t>(i)]);
        moved << (row >= 0 ? index(row, indexes.at(i).column()) : QModelIndex());
    }
    return moved;
}

void PlacementsModel::setState(const ClusterState &state, const MapContentPtr &content)
{
    const bool isSame = m_state.snapshot == state.snapshot && m_state.sizes == state.sizes
        && m_content == content && m_state.activity == state.activity;
    if (m_content != content)
        m_skews = content ? setSkews(*content) : std::vector<float> {};
    m_content = content;
    if (!isSame)
        show(state, wantedRows(state));
}

void PlacementsModel::setFilter(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    show(m_state, wantedRows(m_state));
}

void PlacementsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    show(m_state, wantedRows(m_state));
}

ShardId PlacementsModel::shardAt(int row) const
{
    return shardOf(m_state, m_rows[static_cast<size_t>(row)]).id;
}

int PlacementsModel::rowOf(ShardId shard) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](quint32 i) { return shardOf(m_state, i).id == shard; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int PlacementsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlacementsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString PlacementsModel::text(quint32 index, int column) const
{
    const auto &shard = shardOf(m_state, index);
    switch (column) {
    case ShardColumn:
        return QString::number(shard.id.value);
    case TableColumn:
        return m_state.snapshot->tableOf(shard).displayName();
    case NodeColumn:
        return nodeText(m_state, index);
    case BytesColumn:
        return format::bytes(m_state.sizes ? m_state.sizes->of(placement(index).id) : std::nullopt);
    case SkewColumn: {
        const double skew = skewAt(m_state, m_content.get(), m_skews, index);
        return skew < 0 ? QString() : skewText(skew);
    }
    case ReadsColumn:
    case WritesColumn: {
        const auto *rates = activityOf(m_state, index);
        return rates ? rateText(column == ReadsColumn ? rates->reads : rates->writes) : QString();
    }
    case PlanColumn: {
        const auto *move = moveOf(m_state, m_content.get(), index);
        return move ? moveText(*m_content, *move) : QString();
    }
    case FromColumn:
        return shard.hasRange ? format::count(shard.minValue) : QString();
    case ToColumn:
        return shard.hasRange ? format::count(shard.maxValue) : QString();
    case GroupColumn:
        return QString::number(m_state.snapshot->tableOf(shard).colocation.value);
    default:
        return {};
    }
}

QVariant PlacementsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight));
    if (role == KeyRole)
        return placement(row).id.value;
    return {};
}

QVariant PlacementsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(titles.at(static_cast<size_t>(section)));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isText(section) ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

} // namespace tessera
