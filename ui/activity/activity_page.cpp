// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activity_page.h"

#include "core/activity/locked_object.h"
#include "core/activity/session_text.h"
#include "models/format.h"
#include "models/locks_model.h"
#include "models/node_sessions_model.h"
#include "models/sessions_model.h"
#include "ui/activity/session_filter_bar.h"
#include "ui/activity/session_inspector.h"
#include "ui/activity/tenants_view.h"
#include "ui/map/segmented_buttons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tree_view.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tessera {

namespace {

constexpr int leastStatement = 300;
constexpr int leastSession = 380;

/// What a session waits for, and who keeps it from it.
QString waitSentence(const ActivityView &view, const LockNode &node)
{
    if (node.waits.isEmpty())
        return {};
    const auto &wait = node.waits.first();
    return ActivityPage::tr("Waits for %1 on %2, to lock it as %3.")
        .arg(lockedObjectText(wait.object, view.cluster.get()), view.addressOf(wait.id.node),
             lockModeText(wait.mode));
}

const LockNode *nodeOf(const QList<LockNode> &forest, ProcessId id)
{
    for (const auto &tree : forest) {
        if (tree.id == id && tree.kind == LockNode::Kind::Session)
            return &tree;
        if (const auto *found = nodeOf(tree.children, id))
            return found;
    }
    return nullptr;
}

} // namespace

ActivityPage::ActivityPage(SessionsModel &sessions, LocksModel &locks, NodeSessionsModel &nodes,
                           TenantsModel &tenants, SharedTime &time, QWidget *parent)
    : QWidget(parent)
    , m_sessions(sessions)
    , m_locks(locks)
    , m_nodes(nodes)
    , m_choice(new SegmentedButtons(tr("View"),
                                    { tr("Sessions"), tr("Locks"), tr("Connections"), tr("Tenants") }, this))
    , m_counts(makeQuietLabel(FontRole::Body, this))
    , m_notice(new Notice(this))
    , m_stack(new QStackedWidget(this))
    , m_filter(new SessionFilterBar)
    , m_sessionTable(new TreeView)
    , m_lockTable(new TreeView)
    , m_nodeTable(new TableView)
    , m_tenantsView(new TenantsView(tenants, time))
    , m_inspector(new SessionInspector)
    , m_inspectors(new QStackedWidget)
{
    setWindowTitle(tr("Activity"));
    m_inspectors->addWidget(m_inspector);
    m_inspectors->addWidget(m_tenantsView->inspector());
    buildViews(m_stack);
    fillPage(this, buildContent(), m_inspectors);
    buildPause();
    connectTables();
    connect(m_tenantsView, &TenantsView::isolateRequested, this, &ActivityPage::isolateRequested);
    connect(m_inspector, &SessionInspector::operationRequested, this, &ActivityPage::operationRequested);
    showView(Sessions);
    list();
}

QWidget *ActivityPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::medium);
    head->addWidget(m_choice);
    head->addStretch();
    head->addWidget(m_counts);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    connect(m_choice, &SegmentedButtons::chosen, this,
            [this](int view) { showView(static_cast<View>(view)); });
    return content;
}

QWidget *ActivityPage::buildSessions()
{
    auto *sessions = new QWidget;
    auto *column = new QVBoxLayout(sessions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::medium);
    column->addWidget(m_filter);
    column->addWidget(m_sessionTable, 1);
    return sessions;
}

void ActivityPage::buildViews(QStackedWidget *stack)
{
    m_sessionTable->setObjectName(QStringLiteral("activity-sessions"));
    m_sessionTable->setAccessibleName(tr("Sessions"));
    m_sessionTable->setSource(m_sessions, SessionsModel::StatementColumn, leastStatement);
    m_lockTable->setObjectName(QStringLiteral("activity-locks"));
    m_lockTable->setAccessibleName(tr("Sessions that wait, below whom they wait for"));
    m_lockTable->setOpensNewRows(true);
    m_lockTable->setSource(m_locks, LocksModel::SessionColumn, leastSession);
    m_nodeTable->setObjectName(QStringLiteral("activity-nodes"));
    m_nodeTable->setAccessibleName(tr("Connections of the nodes"));
    m_nodeTable->setSource(m_nodes, 0);
    stack->addWidget(buildSessions());
    stack->addWidget(m_lockTable);
    stack->addWidget(m_nodeTable);
    stack->addWidget(m_tenantsView);
}

void ActivityPage::buildPause()
{
    m_pause = new QAction(Theme::icon(QStringLiteral("media-playback-pause")), tr("Pause"), this);
    m_pause->setCheckable(true);
    m_pause->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_pause->setToolTip(tr("Stop reading, so that what is shown stays"));
    connect(m_pause, &QAction::toggled, this, [this] {
        showCounts();
        emit wishChanged();
    });
    addAction(m_pause);
}

