// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/distribute_dialog.h"

#include "ui/dialogs/choices.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/skew_bars.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace tessera {

namespace {
constexpr int linesOfWhy = 2;
constexpr int rankingHeight = 132;
constexpr int dialogWidth = 800;

bool namesATable(const QString &with)
{
    return !with.isEmpty() && with != QLatin1String("none");
}
} // namespace

DistributeDialog::DistributeDialog(const QList<LocalTable> &tables, const SnapshotPtr &cluster,
                                   QWidget *parent)
    : FormDialog(
        tr("Distribute a table"),
        tr("Its rows are spread over the nodes by the value of one column. Pick the column that most "
           "queries name and that joins use, such as the tenant."),
        parent)
    , m_tables(tables)
    , m_cluster(cluster)
    , m_table(makeChoice(this))
    , m_ranking(new TableView(this))
    , m_why(makeQuietLabel(FontRole::Caption, this))
    , m_skew(new SkewBars(this))
    , m_column(makeChoice(this))
    , m_colocation(makeChoice(this))
    , m_useColocation(new QPushButton(this))
    , m_shards(new QSpinBox(this))
    , m_useShards(new QPushButton(this))
    , m_withTied(new QCheckBox(this))
    , m_tied(makeQuietLabel(FontRole::Caption, this))
{
    setMinimumWidth(dialogWidth);
    addField(tr("&Table"), m_table);
    buildCandidates();
    buildFields();
    for (const auto &table : m_tables)
        m_table->addItem(table.displayName());
    m_colocation->addItem(tr("chosen by the server"));
    m_colocation->addItem(tr("with no other table"), QStringLiteral("none"));
    for (const auto &table : cluster->tables()) {
        if (table.kind == TableKind::Hash && !table.partitionOf)
            m_colocation->addItem(table.displayName(), table.displayName());
    }
    connectFields();
    showColumns();
    allowShards();
    showCandidate();
}

void DistributeDialog::buildCandidates()
{
    m_ranking->setObjectName(QStringLiteral("candidates-table"));
    m_ranking->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ranking->setFixedHeight(rankingHeight);
    m_ranking->setSource(m_candidates, 1);
    m_ranking->setStretchMayShrink(true);
    m_ranking->sortByColumn(0, Qt::AscendingOrder);
    m_ranking->setTabKeyNavigation(false);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Room from the start: no field moves under the pointer when the advice comes.
    m_why->setMinimumHeight(linesOfWhy * m_why->fontMetrics().lineSpacing());
    addField(tr("&Candidates"), m_ranking);
    form()->addRow(QString(), m_why);
    form()->addRow(QString(), m_skew);
}

void DistributeDialog::buildFields()
{
    m_shards->setRange(0, mostShards);
    m_shards->setSpecialValueText(tr("default of the server"));
    addField(tr("&Distribution column"), m_column);
    addField(tr("C&olocate"), m_colocation,
             tr("Colocated tables keep equal keys on the same node, so that joins stay there."),
             m_useColocation);
    addField(tr("&Shards"), m_shards, {}, m_useShards);
    form()->addRow(QString(), m_withTied);
    placeInTabOrder(m_withTied);
    m_tied->setWordWrap(true);
    m_tied->setTextFormat(Qt::PlainText);
    form()->addRow(QString(), m_tied);
    m_useColocation->setAutoDefault(false);
    m_useShards->setAutoDefault(false);
}

void DistributeDialog::connectFields()
{
    connect(m_table, &QComboBox::currentTextChanged, this, &DistributeDialog::changeTable);
    connect(m_ranking, &TableView::rowSelectionChanged, this, &DistributeDialog::chooseCandidate);
    connect(m_column, &QComboBox::currentTextChanged, this, &DistributeDialog::showCandidate);
    const auto pick = [this] { m_isPicked = true; };
    connect(m_column->lineEdit(), &QLineEdit::textEdited, this, pick);
    connect(m_column, &QComboBox::activated, this, pick);
    connect(m_colocation, &QComboBox::currentIndexChanged, this, [this] {
        allowShards();
        rank();
    });
    connect(m_shards, &QSpinBox::valueChanged, this, &DistributeDialog::rank);
    connect(m_useColocation, &QPushButton::clicked, this,
            [this] { m_colocation->setCurrentText(m_useColocation->property("table").toString()); });
    connect(m_useShards, &QPushButton::clicked, this,
            [this] { m_shards->setValue(m_advice ? m_advice->shardCount.count : 0); });
}

const LocalTable *DistributeDialog::table() const
{
    const auto found = std::ranges::find(m_tables, m_table->currentText(), &LocalTable::displayName);
    return found == m_tables.end() ? nullptr : &*found;
}

void DistributeDialog::chooseTable(const QString &displayName)
{
    m_table->setCurrentText(displayName);
}

void DistributeDialog::changeTable()
{
    m_evidence.reset();
    m_advice.reset();
    m_isPicked = false;
    m_candidates.setRows({});
    showColumns();
    showCandidate();
    askForAdvice();
}

void DistributeDialog::askForAdvice()
{
    const auto *chosen = table();
    if (!chosen) {
        m_ranking->setEmptyText(tr("No table chosen"), {});
        return;
    }
    m_ranking->setEmptyText(tr("Looking at %1…").arg(chosen->displayName()),
                            tr("Keys, values, statements, and a sample of the rows are read."));
    emit adviceRequested(chosen->displayName());
}

