// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/managers_view.h"

#include "core/operations/ask_manager.h"
#include "models/format.h"
#include "ui/dialogs/manager_failover_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/tree_view.h"

#include <QAction>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastName = 240;

/// What a manager can be asked, see AskManager::task.
struct TaskRow
{
    const char *task;
    const char *text;
    const char *tip;
};
constexpr std::array taskRows {
    TaskRow { "switchover", QT_TRANSLATE_NOOP("tessera::ManagersView", "Switch over…"),
              QT_TRANSLATE_NOOP("tessera::ManagersView",
                                "Have the manager make a standby the primary, without losing anything") },
    TaskRow {
        "failover", QT_TRANSLATE_NOOP("tessera::ManagersView", "Fail over…"),
        QT_TRANSLATE_NOOP("tessera::ManagersView", "Have the manager replace a primary that does not lead") },
    TaskRow { "pause", QT_TRANSLATE_NOOP("tessera::ManagersView", "Pause…"),
              QT_TRANSLATE_NOOP("tessera::ManagersView", "Nobody takes over while it is paused") },
    TaskRow { "resume", QT_TRANSLATE_NOOP("tessera::ManagersView", "Resume…"),
              QT_TRANSLATE_NOOP("tessera::ManagersView", "End the pause or the maintenance") },
    TaskRow {
        "restart", QT_TRANSLATE_NOOP("tessera::ManagersView", "Restart what waits for it…"),
        QT_TRANSLATE_NOOP("tessera::ManagersView", "Standbys first; settings that were changed need it") },
    TaskRow { "reload", QT_TRANSLATE_NOOP("tessera::ManagersView", "Reload…"),
              QT_TRANSLATE_NOOP("tessera::ManagersView", "Have the configuration read again") },
    TaskRow {
        "reinitialize", QT_TRANSLATE_NOOP("tessera::ManagersView", "Build it anew…"),
        QT_TRANSLATE_NOOP("tessera::ManagersView", "Have its data deleted and the primary copied again") },
};

AskManager wishOf(const QString &task, const ManagerRow &row)
{
    return { .task = task,
             .group = QString::number(row.group.group.value),
             .member = row.member ? row.member->name : QString() };
}

/// A moment as managers write it, and what follows it, for a narrow place.
QString breakable(QString moment)
{
    static const QRegularExpression date(u"(\\d{4}-\\d{2}-\\d{2})T"_s);
    return moment.replace(date, u"\\1 "_s);
}

/// The manager would take the call now; whether a loss is accepted is asked later.
bool isPossible(const QString &task, const ManagerRow &row)
{
    auto wish = wishOf(task, row);
    wish.acceptsLoss = true;
    return wish.refusalBy(row.group).has_value();
}

} // namespace

ManagersView::ManagersView(QWidget *parent)
    : QWidget(parent)
    , m_worst(new Notice)
    , m_tree(new TreeView)
    , m_follow(new QAction(tr("Let pg_dist_node follow…"), this))
{
    for (const auto &row : taskRows)
        m_tasks << std::pair(QString::fromLatin1(row.task),
                             taskAction(QString::fromLatin1(row.task), tr(row.text), tr(row.tip)));
    m_follow->setToolTip(tr("Enter the primary that the manager has chosen in pg_dist_node"));
    QList<QAction *> actions { m_follow };
    for (const auto &[task, action] : std::as_const(m_tasks))
        actions << action;
    m_inspector = new SelectionInspector(actions);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::medium);
    m_tree->setObjectName(u"managers-tree"_s);
    m_tree->setAccessibleName(tr("HA managers with their members"));
    m_tree->setOpensNewRows(true);
    m_tree->setSource(m_model, ManagersModel::NameColumn, leastName);
    m_tree->setEmptyText(tr("No HA manager is known"),
                         tr("Where Patroni or pg_auto_failover manages a node group, its state stands here. "
                            "Traces on the servers are enough; how it is asked is said when the connection "
                            "is edited."));
    column->addWidget(m_worst);
    column->addWidget(m_tree, 1);
    connect(m_tree, &TreeView::rowSelectionChanged, this, &ManagersView::showSelection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ManagersView::showSelection);
    connect(m_follow, &QAction::triggered, this, [this] {
        if (const auto *row = selected())
            emit operationRequested(u"ha.follow"_s,
                                    { { u"group"_s, QString::number(row->group.group.value) } });
    });
    showSelection();
}