void ActivityPage::connectTables()
{
    connect(m_filter, &SessionFilterBar::changed, this, &ActivityPage::list);
    connect(m_sessionTable, &TreeView::rowSelectionChanged, this, &ActivityPage::showSelection);
    connect(m_lockTable, &TreeView::rowSelectionChanged, this, &ActivityPage::showSelection);
}

void ActivityPage::showView(View view)
{
    m_choice->setCurrent(view);
    m_stack->setCurrentIndex(view);
    m_inspectors->setCurrentIndex(view == Tenants ? 1 : 0);
    showNotes();
    showCounts();
    showSelection();
    emit wishChanged();
}

TenantCourses &ActivityPage::tenantCourses() const
{
    return m_tenantsView->courses();
}

bool ActivityPage::wantsSessions() const
{
    return isVisible() && !m_pause->isChecked() && m_stack->currentIndex() != Tenants;
}

bool ActivityPage::wantsTenants() const
{
    return isVisible() && !m_pause->isChecked() && m_stack->currentIndex() == Tenants;
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit wishChanged();
}

void ActivityPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit wishChanged();
}

void ActivityPage::setCluster(const SnapshotPtr &cluster)
{
    m_view.cluster = cluster;
}

void ActivityPage::setSessions(const ClusterSessions &sessions, const QList<LockNode> &forest)
{
    if (m_pause->isChecked())
        return;
    m_view.sessions = sessions;
    m_view.forest = forest;
    m_isRead = true;
    m_filter->offer(m_view);
    list();
}

void ActivityPage::setTenants(const TenantStatistics &tenants)
{
    m_tenantsView->setStatistics(tenants, m_view.cluster);
    showNotes();
}

void ActivityPage::forget()
{
    m_view = {};
    m_isRead = false;
    m_filter->offer(m_view);
    m_tenantsView->setStatistics({}, {});
    list();
}

void ActivityPage::setFailure(const Error &error)
{
    m_notice->say(error);
}

void ActivityPage::setReadOnly(bool isReadOnly)
{
    m_inspector->setReadOnly(isReadOnly);
    m_tenantsView->setReadOnly(isReadOnly);
    showSelection();
}

/// Puts what was read through the filter into the models.
void ActivityPage::list()
{
    m_sessions.setRows(sessionRows(m_view, m_filter->filter()));
    m_locks.setRows(lockRows(m_view));
    m_nodes.setRows(nodeSessionsRows(m_view));
    m_sessionTable->setEmptyText(m_isRead ? tr("No session matches") : tr("The sessions are being read"),
                                 m_isRead ? tr("Choose other states, nodes or users, or search for less.")
                                          : QString());
    m_lockTable->setEmptyText(
        m_isRead ? tr("No session waits for a lock") : tr("The sessions are being read"),
        m_isRead ? tr("A session that waits would stand below the one that keeps it waiting, "
                      "on whatever nodes they are.")
                 : QString());
    m_nodeTable->setEmptyText(tr("The sessions are being read"), {});
    const auto blocked = countBlocked(m_view.forest);
    m_choice->setText(Locks, blocked == 0 ? tr("Locks") : tr("Locks (%1)").arg(format::count(blocked)));
    showNotes();
    showCounts();
    showSelection();
}

void ActivityPage::showNotes()
{
    const auto notes = readingNotes(m_view.sessions, [this](NodeId node) { return m_view.addressOf(node); });
    if (notes.isEmpty() || m_stack->currentIndex() == Tenants)
        m_notice->clear();
    else
        m_notice->say(Severity::Warning, notes.join(QLatin1Char('\n')));
}

void ActivityPage::showCounts()
{
    QString text;
    if (m_isRead && m_stack->currentIndex() == Sessions)
        text = tr("%1 of %2 sessions")
                   .arg(format::count(m_sessions.rowCount()), format::count(countSessions(m_view)));
    if (m_pause && m_pause->isChecked())
        text = text.isEmpty() ? tr("paused") : tr("%1 · paused").arg(text);
    m_counts->setText(text);
}

ProcessId ActivityPage::selected() const
{
    if (m_stack->currentIndex() == Locks) {
        const auto index = m_lockTable->currentSource();
        const bool isSession = index.isValid() && m_locks.row(index).node.kind == LockNode::Kind::Session;
        return isSession ? m_locks.row(index).node.id : ProcessId {};
    }
    const auto index = m_sessionTable->currentSource();
    return index.isValid() && m_stack->currentIndex() == Sessions ? m_sessions.row(index).session.id
                                                                  : ProcessId {};
}

void ActivityPage::showSelection()
{
    const auto id = selected();
    const auto *session = m_view.sessions.session(id);
    const auto *node = session ? nodeOf(m_view.forest, session->origin) : nullptr;
    m_inspector->show(m_view, id, node ? waitSentence(m_view, *node) : QString());
    if (session && !session->isStatementWhole())
        emit wholeStatementRequested(id);
}

} // namespace tessera
