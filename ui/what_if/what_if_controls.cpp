// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/what_if/what_if_controls.h"

#include "models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int thresholdSteps = 50; ///< Percent
constexpr int listHeight = 132;

/// Whether the node is among those to choose from.
bool mayHoldShards(const Node &node)
{
    return node.role == NodeRole::Primary && node.isActive
        && (node.shouldHaveShards || !node.isCoordinator());
}

void addField(QFormLayout &form, const QString &label, QWidget *field)
{
    field->setAccessibleName(label);
    form.addRow(label, field);
}

/// Relative to an ordinary node.
QDoubleSpinBox *makeCapacity()
{
    auto *box = new QDoubleSpinBox;
    box->setRange(0.1, 100);
    box->setSingleStep(0.5);
    box->setDecimals(1);
    box->setPrefix(QStringLiteral("× "));
    box->setValue(1);
    return box;
}

} // namespace

WhatIfControls::WhatIfControls(QWidget *parent)
    : QWidget(parent)
    , m_strategy(new QComboBox)
    , m_scope(new QComboBox)
    , m_threshold(new QSlider(Qt::Horizontal))
    , m_thresholdText(makeQuietLabel(FontRole::Body, this))
    , m_newNodes(new QSpinBox)
    , m_newCapacity(makeCapacity())
    , m_nodeList(new QWidget)
    , m_nodeGrid(new QGridLayout(m_nodeList))
    , m_tables(new QListWidget)
    , m_maxMoves(new QSpinBox)
    , m_mode(new QComboBox)
    , m_writePause(new QSpinBox)
    , m_perNode(new QSpinBox)
{
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    form->setSpacing(spacing::small);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    buildPlanning(form);
    buildLists(form);
    buildMoving(form);
    auto *area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    reset();
}

void WhatIfControls::buildPlanning(QFormLayout *form)
{
    m_scope->addItem(tr("The whole cluster"), u"cluster"_s);
    m_scope->addItem(tr("Each colocation group alone"), u"group"_s);
    m_scope->setToolTip(
        tr("The whole cluster needs the fewest bytes; each group alone spreads every table evenly, as "
           "the server does."));
    m_threshold->setRange(0, thresholdSteps);
    m_threshold->setAccessibleName(tr("Tolerated distance from the mean"));
    m_newNodes->setRange(0, 100);
    auto *threshold = new QWidget;
    auto *line = new QHBoxLayout(threshold);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_threshold, 1);
    line->addWidget(m_thresholdText);
    addField(*form, tr("Strategy"), m_strategy);
    addField(*form, tr("Balance"), m_scope);
    form->addRow(tr("Tolerated distance from the mean"), threshold);
    auto *newNodes = new QWidget;
    auto *newLine = new QHBoxLayout(newNodes);
    newLine->setContentsMargins(0, 0, 0, 0);
    newLine->addWidget(m_newNodes, 1);
    newLine->addWidget(m_newCapacity);
    m_newNodes->setAccessibleName(tr("Imagined new nodes"));
    m_newCapacity->setAccessibleName(tr("Capacity of each imagined node"));
    m_newCapacity->setToolTip(tr("Capacity of each imagined node; × 1.0 is an ordinary one"));
    m_newCapacity->setEnabled(false);
    form->addRow(tr("Imagined new nodes, and their capacity"), newNodes);
    connect(m_strategy, &QComboBox::currentIndexChanged, this, [this] {
        showThreshold();
        emit changed();
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this, &WhatIfControls::changed);
    connect(m_newNodes, &QSpinBox::valueChanged, this, [this](int count) {
        m_newCapacity->setEnabled(count > 0);
        emit changed();
    });
    connect(m_newCapacity, &QDoubleSpinBox::valueChanged, this, &WhatIfControls::changed);
    connect(m_threshold, &QSlider::valueChanged, this, [this] {
        m_isThresholdChosen = true;
        showThreshold();
        emit changed();
    });
}

void WhatIfControls::buildLists(QFormLayout *form)
{
    m_nodeGrid->setContentsMargins(0, 0, 0, 0);
    m_nodeGrid->setHorizontalSpacing(spacing::small);
    m_nodeGrid->setVerticalSpacing(spacing::tiny);
    m_nodeGrid->setColumnStretch(0, 1);
    const std::array headings { tr("Node"), tr("Empty"), tr("Capacity") };
    for (int column = 0; column < int(headings.size()); ++column)
        m_nodeGrid->addWidget(makeQuietLabel(FontRole::Body, m_nodeList, headings[std::size_t(column)]), 0,
                              column);
    form->addRow(m_nodeList);
    m_tables->setAccessibleName(tr("Tables that stay where they are"));
    m_tables->setFixedHeight(listHeight);
    m_tables->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tables->setTextElideMode(Qt::ElideMiddle);
    form->addRow(tr("Stay where they are"), m_tables);
    connect(m_tables, &QListWidget::itemChanged, this, &WhatIfControls::changed);
}

