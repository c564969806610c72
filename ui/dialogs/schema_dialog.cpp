// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/schema_dialog.h"

#include "core/operations/plan_parts.h"
#include "core/operations/schema_refusals.h"
#include "models/format.h"
#include "ui/dialogs/choices.h"

#include <QComboBox>
#include <QLabel>

namespace tessera {

namespace {

constexpr int HoldsRole = Qt::UserRole; ///< What the schema holds, for people
constexpr int HomeRole = Qt::UserRole + 1; ///< Address of the node it is on

QString headingOf(SchemaChange change)
{
    switch (change) {
    case SchemaChange::Distribute:
        return SchemaDialog::tr("Distribute a schema");
    case SchemaChange::Undistribute:
        return SchemaDialog::tr("Undistribute a schema");
    case SchemaChange::Move:
        return SchemaDialog::tr("Move a schema");
    }
    return {};
}

QString sentenceOf(SchemaChange change)
{
    switch (change) {
    case SchemaChange::Distribute:
        return SchemaDialog::tr("All its tables go to one node, which the server picks, and new ones join "
                                "them there. Right for one schema a tenant or a service.");
    case SchemaChange::Undistribute:
        return SchemaDialog::tr("All its tables come back to the coordinator and become local ones.");
    case SchemaChange::Move:
        return SchemaDialog::tr("All its tables go to another node together.");
    }
    return {};
}

} // namespace

SchemaDialog::SchemaDialog(SchemaChange change, const SnapshotPtr &cluster,
                           const QList<LocalTable> &localTables, QWidget *parent)
    : FormDialog(headingOf(change), sentenceOf(change), parent)
    , m_change(change)
    , m_cluster(cluster)
    , m_schema(makeChoice(this))
    , m_holds(makeTablesLabel({}, this))
{
    addField(tr("&Schema"), m_schema);
    addField(tr("Holds"), m_holds);
    if (change == SchemaChange::Move) {
        m_node = makeNodeChoice(cluster->shardNodes(), {}, this);
        m_mode = makeModeChoice(this);
        addField(tr("&Put onto"), m_node);
        addField(tr("&Copy"), m_mode, modeHelp());
    }
    if (change == SchemaChange::Distribute)
        addLocalSchemas(localTables);
    else
        addDistributedSchemas();
    connect(m_schema, &QComboBox::currentTextChanged, this, &SchemaDialog::showSchema);
    showSchema();
}

/// The largest first, as the tables come; public is never distributed (citus.md §2.3).
void SchemaDialog::addLocalSchemas(const QList<LocalTable> &tables)
{
    struct Contents
    {
        int tables = 0;
        ByteCount bytes;
    };
    QStringList names;
    QHash<QString, Contents> contents;
    for (const auto &table : tables) {
        if (table.schema == QLatin1String("public"))
            continue;
        if (!contents.contains(table.schema))
            names << table.schema;
        auto &schema = contents[table.schema];
        ++schema.tables;
        schema.bytes += table.bytes;
    }
    for (const auto &name : std::as_const(names)) {
        const auto &schema = contents[name];
        m_schema->addItem(
            name, tr("%n local table(s), %1", nullptr, schema.tables).arg(format::bytes(schema.bytes)));
    }
}

void SchemaDialog::addDistributedSchemas()
{
    const auto &cluster = *m_cluster;
    for (const auto &group : cluster.colocationGroups()) {
        if (group.schema.isEmpty())
            continue;
        const auto set = shardsOfSchema(cluster, group);
        const auto home = set.empty() ? std::nullopt : onlyGroupOf(cluster, *set.front());
        const auto *node = home ? cluster.primaryOf(*home) : nullptr;
        if (m_change == SchemaChange::Move && !node)
            continue;
        const auto address = node ? node->address() : QString();
        m_schema->addItem(group.schema,
                          node ? tr("%1 on %2").arg(tablesOfSet(cluster, *set.front()), address)
                               : tr("no table"));
        m_schema->setItemData(m_schema->count() - 1, address, HomeRole);
    }
}

void SchemaDialog::chooseSchema(const QString &name)
{
    m_schema->setCurrentText(name);
}

void SchemaDialog::showSchema()
{
    const int row = m_schema->findText(m_schema->currentText(), Qt::MatchExactly | Qt::MatchCaseSensitive);
    m_holds->setText(row < 0 ? tr("not known") : m_schema->itemData(row, HoldsRole).toString());
    if (!m_node || row < 0)
        return;
    const auto home = m_schema->itemData(row, HomeRole).toString();
    if (m_node->currentText() != home)
        return;
    for (int i = 0; i < m_node->count(); ++i) {
        if (m_node->itemText(i) != home)
            return m_node->setCurrentIndex(i);
    }
}

QString SchemaDialog::operation() const
{
    switch (m_change) {
    case SchemaChange::Distribute:
        return QStringLiteral("schema.distribute");
    case SchemaChange::Undistribute:
        return QStringLiteral("schema.undistribute");
    case SchemaChange::Move:
        return QStringLiteral("schema.move");
    }
    return {};
}

QJsonObject SchemaDialog::parameters() const
{
    QJsonObject parameters { { QStringLiteral("schema"), m_schema->currentText() } };
    if (m_node)
        parameters.insert(QStringLiteral("to"), m_node->currentData().toString());
    if (m_mode)
        parameters.insert(QStringLiteral("mode"), m_mode->currentData().toString());
    return parameters;
}

/// A local schema without tables is not in the list and may be typed all the same.
QString SchemaDialog::flaw() const
{
    const auto name = m_schema->currentText();
    const int row = m_schema->findText(name, Qt::MatchExactly | Qt::MatchCaseSensitive);
    if (name.trimmed().isEmpty())
        return tr("Choose a schema.");
    if (m_change != SchemaChange::Distribute && row < 0)
        return tr("The schema %1 is not distributed, or has no table to move.").arg(name);
    if (m_node && m_node->currentText() == m_schema->itemData(row, HomeRole).toString())
        return tr("The schema %1 is on %2 already.").arg(name, m_node->currentText());
    return {};
}

} // namespace tessera
