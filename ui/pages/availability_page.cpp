// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/availability_page.h"

#include "core/ha/group_members.h"
#include "core/operations/manager_rules.h"
#include "models/availability_model.h"
#include "models/format.h"
#include "ui/map/segmented_buttons.h"
#include "ui/pages/fault_actions.h"
#include "ui/pages/group_actions.h"
#include "ui/pages/managers_view.h"
#include "ui/pages/standby_actions.h"
#include "ui/pages/transitions_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/tree_view.h"

#include <QAction>
#include <QStackedWidget>
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

/// Why nothing is offered for a group that somebody else manages; empty where nobody does.
QString managerSentence(const std::optional<ManagedGroup> &manager, const NodeGroup &group)
{
    if (!manager)
        return {};
    const auto work = group.reading ? HandWork::AddStandby : HandWork::Failover;
    const auto refused = refusalUnderManager({ .managers = { *manager } }, manager->group, work);
    return refused ? QString() : refused.error().message;
}

QString strayText(const MemberReading &member)
{
    auto text = member.isFenced
        ? AvailabilityPage::tr("It was the primary until a switchover by SQL: it lets in nobody but us, and "
                               "nothing is written there. It needs to be rebuilt.")
        : AvailabilityPage::tr("It is a copy of this group's primary, but does not follow it.");
    if (!member.hasHost)
        text += QLatin1Char(' ')
            + AvailabilityPage::tr(
                    "How its host is reached is not known: enter it to make it a standby again.");
    return text;
}

} // namespace

AvailabilityPage::AvailabilityPage(AvailabilityModel &groups, QWidget *parent)
    : QWidget(parent)
    , m_groups(groups)
    , m_choice(
          new SegmentedButtons(tr("View"), { tr("Node groups"), tr("HA managers"), tr("History") }, this))
    , m_stack(new QStackedWidget)
    , m_inspectors(new QStackedWidget)
    , m_managers(new ManagersView)
    , m_history(new TransitionsView)
    , m_summary(new Notice)
    , m_problem(new Notice)
    , m_tree(new TreeView)
    , m_switchOver(action(tr("Switch over…"), QStringLiteral("ha.switchover"),
                          tr("Let the standby take the primary's place, without losing anything")))
    , m_rebuild(action(tr("Make it a standby again…"), QStringLiteral("ha.standby.rebuild"),
                       tr("Let it follow the primary of its group")))
    , m_remove(action(tr("Remove…"), QStringLiteral("ha.standby.remove"),
                      tr("Take the standby from its group; its data stays")))
    , m_standbys(new StandbyActions(this))
    , m_group(new GroupActions(this))
    , m_faults(new FaultActions(this))
    , m_inspector(new SelectionInspector({ m_switchOver, m_group->failOver(), m_group->finish(),
                                           m_standbys->policy(), m_rebuild, m_standbys->host(),
                                           m_standbys->registering(), m_remove, m_faults->menu() }))
{
    buildTree();
    m_inspectors->addWidget(m_inspector);
    m_inspectors->addWidget(m_managers->inspector());
    m_inspectors->addWidget(m_history->inspector());
    fillPage(this, buildContent(), m_inspectors);
    connect(m_managers, &ManagersView::operationRequested, this, &AvailabilityPage::operationRequested);
    connect(m_history, &TransitionsView::entryRequested, this, &AvailabilityPage::entryRequested);
    connect(m_tree, &TreeView::rowSelectionChanged, this, &AvailabilityPage::showSelection);
    connect(&m_groups, &QAbstractItemModel::dataChanged, this, &AvailabilityPage::showSelection);
    connect(m_standbys, &StandbyActions::operationRequested, this, &AvailabilityPage::operationRequested);
    connect(m_standbys, &StandbyActions::hostEntered, this, &AvailabilityPage::hostEntered);
    connect(m_standbys, &StandbyActions::newStandbyRequested, this, &AvailabilityPage::newStandbyRequested);
    connect(m_faults, &FaultActions::faultRequested, this, &AvailabilityPage::faultRequested);
    connect(m_group, &GroupActions::operationRequested, this, &AvailabilityPage::operationRequested);
    addAction(m_standbys->add());
    addAction(m_group->clients());
    showSelection();
}