void WhatIfControls::buildMoving(QFormLayout *form)
{
    m_maxMoves->setRange(0, 1'000'000);
    m_maxMoves->setSpecialValueText(tr("no limit"));
    m_mode->addItem(tr("Adaptive: within a write pause"), u"adaptive"_s);
    m_mode->addItem(tr("Online: logical replication"), u"online"_s);
    m_mode->addItem(tr("Block writes while copying"), u"block_writes"_s);
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mode->setMinimumContentsLength(20);
    m_writePause->setRange(0, 60'000);
    m_writePause->setSingleStep(100);
    m_writePause->setSuffix(tr(" ms"));
    m_perNode->setRange(1, 16);
    addField(*form, tr("At most so many moves"), m_maxMoves);
    addField(*form, tr("How shards are moved"), m_mode);
    addField(*form, tr("Longest write pause of a set"), m_writePause);
    addField(*form, tr("Moves at a time for each node"), m_perNode);
    connect(m_maxMoves, &QSpinBox::valueChanged, this, &WhatIfControls::changed);
    connect(m_mode, &QComboBox::currentIndexChanged, this,
            [this] { m_writePause->setEnabled(m_mode->currentData() == u"adaptive"_s); });
}

void WhatIfControls::reset()
{
    {
        const QSignalBlocker quiet(this);
        m_isThresholdChosen = false;
        m_scope->setCurrentIndex(0);
        m_newNodes->setValue(0);
        m_newCapacity->setValue(1);
        m_maxMoves->setValue(0);
        m_mode->setCurrentIndex(0);
        m_writePause->setValue(500);
        m_perNode->setValue(2);
        for (const auto &row : std::as_const(m_nodes)) {
            row.drain->setChecked(false);
            row.capacity->setValue(1);
        }
        for (int i = 0; i < m_tables->count(); ++i)
            m_tables->item(i)->setCheckState(Qt::Unchecked);
        m_strategy->setCurrentIndex(std::max(0, m_strategy->findData(true, Qt::UserRole + 1)));
        showThreshold();
    }
    emit changed();
}

void WhatIfControls::setState(const ClusterState &state)
{
    if (!state.snapshot)
        return;
    const QSignalBlocker quiet(this);
    if (state.strategies != m_strategies)
        setStrategies(state.strategies);
    if (state.snapshot == m_snapshot)
        return;
    m_snapshot = state.snapshot;
    setNodes(m_snapshot->nodes());
    setTables(*m_snapshot);
}

void WhatIfControls::setStrategies(const QList<RebalanceStrategy> &strategies)
{
    const auto chosen = m_strategy->currentText();
    m_strategies = strategies;
    m_strategy->clear();
    for (const auto &strategy : strategies) {
        m_strategy->addItem(strategy.name);
        m_strategy->setItemData(m_strategy->count() - 1, strategy.isDefault, Qt::UserRole + 1);
    }
    const auto known = m_strategy->findText(chosen);
    m_strategy->setCurrentIndex(known >= 0 ? known
                                           : std::max(0, m_strategy->findData(true, Qt::UserRole + 1)));
    showThreshold();
}

void WhatIfControls::setNodes(const QList<Node> &nodes)
{
    QList<Node> shown;
    std::ranges::copy_if(nodes, std::back_inserter(shown), mayHoldShards);
    const auto isSame = std::ranges::equal(
        m_nodes, shown, [](const NodeRow &row, const Node &node) { return row.node == node; });
    if (isSame)
        return;
    QHash<NodeId, std::pair<bool, double>> chosen;
    for (const auto &row : std::as_const(m_nodes)) {
        chosen.insert(row.node.id, { row.drain->isChecked(), row.capacity->value() });
        for (auto *widget : QList<QWidget *> { row.name, row.drain, row.capacity })
            delete widget;
    }
    m_nodes.clear();
    for (const auto &node : std::as_const(shown)) {
        NodeRow row { node, new ElidedLabel(this), new QCheckBox, makeCapacity() };
        const auto [isDrained, capacity] = chosen.value(node.id, { false, 1 });
        row.name->setText(node.address());
        row.drain->setAccessibleName(tr("Empty %1").arg(node.address()));
        row.drain->setChecked(isDrained);
        row.drain->setEnabled(node.shouldHaveShards);
        row.capacity->setValue(capacity);
        row.capacity->setAccessibleName(tr("Capacity of %1").arg(node.address()));
        const int line = static_cast<int>(m_nodes.size()) + 1;
        m_nodeGrid->addWidget(row.name, line, 0);
        m_nodeGrid->addWidget(row.drain, line, 1, Qt::AlignCenter);
        m_nodeGrid->addWidget(row.capacity, line, 2);
        connect(row.drain, &QCheckBox::toggled, this, &WhatIfControls::changed);
        connect(row.capacity, &QDoubleSpinBox::valueChanged, this, &WhatIfControls::changed);
        m_nodes << row;
    }
    m_nodeList->updateGeometry();
}

void WhatIfControls::setTables(const ClusterSnapshot &snapshot)
{
    const auto kept = keptTables();
    const QSignalBlocker quiet(m_tables);
    m_tables->clear();
    for (const auto &table : snapshot.tables()) {
        if (!isMovable(table.kind) || table.partitionOf)
            continue;
        auto *item = new QListWidgetItem(table.displayName(), m_tables);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(kept.contains(table.displayName()) ? Qt::Checked : Qt::Unchecked);
    }
}

QStringList WhatIfControls::keptTables() const
{
    QStringList names;
    for (int i = 0; i < m_tables->count(); ++i) {
        if (m_tables->item(i)->checkState() == Qt::Checked)
            names << m_tables->item(i)->text();
    }
    return names;
}

void WhatIfControls::showThreshold()
{
    if (!m_isThresholdChosen && m_strategy->currentIndex() >= 0 && !m_strategies.isEmpty()) {
        const QSignalBlocker quiet(m_threshold);
        m_threshold->setValue(qRound(m_strategies.at(m_strategy->currentIndex()).defaultThreshold * 100));
    }
    m_thresholdText->setText(format::percent(threshold()));
}

double WhatIfControls::threshold() const
{
    return m_threshold->value() / 100.0;
}

std::optional<RebalanceQuestion> WhatIfControls::question() const
{
    if (m_strategies.isEmpty() || m_strategy->currentIndex() < 0)
        return std::nullopt;
    const auto kept = keptTables();
    RebalanceQuestion question { .strategy = m_strategies.at(m_strategy->currentIndex()),
                                 .scope = m_scope->currentIndex() == 1 ? BalanceScope::ColocationGroup
                                                                       : BalanceScope::Cluster,
                                 .newNodes = m_newNodes->value(),
                                 .newNodeCapacity = m_newCapacity->value(),
                                 .keptTables = { kept.begin(), kept.end() } };
    if (m_isThresholdChosen)
        question.threshold = threshold();
    if (m_maxMoves->value() > 0)
        question.maxMoves = m_maxMoves->value();
    for (const auto &row : m_nodes) {
        if (row.drain->isChecked())
            question.drained << row.node.id;
        if (row.capacity->value() != 1)
            question.capacities.insert(row.node.id, row.capacity->value());
    }
    return question;
}

QJsonObject WhatIfControls::parameters() const
{
    QJsonObject parameters { { u"planner"_s, u"tessera"_s },
                             { u"strategy"_s, m_strategy->currentText() },
                             { u"scope"_s, m_scope->currentData().toString() },
                             { u"mode"_s, m_mode->currentData().toString() },
                             { u"writePause"_s, QString::number(m_writePause->value()) },
                             { u"movesPerNode"_s, QString::number(m_perNode->value()) } };
    const auto asked = question();
    if (!asked)
        return parameters;
    QJsonArray drained;
    for (const auto &node : asked->drained)
        drained << QString::number(node.value);
    QJsonArray capacities;
    for (auto it = asked->capacities.begin(); it != asked->capacities.end(); ++it)
        capacities << u"%1=%2"_s.arg(it.key().value).arg(*it);
    parameters.insert(u"drain"_s, drained);
    parameters.insert(u"capacities"_s, capacities);
    parameters.insert(u"keep"_s, QJsonArray::fromStringList(keptTables()));
    if (asked->threshold)
        parameters.insert(u"threshold"_s, QString::number(*asked->threshold));
    if (asked->newNodes > 0) {
        parameters.insert(u"newNodes"_s, QString::number(asked->newNodes));
        parameters.insert(u"newNodeCapacity"_s, QString::number(asked->newNodeCapacity));
    }
    if (asked->maxMoves)
        parameters.insert(u"maxMoves"_s, QString::number(*asked->maxMoves));
    return parameters;
}

} // namespace tessera
