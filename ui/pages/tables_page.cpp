// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tables_page.h"

#include "core/operations/operation_catalogue.h"
#include "models/format.h"
#include "models/tables_model.h"
#include "ui/dialogs/alter_dialog.h"
#include "ui/dialogs/distribute_dialog.h"
#include "ui/dialogs/model_wizard.h"
#include "ui/dialogs/operation_reasons.h"
#include "ui/dialogs/reference_dialog.h"
#include "ui/dialogs/undistribute_dialog.h"
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
    addAction(m_model);
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
    m_model = new QAction(tr("Help me choose…"), this);
    m_model->setToolTip(tr("A few questions on how the data is used, then the form that fits"));
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
    connect(m_model, &QAction::triggered, this, [this] { ask(Wish::Model); });
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
    m_model->setVisible(!isReadOnly);
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
    if (m_cluster)
        open(wish, *tables, {});
}

/// @p table is chosen in the form; empty: the first.
void TablesPage::open(Wish wish, const QList<LocalTable> &tables, const QString &table)
{
    if (wish == Wish::Distribute)
        distributeOneOf(tables, table);
    else if (wish == Wish::Reference)
        copyOneOf(tables, table);
    else if (wish == Wish::Schema)
        m_schemas->distribute(tables);
    else if (wish == Wish::Model)
        chooseModel(tables);
}

void TablesPage::distributeOneOf(const QList<LocalTable> &tables, const QString &table)
{
    DistributeDialog dialog(tables, m_cluster, this);
    if (!table.isEmpty())
        dialog.chooseTable(table);
    m_showEvidence = [&dialog](const auto &name, const auto &evidence) {
        dialog.showEvidence(name, evidence);
    };
    connect(&dialog, &DistributeDialog::adviceRequested, this, &TablesPage::adviceRequested);
    dialog.askForAdvice();
    const bool isAccepted = dialog.exec() == QDialog::Accepted;
    m_showEvidence = {};
    if (isAccepted)
        emit operationRequested(QStringLiteral("table.distribute"), dialog.parameters());
}

void TablesPage::copyOneOf(const QList<LocalTable> &tables, const QString &table)
{
    ReferenceDialog dialog(tables, this);
    if (!table.isEmpty())
        dialog.chooseTable(table);
    m_showEvidence = [&dialog](const auto &name, const auto &evidence) {
        dialog.showEvidence(name, evidence);
    };
    connect(&dialog, &ReferenceDialog::adviceRequested, this, &TablesPage::adviceRequested);
    dialog.askForEvidence();
    const bool isAccepted = dialog.exec() == QDialog::Accepted;
    m_showEvidence = {};
    if (isAccepted)
        emit operationRequested(dialog.operation(), { { QStringLiteral("table"), dialog.table() } });
}

/// Ends in the form that fits, with the table of which was asked.
void TablesPage::chooseModel(const QList<LocalTable> &tables)
{
    ModelWizard wizard(tables, this);
    if (wizard.exec() != QDialog::Accepted)
        return;
    const auto operation = wizard.operation();
    if (operation == QLatin1String("schema.distribute")) {
        const auto reason = reasonAgainstDistributingSchemas(m_cluster);
        if (reason.isEmpty())
            open(Wish::Schema, tables, {});
        else
            m_notice->say(Severity::Warning, reason);
    } else if (operation == QLatin1String("table.local")) {
        emit operationRequested(operation, { { QStringLiteral("table"), wizard.table() } });
    } else {
        open(operation == QLatin1String("table.reference") ? Wish::Reference : Wish::Distribute, tables,
             wizard.table());
    }
}

void TablesPage::offerEvidence(const QString &table, const Result<TableEvidence> &evidence)
{
    if (m_showEvidence)
        m_showEvidence(table, evidence);
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
    const auto *row = selected();
    if (!row)
        return;
    UndistributeDialog dialog(row->table.displayName(), this);
    if (dialog.exec() == QDialog::Accepted)
        emit operationRequested(QStringLiteral("table.undistribute"), dialog.parameters());
}

} // namespace tessera
