// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections_page.h"

#include "core/base/tls_mode.h"
#include "models/connections_model.h"
#include "models/format.h"
#include "ui/delegates/connection_delegate.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace tessera {

using namespace Qt::StringLiterals;

ConnectionsPage::ConnectionsPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new ConnectionsModel(this))
    , m_list(new QListView)
    , m_notice(new Notice)
    , m_empty(new EmptyState)
    , m_nothingFound(new EmptyState)
    , m_title(makeLabel(FontRole::Heading, this))
    , m_badge(new Badge(this))
    , m_advice(makeQuietLabel(FontRole::Body, this))
    , m_facts(new KeyValues)
{
    setWindowTitle(tr("Connections"));
    buildActions();
    fillPage(this, buildList(), buildInspector());
    addActions({ m_import, m_startSandbox, m_add });
    m_startSandbox->setVisible(false);
    connect(m_notice, &Notice::actionRequested, this, [this] {
        if (const auto removed = std::exchange(m_removed, std::nullopt))
            emit restoreRequested(*removed);
        m_notice->clear();
    });
    showRows();
}

QAction *ConnectionsPage::makeAction(const QString &text, const QKeySequence &key, Wish wish)
{
    auto *action = new QAction(text, m_list);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(action);
    connect(action, &QAction::triggered, this, [this, wish] {
        if (const auto *connection = selected())
            (this->*wish)(SavedConnection(*connection));
    });
    return action;
}

void ConnectionsPage::buildActions()
{
    m_add = new QAction(tr("Add connection…"), this);
    m_add->setShortcut(QKeySequence::New);
    m_add->setPriority(QAction::HighPriority);
    connect(m_add, &QAction::triggered, this, &ConnectionsPage::addRequested);
    m_import = new QAction(tr("Import services"), this);
    m_import->setToolTip(tr("Add a connection for each service of pg_service.conf"));
    connect(m_import, &QAction::triggered, this, &ConnectionsPage::importRequested);
    m_startSandbox = new QAction(Theme::icon(u"media-playback-start"_s), tr("Start a sandbox"), this);
    m_startSandbox->setToolTip(tr("Make a small cluster on this machine to learn and try things"));
    connect(m_startSandbox, &QAction::triggered, this, &ConnectionsPage::startSandboxRequested);
    m_open = makeAction(tr("Connect"), {}, &ConnectionsPage::openRequested);
    m_open->setPriority(QAction::HighPriority);
    m_edit = makeAction(tr("Edit…"), Qt::Key_F2, &ConnectionsPage::editRequested);
    m_duplicate = makeAction(tr("Duplicate…"), Qt::CTRL | Qt::Key_D, &ConnectionsPage::duplicateRequested);
    m_copy = new QAction(tr("Copy as URI"), m_list);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_copy->setToolTip(tr("Copy a postgresql:// URI without the password"));
    connect(m_copy, &QAction::triggered, this, &ConnectionsPage::copyUri);
    m_list->addAction(m_copy);
    m_remove = makeAction(tr("Remove"), QKeySequence::Delete, &ConnectionsPage::removeRequested);
}

QWidget *ConnectionsPage::buildList()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    auto *search = new SearchField(tr("Find a connection"), content);
    m_list->setObjectName(u"connections-list"_s);
    m_list->setAccessibleName(tr("Connections"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ConnectionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFocusProxy(m_list);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_empty->setText(
        tr("No connection yet"),
        tr("Add the coordinator of a Citus cluster, or start a sandbox to try Tessera on this machine."));
    m_empty->addButton(m_add);
    m_empty->addButton(m_startSandbox);
    m_nothingFound->setText(tr("Nothing found"),
                            tr("No connection has this text in its name, group or address."));
    column->addWidget(m_notice);
    column->addWidget(search);
    for (auto *each : std::initializer_list<QWidget *> { m_list, m_empty, m_nothingFound })
        column->addWidget(each, 1);
    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter = text;
        showRows();
    });
    connect(m_list, &QAbstractItemView::activated, m_open, &QAction::trigger);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConnectionsPage::showSelection);
    return content;
}

