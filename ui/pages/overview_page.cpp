// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview_page.h"

#include "core/cluster/balance.h"
#include "models/findings_model.h"
#include "models/format.h"
#include "core/cluster/verdict.h"
#include "ui/widgets/card.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/node_bars.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace tessera {

namespace {
constexpr int stackBelow = 900;
constexpr int fewestFindingRows = 220;
enum Figure { NodesFigure, TablesFigure, ShardsFigure, SizeFigure, FigureCount };
} // namespace

OverviewPage::OverviewPage(FindingsModel &findings, QWidget *parent)
    : QWidget(parent)
    , m_verdict(new Notice)
    , m_bars(new NodeBars)
    , m_meaning(makeQuietLabel(FontRole::Body, this))
    , m_model(findings)
    , m_findings(new TableView)
    , m_remedy(makeQuietLabel(FontRole::Body, this))
    , m_remedyButton(new QPushButton)
    , m_sections(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_collecting(makeQuietLabel(FontRole::Body, this))
    , m_notCollecting(new Notice)
{
    setWindowTitle(tr("Overview"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::page, spacing::large, spacing::page, spacing::page);
    column->setSpacing(spacing::large);
    column->addWidget(m_verdict);
    buildFigures(column);
    buildSections(column);
    m_collecting->setWordWrap(true);
    m_collecting->setTextFormat(Qt::PlainText);
    column->addWidget(m_collecting);
    column->addWidget(m_notCollecting);
    setCollecting(Severity::Info, {});
    auto *area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    connect(m_verdict, &Notice::actionRequested, this,
            [this] { emit pageRequested(QStringLiteral("rebalance")); });
}

void OverviewPage::setCollecting(Severity severity, const QString &sentence)
{
    const bool isWell = severity == Severity::Info;
    m_collecting->setText(sentence);
    m_collecting->setVisible(isWell && !sentence.isEmpty());
    if (isWell)
        m_notCollecting->clear();
    else
        m_notCollecting->say(severity, sentence);
}

void OverviewPage::buildFigures(QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    for (const auto &name : { tr("Nodes"), tr("Tables"), tr("Shards"), tr("Data") }) {
        m_figures << new FigureTile(name, this);
        row->addWidget(m_figures.last(), 1);
    }
    column->addLayout(row);
}

void OverviewPage::buildSections(QBoxLayout *column)
{
    auto *nodes = new Card(tr("Where the data lies"));
    m_meaning->setWordWrap(true);
    nodes->body()->addWidget(m_meaning);
    nodes->body()->addWidget(m_bars);
    auto *all = new QPushButton(tr("Show all nodes"));
    all->setProperty("role", QStringLiteral("link"));
    nodes->body()->addWidget(all, 0, Qt::AlignLeft);
    nodes->body()->addStretch();
    connect(all, &QPushButton::clicked, this, [this] { emit pageRequested(QStringLiteral("nodes")); });

    m_sections->setSpacing(spacing::medium);
    m_sections->addWidget(buildFindings(), 3);
    m_sections->addWidget(nodes, 2);
    column->addLayout(m_sections, 1);
}

Card *OverviewPage::buildFindings()
{
    auto *attention = new Card(tr("What needs attention"));
    m_findings->setObjectName(QStringLiteral("overview-findings"));
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setSelectionMode(QAbstractItemView::SingleSelection);
    m_findings->setSource(m_model, 0);
    m_findings->setColumnWidth(1, 300);
    m_findings->setMinimumHeight(fewestFindingRows);
    m_findings->setEmptyText(tr("Nothing needs attention"),
                             tr("Ranges, placements, copies and nodes were compared; they agree."));
    m_remedy->setWordWrap(true);
    m_remedy->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(m_remedy, 1);
    row->addWidget(m_remedyButton, 0, Qt::AlignTop);
    attention->body()->addWidget(m_findings, 1);
    attention->body()->addLayout(row);
    connect(m_findings, &TableView::rowSelectionChanged, this, &OverviewPage::showRemedy);
    connect(m_findings, &TableView::rowActivated, this, &OverviewPage::requestRemedy);
    connect(m_remedyButton, &QPushButton::clicked, this, &OverviewPage::requestRemedy);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&m_model, signal, this, &OverviewPage::selectFinding, Qt::QueuedConnection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &OverviewPage::showRemedy);
    selectFinding();
    return attention;
}

/// The worst one, so that its remedy is at hand; what a person selected stays selected.
void OverviewPage::selectFinding()
{
    if (m_findings->currentSourceRow() < 0 && m_model.rowCount() > 0)
        m_findings->selectSourceRow(0);
    showRemedy();
}

std::optional<RemedyPlan> OverviewPage::remedyOfSelection() const
{
    const int row = m_findings->currentSourceRow();
    if (row < 0 || row >= m_model.rowCount())
        return std::nullopt;
    return m_model.row(row).finding.remedyPlan;
}

void OverviewPage::showRemedy()
{
    const int row = m_findings->currentSourceRow();
    const bool isSelected = row >= 0 && row < m_model.rowCount();
    const auto remedy = remedyOfSelection();
    m_remedy->setVisible(isSelected);
    const auto finding = isSelected ? m_model.row(row).finding : Finding();
    m_remedy->setText(isSelected ? finding.message + QLatin1Char(' ') + finding.remedy : QString());
    m_remedyButton->setVisible(remedy.has_value());
    m_remedyButton->setText(remedy ? remedy->label : QString());
    m_remedyButton->setAccessibleName(m_remedyButton->text());
    const bool onlyLooks = remedy && remedy->operation == QLatin1String("journal.resume");
    m_remedyButton->setEnabled(!m_isReadOnly || onlyLooks);
    m_remedyButton->setToolTip(m_remedyButton->isEnabled() ? QString() : tr("This connection is read-only."));
}

void OverviewPage::requestRemedy()
{
    if (const auto remedy = remedyOfSelection(); remedy && m_remedyButton->isEnabled())
        emit remedyRequested(*remedy);
}

void OverviewPage::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    showRemedy();
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sections->setDirection(width() < stackBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void OverviewPage::setState(const ClusterState &state)
{
    const auto verdict = verdictOf(state);
    m_verdict->say(verdict.severity, verdict.sentence);
    m_verdict->offer(verdict.isRebalanceWanted ? tr("Show the rebalance") : QString());
    if (!state.snapshot)
        return;
    const auto balance = balanceOf(state);
    m_bars->setBalance(balance);
    m_meaning->setText(balance.byBytes
                           ? tr("Bytes of distributed tables a node; the tick is the mean.")
                           : tr("Placements a node, because not every size is known; the tick is the mean."));
    showFigures(state);
}

void OverviewPage::showFigures(const ClusterState &state)
{
    const auto &snapshot = *state.snapshot;
    const auto answering = std::ranges::count(state.reachable, true);
    m_figures[NodesFigure]->setFigure(format::count(snapshot.nodes().size()),
                                      state.reachable.isEmpty()
                                          ? tr("not asked yet")
                                          : tr("%n answer(s)", "nodes", static_cast<int>(answering)));
    m_figures[TablesFigure]->setFigure(
        format::count(snapshot.tables().size()),
        tr("in %n colocation group(s)", nullptr, static_cast<int>(snapshot.colocationGroups().size())));
    m_figures[ShardsFigure]->setFigure(
        format::count(static_cast<qint64>(snapshot.shards().size())),
        tr("%n placement(s)", nullptr, static_cast<int>(snapshot.placements().size())));
    ByteCount total;
    for (const auto &placement : snapshot.placements())
        total += (state.sizes ? state.sizes->of(placement.id) : std::nullopt).value_or(ByteCount {});
    const auto silent = state.sizes ? state.sizes->silent.size() : 0;
    m_figures[SizeFigure]->setFigure(state.sizes ? format::bytes(total) : tr("unknown"),
                                     silent > 0
                                         ? tr("%n node(s) did not tell", nullptr, static_cast<int>(silent))
                                         : state.sizes && state.sizes->areEstimates ? tr("estimated")
                                                                                    : QString());
}

} // namespace tessera
