// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tables_page.h"

#include "core/operations/operation_catalogue.h"
#include "models/format.h"
#include "models/tables_model.h"
#include "ui/dialogs/distribute_dialog.h"
#include "ui/dialogs/reference_dialog.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inspector_frame.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace tessera {

TablesPage::TablesPage(TablesModel &tables, QWidget *parent)
    : QWidget(parent)
    , m_tables(tables)
    , m_notice(new Notice)
    , m_table(new TableView)
    , m_title(makeLabel(FontRole::Heading, this))
    , m_subtitle(makeQuietLabel(FontRole::Body, this))
    , m_meaning(makeQuietLabel(FontRole::Body, this))
    , m_facts(new KeyValues)
{
    setWindowTitle(tr("Tables"));
    buildActions();
    m_frame = new InspectorFrame(buildTable(), buildInspector(), this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    addAction(m_frame->toggleAction());
    addAction(m_reference);
    addAction(m_distribute);
    connect(m_table, &TableView::rowSelectionChanged, this, &TablesPage::showSelection);
    connect(&m_tables, &QAbstractItemModel::dataChanged, this, &TablesPage::showSelection);
    showSelection();
}

QWidget *TablesPage::buildTable()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::page, spacing::large, spacing::page, spacing::page);
    column->setSpacing(spacing::medium);
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

QWidget *TablesPage::buildInspector()
{
    auto *inspector = new QWidget;
    auto *column = new QVBoxLayout(inspector);
    column->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    column->setSpacing(spacing::small);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(spacing::tiny);
    column->addWidget(m_facts);
    column->addWidget(m_meaning);
    for (auto *action : { m_showOnMap, m_undistribute })
        column->addWidget(new ActionButton(action, inspector), 0, Qt::AlignLeft);
    column->addStretch();
    return inspector;
}

void TablesPage::buildActions()
{
    m_distribute = new QAction(tr("Distribute…"), this);
    m_distribute->setToolTip(tr("Spread a local table over the nodes"));
    m_distribute->setPriority(QAction::HighPriority);
    m_reference = new QAction(tr("Make reference…"), this);
    m_reference->setToolTip(tr("Copy a small local table to every node"));
    m_undistribute = new QAction(tr("Undistribute…"), this);
    m_undistribute->setToolTip(tr("Bring all rows back into a local table of the coordinator"));
    m_showOnMap = new QAction(Theme::icon(QStringLiteral("map")), tr("Show on the map"), this);
    connect(m_distribute, &QAction::triggered, this, [this] { ask(Wish::Distribute); });
    connect(m_reference, &QAction::triggered, this, [this] { ask(Wish::Reference); });
    connect(m_undistribute, &QAction::triggered, this, &TablesPage::undistribute);
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

void TablesPage::showSelection()
{
    const auto *row = selected();
    m_showOnMap->setVisible(row);
    m_undistribute->setVisible(row && !m_isReadOnly && operationRow(QStringLiteral("table.undistribute")));
    m_title->setText(row ? row->table.displayName() : tr("Nothing selected"));
    m_subtitle->setText(row ? tableKindText(row->table.kind) : tr("Select a table to see its facts."));
    m_meaning->setVisible(row && !row->colocatedWith.isEmpty());
    if (!row) {
        m_facts->setLines({});
        return;
    }
    const auto &table = row->table;
    m_facts->setLines({ { tr("Column"), table.distributionColumn },
                        { tr("Shards"), format::count(row->shards) },
                        { tr("Size"), format::bytes(row->bytes) },
                        { tr("Colocation group"),
                          table.colocation.value == 0 ? QString() : QString::number(table.colocation.value) },
                        { tr("Storage"), table.accessMethod },
                        { tr("Owner"), table.owner },
                        { tr("Schema"), table.schema } });
    m_meaning->setText(tr("Moves together with %1.").arg(row->colocatedWith));
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
    }
}

void TablesPage::undistribute()
{
    if (const auto *row = selected())
        emit operationRequested(QStringLiteral("table.undistribute"),
                                { { QStringLiteral("table"), row->table.displayName() } });
}

} // namespace tessera
