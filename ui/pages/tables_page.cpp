// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tables_page.h"

#include "core/operations/operation_catalogue.h"
#include "models/format.h"
#include "models/tables_model.h"
#include "ui/dialogs/alter_dialog.h"
#include "ui/dialogs/distribute_dialog.h"
#include "ui/dialogs/operation_reasons.h"
#include "ui/dialogs/reference_dialog.h"
#include "ui/pages/schema_actions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace tessera {

TablesPage::TablesPage(TablesModel &tables, QWidget *parent)
    : QWidget(parent)
    , m_tables(tables)
    , m_notice(new Notice)
    , m_table(new TableView)
    , m_schemas(new SchemaActions(this))
{
    setWindowTitle(tr("Tables"));
    buildActions();
    m_inspector = new SelectionInspector({ m_showOnMap, m_alter, m_isolate, m_undistribute,
                                           m_schemas->moveSelected(), m_schemas->undistributeSelected() });
    fillPage(this, buildTable(), m_inspector);
    addAction(m_schemas->menuAction());
    addAction(m_reference);
    addAction(m_distribute);
    connect(m_table, &TableView::rowSelectionChanged, this, &TablesPage::showSelection);
    connect(&m_tables, &QAbstractItemModel::dataChanged, this, &TablesPage::showSelection);
    showSelection();
}

QWidget *TablesPage::buildTable()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    auto *search = new SearchField(tr("Find a table"), content);
    m_table->setObjectName(QStringLiteral("tables-table"));
    m_table->setAccessibleName(tr("Tables"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSource(m_tables, 0);
    m_table->setEmptyText(tr("No distributed table yet"),
                          tr("Distribute a table to spread its rows over the nodes, or make a small one a "
                             "reference table that every node holds."));
    m_table->emptyState()->addButton(m_distribute);
    m_notice->setDismissable(true);
    column->addWidget(m_notice);
    column->addWidget(search);
    column->addWidget(m_table);
    connect(search, &QLineEdit::textChanged, m_table, &TableView::setFilterText);
    return content;
}

void TablesPage::buildActions()
{
    m_distribute = new QAction(tr("Distribute…"), this);
    m_distribute->setToolTip(tr("Spread a local table over the nodes"));
    m_distribute->setPriority(QAction::HighPriority);
    m_reference = new QAction(tr("Make reference…"), this);
    m_reference->setToolTip(tr("Copy a small local table to every node"));
    m_alter = new QAction(tr("Alter…"), this);
    m_alter->setToolTip(tr("Change its shard count, distribution column or colocation"));
    m_isolate = new QAction(tr("Isolate a tenant…"), this);
    m_undistribute = new QAction(tr("Undistribute…"), this);
    m_undistribute->setToolTip(tr("Bring all rows back into a local table of the coordinator"));
    m_showOnMap = new QAction(Theme::icon(QStringLiteral("map")), tr("Show on the map"), this);
    connect(m_distribute, &QAction::triggered, this, [this] { ask(Wish::Distribute); });
    connect(m_schemas, &SchemaActions::localTablesRequested, this, [this] { ask(Wish::Schema); });
    connect(m_schemas, &SchemaActions::operationRequested, this, &TablesPage::operationRequested);
    connect(m_reference, &QAction::triggered, this, [this] { ask(Wish::Reference); });
    connect(m_undistribute, &QAction::triggered, this, &TablesPage::undistribute);
    connect(m_alter, &QAction::triggered, this, [this] {
        m_notice->clear();
        if (const auto *row = selected())
            emit definitionRequested(row->table.displayName());
    });
    connect(m_isolate, &QAction::triggered, this, [this] {
        if (const auto *row = selected())
            emit isolateRequested(row->table.displayName());
    });
    connect(m_showOnMap, &QAction::triggered, this, [this] {
        if (const auto *row = selected())
            emit mapRequested(row->table.oid);
    });
}

void TablesPage::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_distribute->setVisible(!isReadOnly && operationRow(QStringLiteral("table.distribute")));
    m_reference->setVisible(!isReadOnly && operationRow(QStringLiteral("table.reference")));
    showSelection();
}