void DistributeDialog::showEvidence(const QString &table, const Result<TableEvidence> &evidence)
{
    if (table != m_table->currentText())
        return;
    if (!evidence) {
        m_ranking->setEmptyText(tr("No advice"), evidence.error().message);
        return;
    }
    m_evidence = *evidence;
    rank();
    const bool isTyping = m_column->lineEdit()->hasFocus();
    if (!m_isPicked && !isTyping && m_advice && !m_advice->columns.isEmpty()
        && m_advice->columns.first().fitness != Fitness::Refused)
        m_column->setCurrentText(m_advice->columns.first().column);
    showCandidate();
}

/// As many as the table would get.
qint32 DistributeDialog::shardCount() const
{
    const auto with = m_colocation->currentData().toString();
    if (const auto *partner = m_cluster->table(with); partner && namesATable(with)) {
        const auto &groups = m_cluster->colocationGroups();
        const auto group = std::ranges::find(groups, partner->colocation, &ColocationGroup::id);
        return group == groups.end() ? 0 : group->shardCount;
    }
    return m_shards->value() > 0 ? m_shards->value() : m_evidence->facts.defaultShardCount;
}

void DistributeDialog::rank()
{
    if (!m_evidence)
        return;
    const auto advice = adviseTable(*m_evidence, shardCount());
    if (!advice) {
        m_ranking->setEmptyText(tr("No advice"), advice.error().message);
        return;
    }
    m_advice = *advice;
    m_candidates.setRows(candidateRows(*m_advice));
    showCandidate();
}

void DistributeDialog::chooseCandidate()
{
    const int row = m_ranking->currentSourceRow();
    if (row >= 0)
        m_column->setCurrentText(m_candidates.row(row).advice.column);
}

/// What is known of the column in the field.
void DistributeDialog::showCandidate()
{
    const auto *advice = m_advice ? m_advice->column(m_column->currentText()) : nullptr;
    for (int row = 0; advice && row < m_candidates.rowCount(); ++row) {
        if (m_candidates.row(row).advice.column == advice->column && m_ranking->currentSourceRow() != row)
            m_ranking->selectSourceRow(row);
    }
    m_why->setText(advice ? advice->why : QString());
    m_skew->setRows(advice ? advice->shards : QList<qint64>());
    showTied(advice);
    showSuggestions(advice);
}

void DistributeDialog::showTied(const ColumnAdvice *advice)
{
    const bool hasTied = advice && !advice->tied.isEmpty();
    m_withTied->setVisible(hasTied);
    m_withTied->setChecked(hasTied);
    m_tied->setVisible(hasTied);
    if (!hasTied)
        return;
    m_withTied->setText(tr("&With the %n table(s) tied to it by foreign keys", nullptr,
                           static_cast<int>(advice->tied.size())));
    m_withTied->setAccessibleName(m_withTied->text().remove(QLatin1Char('&')));
    m_tied->setText(advice->tied.join(QLatin1String(", ")));
}

void DistributeDialog::showSuggestions(const ColumnAdvice *advice)
{
    const auto partner = advice ? advice->colocateWith.value(0) : QString();
    m_useColocation->setVisible(!partner.isEmpty());
    m_useColocation->setText(tr("Colocate with %1").arg(partner));
    m_useColocation->setProperty("table", partner);
    m_useShards->setVisible(m_advice.has_value());
    if (!m_advice)
        return;
    m_useShards->setText(tr("Use %n shard(s)", nullptr, m_advice->shardCount.count));
    m_useShards->setToolTip(m_advice->shardCount.reason);
}

void DistributeDialog::showColumns()
{
    m_column->clear();
    const auto *chosen = table();
    if (!chosen)
        return;
    for (const auto &column : chosen->columns) {
        const auto kind = column.isKey ? tr("%1, primary key").arg(column.type) : column.type;
        m_column->addItem(column.name);
        m_column->setItemData(m_column->count() - 1, kind, Qt::ToolTipRole);
    }
    const auto key = std::ranges::find(chosen->columns, true, &LocalColumn::isKey);
    m_column->setCurrentIndex(key == chosen->columns.end() ? 0
                                                           : static_cast<int>(key - chosen->columns.begin()));
}

void DistributeDialog::allowShards()
{
    const bool isFree = !namesATable(m_colocation->currentData().toString());
    m_shards->setEnabled(isFree);
    m_useShards->setEnabled(isFree);
}

QJsonObject DistributeDialog::parameters() const
{
    QJsonObject parameters { { QStringLiteral("table"), m_table->currentText() },
                             { QStringLiteral("column"), m_column->currentText() } };
    const auto with = m_colocation->currentData().toString();
    if (!with.isEmpty())
        parameters.insert(QStringLiteral("colocateWith"), with);
    if (m_shards->isEnabled() && m_shards->value() > 0)
        parameters.insert(QStringLiteral("shardCount"), m_shards->value());
    if (!m_withTied->isHidden() && m_withTied->isChecked())
        parameters.insert(QStringLiteral("withForeignKeys"), true);
    return parameters;
}

QString DistributeDialog::flaw() const
{
    const auto *chosen = table();
    if (!chosen)
        return tr("Choose a table of this database.");
    const auto names = [](const LocalColumn &column) { return column.name; };
    if (std::ranges::find(chosen->columns, m_column->currentText(), names) == chosen->columns.end())
        return tr("Table %1 has no column of that name.").arg(chosen->displayName());
    const auto *advice = m_advice ? m_advice->column(m_column->currentText()) : nullptr;
    return advice && advice->fitness == Fitness::Refused ? advice->why : QString();
}

} // namespace tessera
