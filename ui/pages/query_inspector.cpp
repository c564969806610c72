// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/query_inspector.h"

#include "core/activity/statement_text.h"
#include "core/explain/plan_history.h"
#include "models/format.h"
#include "models/queries_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/sql_view.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>

namespace tessera {

namespace {

constexpr int textHeight = 200;

QString nodeName(NodeId node, const QList<ChartNode> &nodes)
{
    const auto subject = QString::number(node.value);
    const auto found = std::ranges::find(nodes, subject, &ChartNode::subject);
    return found == nodes.end() ? QueryInspector::tr("node %1").arg(subject) : found->name;
}

QList<KeyValues::Line> factsOf(const StatementLine &line)
{
    const auto &all = line.all;
    const auto hits = hitShare(all);
    return { { QueryInspector::tr("Role"), line.name.user },
             { QueryInspector::tr("Runs as"), line.name.isPart ? QueryInspector::tr("part on workers")
                                                              : routeText(line.route) },
             { QueryInspector::tr("Calls"), format::count(qRound64(all.calls)) },
             { QueryInspector::tr("Time"), format::milliseconds(all.time) },
             { QueryInspector::tr("Mean"), meanText(all) },
             { QueryInspector::tr("Planning"),
               all.planning > 0 ? format::milliseconds(all.planning) : QString() },
             { QueryInspector::tr("Rows"), format::count(qRound64(all.rows)) },
             { QueryInspector::tr("In cache"), hits ? format::percent(*hits) : QString() },
             { QueryInspector::tr("Read"), blocksText(all.read) },
             { QueryInspector::tr("Dirtied"), blocksText(all.dirtied) },
             { QueryInspector::tr("Temporary"), blocksText(all.temporary) },
             { QueryInspector::tr("WAL"), countedBytes(all.wal) } };
}

/// The one with the most time first.
QList<KeyValues::Line> nodeLines(const StatementLine &line, const QList<ChartNode> &nodes)
{
    auto ids = line.nodes.keys();
    std::ranges::sort(ids, std::ranges::greater(), [&line](NodeId id) { return line.nodes.value(id).time; });
    QList<KeyValues::Line> lines;
    for (const auto id : std::as_const(ids)) {
        const auto &counters = line.nodes.value(id);
        lines << KeyValues::Line { nodeName(id, nodes),
                                   QueryInspector::tr("%1 in %Ln call(s)", nullptr,
                                                      static_cast<int>(std::min(counters.calls, 2e9)))
                                       .arg(format::milliseconds(counters.time)) };
    }
    return lines;
}

} // namespace

QueryInspector::QueryInspector(QWidget *parent)
    : QWidget(parent)
    , m_explain(new QAction(tr("Explain…"), this))
    , m_title(makeLabel(FontRole::Heading, this))
    , m_subtitle(makeQuietLabel(FontRole::Body, this))
    , m_text(new SqlView)
    , m_facts(new KeyValues)
    , m_nodesTitle(makeLabel(FontRole::Heading, this, tr("On each node")))
    , m_nodes(new KeyValues)
    , m_plansTitle(makeLabel(FontRole::Heading, this, tr("Plans")))
    , m_plansWords(makeQuietLabel(FontRole::Body, this))
    , m_plans(new SqlView)
{
    auto *column = inspectorColumn(this, spacing::small);
    m_subtitle->setWordWrap(true);
    m_text->setAccessibleName(tr("Statement"));
    m_text->setFixedHeight(textHeight);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(m_text);
    column->addWidget(new ActionButton(m_explain, this), 0, Qt::AlignLeft);
    column->addWidget(m_facts);
    column->addSpacing(spacing::small);
    column->addWidget(m_nodesTitle);
    column->addWidget(m_nodes);
    column->addSpacing(spacing::small);
    column->addWidget(m_plansTitle);
    column->addWidget(m_plansWords);
    column->addWidget(m_plans);
    column->addStretch();
    m_plansWords->setWordWrap(true);
    m_plans->setAccessibleName(tr("Plans and what changed between them"));
    m_plans->setFixedHeight(textHeight);
    m_explain->setToolTip(tr("Show how the servers run this statement, task by task"));
    connect(m_explain, &QAction::triggered, this, &QueryInspector::explainRequested);
    show(nullptr, {});
}

void QueryInspector::show(const StatementLine *line, const QList<ChartNode> &nodes)
{
    const bool isNamed = line && line->id != StatementId();
    m_title->setText(!line         ? tr("Nothing selected")
                         : isNamed ? tr("Statement %1").arg(line->id.value)
                                   : tr("All others together"));
    m_subtitle->setText(!line ? tr("Select a statement to read all of it and to see what it did when.")
                            : isNamed
                            ? QString()
                            : tr("Of each minute the statements that took longest are kept by name."));
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
    m_text->setVisible(isNamed);
    m_explain->setVisible(isNamed);
    if (const auto text = isNamed ? harmless(line->name.text) : QString(); m_text->toPlainText() != text)
        m_text->setPlainText(text);
    m_facts->setLines(line ? factsOf(*line) : QList<KeyValues::Line>());
    m_nodesTitle->setVisible(line);
    m_nodes->setLines(line ? nodeLines(*line, nodes) : QList<KeyValues::Line>());
    m_plansTitle->setVisible(isNamed);
    m_plansWords->setVisible(isNamed);
    if (!isNamed)
        m_plans->hide();
}

void QueryInspector::setPlans(const QList<StatementStore::Plan> &plans)
{
    const auto timeText = [](Minute minute) {
        return format::time(QDateTime::fromSecsSinceEpoch(
            std::chrono::seconds(minute.time_since_epoch()).count()));
    };
    const auto text = harmless(planHistoryText(plans, timeText));
    m_plansWords->setText(plans.isEmpty()
                              ? tr("None is known yet. Once an hour those that take most are explained.")
                              : plans.size() == 1
                              ? tr("It has not changed since %1.").arg(timeText(plans.first().first))
                              : tr("%n plan(s), the newest first; + came, - left.", nullptr,
                                   static_cast<int>(plans.size())));
    m_plans->setVisible(!plans.isEmpty() && !m_plansTitle->isHidden());
    if (m_plans->toPlainText() != text)
        m_plans->setPlainText(text);
}

} // namespace tessera
