// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/chart_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

namespace tessera {

namespace {

constexpr int metricsHeight = 220;
constexpr int nodesHeight = 90;

enum Lines { ByNode, ByPart, ByNodeAndPart, OneLine };

QStringList checkedKeys(const QListWidget &list)
{
    QStringList keys;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            keys << list.item(row)->data(Qt::UserRole).toString();
    }
    return keys;
}

void addItem(QListWidget &list, const QString &text, const QString &key, bool isChecked)
{
    auto *item = new QListWidgetItem(text, &list);
    item->setData(Qt::UserRole, key);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
}

} // namespace

ChartDialog::ChartDialog(const CustomChart &chart, const QList<ChartNode> &nodes, QWidget *parent)
    : FormDialog(chart.title.isEmpty() ? tr("New chart") : tr("Edit the chart"),
                 tr("It stands on top of the Metrics page, for you alone."), parent)
    , m_id(chart.id)
    , m_title(new QLineEdit(chart.title, this))
    , m_metrics(new QListWidget(this))
    , m_lines(new QComboBox(this))
    , m_combine(new QComboBox(this))
    , m_nodes(new QListWidget(this))
{
    setButtonText(tr("Keep the chart"));
    fillMetrics(chart.question);
    fillNodes(nodes, chart.question.nodes);
    fillChoices(chart.question);
    addField(tr("&Name"), m_title);
    addField(tr("&Metrics"), m_metrics,
             tr("Those of another unit than the first one chosen cannot stand on the same axis."));
    addField(tr("&Lines"), m_lines);
    addField(tr("&Together"), m_combine, tr("What becomes of the series that are not told apart."));
    addField(tr("N&odes"), m_nodes, tr("None chosen: all, those to come as well."));
    connect(m_metrics, &QListWidget::itemChanged, this, &ChartDialog::showLegal);
    showLegal();
}

void ChartDialog::fillMetrics(const ChartQuestion &question)
{
    m_metrics->setFixedHeight(metricsHeight);
    m_metrics->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_metrics->setTextElideMode(Qt::ElideRight); // the tooltip has the whole sentence
    for (const auto &metric : metricCatalogue()) {
        const auto id = QString::fromLatin1(metric.id);
        const auto isAsked =
            std::ranges::find(question.metrics, id, &AskedMetric::id) != question.metrics.end();
        addItem(*m_metrics, tr("%1: %2", "metric and what it says").arg(id, sentenceOf(metric)), id, isAsked);
        m_metrics->item(m_metrics->count() - 1)->setToolTip(sentenceOf(metric));
    }
}

void ChartDialog::fillNodes(const QList<ChartNode> &nodes, const QStringList &chosen)
{
    m_nodes->setFixedHeight(nodesHeight);
    for (const auto &node : nodes)
        addItem(*m_nodes, node.name, node.subject, chosen.contains(node.subject));
}

void ChartDialog::fillChoices(const ChartQuestion &question)
{
    m_lines->addItems({ tr("One for each node"), tr("One for each database, state, …"),
                        tr("One for each of both"), tr("One for all") });
    m_lines->setCurrentIndex(question.byNode ? (question.byPart ? ByNodeAndPart : ByNode)
                                             : (question.byPart ? ByPart : OneLine));
    m_combine->addItems({ tr("Sum"), tr("Mean"), tr("Most"), tr("Least") });
    m_combine->setCurrentIndex(static_cast<int>(question.combine));
}

/// The first one that is chosen decides on the unit.
void ChartDialog::showLegal()
{
    const auto chosen = checkedKeys(*m_metrics);
    const QSignalBlocker quiet(m_metrics);
    for (int row = 0; row < m_metrics->count(); ++row) {
        auto *item = m_metrics->item(row);
        const auto *metric = metricOf(item->data(Qt::UserRole).toString());
        const bool isLegal = chosen.isEmpty() || metric->unit == metricOf(chosen.first())->unit;
        item->setFlags(isLegal ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable
                               : Qt::ItemFlags(Qt::ItemIsSelectable));
    }
}

ChartQuestion ChartDialog::question() const
{
    ChartQuestion question { .metrics = {}, .nodes = checkedKeys(*m_nodes) };
    for (const auto &id : checkedKeys(*m_metrics))
        question.metrics << AskedMetric { id, id };
    const int lines = m_lines->currentIndex();
    question.byNode = lines == ByNode || lines == ByNodeAndPart;
    question.byPart = lines == ByPart || lines == ByNodeAndPart;
    question.combine = static_cast<Combine>(m_combine->currentIndex());
    return question;
}

CustomChart ChartDialog::chart() const
{
    const auto asked = question();
    const auto title = m_title->text().simplified();
    return { m_id, title.isEmpty() ? asked.metrics.value(0).id : title, asked };
}

QString ChartDialog::flaw() const
{
    return question().metrics.isEmpty() ? tr("Choose at least one metric.") : QString();
}

} // namespace tessera