const TableRow *TablesPage::selected() const
{
    const int row = m_table->currentSourceRow();
    return row < 0 ? nullptr : &m_tables.row(row);
}

void TablesPage::setCluster(const SnapshotPtr &cluster)
{
    if (std::exchange(m_cluster, cluster) != cluster)
        showActions(selected());
}

/// What the table's kind allows; a table of a distributed schema changes with its schema only.
void TablesPage::showActions(const TableRow *row)
{
    const bool isOfSchema = row && row->table.kind == TableKind::Schema;
    m_schemas->show(m_cluster, m_isReadOnly, isOfSchema ? row->table.schema : QString());
    const bool mayChange = row && !m_isReadOnly && m_cluster;
    m_showOnMap->setVisible(row);
    m_undistribute->setVisible(mayChange && !isOfSchema);
    const bool isHash = mayChange && row->table.kind == TableKind::Hash;
    m_isolate->setVisible(isHash);
    m_alter->setVisible(isHash && !row->table.partitionOf);
    const auto reason = isHash ? reasonAgainstIsolation(m_cluster) : QString();
    m_isolate->setEnabled(reason.isEmpty());
    m_isolate->setToolTip(reason.isEmpty() ? tr("Give one key shards of its own") : reason);
}

void TablesPage::showSelection()
{
    const auto *row = selected();
    showActions(row);
    if (!row)
        return m_inspector->clear(tr("Select a table to see its facts."));
    const auto &table = row->table;
    const auto &with = row->colocatedWith;
    m_inspector->show(table.displayName(), tableKindText(table.kind),
                      { { tr("Column"), table.distributionColumn },
                        { tr("Shards"), format::count(row->shards) },
                        { tr("Size"), format::bytes(row->bytes) },
                        { tr("Colocation group"),
                          table.colocation.value == 0 ? QString() : QString::number(table.colocation.value) },
                        { tr("Storage"), table.accessMethod },
                        { tr("Owner"), table.owner },
                        { tr("Schema"), table.schema } },
                      with.isEmpty() ? QString() : tr("Moves together with %1.").arg(with));
}

void TablesPage::distribute()
{
    ask(Wish::Distribute);
}

void TablesPage::ask(Wish wish)
{
    m_wish = wish;
    m_notice->clear();
    emit localTablesRequested();
}

void TablesPage::offerLocalTables(const Result<QList<LocalTable>> &tables)
{
    const auto wish = std::exchange(m_wish, Wish::None);
    if (!tables) {
        m_notice->say(tables.error());
        return;
    }
    if (tables->isEmpty()) {
        m_notice->say(Severity::Info, tr("This database has no local table left that could be distributed."));
        return;
    }
    if (wish == Wish::Distribute && m_cluster) {
        DistributeDialog dialog(*tables, m_cluster, this);
        if (dialog.exec() == QDialog::Accepted)
            emit operationRequested(QStringLiteral("table.distribute"), dialog.parameters());
    } else if (wish == Wish::Reference) {
        ReferenceDialog dialog(*tables, this);
        if (dialog.exec() == QDialog::Accepted)
            emit operationRequested(QStringLiteral("table.reference"),
                                    { { QStringLiteral("table"), dialog.table() } });
    } else if (wish == Wish::Schema) {
        m_schemas->distribute(*tables);
    }
}

void TablesPage::offerDefinition(const QString &table, const Result<TableDefinition> &definition)
{
    if (!definition) {
        m_notice->say(definition.error());
        return;
    }
    const PlanFacts facts { .snapshot = m_cluster, .definitions = { { table, *definition } } };
    if (const auto subject = alteredTable(facts, table, {}); !subject) {
        m_notice->say(Severity::Warning, subject.error().message);
        return;
    }
    AlterDialog dialog(facts, table, this);
    if (dialog.exec() == QDialog::Accepted)
        emit operationRequested(QStringLiteral("table.alter"), dialog.parameters());
}

void TablesPage::undistribute()
{
    if (const auto *row = selected())
        emit operationRequested(QStringLiteral("table.undistribute"),
                                { { QStringLiteral("table"), row->table.displayName() } });
}

} // namespace tessera