QAction *AvailabilityPage::action(const QString &text, const QString &operation, const QString &tip)
{
    auto *made = new QAction(text, this);
    made->setToolTip(tip);
    connect(made, &QAction::triggered, this, [this, operation] { request(operation); });
    return made;
}

void AvailabilityPage::buildTree()
{
    m_tree->setObjectName(QStringLiteral("availability-tree"));
    m_tree->setAccessibleName(tr("Node groups with their standbys"));
    m_tree->setOpensNewRows(true);
    m_tree->setSource(m_groups, AvailabilityModel::NameColumn, leastName);
    m_tree->setEmptyText(tr("Nothing was read yet"),
                         tr("The primary of each node group is asked for the standbys that follow it."));
}

QWidget *AvailabilityPage::buildContent()
{
    setWindowTitle(tr("High availability"));
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    m_problem->setDismissable(true);
    for (auto *view : QList<QWidget *> { m_tree, m_managers, m_history })
        m_stack->addWidget(view);
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    column->addWidget(m_summary);
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);
    connect(m_choice, &SegmentedButtons::chosen, this,
            [this](int view) { showView(static_cast<View>(view)); });
    showView(Groups);
    return content;
}

void AvailabilityPage::setGroups(const QList<NodeGroup> &groups, const QString &automatic)
{
    m_groups.setRows(availabilityRows(groups));
    m_standbys->setGroups(groups);
    m_faults->setGroups(groups);
    m_group->setGroups(groups);
    m_summary->say(severityOf(groups), summaryOf(groups), automatic);
    m_timelines = transitionsOf(groups);
    m_history->setRemembered(m_timelines + m_changes);
    if (m_stack->currentIndex() == History)
        emit historyWanted();
    showSelection();
}

void AvailabilityPage::setHistory(const Result<QList<Transition>> &history)
{
    m_history->setKept(history);
}

void AvailabilityPage::setManagers(const QList<ManagedGroup> &managers, const QList<ManagerChange> &history)
{
    m_changes = transitionsOf(history);
    m_history->setRemembered(m_timelines + m_changes);
    m_managers->setManagers(managers);
    m_standbys->setManagers(managers);
    m_choice->setText(Managers,
                      managers.isEmpty()
                          ? tr("HA managers")
                          : tr("HA managers (%1)").arg(format::count(qint64 { managers.size() })));
    showSelection();
}

void AvailabilityPage::showView(View view)
{
    m_choice->setCurrent(view);
    m_stack->setCurrentIndex(view);
    m_inspectors->setCurrentIndex(view);
    if (view == History)
        emit historyWanted();
}

void AvailabilityPage::forget()
{
    m_timelines.clear();
    setManagers({});
    m_history->forget();
    m_standbys->forgetManagers();
    m_groups.setRows({});
    m_standbys->setGroups({});
    m_faults->setGroups({});
    m_group->setGroups({});
    m_summary->clear();
    m_problem->clear();
}

void AvailabilityPage::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_standbys->setReadOnly(isReadOnly);
    m_managers->setReadOnly(isReadOnly);
    m_faults->setReadOnly(isReadOnly);
    m_group->setReadOnly(isReadOnly);
    offerActions();
}

void AvailabilityPage::setHosts(const QList<HostAccess> &hosts, bool isSandbox, const QString &keptWith)
{
    m_standbys->setHosts(hosts, isSandbox, keptWith);
    m_faults->setSandbox(isSandbox);
}

void AvailabilityPage::tellFault(const QString &sentence)
{
    m_problem->say(Severity::Warning, sentence);
}

void AvailabilityPage::setConnection(const ConnInfo &info)
{
    m_group->setConnection(info);
}

void AvailabilityPage::say(const Error &error)
{
    m_problem->say(error);
}

