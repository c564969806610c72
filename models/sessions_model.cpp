// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessions_model.h"

#include "core/activity/session_text.h"
#include "core/activity/statement_text.h"
#include "models/format.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr qsizetype shownCharacters = 300;
constexpr qsizetype shownName = 64;

using Milliseconds = std::optional<std::chrono::milliseconds>;

QString spanText(const Milliseconds &span)
{
    return span ? format::duration(std::chrono::duration_cast<std::chrono::seconds>(*span)) : QString();
}

QVariant spanValue(const Milliseconds &span)
{
    return QVariant::fromValue(span ? static_cast<qint64>(span->count()) : qint64 { -1 });
}

/// Of the statement while one runs, else of the state.
Milliseconds ageOf(const ClusterSession &session)
{
    return session.state == SessionState::Active ? session.statementAge : session.stateAge;
}

QString stateText(const SessionRow &row)
{
    const auto state = sessionStateText(row.session);
    const auto works = row.session.state == SessionState::Active && !row.lockNode.isEmpty()
        ? SessionsModel::tr("waits for a lock")
        : state;
    if (row.blocks == 0)
        return works;
    return SessionsModel::tr("%1 · %n wait(s) for it", nullptr, static_cast<int>(row.blocks)).arg(works);
}

/// What Citus calls a part tells nobody anything: the session above does.
QVariant applicationText(const SessionRow &row)
{
    return row.session.isWorkerPart() ? QString() : oneLine(row.session.application, shownName);
}

constexpr std::array columns {
    Column<SessionRow> { QT_TRANSLATE_NOOP("tessera::SessionsModel", "State"),
                         [](const SessionRow &row) -> QVariant { return stateText(row); },
                         [](const SessionRow &row) -> QVariant {
                             return static_cast<int>(row.session.state) * 10 - static_cast<int>(row.severity);
                         } },
    Column<SessionRow> { QT_TRANSLATE_NOOP("tessera::SessionsModel", "For"),
                         [](const SessionRow &row) -> QVariant { return spanText(ageOf(row.session)); },
                         [](const SessionRow &row) -> QVariant { return spanValue(ageOf(row.session)); },
                         true },
    Column<SessionRow> {
        QT_TRANSLATE_NOOP("tessera::SessionsModel", "Statement"),
        [](const SessionRow &row) -> QVariant { return oneLine(row.session.statement, shownCharacters); },
        nullptr },
    Column<SessionRow> {
        QT_TRANSLATE_NOOP("tessera::SessionsModel", "User"),
        [](const SessionRow &row) -> QVariant { return oneLine(row.session.user, shownName); }, nullptr },
    Column<SessionRow> {
        QT_TRANSLATE_NOOP("tessera::SessionsModel", "Application"),
        applicationText,
        nullptr },
    Column<SessionRow> { QT_TRANSLATE_NOOP("tessera::SessionsModel", "Node"),
                         [](const SessionRow &row) -> QVariant { return row.node; }, nullptr },
    Column<SessionRow> { QT_TRANSLATE_NOOP("tessera::SessionsModel", "Waits for"),
                         [](const SessionRow &row) -> QVariant { return sessionWaitText(row); }, nullptr },
    Column<SessionRow> {
        QT_TRANSLATE_NOOP("tessera::SessionsModel", "Transaction"),
        [](const SessionRow &row) -> QVariant { return spanText(row.session.transactionAge); },
        [](const SessionRow &row) -> QVariant { return spanValue(row.session.transactionAge); }, true },
    Column<SessionRow> {
        QT_TRANSLATE_NOOP("tessera::SessionsModel", "Database"),
        [](const SessionRow &row) -> QVariant { return oneLine(row.session.database, shownName); }, nullptr },
    Column<SessionRow> {
        QT_TRANSLATE_NOOP("tessera::SessionsModel", "Global pid"),
        [](const SessionRow &row) -> QVariant { return QString::number(globalPidOf(row.session.id)); },
        [](const SessionRow &row) -> QVariant { return QVariant::fromValue(globalPidOf(row.session.id)); },
        true },
};
static_assert(columns.size() == SessionsModel::ColumnCount);

bool isChosen(const SessionRow &row, SessionChoice choice)
{
    const auto state = row.session.state;
    switch (choice) {
    case SessionChoice::All:
        return state != SessionState::Background;
    case SessionChoice::NotIdle:
        return state != SessionState::Background && state != SessionState::Idle;
    case SessionChoice::Active:
        return state == SessionState::Active;
    case SessionChoice::Waiting:
        return !row.lockNode.isEmpty();
    case SessionChoice::IdleInTransaction:
        return row.session.isInTransaction();
    case SessionChoice::Idle:
        return state == SessionState::Idle;
    case SessionChoice::Background:
        return state == SessionState::Background;
    }
    return true;
}

bool hasText(const ClusterSession &session, const QString &text)
{
    const QString *const texts[] = { &session.statement, &session.user, &session.database,
                                     &session.application, &session.client };
    return text.isEmpty() || QString::number(globalPidOf(session.id)).contains(text)
        || std::ranges::any_of(texts,
                               [&](const QString *one) { return one->contains(text, Qt::CaseInsensitive); });
}

