// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/availability_page.h"

#include "models/availability_model.h"
#include "models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/tree_view.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

namespace {

constexpr int leastName = 200;

/// Of the worst group.
Severity severityOf(const QList<NodeGroup> &groups)
{
    auto worst = Severity::Ok;
    for (const auto &group : groups)
        worst = std::max(worst, severityOf(verdictOf(group).protection));
    return worst;
}

} // namespace

AvailabilityPage::AvailabilityPage(AvailabilityModel &groups, QWidget *parent)
    : QWidget(parent)
    , m_groups(groups)
    , m_summary(new Notice)
    , m_tree(new TreeView)
    , m_switchOver(new QAction(tr("Switch over…"), this))
    , m_failOver(new QAction(tr("Fail over…"), this))
    , m_inspector(new SelectionInspector({ m_switchOver, m_failOver }))
{
    setWindowTitle(tr("High availability"));
    fillPage(this, buildContent(), m_inspector);
    m_switchOver->setToolTip(tr("Let the standby take the primary's place, without losing anything"));
    m_failOver->setToolTip(tr("Let a standby take the place of the primary, which is down"));
    connect(m_switchOver, &QAction::triggered, this, [this] { request(QStringLiteral("ha.switchover")); });
    connect(m_failOver, &QAction::triggered, this, [this] { request(QStringLiteral("ha.failover")); });
    connect(m_tree, &TreeView::rowSelectionChanged, this, &AvailabilityPage::showSelection);
    connect(&m_groups, &QAbstractItemModel::dataChanged, this, &AvailabilityPage::showSelection);
    showSelection();
}

QWidget *AvailabilityPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    m_tree->setObjectName(QStringLiteral("availability-tree"));
    m_tree->setAccessibleName(tr("Node groups with their standbys"));
    m_tree->setOpensNewRows(true);
    m_tree->setSource(m_groups, AvailabilityModel::NameColumn, leastName);
    m_tree->setEmptyText(tr("Nothing was read yet"),
                         tr("The primary of each node group is asked for the standbys that follow it."));
    column->addWidget(m_summary);
    column->addWidget(m_tree, 1);
    return content;
}

void AvailabilityPage::setGroups(const QList<NodeGroup> &groups)
{
    m_groups.setRows(availabilityRows(groups));
    m_summary->say(severityOf(groups), summaryOf(groups));
    showSelection();
}

void AvailabilityPage::setFailure(const Error &error)
{
    m_summary->say(error);
}

void AvailabilityPage::forget()
{
    m_groups.setRows({});
    m_summary->clear();
}

void AvailabilityPage::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    offerActions();
}

/// A switchover needs a primary that answers and a standby that streams, a failover one that does not answer.
void AvailabilityPage::offerActions()
{
    const auto index = m_tree->currentSource();
    const auto *row = index.isValid() ? &m_groups.row(index) : nullptr;
    const auto *reading = row && row->group.reading ? &*row->group.reading : nullptr;
    const bool isPossible = reading && !reading->isInRecovery
        && (row->standby ? row->standby->isStreaming()
                         : std::ranges::any_of(reading->standbys, &FollowingStandby::isStreaming));
    m_switchOver->setVisible(isPossible && !m_isReadOnly);
    m_failOver->setVisible(row && !row->standby && !reading && !m_isReadOnly);
}

void AvailabilityPage::request(const QString &operation)
{
    const auto index = m_tree->currentSource();
    if (!index.isValid())
        return;
    const auto &row = m_groups.row(index);
    QJsonObject parameters { { QStringLiteral("group"), QString::number(row.group.primary.group.value) } };
    if (row.standby)
        parameters.insert(QStringLiteral("to"), row.standby->name);
    emit operationRequested(operation, parameters);
}

void AvailabilityPage::showSelection()
{
    offerActions();
    const auto index = m_tree->currentSource();
    if (!index.isValid())
        return m_inspector->clear(tr("Select a node group to see what a crash of its primary would cost."));
    const auto &row = m_groups.row(index);
    if (row.standby) {
        m_inspector->show(row.standby->name, row.standby->address,
                          { { tr("Follows"), groupName(row.group) },
                            { tr("Not sent"), format::bytes(row.standby->unsent) },
                            { tr("Not on its disk"), format::bytes(row.standby->unflushed) },
                            { tr("Not visible there"), format::bytes(row.standby->unreplayed) },
                            { tr("Slot"), row.standby->slot } },
                          {});
        return;
    }
    const auto verdict = verdictOf(row.group);
    QStringList secondaries;
    for (const auto &node : row.group.secondaries)
        secondaries << node.address();
    QList<KeyValues::Line> facts { { tr("Registered secondaries"), secondaries.join(QLatin1Char('\n')) } };
    if (const auto &reading = row.group.reading)
        facts = QList<KeyValues::Line> { { tr("Timeline"), QString::number(reading->timeline) },
                                         { QStringLiteral("synchronous_standby_names"), reading->syncNames },
                                         { QStringLiteral("synchronous_commit"), reading->syncCommit },
                                         { tr("Commits that wait"), QString::number(reading->waiting) } }
            + facts;
    m_inspector->show(groupName(row.group), nameOf(verdict.protection), facts,
                      QStringList { verdict.sentence, verdict.remedy,
                                    tr("If it died now: %1").arg(deathForecast(row.group).sentence) }
                          .join(QLatin1Char(' '))
                          .simplified());
}

void AvailabilityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit wantedChanged(true);
}

void AvailabilityPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit wantedChanged(false);
}

} // namespace tessera
