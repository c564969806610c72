// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/split_dialog.h"

#include "core/operations/split_shard.h"
#include "ui/dialogs/choices.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/split_bar.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>

namespace tessera {

namespace {

constexpr int mostParts = 64;
constexpr int mostRowsShown = 4;

QString rangeText(qint64 low, qint64 high)
{
    return SplitDialog::tr("%1 to %2", "hash values").arg(QString::number(low), QString::number(high));
}

} // namespace

SplitDialog::SplitDialog(const SnapshotPtr &cluster, ShardId shard, QWidget *parent)
    : FormDialog(tr("Split shard %1").arg(shard.value),
                 tr("Its hash range is divided into new shards, in every table colocated with it. Shards are "
                    "never merged again."),
                 parent)
    , m_cluster(cluster)
    , m_shard(*cluster->shard(shard))
    , m_bar(new SplitBar(this))
    , m_count(new QSpinBox(this))
    , m_points(new QLineEdit(this))
    , m_rows(new QWidget(this))
    , m_rowsArea(new QScrollArea(this))
    , m_mode(makeModeChoice(this))
{
    buildFields();
    connect(m_count, &QSpinBox::valueChanged, this, &SplitDialog::cutEqually);
    connect(m_points, &QLineEdit::textChanged, this, &SplitDialog::showPoints);
    cutEqually();
    m_points->setFocus();
}

void SplitDialog::buildFields()
{
    const auto width = qint64 { m_shard.maxValue } - m_shard.minValue + 1;
    m_count->setRange(2, static_cast<int>(std::min<qint64>(mostParts, width)));
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, spacing::small, 0);
    grid->setHorizontalSpacing(spacing::large);
    grid->setVerticalSpacing(spacing::tiny);
    grid->setColumnStretch(1, 1);
    m_rowsArea->setWidget(m_rows);
    m_rowsArea->setWidgetResizable(true);
    m_rowsArea->setFrameShape(QFrame::NoFrame);
    m_rowsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rowsArea->setFocusPolicy(Qt::NoFocus);
    addField(tr("Tables"), makeTablesLabel(tablesOfSet(*m_cluster, m_shard), this));
    const bool isFree = !m_cluster->capabilities().isBuiltinEngine;
    m_count->setEnabled(isFree);
    m_points->setEnabled(isFree);
    addField(tr("Hash range"), m_bar, rangeText(m_shard.minValue, m_shard.maxValue));
    addField(tr("&New shards"), m_count);
    addField(tr("Split &after"), m_points,
             isFree ? tr("The last hash value of each new shard but the last one, parted by commas. The "
                         "number above makes equal parts.")
                    : tr("The built-in engine splits a shard in the middle of its range only."));
    addField(tr("Put onto"), m_rowsArea);
    addField(tr("&Copy"), m_mode, modeHelp());
}

void SplitDialog::cutEqually()
{
    m_points->setText(equalSplitPoints(m_shard, m_count->value()).join(QStringLiteral(", ")));
}

/// Points that make no sense yet leave the last sensible picture; flaw() says what is wrong with them.
void SplitDialog::showPoints()
{
    const auto points = splitPointsFrom(m_shard, m_points->text());
    if (!points || points->size() >= mostParts)
        return;
    const QSignalBlocker quiet(m_count);
    m_count->setValue(static_cast<int>(points->size()) + 1);
    showParts(*points);
}

void SplitDialog::showParts(const QStringList &points)
{
    QList<qint32> lasts;
    for (const auto &point : points)
        lasts << point.toInt();
    lasts << m_shard.maxValue;
    m_bar->setParts(m_shard.minValue, lasts);
    setRows(lasts.size());
    qint64 low = m_shard.minValue;
    for (qsizetype i = 0; i < lasts.size(); ++i) {
        m_ranges[i]->setText(rangeText(low, lasts[i]));
        low = qint64 { lasts[i] } + 1;
    }
    const int bar = m_rowsArea->verticalScrollBar()->sizeHint().width();
    m_rowsArea->setMinimumWidth(m_rows->minimumSizeHint().width() + bar);
    const int height = m_nodes.first()->sizeHint().height() + spacing::tiny;
    m_rowsArea->setFixedHeight(height * static_cast<int>(qMin<qsizetype>(mostRowsShown, lasts.size())));
}

/// Keeps what was chosen for the parts that stay.
void SplitDialog::setRows(qsizetype count)
{
    auto *grid = static_cast<QGridLayout *>(m_rows->layout());
    while (m_nodes.size() > count) {
        delete m_nodes.takeLast();
        delete m_ranges.takeLast();
    }
    while (m_nodes.size() < count) {
        const int row = static_cast<int>(m_nodes.size());
        m_ranges << makeLabel(FontRole::Body, m_rows);
        m_nodes << makeNodeChoice(m_cluster->shardNodes(), {}, m_rows);
        m_nodes.last()->ensurePolished(); // its height is that of the style sheet
        m_nodes.last()->setAccessibleName(tr("Node of new shard %1").arg(row + 1));
        m_nodes.last()->setCurrentIndex(m_nodes.last()->findText(addressOfHome()));
        m_ranges.last()->setBuddy(m_nodes.last());
        grid->addWidget(m_ranges.last(), row, 0);
        grid->addWidget(m_nodes.last(), row, 1);
        setTabOrder(row == 0 ? m_points : static_cast<QWidget *>(m_nodes[row - 1]), m_nodes.last());
    }
}

QString SplitDialog::addressOfHome() const
{
    const auto placements = m_cluster->placementsOf(m_shard);
    const auto *home = placements.empty() ? nullptr : m_cluster->primaryOf(placements.front().group);
    return home ? home->address() : QString();
}

QJsonObject SplitDialog::parameters() const
{
    QStringList nodes;
    for (const auto *node : m_nodes)
        nodes << node->currentData().toString();
    return { { QStringLiteral("shard"), QString::number(m_shard.id.value) },
             { QStringLiteral("points"), m_points->text().trimmed() },
             { QStringLiteral("to"), nodes.join(QLatin1Char(',')) },
             { QStringLiteral("mode"), m_mode->currentData().toString() } };
}

QString SplitDialog::flaw() const
{
    if (m_points->text().trimmed().isEmpty())
        return tr("Enter where to split, or set the number of new shards.");
    const auto points = splitPointsFrom(m_shard, m_points->text());
    if (points && points->size() >= mostParts)
        return tr("Split into %n shard(s) at most, then split those.", nullptr, mostParts);
    const auto plan = SplitShard::from(parameters()).plan({ .snapshot = m_cluster });
    return plan ? QString() : plan.error().message;
}

} // namespace tessera