bool matches(const SessionRow &row, const ActivityFilter &filter)
{
    return isChosen(row, filter.choice) && hasText(row.session, filter.text)
        && (!filter.node || row.session.id.node == *filter.node)
        && (filter.user.isEmpty() || row.session.user == filter.user);
}

Severity severityOf(const SessionRow &row, const ActivityFilter &filter)
{
    const auto &session = row.session;
    if (row.blocks > 0)
        return Severity::Critical;
    const bool isLong = session.state == SessionState::Active && session.statementAge > filter.longStatement;
    const bool isForgotten = session.isInTransaction() && session.stateAge > filter.longIdle;
    if (isLong || isForgotten || !row.lockNode.isEmpty())
        return Severity::Warning;
    return session.state == SessionState::Active ? Severity::Ok : Severity::Info;
}

void countBlocks(const QList<LockNode> &forest, QHash<ProcessId, qsizetype> &blocks)
{
    for (const auto &node : forest) {
        if (node.blocked > 0 && node.kind == LockNode::Kind::Session)
            blocks.insert(node.id, node.blocked);
        countBlocks(node.children, blocks);
    }
}

/// Groups the parts with the session that they work for.
class Listing
{
public:
    Listing(const ActivityView &view, const ActivityFilter &filter)
        : m_view(view)
        , m_filter(filter)
    {
        countBlocks(view.forest, m_blocks);
        for (const auto &session : view.sessions.sessions) {
            const bool hasOrigin = session.isWorkerPart() && view.sessions.session(session.origin);
            if (hasOrigin)
                m_parts[session.origin] << &session;
            else
                m_heads << &session;
        }
    }

    [[nodiscard]] QList<TreeRow<SessionRow>> rows() const
    {
        QList<TreeRow<SessionRow>> rows;
        for (const auto *head : m_heads) {
            if (m_filter.hidesOwn && head->isOwn)
                continue;
            auto row = treeOf(*head);
            const bool isPartMatch = std::ranges::any_of(
                row.children, [this](const auto &part) { return matches(part.row, m_filter); });
            if (matches(row.row, m_filter) || isPartMatch)
                rows << std::move(row);
        }
        return rows;
    }
    [[nodiscard]] qsizetype clients() const
    {
        return std::ranges::count_if(
            m_heads, [](const ClusterSession *head) { return head->state != SessionState::Background; });
    }

private:
    [[nodiscard]] SessionRow rowOf(const ClusterSession &session) const
    {
        SessionRow row { .session = session, .node = m_view.addressOf(session.id.node) };
        if (session.isWaitingForLock())
            row.lockNode = row.node;
        return row;
    }
    [[nodiscard]] TreeRow<SessionRow> treeOf(const ClusterSession &head) const
    {
        TreeRow<SessionRow> tree { rowOf(head) };
        for (const auto *part : m_parts.value(head.id)) {
            auto row = rowOf(*part);
            if (tree.row.lockNode.isEmpty())
                tree.row.lockNode = row.lockNode;
            row.severity = row.lockNode.isEmpty() ? Severity::Info : Severity::Warning;
            tree.children << TreeRow<SessionRow> { row };
        }
        tree.row.blocks = m_blocks.value(head.id);
        tree.row.severity = severityOf(tree.row, m_filter);
        return tree;
    }

    const ActivityView &m_view;
    const ActivityFilter &m_filter;
    QList<const ClusterSession *> m_heads;
    QHash<ProcessId, QList<const ClusterSession *>> m_parts;
    QHash<ProcessId, qsizetype> m_blocks;
};

} // namespace

QList<TreeRow<SessionRow>> sessionRows(const ActivityView &view, const ActivityFilter &filter)
{
    return Listing(view, filter).rows();
}

qsizetype countSessions(const ActivityView &view)
{
    return Listing(view, {}).clients();
}

QString sessionAgeText(const ClusterSession &session)
{
    const auto span = spanText(ageOf(session));
    const auto state = sessionStateText(session);
    return span.isEmpty() ? state : SessionsModel::tr("%1 for %2").arg(state, span);
}

QString sessionWaitText(const SessionRow &row)
{
    if (!row.lockNode.isEmpty() && row.lockNode != row.node)
        return SessionsModel::tr("Lock on %1").arg(row.lockNode);
    if (row.session.waitType.isEmpty() || row.session.state == SessionState::Idle)
        return {};
    return row.session.waitType + QLatin1String(": ") + row.session.waitEvent;
}

SessionsModel::SessionsModel(QObject *parent)
    : SnapshotTreeModel(columns, "tessera::SessionsModel", parent)
{
}

QVariant SessionsModel::extra(const SessionRow &row, int column, int role) const
{
    if (role == SeverityRole && column == StateColumn && row.severity != Severity::Info)
        return static_cast<int>(row.severity);
    if (role == QuietRole)
        return row.session.isOwn || row.session.isWorkerPart() || row.session.state == SessionState::Idle;
    if (role == MonoRole)
        return column == StatementColumn;
    return {};
}

} // namespace tessera