/// A switchover needs a primary that answers and a standby that streams.
void AvailabilityPage::offerActions()
{
    const auto index = m_tree->currentSource();
    const auto *row = index.isValid() && !m_isReadOnly ? &m_groups.row(index) : nullptr;
    const auto *reading = row && row->group.reading ? &*row->group.reading : nullptr;
    const bool isOurs = row && !m_standbys->managerOf(row->group);
    const bool isServed = isOurs && reading && !reading->isInRecovery;
    const bool isPossible = isServed && !row->stray && row->group.usurpers().isEmpty()
        && (row->standby ? row->standby->isStreaming()
                         : std::ranges::any_of(reading->standbys, &FollowingStandby::isStreaming));
    m_switchOver->setVisible(isPossible);
    m_rebuild->setVisible(isServed && row->stray && row->stray->hasHost);
    m_remove->setVisible(isServed && row->standby);
}

void AvailabilityPage::request(const QString &operation)
{
    const auto index = m_tree->currentSource();
    if (!index.isValid())
        return;
    const auto &row = m_groups.row(index);
    QJsonObject parameters { { QStringLiteral("group"), QString::number(row.group.primary.group.value) } };
    const bool isSwitch = operation == QLatin1String("ha.switchover");
    if (row.standby)
        parameters.insert(isSwitch ? QStringLiteral("to") : QStringLiteral("server"), row.standby->name);
    if (row.stray)
        parameters.insert(QStringLiteral("server"), row.stray->server);
    emit operationRequested(operation, parameters);
}

void AvailabilityPage::showSelection()
{
    offerActions();
    const auto index = m_tree->currentSource();
    if (!index.isValid()) {
        m_standbys->select({}, {});
        m_group->select({}, false);
        return m_inspector->clear(tr("Select a node group to see what a crash of its primary would cost."));
    }
    const auto &row = m_groups.row(index);
    if (row.isGroup())
        m_standbys->selectGroup(row.group);
    else
        m_standbys->select(row.group, row.stray, row.standby);
    m_group->select(row.group, row.isGroup() && !m_standbys->managerOf(row.group));
    if (row.standby)
        showStandby(*row.standby, row.group);
    else if (row.stray)
        showMember(*row.stray);
    else
        showGroup(row.group);
}

void AvailabilityPage::showStandby(const FollowingStandby &standby, const NodeGroup &group)
{
    m_inspector->show(standby.name, standby.address,
                      { { tr("Follows"), groupName(group) },
                        { tr("Not sent"), format::bytes(standby.unsent) },
                        { tr("Not on its disk"), format::bytes(standby.unflushed) },
                        { tr("Not visible there"), format::bytes(standby.unreplayed) },
                        { tr("Slot"), standby.slot } },
                      {});
}

void AvailabilityPage::showMember(const MemberReading &member)
{
    const auto timeline = member.timeline > 0 ? QString::number(member.timeline) : QString();
    m_inspector->show(member.server, standingOf(member),
                      { { tr("Timeline"), timeline },
                        { tr("WAL up to"), member.lsn },
                        { tr("Made to follow"), member.follows },
                        { tr("By its control file"), member.hostState },
                        { tr("Connection"), member.problem } },
                      strayText(member));
}

void AvailabilityPage::showGroup(const NodeGroup &group)
{
    const auto verdict = verdictOf(group);
    QStringList secondaries;
    for (const auto &node : group.secondaries)
        secondaries << node.address();
    QList<KeyValues::Line> facts { { tr("Registered secondaries"), secondaries.join(QLatin1Char('\n')) } };
    if (const auto manager = m_standbys->managerOf(group))
        facts.prepend({ tr("Managed by"), nameOf(manager->kind) });
    if (const auto &reading = group.reading)
        facts = QList<KeyValues::Line> { { tr("Timeline"), QString::number(reading->timeline) },
                                         { QStringLiteral("synchronous_standby_names"), reading->syncNames },
                                         { QStringLiteral("synchronous_commit"), reading->syncCommit },
                                         { tr("Commits that wait"), QString::number(reading->waiting) } }
            + facts;
    m_inspector->show(groupName(group), nameOf(verdict.protection), facts,
                      QStringList { verdict.sentence, verdict.remedy,
                                    tr("If it died now: %1").arg(deathForecast(group).sentence),
                                    managerSentence(m_standbys->managerOf(group), group) }
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
