// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/session_inspector.h"

#include "core/activity/session_text.h"
#include "core/activity/statement_text.h"
#include "models/format.h"
#include "models/sessions_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/sql_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace tessera {

namespace {

constexpr int leastStatement = 120;
constexpr qsizetype shownName = 200;

QString spanText(std::optional<std::chrono::milliseconds> span)
{
    return span ? format::duration(std::chrono::duration_cast<std::chrono::seconds>(*span)) : QString();
}

QString startText(const ClusterSession &session)
{
    const auto start = QDateTime::fromString(session.startedAt, Qt::ISODateWithMs);
    return start.isValid() ? format::time(start) : QString();
}

} // namespace

SessionInspector::SessionInspector(QWidget *parent)
    : QWidget(parent)
    , m_cancel(makeAction(tr("Cancel its statement…"),
                          tr("Cancel what it runs now; the session stays. Reviewed first"),
                          QStringLiteral("session.cancel")))
    , m_end(makeAction(tr("End the session…"),
                       tr("End the session; its transaction is rolled back. Reviewed first"),
                       QStringLiteral("session.end")))
    , m_facts(new SelectionInspector({ m_cancel, m_end }))
    , m_statementTitle(makeLabel(FontRole::Strong, this))
    , m_statement(new SqlView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_facts);
    column->addLayout(buildStatement(), 1);
    show({}, {}, {});
}

QLayout *SessionInspector::buildStatement()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(spacing::large, 0, spacing::large, spacing::large);
    column->setSpacing(spacing::small);
    m_statementTitle->setText(tr("Statement"));
    m_statement->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_statement->setMinimumHeight(leastStatement);
    m_statement->setAccessibleName(m_statementTitle->text());
    column->addWidget(m_statementTitle);
    column->addWidget(m_statement, 1);
    return column;
}

QAction *SessionInspector::makeAction(const QString &text, const QString &tip, const QString &operation)
{
    auto *action = new QAction(text, this);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, [this, operation] {
        QJsonObject parameters { { QStringLiteral("node"), QString::number(m_head.id.node.value) },
                                 { QStringLiteral("pid"), QString::number(m_head.id.pid) },
                                 { QStringLiteral("startedAt"), m_head.startedAt } };
        if (operation == QLatin1String("session.cancel"))
            parameters.insert(QStringLiteral("statementStartedAt"), m_head.statementStartedAt);
        emit operationRequested(operation, parameters);
    });
    return action;
}

void SessionInspector::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
}

void SessionInspector::show(const ActivityView &view, ProcessId id, const QString &wait)
{
    const auto *session = view.sessions.session(id);
    if (!session) {
        showActions({}, {});
        showStatement({});
        return m_facts->clear(tr("Select a session to see what it does and what it waits for."));
    }
    const auto *head = view.sessions.session(session->origin);
    showActions(*session, head ? *head : *session);
    showStatement(shownStatement(*session));
    const auto part = session->isWorkerPart()
        ? tr("Works for the session %1.").arg(globalPidOf(session->origin))
        : QString();
    const auto own = session->isOwn ? tr("A session of Tessera itself: it is left alone.") : QString();
    m_facts->show(
        QString::number(globalPidOf(session->id)), sessionAgeText(*session),
        { { tr("User"), oneLine(session->user, shownName) },
          { tr("Database"), oneLine(session->database, shownName) },
          { tr("Application"), oneLine(session->application, shownName) },
          { tr("Client"), session->client },
          { tr("Node"), view.addressOf(session->id.node) },
          { tr("Process"), QString::number(session->id.pid) },
          { tr("Began"), startText(*session) },
          { tr("Transaction"), spanText(session->transactionAge) },
          { tr("Waits on"),
            session->waitType.isEmpty() ? QString()
                                        : session->waitType + QLatin1String(": ") + session->waitEvent } },
        QStringList { wait, part, own }.join(QLatin1Char(' ')).simplified());
}

void SessionInspector::showActions(const ClusterSession &session, const ClusterSession &head)
{
    m_head = head;
    const bool isClient = session.id.pid > 0 && head.state != SessionState::Background;
    const bool mayEnd = isClient && !session.isOwn && !m_isReadOnly && !head.startedAt.isEmpty();
    m_end->setVisible(mayEnd);
    m_cancel->setVisible(mayEnd && head.state == SessionState::Active);
}

/// The text is set only when it has changed: what is marked in it stays.
void SessionInspector::showStatement(const QString &text)
{
    m_statementTitle->setVisible(!text.isEmpty());
    m_statement->setVisible(!text.isEmpty());
    if (m_statement->toPlainText() != text)
        m_statement->setPlainText(text);
}

} // namespace tessera