QAction *ManagersView::taskAction(const QString &task, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, [this, task] { ask(task); });
    return action;
}

const ManagerRow *ManagersView::selected() const
{
    const auto index = m_tree->currentSource();
    return index.isValid() ? &m_model.row(index) : nullptr;
}

void ManagersView::setManagers(const QList<ManagedGroup> &groups)
{
    m_model.setRows(managerRows(groups));
    QStringList findings;
    auto worst = Severity::Ok;
    for (const auto &group : groups) {
        findings << findingsOf(group);
        worst = std::max(worst, severityOf(group));
    }
    if (findings.isEmpty())
        m_worst->clear();
    else
        m_worst->say(worst, findings.first(), findings.mid(1).join(u'\n'));
    showSelection();
}

void ManagersView::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    offer();
}

/// What the manager would refuse in the state that it is in is not offered.
void ManagersView::offer()
{
    const auto *row = m_isReadOnly ? nullptr : selected();
    for (const auto &[task, action] : std::as_const(m_tasks))
        action->setVisible(row && isPossible(task, *row));
    const bool isAdrift = row && !row->member && row->group.problem.isEmpty() && row->group.isSettled
        && !row->group.strays.isEmpty();
    m_follow->setVisible(isAdrift && !row->group.knowsCitus);
}

void ManagersView::ask(const QString &task)
{
    const auto *row = selected();
    if (!row)
        return;
    const auto wish = wishOf(task, *row);
    QJsonObject parameters { { u"task"_s, task }, { u"group"_s, wish.group } };
    if (!wish.member.isEmpty())
        parameters.insert(u"member"_s, wish.member);
    if (task == u"failover"_s) {
        ManagerFailoverDialog dialog(row->group, wish.member, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        parameters = dialog.parameters();
    }
    emit operationRequested(u"ha.manager"_s, parameters);
}

void ManagersView::showSelection()
{
    offer();
    const auto *row = selected();
    if (!row)
        m_inspector->clear(tr("Select a node group to see what its manager says and can be asked."));
    else if (row->member)
        showMember(*row->member, row->group);
    else
        showGroup(row->group);
}

void ManagersView::showGroup(const ManagedGroup &group)
{
    const auto *leader = leaderOf(group);
    QStringList strays;
    for (const auto &stray : group.strays)
        strays << tr("%1 names %2").arg(stray.node, stray.names);
    const auto keeper = group.knowsCitus ? tr("kept by the manager") : tr("kept by Tessera, when asked");
    const bool isKnown = group.problem.isEmpty();
    m_inspector->show(titleOf(group), tr("Group %1").arg(group.group.value),
                      { { tr("Asked at"), group.address },
                        { tr("Version"), group.version },
                        { tr("Primary"), leader ? leader->server : QString() },
                        { tr("Planned"), breakable(group.scheduled) },
                        { u"pg_dist_node"_s, isKnown ? keeper : QString() },
                        { tr("Drift"), strays.join(u'\n') } },
                      findingsOf(group).join(u' '));
}

void ManagersView::showMember(const ManagedMember &member, const ManagedGroup &group)
{
    const auto timeline = member.timeline > 0 ? QString::number(member.timeline) : QString();
    m_inspector->show(member.name, tr("%1 of %2").arg(nameOf(member.role), titleOf(group)),
                      { { tr("Server"), member.server },
                        { tr("State"), member.state },
                        { tr("Timeline"), timeline },
                        { tr("Behind"), member.lag ? format::bytes(*member.lag) : QString() },
                        { tr("Tags"), member.tags.join(u", "_s) },
                        { tr("Restart at"), breakable(member.scheduled) },
                        { tr("Asked at"), member.api } },
                      QStringList { member.isRestartPending
                                        ? tr("Waits for a restart, by which settings that "
                                             "were changed come into force.")
                                        : QString(),
                                    member.mayLead ? QString() : tr("It may not become the primary.") }
                          .join(u' ')
                          .simplified());
}

} // namespace tessera