QWidget *ConnectionsPage::buildInspector()
{
    auto *inspector = new QWidget;
    auto *column = inspectorColumn(inspector, spacing::small);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_advice->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_badge, 0, Qt::AlignLeft);
    column->addWidget(m_facts);
    column->addWidget(m_advice);
    column->addSpacing(spacing::tiny);
    for (auto *action : { m_open, m_edit, m_duplicate, m_copy, m_remove })
        column->addWidget(new ActionButton(action, inspector), 0, Qt::AlignLeft);
    column->addStretch();
    return inspector;
}

void ConnectionsPage::setConnections(const QList<SavedConnection> &connections)
{
    m_connections = connections;
    showRows();
}

void ConnectionsPage::setMayStartSandbox(bool may)
{
    m_startSandbox->setVisible(may);
}

void ConnectionsPage::select(const QString &connectionId)
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->row(i).key() == connectionId)
            m_list->setCurrentIndex(m_model->index(i, 0));
    }
}

void ConnectionsPage::offerUndo(const SavedConnection &removed)
{
    m_removed = removed;
    m_notice->say(Severity::Info,
                  tr("%1 was removed from the list. The cluster itself is untouched.").arg(removed.name));
    m_notice->offer(tr("Undo"));
    m_notice->setDismissable(true);
}

void ConnectionsPage::showRows()
{
    m_model->setRows(connectionRows(m_connections, m_filter));
    if (!selected()) {
        for (int i = m_model->rowCount() - 1; i >= 0; --i) {
            if (m_model->row(i).connection)
                m_list->setCurrentIndex(m_model->index(i, 0));
        }
    }
    showEmptyState();
    showSelection();
}

void ConnectionsPage::showEmptyState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(m_connections.isEmpty());
    m_nothingFound->setVisible(isEmpty && !m_connections.isEmpty());
}

const SavedConnection *ConnectionsPage::selected() const
{
    const auto rows = m_list->selectionModel()->selectedIndexes();
    if (rows.isEmpty())
        return nullptr;
    const auto &row = m_model->row(rows.first().row());
    return row.connection ? &*row.connection : nullptr;
}

void ConnectionsPage::showSelection()
{
    const auto *connection = selected();
    for (auto *action : { m_open, m_duplicate, m_copy })
        action->setVisible(connection);
    for (auto *action : { m_edit, m_remove })
        action->setVisible(connection && !connection->isSandbox());
    m_title->setText(connection ? connection->name : tr("Nothing selected"));
    m_badge->setVisible(connection);
    m_advice->setVisible(connection);
    if (!connection) {
        m_facts->setLines({});
        return;
    }
    const bool isProduction = connection->environment == EnvironmentClass::Production;
    m_badge->show(environmentText(connection->environment).toUpper(),
                  isProduction ? Token::Warning : Token::QuietText,
                  isProduction ? Token::WarningWash : Token::Grid);
    const auto resolved = connection->info.resolved();
    m_facts->setLines(
        { { tr("Server"), connectionPlace(*connection) },
          { tr("Encryption"), resolved ? tlsWord(tlsModeOf(resolved->value(u"sslmode"_s))) : tr("unknown") },
          { tr("Tunnel"), connection->tunnel ? connection->tunnel->host : tr("none") },
          { tr("Access"), connection->isReadOnly ? tr("read-only") : tr("may change the cluster") },
          { tr("Last opened"),
            connection->lastConnected.isValid() ? format::time(connection->lastConnected) : tr("never") } });
    m_advice->setText(!resolved ? resolved.error().message
                          : connection->isSandbox()
                          ? tr("A cluster on this machine, made by Tessera.")
                          : (isLoopbackHost(resolved->value(u"host"_s))
                                 ? QString()
                                 : tlsLoss(tlsModeOf(resolved->value(u"sslmode"_s)))));
    m_advice->setVisible(!m_advice->text().isEmpty());
}

void ConnectionsPage::copyUri()
{
    if (const auto *connection = selected())
        QApplication::clipboard()->setText(connection->info.uri());
}

void ConnectionsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_list->viewport()->update();
    QWidget::changeEvent(event);
}

} // namespace tessera
